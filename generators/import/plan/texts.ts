import { aggregationProperties, blueprint, partAggregations } from "../../../model";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import type { Attribute } from "../../../model/kernel/schema";

/** A document whose texts Terraform can hold. */
export interface Mended {
  readonly document: DataObject;
  /** What was changed in the texts, in words; empty where nothing was. */
  readonly changes: readonly string[];
}

/**
 * Writes texts as Terraform holds them: halves of surrogate pairs are no Unicode character, and letters in decomposed form are composed
 * wherever they stand in an attribute that is not JSON text.
 */
export function mendTexts(resource: Resource, document: DataObject): Mended {
  const whole = holds(document, isBroken) ? changed(document, (text) => text.replace(/\p{Surrogate}/gu, "\ufffd")) : document;
  const mended =
    holds(whole, isUncomposed) && composedByTerraform(resource, whole) ? changed(whole, (text) => text.normalize("NFC")) : whole;
  const changes = [
    ...(whole === document ? [] : ["a half of a surrogate pair, which is no character, is written U+FFFD"]),
    ...(mended === whole ? [] : ["letters in decomposed form are written composed, since Terraform composes them"]),
  ];
  return { document: mended, changes };
}

function isBroken(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

function isUncomposed(text: string): boolean {
  return text !== text.normalize("NFC");
}

function composedByTerraform(resource: Resource, document: DataObject): boolean {
  const { blueprint: own, aggregations } = resource === blueprint ? partAggregations(document) : { blueprint: document };
  const parts = [{ of: resource, part: own }, ...(aggregations ? [{ of: aggregationProperties, part: aggregations }] : [])];
  return parts.some(({ of, part }) => uncomposedIn(of.attributes, of.toTerraform(part, { authored: true })));
}

function uncomposedIn(attributes: readonly Attribute[], state: Data): boolean {
  return attributes.some(({ name, nested, json }) => {
    const value = isObject(state) ? (state[name] ?? null) : null;
    if (value === null || json) return false;
    if (nested === undefined) return holds(value, isUncomposed);
    if (nested.mode === "single") return uncomposedIn(nested.attributes, value);
    const items = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    return (isObject(value) && Object.keys(value).some(isUncomposed)) || items.some((item) => uncomposedIn(nested.attributes, item));
  });
}

/** Whether a text or a key in it is such. */
function holds(value: Data, is: (text: string) => boolean): boolean {
  if (typeof value === "string") return is(value);
  if (Array.isArray(value)) return value.some((item) => holds(item, is));
  return isObject(value) && Object.entries(value).some(([key, item]) => is(key) || holds(item, is));
}

function changed<Value extends Data>(value: Value, change: (text: string) => string): Value;
function changed(value: Data, change: (text: string) => string): Data {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => changed(item, change));
  return isObject(value) ? objectOf(Object.entries(value).map(([key, item]) => [change(key), changed(item, change)])) : value;
}
