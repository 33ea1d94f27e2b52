import { entriesOf, withEntries, withoutKeys } from "../../model/kernel/container";
import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import type { Path, State } from "../../model/kernel/schema";

/** An entry of a document that is to change a type that Port keeps for life. */
export interface TypeChange {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly path: Path;
}

/** The entries whose type differs between two objects of a resource. */
export function typeChanges(resource: Resource, prior: State, planned: State): TypeChange[] {
  const { typed } = resource;
  if (!typed) return [];
  const before = entriesOf(resource.toApi(prior), typed.container);
  const after = entriesOf(resource.toApi(planned), typed.container);
  return Object.keys(before).flatMap((key): TypeChange[] => {
    const from = tagOf(before[key], typed.tag);
    const to = tagOf(after[key], typed.tag);
    return from !== undefined && to !== undefined && from !== to ? [{ key, from, to, path: typed.attribute(to, key) }] : [];
  });
}

/** The document without the given entries, and without their names where the document requires them: what is written first when types change. */
export function withoutEntries({ typed }: Resource, document: DataObject, keys: readonly string[]): DataObject {
  if (!typed) return document;
  const rest = withEntries(document, typed.container, withoutKeys(entriesOf(document, typed.container), keys));
  const level = typed.container.slice(0, -1);
  const holder = entriesOf(rest, level);
  if (!Array.isArray(holder.required)) return rest;
  const required = holder.required.filter((name) => typeof name !== "string" || !keys.includes(name));
  return withEntries(rest, level, objectOf([...Object.entries(holder), ["required", required]]));
}

function tagOf(entry: Data | undefined, tag: string): string | undefined {
  const value = isObject(entry) ? entry[tag] : undefined;
  return typeof value === "string" ? value : undefined;
}
