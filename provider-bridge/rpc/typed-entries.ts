import { entriesOf, withEntries, withoutKeys } from "../../model/kernel/container";
import { type Data, type DataObject, isObject, Opaque, objectOf } from "../../model/kernel/data";
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
  const after = typesOf(resource, planned);
  return [...typesOf(resource, prior)].flatMap(([key, from]): TypeChange[] => {
    const to = after.get(key);
    return to !== undefined && from !== to ? [{ key, from, to, path: typed.attribute(to, key) }] : [];
  });
}

/** The type of each entry, by key. */
export function typesOf(resource: Resource, state: State): Map<string, string> {
  const { typed } = resource;
  if (!typed) return new Map();
  return new Map(
    Object.entries(entriesOf(resource.toApi(state), typed.container)).flatMap(([key, entry]): [string, string][] => {
      const type = tagOf(entry, typed.tag);
      return type === undefined ? [] : [[key, type]];
    }),
  );
}

/** Whether it is known which entries an object will have. */
export function knowsEntries(resource: Resource, state: State): boolean {
  let value: Data | undefined = resource.toApi(state);
  for (const key of resource.typed?.container ?? []) value = isObject(value) ? value[key] : value;
  return !(value instanceof Opaque);
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
