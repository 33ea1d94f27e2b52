import { type Data, emptyObject, equalData, isObject, Opaque } from "./data";
import { objectIn } from "./json-codec";
import { parseJson } from "./json-text";
import type { Attribute, State } from "./schema";

/** A configuration with the defaults of its attributes, nested ones too, where it gives nothing. */
export function withDefaults(attributes: readonly Attribute[], config: State): State {
  const result = emptyObject();
  for (const attribute of attributes) {
    const value = config[attribute.name] ?? null;
    result[attribute.name] = value === null ? (attribute.default ?? null) : inNested(attribute, value, withDefaults);
  }
  return result;
}

function inNested(attribute: Attribute, value: Data, change: (attributes: readonly Attribute[], state: State) => State): Data {
  const { nested } = attribute;
  if (!nested || value instanceof Opaque) return value;
  const one = (item: Data) => (isObject(item) ? change(nested.attributes, item) : item);
  if (nested.mode === "single") return one(value);
  if (Array.isArray(value)) return value.map(one);
  if (!isObject(value)) return value;
  const result = emptyObject();
  for (const [key, item] of Object.entries(value)) result[key] = one(item);
  return result;
}

/** `planned` in `prior`'s spelling wherever both mean the same: JSON text that differs in key order or escapes plans no change. */
export function inPriorSpelling(attributes: readonly Attribute[], prior: State, planned: State): State {
  const result = emptyObject();
  for (const attribute of attributes)
    result[attribute.name] = spelled(attribute, prior[attribute.name] ?? null, planned[attribute.name] ?? null);
  return result;
}

function spelled(attribute: Attribute, prior: Data, planned: Data): Data {
  if (attribute.json) return sameJson(prior, planned, parsed) ? prior : planned;
  const { jsonKeys } = attribute;
  if (jsonKeys) return sameJson(prior, planned, (text) => objectIn(text, jsonKeys)) ? prior : planned;
  const { nested } = attribute;
  if (!nested) return planned;
  const one = (before: Data | undefined, after: Data) =>
    isObject(before) && isObject(after) ? inPriorSpelling(nested.attributes, before, after) : after;
  if (nested.mode === "single") return one(prior, planned);
  if (nested.mode === "list" && Array.isArray(planned))
    return planned.map((item, index) => one(Array.isArray(prior) ? prior[index] : undefined, item));
  if (nested.mode !== "map" || !isObject(planned) || !isObject(prior)) return planned;
  const result = emptyObject();
  for (const [key, item] of Object.entries(planned)) result[key] = one(prior[key], item);
  return result;
}

/** Whether two values of a JSON attribute mean the same; lists and maps of texts too. `read` gives undefined for text that stands for itself. */
function sameJson(a: Data | undefined, b: Data | undefined, read: (text: string) => Data | undefined): boolean {
  if (typeof a === "string" && typeof b === "string") {
    const meant = a === b ? undefined : read(a);
    return a === b || (meant !== undefined && equalData(meant, read(b)));
  }
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameJson(item, b[index], read));
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key], read));
  }
  return equalData(a, b);
}

function parsed(text: string): Data | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
