import { type Data, type DataObject, emptyObject, isObject } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { DocumentEndpoint, ListRequest } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { PortApiError } from "./errors";
import { withPath } from "./in-path";
import { fill, withQuery } from "./paths";

/** A collection as its list gave it. */
export interface Listing {
  /** By {@link listKey}. */
  readonly documents: ReadonlyMap<string, DataObject>;
  /** Whether a document that is not in it did not exist. */
  readonly complete: boolean;
}

/** All of a collection, page by page. Throws where the list is refused or does not have the form that the endpoint says. `completes`: see {@link Request.completes}. */
export async function fetchList(client: Client, endpoint: DocumentEndpoint, attributes: DataObject, completes = false): Promise<Listing> {
  const { list } = endpoint;
  const path = withQuery(fill(list.path, attributes), attributes, list.query);
  const documents = new Map<string, DataObject>();
  let complete = true;
  let from: string | undefined;
  do {
    const { json } = await client.send({ ...pageRequest(list, path, from), repeatable: true, completes });
    const page = documentsOf(json, list, path);
    for (const given of page.filter((one) => isOfKind(list, one))) {
      const document = withPath(endpoint, attributes, given);
      const key = listKey(endpoint, document, documentKey);
      if (key !== undefined) documents.set(key, document);
    }
    complete &&= list.limit === undefined || page.length < list.limit;
    from = typeof json.next === "string" && json.next !== from && page.length > 0 ? json.next : undefined;
  } while (from !== undefined);
  return { documents, complete };
}

/** Attributes that say which collection it is in, where one list holds several. */
export function spanned({ collection, list }: DocumentEndpoint): string[] {
  const named = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const inList = named([list.path, ...Object.values(list.query ?? {})].join(" "));
  return named(collection).filter((name) => !inList.includes(name));
}

/** What tells the documents of one list apart, by attributes, or by what `keyOf` calls them; undefined where that is not known. */
export function listKey(endpoint: DocumentEndpoint, named: DataObject, keyOf = (attribute: string) => attribute): string | undefined {
  const names = [...spanned(endpoint), endpoint.key].map((name) => named[keyOf(name)]);
  if (!names.every((name) => typeof name === "string")) return undefined;
  return names.length === 1 ? names[0] : JSON.stringify(names);
}

/** Whether a document of a list is in the collection that the keys name; without them it may be in any. */
export function isIn(endpoint: DocumentEndpoint, keys: DataObject, document: DataObject): boolean {
  return spanned(endpoint).every((name) => (keys[name] ?? null) === null || keys[name] === document[documentKey(name)]);
}

function pageRequest(list: ListRequest, path: string, from: string | undefined): { method: "GET" | "POST"; path: string; body?: Data } {
  const place: Record<string, string> = from === undefined ? {} : { from };
  if (list.method === "GET") return { method: "GET", path: withQuery(path, {}, place) };
  return { method: "POST", path, body: list.pageSize === undefined ? place : { limit: list.pageSize, ...place } };
}

function documentsOf(json: DataObject, list: ListRequest, path: string): DataObject[] {
  const documents = within(json, list.envelope);
  if (Array.isArray(documents) && documents.every(isObject) && !failedInPart(json)) return documents;
  const message = `The answer to ${list.method} ${path} holds no whole list of "${list.envelope}".`;
  throw new PortApiError({ kind: "not-json", message, method: list.method, path });
}

function isOfKind({ where = {} }: ListRequest, document: DataObject): boolean {
  return Object.entries(where).every(([key, text]) => document[key] === text);
}

function within(json: DataObject, envelope: string): Data | undefined {
  return envelope.split(".").reduce<Data>((value, key) => (isObject(value) ? value : emptyObject())[key] ?? null, json);
}

/** Port says so where a search over several blueprints did not reach them all. */
function failedInPart(json: DataObject): boolean {
  return Array.isArray(json.failedBlueprints) && json.failedBlueprints.length > 0;
}
