import { blueprint } from "../model";
import { type Data, type DataObject, emptyObject, isObject, objectOf } from "../model/kernel/data";
import type { ObjectShape, Shape } from "../model/kernel/shape";
import { converted, isPropertyType, type PropertyType } from "./conversions";

/** A property's definition under another type. */
export interface Retyped {
  readonly definition: DataObject;
  /** Keys of the old one that the new type has no use for. */
  readonly left: readonly string[];
}

/** What says something about a property of any type. */
const common = ["title", "description", "icon"];

/** The definition of a property once it has another type: what makes sense there stays, values in it are converted like those of entities. */
export function retyped(definition: DataObject, to: PropertyType): Retyped {
  const { inner, keys } = elementsOf(definition);
  const made = to === "array" ? ofList(keys, inner) : ofOne(keys, inner, to);
  const kept = new Set([...Object.keys(made), ...(isObject(made.items) ? Object.keys(made.items) : [])]);
  return { definition: made, left: Object.keys(keys).filter((key) => !kept.has(key)) };
}

/** A property as it speaks of one value, or of the elements of its lists, which are texts where it does not say. */
function elementsOf(definition: DataObject): { inner: PropertyType; keys: DataObject } {
  const { type, items, ...keys } = definition;
  if (type !== "array") return { inner: isPropertyType(type) ? type : "string", keys: objectOf(Object.entries(keys)) };
  const { type: inner, ...own } = isObject(items) ? items : emptyObject();
  return { inner: isPropertyType(inner) ? inner : "string", keys: objectOf([...Object.entries(keys), ...Object.entries(own)]) };
}

function ofOne(keys: DataObject, inner: PropertyType, to: PropertyType): DataObject {
  const allowed = fieldsOf(propertyForms, to);
  const choices = convertedChoices(keys.enum, to);
  return objectOf([
    ["type", to],
    ...Object.entries(keys).flatMap(([key, value]): [string, Data][] => {
      if (!allowed.has(key)) return [];
      if (key === "default") return present(key, converted(value, to));
      if (key === "enum") return present(key, choices);
      return inner === to || common.includes(key) || (key === "enumColors" && choices) ? [[key, value]] : [];
    }),
  ]);
}

/** The choices in another type; undefined where there are none, or not all convert. */
function convertedChoices(choices: Data | undefined, to: PropertyType): Data[] | undefined {
  const made = Array.isArray(choices) ? choices.flatMap((choice) => converted(choice, to) ?? []) : [];
  return Array.isArray(choices) && made.length === choices.length ? made : undefined;
}

function present(key: string, value: Data | undefined): [string, Data][] {
  return value === undefined ? [] : [[key, value]];
}

function ofList(keys: DataObject, inner: PropertyType): DataObject {
  const allowed = fieldsOf(propertyForms, "array");
  const itemKeys = fieldsOf(allowed.get("items")?.shape, inner);
  const items = objectOf([["type", inner], ...Object.entries(keys).filter(([key]) => itemKeys.has(key) && !allowed.has(key))]);
  const own = Object.entries(keys).filter(([key]) => allowed.has(key));
  return objectOf([
    ["type", "array"],
    ...own.map(([key, value]): [string, Data] => [key, key === "default" ? (converted(value, "array") ?? value) : value]),
    ["items", items],
  ]);
}

const schema = blueprint.shape.fields.get("schema")?.shape;
const properties = schema?.kind === "object" ? schema.fields.get("properties")?.shape : undefined;
const propertyForms = properties?.kind === "map" ? properties.of : undefined;

/** The keys that one form of a union has. */
function fieldsOf(shape: Shape | undefined, tag: string): ObjectShape["fields"] {
  const form = shape?.kind === "union" ? shape.variants.get(tag) : undefined;
  return form?.kind === "object" ? form.fields : new Map();
}
