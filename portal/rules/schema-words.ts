import type { Json, JsonObject } from "../json/json";

/** The words in which the schemas of documents are written. */
export const text = { type: "string" };
export const flag = { type: "boolean" };
export const texts = { type: "array", items: text };
export const count = { type: "integer", minimum: 0 };

/** An object without any other key. */
export function closed(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: "object", required, additionalProperties: false, properties };
}

/** An object that keeps keys that no source names. */
export function open(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: "object", required, properties };
}

/** One of several objects, told apart by a key that each of them has. */
export function branches(tag: string, oneOf: readonly JsonObject[]): JsonObject {
  return { type: "object", required: [tag], discriminator: { propertyName: tag }, oneOf };
}

/** A value of another type, or the object: the keywords of objects do not touch the other types. */
export function orObject(schema: { readonly type: string; readonly [keyword: string]: Json }, object: JsonObject): JsonObject {
  return { ...object, ...schema, type: ["object", schema.type] };
}

/** What finds entities: a combinator and rules, each of any shape. */
export const searchQuery = closed({ combinator: text, rules: { type: "array", items: { type: "object" } } }, ["combinator", "rules"]);
