import { LosslessNumber, parse } from "lossless-json";
import { isExactNumber, type Json } from "./json";

/**
 * Text that may hold a number which a double would change: a mantissa of 16 characters or more, or an exponent of three digits.
 * It may match inside a string too; then the slower parser runs and finds nothing special.
 */
const mayHoldExactNumber = /[\d.]{16}|\d[eE][+-]?\d{3}/;

/**
 * Parses JSON so that every number prints again as it was sent: what a double holds becomes a number, the rest keeps its text.
 * Of a doubled key the last value counts, as in `JSON.parse`.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): Json {
  const value: unknown = mayHoldExactNumber.test(text)
    ? parse(text, null, { parseNumber, onDuplicateKey: ({ newValue }) => newValue })
    : JSON.parse(text);
  return asJson(value);
}

/** What `JSON.stringify` makes of an exact number, and of a text that looks like one. */
const exactNumberPrinted = '"isLosslessNumber":true';

/** Prints a value as JSON; exact numbers keep the text they came with. */
export function printJson(value: Json): string {
  const text = JSON.stringify(value);
  return text.includes(exactNumberPrinted) ? printExact(value) : text;
}

/** The value with exact numbers turned into the nearest double, for rules that compute (ajv, comparisons). */
export function approximate(value: Json): Json {
  if (!holdsExactNumber(value)) return value;
  if (isExactNumber(value)) return Number(value.value);
  if (Array.isArray(value)) return value.map(approximate);
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, item]) => [key, approximate(item)]));
}

/** Deepest nesting that is taken in: far above any real document, far below what overflows the stack. */
const deepest = 200;

/** True for a document that is nested too deeply to be handled. */
export function isTooDeep(value: Json, level = 0): boolean {
  if (typeof value !== "object" || value === null || isExactNumber(value)) return false;
  return level >= deepest || Object.values(value).some((item) => isTooDeep(item, level + 1));
}

function printExact(value: Json): string {
  if (isExactNumber(value)) return value.value;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printExact).join(",")}]`;
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${printExact(item)}`);
  return `{${members.join(",")}}`;
}

function holdsExactNumber(value: Json): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (isExactNumber(value)) return true;
  if (Array.isArray(value)) return value.some(holdsExactNumber);
  for (const item of Object.values(value)) if (holdsExactNumber(item)) return true;
  return false;
}

/** A double is kept when it is the same number: same digits and same power of ten, however they are written. */
function parseNumber(text: string): number | LosslessNumber {
  const double = Number(text);
  return Number.isFinite(double) && decimal(String(double)) === decimal(text) ? double : new LosslessNumber(text);
}

/** A number's text in one spelling: sign, digits without zeros at the ends, and the power of ten. */
function decimal(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  return `${sign}${significant}e${BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length)}`;
}

/** What a JSON parser returns is JSON; the type system cannot know it, so the claim is made here, once. */
function asJson(value: unknown): Json {
  if (isJson(value)) return value;
  throw new SyntaxError("not a JSON value");
}

function isJson(value: unknown): value is Json {
  return value !== undefined;
}
