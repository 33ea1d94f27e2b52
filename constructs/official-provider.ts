import { additions } from "../model/additions";
import { type Data, type DataObject, isObject, OpaqueJson } from "../model/kernel/data";
import { parseJson } from "../model/kernel/json-text";
import { pathText } from "../model/kernel/path";
import type { Resource } from "../model/kernel/resource";
import type { Attribute, Path } from "../model/kernel/schema";
import type { Entry } from "./entry";

const remedy = 'let the environment have provider "bridge"';

/** What else than {@link remedy} one does about resources that the official provider has not. */
const withoutResource: Readonly<Record<string, (place: string) => string>> = {
  blueprint_relation: (place) =>
    `${place} closes a circle of blueprints, which takes a resource that the official provider 2.23 has not: leave it out`,
  entities: () => "A table of entities takes a resource that the official provider has not: describe each of them as an Entity",
};

/** What is wrong with a resource on the official provider: it has not the resource, or no place for what Terraform's object says. */
export function unofficial({ resource, within }: Entry, state: DataObject): string[] {
  const whole = withoutResource[resource.name];
  if (whole) return [`${whole(pathText(within))}, or ${remedy}.`];
  return beyondOfficial(resource, state).map(
    (path) => `${pathText([...within, ...path])} has no place in the official provider: leave it out, or ${remedy}.`,
  );
}

/** Where Terraform's object says what the official provider's schema has no place for: paths into the document, or of attributes. */
function beyondOfficial(resource: Resource, state: DataObject): Path[] {
  const added = additions
    .filter(({ kind, on }) => kind === "addition" && on.some((place) => place === `port_${resource.name}`))
    .flatMap(({ facts }) => facts.flatMap((fact) => (fact.endsWith(": *") ? [pattern(fact.slice(0, -": *".length))] : [])));
  return setAttributes(resource.attributes, state, [], "").flatMap(({ path, name, value }) => {
    if (!added.some((one) => one.test(name))) return [];
    return name === "extra_json" ? leaves(jsonOf(value), []) : [path];
  });
}

/** A pattern of the table: `*` is any text. */
function pattern(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.?+^$()[\]{}|\\]/g, "\\$&").replaceAll("*", ".*")}$`);
}

interface SetAttribute {
  readonly path: Path;
  /** The attribute's own path, without the keys of maps and the places in lists. */
  readonly name: string;
  readonly value: Data;
}

function setAttributes(attributes: readonly Attribute[], state: DataObject, path: Path, prefix: string): SetAttribute[] {
  return attributes.flatMap(({ name, nested }) => {
    const value = state[name] ?? null;
    const own = { path: [...path, name], name: `${prefix}${name}`, value };
    if (value === null) return [];
    if (nested === undefined) return [own];
    const inside = (item: Data, at: Path) => (isObject(item) ? setAttributes(nested.attributes, item, at, `${own.name}.`) : []);
    if (nested.mode === "single") return inside(value, own.path);
    if (Array.isArray(value)) return value.flatMap((item, index) => inside(item, [...own.path, index]));
    return isObject(value) ? Object.entries(value).flatMap(([key, item]) => inside(item, [...own.path, key])) : [];
  });
}

function jsonOf(value: Data): Data {
  if (value instanceof OpaqueJson) return value.json;
  return typeof value === "string" ? parseJson(value) : value;
}

function leaves(value: Data, path: Path): Path[] {
  return isObject(value) && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
    : [path];
}
