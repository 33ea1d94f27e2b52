import { type Data, emptyObject, equalData, isObject, Opaque } from "./data";
import { objectIn } from "./json-codec";
import { jsonIn } from "./json-text";
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
  // Terraform takes what is configured or what was there before, and no mixture.
  if (attribute.json || attribute.jsonKeys) return equalData(jsonInPriorSpelling(attribute, prior, planned), prior) ? prior : planned;
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

/** JSON text, or a list or map of such, in the prior spelling wherever both mean the same. */
export function jsonInPriorSpelling(attribute: Attribute, prior: Data, value: Data): Data {
  if (typeof prior === "string" && typeof value === "string") return sameJson(attribute, prior, value) ? prior : value;
  if (Array.isArray(prior) && Array.isArray(value)) {
    const spelt = value.map((item, index) => jsonInPriorSpelling(attribute, prior[index] ?? null, item));
    // A list whose elements moved is spelt as it is: its places say nothing.
    return prior.length === value.length && spelt.every((item, index) => item === prior[index]) ? prior : value;
  }
  if (!isObject(prior) || !isObject(value)) return equalData(prior, value) ? prior : value;
  const result = emptyObject();
  for (const [key, item] of Object.entries(value))
    result[key] = Object.hasOwn(prior, key) ? jsonInPriorSpelling(attribute, prior[key] ?? null, item) : item;
  return result;
}

function sameJson({ jsonKeys, jsonMeaning: meaning = (json) => json }: Attribute, a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = jsonKeys ? [objectIn(a, jsonKeys), objectIn(b, jsonKeys)] : [jsonIn(a), jsonIn(b)];
  if (one === undefined || other === undefined) return false;
  return equalData(meaning(one), meaning(other));
}
