import { type Data, type DataObject, Decimal } from "../../model/kernel/data";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import { PortApiError } from "./errors";

type Query = Readonly<Record<string, string | readonly string[]>> | undefined;

/** Path of one document: its collection's, then its key. */
export function documentPath(endpoint: DocumentEndpoint, attributes: DataObject, query?: Query): string {
  return withQuery(`${fill(endpoint.collection, attributes)}/${fill(`{${endpoint.key}}`, attributes)}`, attributes, query);
}

export function collectionPath(endpoint: DocumentEndpoint, attributes: DataObject, query?: Query): string {
  return withQuery(fill(endpoint.collection, attributes), attributes, query);
}

/** A path with its query; entries whose attribute is null are left out, and of several values each has an entry of its own. */
export function withQuery(path: string, attributes: DataObject, query: Query): string {
  const entries = Object.entries(query ?? {}).flatMap(([name, templates]) => [templates].flat().map((template) => ({ name, template })));
  const pairs = entries.flatMap(({ name, template }) => {
    const value = template.replace(/\{(\w+)\}/g, (_, attribute: string) => textOf(attributes[attribute]) ?? "\0");
    return value.includes("\0") ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`];
  });
  if (pairs.length === 0) return path;
  return `${path}${path.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

/**
 * Puts attributes into a path. Each must be a text that keeps its place there: what is not known, is empty, or is taken for a
 * step in a tree of folders (`..`) would turn one document's path into another's.
 */
export function fill(template: string, attributes: DataObject): string {
  return template.replace(/\{(\w+)\}/g, (_, attribute: string) => {
    const text = textOf(attributes[attribute]);
    if (text === undefined || text === "" || text === "." || text === "..") throw unfit(attribute, text);
    return encodeURIComponent(text);
  });
}

function unfit(attribute: string, text: string | undefined): PortApiError {
  const fault = text === undefined ? "is not known" : `cannot be ${JSON.stringify(text)}`;
  return new PortApiError({ kind: "refused", message: `Port finds a document by its ${attribute}, which ${fault}.`, place: [attribute] });
}

function textOf(value: Data | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return value instanceof Decimal ? value.text : undefined;
}
