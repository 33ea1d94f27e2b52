import { type Data, Decimal, isObject, numberOf } from "../model/kernel/data";
import { parseJson, printJson } from "../model/kernel/json-text";

/** The types that Port's properties have. */
export const propertyTypes = ["string", "number", "boolean", "object", "array"] as const;

export type PropertyType = (typeof propertyTypes)[number];

export function isPropertyType(text: unknown): text is PropertyType {
  return propertyTypes.some((type) => type === text);
}

/** Gives the converted value; undefined where this one has none. */
type Conversion = (value: Data) => Data | undefined;

const alone: Conversion = (value) => [value];
const asText: Conversion = (value) => printJson(value);

/** What becomes of a value, from its type to another. A pair that is not here converts nothing. */
const conversions: { readonly [From in PropertyType]: { readonly [To in PropertyType]?: Conversion } } = {
  string: {
    number: (text) => (typeof text === "string" && numeral.test(text) ? numberOf(text) : undefined),
    boolean: (text) => (text === "true" ? true : text === "false" ? false : undefined),
    object: (text) => parsed(text, isObject),
    array: (text) => parsed(text, isListOfTexts) ?? [text],
  },
  number: {
    string: asText,
    boolean: (number) => (number === 1 ? true : number === 0 ? false : undefined),
    array: alone,
  },
  boolean: { string: asText, number: Number, array: alone },
  object: { string: asText, array: alone },
  array: {
    string: (list) => onlyElement(list, "string"),
    number: (list) => onlyElement(list, "number"),
    boolean: (list) => onlyElement(list, "boolean"),
    object: (list) => onlyElement(list, "object"),
  },
};

/** A number as JSON writes it: what a text with leading zeros or blanks means is not for us to say. */
const numeral = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** The value in another type; undefined where it does not convert. One that has the type already is its own. */
export function converted(value: Data, to: PropertyType): Data | undefined {
  const from = typeOf(value);
  return from === to ? value : conversions[from][to]?.(value);
}

/** Whether this counts as no value: null, an empty text, an empty list. */
export function isEmpty(value: Data | undefined): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function typeOf(value: Data): PropertyType {
  if (Array.isArray(value)) return "array";
  if (value instanceof Decimal) return "number";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}

function parsed(text: Data, fits: (value: Data) => boolean): Data | undefined {
  try {
    const value = typeof text === "string" ? parseJson(text) : null;
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isListOfTexts(value: Data): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
}

function onlyElement(list: Data, to: PropertyType): Data | undefined {
  const [only, second] = Array.isArray(list) ? list : [];
  return only === undefined || only === null || second !== undefined ? undefined : converted(only, to);
}
