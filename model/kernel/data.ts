/**
 * The values that travel through the model: documents of Port's API and values of Terraform share one domain,
 * so that a codec maps one to the other without asking which side it stands on.
 */
export type Data = null | boolean | number | string | Decimal | Opaque | Data[] | DataObject;

/** An object or map. Made by {@link emptyObject}, so that a key named `__proto__` is a key like any other. */
export interface DataObject {
  [key: string]: Data;
}

/** A number that a JavaScript number cannot hold exactly, as its decimal text. */
export class Decimal {
  constructor(readonly text: string) {}
}

/**
 * A value that nobody may look into: unknown at plan, or a CDKTF token at synth. `inside` is whatever its maker needs to find it again.
 * It passes through every codec as it is.
 */
export class Opaque {
  constructor(
    readonly inside: unknown,
    /** What the value will be, where its maker knows: needed only where the kind of a value decides its place. */
    readonly kind?: OpaqueKind,
  ) {}
}

export type OpaqueKind = "string" | "number" | "boolean" | "object" | "string[]" | "number[]" | "boolean[]" | "object[]";

/** A part of the model had to look inside a value that is not known yet. `path` leads to it in the document. */
export class OpaqueProblem extends Error {
  constructor(
    readonly path: readonly (string | number)[],
    reason: string,
  ) {
    super(reason);
  }
}

/** What Terraform does not know yet. */
export const unknown = new Opaque("unknown");

/** JSON text whose content holds opaque values: whoever made those knows how to spell the whole. */
export class OpaqueJson extends Opaque {
  constructor(readonly json: Data) {
    super(json);
  }
}

/**
 * Its objects have no member but their own. V8 shares a hidden class between those of the same keys, where each one of
 * `Object.create(null)` would have a hash table to itself: documents by the thousand are read in less time and memory.
 */
class Bare {
  [key: string]: Data;
}
Reflect.deleteProperty(Bare.prototype, "constructor");
Reflect.setPrototypeOf(Bare.prototype, null);

/** An empty object that inherits nothing. */
export function emptyObject(): DataObject {
  return new Bare();
}

/** An object of the given entries, without a prototype; later entries win. */
export function objectOf(entries: Iterable<readonly [string, Data]>): DataObject {
  const result = emptyObject();
  for (const [key, value] of entries) result[key] = value;
  return result;
}

/** Whether this is an object or map: no list, no number, nothing opaque. */
export function isObject(value: Data | undefined): value is DataObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Opaque) && !(value instanceof Decimal);
}

/** Whether an opaque value stands anywhere in it. */
export function holdsOpaque(value: Data): boolean {
  if (value instanceof Opaque) return true;
  if (Array.isArray(value)) return value.some(holdsOpaque);
  return isObject(value) && Object.values(value).some(holdsOpaque);
}

/** Equality by meaning: key order does not count, numbers count by value, an opaque value equals only itself. */
export function equalData(a: Data | undefined, b: Data | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a === null || b === null) return false;
  if (a instanceof Decimal || b instanceof Decimal) return numberText(a) !== undefined && numberText(a) === numberText(b);
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => equalData(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equalData(a[key], b[key]));
}

/** One spelling a number: `1.50e1`, `15` and `15.0` give the same text; undefined for what is no number. */
export function numberText(value: Data): string | undefined {
  if (typeof value !== "number" && !(value instanceof Decimal)) return undefined;
  const text = typeof value === "number" ? String(value) : value.text;
  const parts = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!parts) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/** The number a decimal text stands for: a JavaScript number where that is exact, else a {@link Decimal}. */
export function numberOf(text: string): number | Decimal {
  const number = Number(text);
  const exact = Number.isFinite(number) && numberText(number) === numberText(new Decimal(text));
  return exact ? (Object.is(number, -0) ? 0 : number) : new Decimal(text);
}
