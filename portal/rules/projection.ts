import { isArray, isObject, type Json, type JsonObject } from "../json/json";

/** Which fields of an entity a reply shows; a field is a top-level key or `properties.x`, `relations.x`. */
export interface Projection {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** The entity with only the included fields, then without the excluded ones. A meta name (`$identifier`) means its field. */
export function project(entity: JsonObject, { include = [], exclude = [] }: Projection): JsonObject {
  if (include.length === 0 && exclude.length === 0) return entity;
  const included = include.map(field);
  const excluded = exclude.map(field);
  const shows = (path: string): boolean =>
    (included.length === 0 || included.some((wanted) => covers(wanted, path))) && !excluded.includes(path);
  const entries = Object.entries(entity).flatMap(([key, value]): [string, Json][] => {
    if (excluded.includes(key)) return [];
    if (!isObject(value)) return shows(key) ? [[key, value]] : [];
    const members = Object.entries(value).filter(([member]) => shows(`${key}.${member}`));
    return members.length > 0 || shows(key) ? [[key, Object.fromEntries(members)]] : [];
  });
  return Object.fromEntries(entries);
}

/** A field named by a bare key that is no field of an entity is one of its properties. */
function field(name: string): string {
  if (name.startsWith("$")) return name.slice(1);
  const known = ["identifier", "title", "icon", "team", "blueprint", "properties", "relations", "scorecards"];
  const isTopLevel = known.includes(name) || /^(created|updated)(At|By)$/.test(name) || name.includes(".");
  return isTopLevel ? name : `properties.${name}`;
}

function covers(wanted: string, path: string): boolean {
  return path === wanted || path.startsWith(`${wanted}.`);
}

/** The named fields of a document; `users.email` is the field of each of its users. Without a name, all of them. */
export function selectFields(document: JsonObject, fields: readonly string[]): JsonObject {
  if (fields.length === 0) return document;
  const entries = Object.entries(document).flatMap(([key, value]): [string, Json][] => {
    if (fields.includes(key)) return [[key, value]];
    const inner = fields.filter((name) => name.startsWith(`${key}.`)).map((name) => name.slice(key.length + 1));
    if (inner.length === 0) return [];
    return [[key, isArray(value) ? value.map((item) => (isObject(item) ? selectFields(item, inner) : item)) : value]];
  });
  return Object.fromEntries(entries);
}
