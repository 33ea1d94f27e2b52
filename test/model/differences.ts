import { type Data, emptyObject, equalData, isObject } from "../../model/kernel/data";
import { objectIn } from "../../model/kernel/json-codec";
import { parseJson, printJson } from "../../model/kernel/json-text";
import type { Attribute, Path, State } from "../../model/kernel/schema";

/** A place where two values part; undefined where there is nothing. */
export interface Difference {
  readonly path: Path;
  readonly left: Data | undefined;
  readonly right: Data | undefined;
}

/** Where two values part, as deep as both are objects or lists as long as each other. */
export function differences(left: Data | undefined, right: Data | undefined, path: Path = []): Difference[] {
  if (equalData(left, right)) return [];
  if (isObject(left) && isObject(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].flatMap((key) => differences(own(left, key), own(right, key), [...path, key]));
  }
  if (Array.isArray(left) && Array.isArray(right) && left.length === right.length)
    return left.flatMap((item, index) => differences(item, right[index], [...path, index]));
  return [{ path, left, right }];
}

/** A state so that equal meaning is equal data: without nulls, JSON text as what it says, a set as one text. */
export function meaningOf(attributes: readonly Attribute[], state: State): Data {
  const result = emptyObject();
  for (const attribute of attributes) {
    const value = state[attribute.name] ?? null;
    if (value !== null) result[attribute.name] = attributeMeaning(attribute, value);
  }
  return result;
}

function attributeMeaning(attribute: Attribute, value: Data): Data {
  if (attribute.json) return jsonMeaning(value, parseJson);
  const { nested, type, jsonKeys } = attribute;
  if (jsonKeys) return jsonMeaning(value, (text) => objectIn(text, jsonKeys) ?? text);
  if (Array.isArray(type) && type[0] === "set" && Array.isArray(value))
    return printJson([...new Set(value.map((item) => printJson(item)))].sort());
  if (isObject(value) && Array.isArray(type)) return withoutNulls(value);
  const one = (item: Data) => (nested && isObject(item) ? meaningOf(nested.attributes, item) : item);
  if (!nested || nested.mode === "single") return one(value);
  if (Array.isArray(value)) return value.map(one);
  return isObject(value) ? mapped(value, one) : value;
}

function jsonMeaning(value: Data, read: (text: string) => Data): Data {
  const inner = (item: Data) => jsonMeaning(item, read);
  if (typeof value === "string") return read(value);
  if (Array.isArray(value)) return value.map(inner);
  return isObject(value) ? mapped(withoutNulls(value), inner) : value;
}

function withoutNulls(value: State): State {
  const result = emptyObject();
  for (const [key, item] of Object.entries(value)) if (item !== null) result[key] = item;
  return result;
}

function mapped(value: State, change: (item: Data) => Data): State {
  const result = emptyObject();
  for (const [key, item] of Object.entries(value)) result[key] = change(item);
  return result;
}

function own(value: State, key: string): Data | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
