import { LosslessNumber } from "lossless-json";

/** A JSON value. Numbers that a double cannot hold are kept as their own text, see `parseJson`. */
export type Json = null | boolean | number | string | LosslessNumber | readonly Json[] | JsonObject;

/**
 * A JSON object whose keys come from outside: read one with `own`, build one with spread or `Object.fromEntries`,
 * so that a key such as `__proto__` or `constructor` is a key like any other.
 */
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** True for a number that is kept as text, because a double would change it. */
export function isExactNumber(value: unknown): value is LosslessNumber {
  return value instanceof LosslessNumber;
}

/** The value of an own key; what objects inherit (`constructor` …) is not there. */
export function own<Value>(object: { readonly [key: string]: Value } | undefined, key: string): Value | undefined {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The object without some of its keys. */
export function without<Value>(object: { readonly [key: string]: Value }, keys: ReadonlySet<string>): { readonly [key: string]: Value } {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

/** The object with one key renamed in place, so that the order of the keys stays. */
export function renameKey<Value>(object: { readonly [key: string]: Value }, from: string, to: string): { readonly [key: string]: Value } {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key === from ? to : key, value]));
}

/** The object with every value mapped; the same object when nothing changed. */
export function mapValues<Value>(
  object: { readonly [key: string]: Value },
  change: (value: Value, key: string) => Value,
): { readonly [key: string]: Value } {
  const entries = Object.entries(object);
  const changed = entries.map(([key, value]): [string, Value] => [key, change(value, key)]);
  return changed.every(([, value], index) => value === entries[index]?.[1]) ? object : Object.fromEntries(changed);
}

/** The object with another laid over it; null takes a key away. */
export function mergeKeys(object: JsonObject, over: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries({ ...object, ...over }).filter(([, value]) => value !== null));
}
