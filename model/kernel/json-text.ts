import { parse } from "lossless-json";
import { type Data, type DataObject, Decimal, emptyObject, isObject, numberOf, Opaque } from "./data";

/** How {@link printJson} spells a text. */
export interface PrintOptions {
  /** Spell `<`, `>`, `&` and the two line separators of Unicode as `\u003c` and so on, as Terraform's `jsonencode` does. Default false. */
  readonly escapeHtml?: boolean | undefined;
}

/**
 * The value of a JSON text. Numbers keep every digit (a {@link Decimal} where a JavaScript number would lose one), objects have no prototype,
 * of two equal keys the later wins. Throws a SyntaxError that says where the text is no JSON.
 */
export function parseJson(text: string): Data {
  const native: unknown = JSON.parse(text);
  if (!mayLoseDigits.test(text)) return adopt(native);
  return adopt(parse(text, null, { parseNumber: numberOf, onDuplicateKey: ({ newValue }) => newValue }));
}

/** The value of a text where it is JSON; undefined where it is none: whoever has to say why asks {@link parseJson}. */
export function jsonIn(text: string): Data | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/**
 * Compact JSON with keys sorted by code point: equal values give equal texts.
 * Throws a TypeError for what JSON cannot hold: an opaque value, an infinite number.
 */
export function printJson(value: Data, options: PrintOptions = {}): string {
  const text = print(value);
  return options.escapeHtml ? text.replace(/[<>&\u2028\u2029]/g, escaped) : text;
}

/** Compares by code point, as Go and Terraform sort; JavaScript's own order puts emoji before the end of the basic plane. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/**
 * A number of 16 digits or more, or one with an exponent; up to 15 digits a double is exact.
 * It may also hit inside a string: that costs time, no more.
 */
const mayLoseDigits = /(?:^|[[:,\s])-?(?:\d[\d.]{15}|\d[\d.]*[eE])/;

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What a parser made, with objects that have no prototype. */
function adopt(value: unknown): Data {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (Array.isArray(value)) return value.map(adopt);
  if (value instanceof Decimal) return value;
  const [result, parsed] = [emptyObject(), Object(value)];
  for (const key of Object.keys(parsed)) result[key] = adopt(parsed[key]);
  return result;
}

function print(value: Data): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value instanceof Decimal && jsonNumber.test(value.text)) return value.text;
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(print).join(",")}]`;
  if (isObject(value)) return `{${members(value)}}`;
  throw new TypeError(
    `JSON cannot hold ${value instanceof Opaque ? "a value that is not known yet" : value instanceof Decimal ? value.text : String(value)}`,
  );
}

/** What was printed here once comes back in order, and sorting costs more than printing. */
function members(value: DataObject): string {
  const keys = Object.keys(value);
  if (!inOrder(keys)) keys.sort(byCodePoint);
  let text = "";
  for (const key of keys) text += `${text && ","}${JSON.stringify(key)}:${print(value[key] ?? null)}`;
  return text;
}

function inOrder(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) if (byCodePoint(keys[index - 1] ?? "", keys[index] ?? "") > 0) return false;
  return true;
}

/** These characters stand nowhere in a JSON text but inside strings. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Surrogates stand for the code points above all others. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
