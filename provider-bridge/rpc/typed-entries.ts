import { type Data, type DataObject, emptyObject, isObject, Opaque } from "../../model/kernel/data";
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
export function withoutEntries(resource: Resource, document: DataObject, keys: ReadonlySet<string>): DataObject {
  const container = resource.typed?.container ?? [];
  return without(document, container, keys);
}

function without(document: DataObject, container: readonly string[], keys: ReadonlySet<string>): DataObject {
  const [first, ...rest] = container;
  const result = Object.assign(emptyObject(), document);
  const inner = first === undefined ? undefined : result[first];
  if (first === undefined || !isObject(inner)) return result;
  if (rest.length > 0) {
    result[first] = without(inner, rest, keys);
    return result;
  }
  const kept = emptyObject();
  for (const [key, value] of Object.entries(inner)) if (!keys.has(key)) kept[key] = value;
  result[first] = kept;
  if (Array.isArray(result.required)) result.required = result.required.filter((name) => typeof name !== "string" || !keys.has(name));
  return result;
}

function entriesOf(document: DataObject, container: readonly string[]): DataObject {
  let value: Data | undefined = document;
  for (const key of container) value = isObject(value) ? value[key] : undefined;
  return isObject(value) ? value : emptyObject();
}

function tagOf(entry: Data | undefined, tag: string): string | undefined {
  const value = isObject(entry) ? entry[tag] : undefined;
  return typeof value === "string" ? value : undefined;
}
