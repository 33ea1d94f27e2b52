import { type Data, type DataObject, emptyObject, equalData, holdsOpaque, isObject, Opaque } from "./data";
import { byCodePoint, printJson } from "./json-text";
import { remembered } from "./memory";
import type { Field, ListShape, MapShape, ObjectShape, Shape, UnionShape } from "./shape";

/**
 * A document without what says nothing: nulls and vacuous values of known fields, what Port makes itself, the order of what has none.
 * Two documents with one normal form mean the same to Port.
 */
export function normalForm(shape: Shape, given: Data): Data {
  const value = canonical(shape, given);
  if (value === null || value instanceof Opaque) return value;
  switch (shape.kind) {
    case "object":
      return isObject(value) ? normalObject(shape, value) : value;
    case "union": {
      const variant = isObject(value) ? variantOf(shape, value) : undefined;
      return variant && isObject(value) ? normalObject(variant, value) : value;
    }
    case "map":
      return isObject(value) ? normalMap(shape, value) : value;
    case "list":
      return normalList(shape, value);
    case "either": {
      const fitting = shape.of.find((form) => fits(form, value));
      return fitting ? normalForm(fitting, value) : value;
    }
    case "named":
      return normalForm(shape.shape(), value);
    default:
      return value;
  }
}

/** A value in the one spelling of its form. */
export function canonical(shape: Shape, value: Data): Data {
  const spelt = "canonical" in shape ? shape.canonical : undefined;
  return spelt && value !== null && !(value instanceof Opaque) ? spelt(value) : value;
}

/** The form of a union that the object's tag names, else that of all others. */
export function variantOf(shape: UnionShape, value: DataObject): ObjectShape | undefined {
  const tag = value[shape.tag];
  return (typeof tag === "string" ? shape.variants.get(tag) : undefined) ?? shape.other;
}

/** Whether a value is of the outer kind that a form asks for; opaque values fit everywhere. */
export function fits(shape: Shape, value: Data): boolean {
  if (value instanceof Opaque) return true;
  switch (shape.kind) {
    case "string":
      return typeof value === "string" && (shape.limits?.pattern?.source.test(value) ?? true);
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" || (typeof value === "object" && value !== null && !Array.isArray(value) && !isObject(value));
    case "list":
      return Array.isArray(value);
    case "object":
      return isObject(value) && [...shape.fields].every(([key, field]) => !field.required || Object.hasOwn(value, key));
    case "map":
    case "union":
      return isObject(value);
    case "either":
      return shape.of.some((form) => fits(form, value));
    case "named":
      return fits(shape.shape(), value);
    case "verbatim":
      return fits(shape.of, value);
    case "any":
      return !shape.object || isObject(value);
  }
}

function normalObject(shape: ObjectShape, value: DataObject): DataObject {
  return remembered(shape, value, () => normalFields(shape, value));
}

function normalFields(shape: ObjectShape, value: DataObject): DataObject {
  const result = emptyObject();
  for (const [key, item] of Object.entries(value)) {
    const field = shape.fields.get(key);
    if (!field) result[key] = shape.rest ? normalForm(shape.rest, item) : item;
    else if (!field.computed) {
      const normal = normalForm(field.shape, item);
      if (!isVacuous(field, normal)) result[key] = normal;
    }
  }
  return result;
}

/** Whether a value of a field says no more than its absence. */
export function isVacuous(field: Field, value: Data): boolean {
  return value === null || field.vacuous.some((vacuous) => equalData(vacuous, value));
}

function normalMap({ of, vacuous = [] }: MapShape, value: DataObject): DataObject {
  const result = emptyObject();
  for (const [key, item] of Object.entries(value)) {
    const normal = normalForm(of, item);
    if (normal !== null && !vacuous.some((one) => equalData(one, normal))) result[key] = normal;
  }
  return result;
}

function normalList(shape: ListShape, value: Data): Data {
  const items = shape.single && typeof value === "string" ? [value] : value;
  if (!Array.isArray(items)) return value;
  const normal = items.map((item) => normalForm(shape.of, item));
  // What stands in an element may be open, but not what it is recognised by.
  const isKnown = (item: Data) => !holdsOpaque(item) || nameIn(shape, item) !== undefined;
  return shape.unordered && normal.every(isKnown) ? inOneOrder(shape, normal) : normal;
}

/** The elements of a list whose order does not count, in one order and each once: by what they are recognised by, then by all they say. */
export function inOneOrder(shape: ListShape, items: readonly Data[]): Data[] {
  const named = items.map((item) => ({ item, name: nameIn(shape, item) ?? "" }));
  const names = new Set(named.map(({ name }) => name));
  // Names that are all different say the order by themselves: no text is made of what they stand for.
  if (names.size === items.length) return named.sort((a, b) => byCodePoint(a.name, b.name)).map(({ item }) => item);
  if (items.some(holdsOpaque)) return [...items];
  const spelled = named.map((one) => ({ ...one, text: printJson(one.item) }));
  spelled.sort((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.text, b.text));
  return spelled.filter(({ text }, index) => text !== spelled[index - 1]?.text).map(({ item }) => item);
}

/** What an element of a list is recognised by; undefined where it has no such thing. */
export function nameIn({ identity }: Pick<ListShape, "identity">, item: Data | undefined): string | undefined {
  if (identity === undefined || !isObject(item)) return undefined;
  if (typeof identity === "string") return textAt(item, identity);
  const names = identity.map((key) => textAt(item, key));
  return names.every((name) => name === undefined)
    ? undefined
    : names
        .map((name) => name ?? "")
        .join(" ")
        .trimEnd();
}

function textAt(item: DataObject, key: string): string | undefined {
  const name = item[key];
  return typeof name === "string" ? name : name === true ? "true" : undefined;
}
