import fc from "fast-check";
import { type Data, type DataObject, numberOf, objectOf } from "../../../model/kernel/data";
import { brokenLimits } from "../../../model/kernel/limits";
import type { Limits } from "../../../model/kernel/schema";

/** Keys that people choose, those of JavaScript's own objects, of our shapes and of lists among them. */
const keys: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("a", "b", "c", "language", "owner") },
  {
    weight: 3,
    arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "type", "required", "identifier", "jqQuery", "", "0", "1", "a.b"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
);

/** Texts, with what Terraform, jq, HTML and JSON take for their own. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("x", "y", "go", "Service") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "",
      "${",
      "${a.b}",
      "%{ if }",
      "{{ .inputs.x }}",
      "<&>\u2028",
      "null",
      "true",
      "1",
      "1.0",
      "{}",
      "[]",
      '{"a":1}',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
);

/** Texts that limits allow. */
export function textsWithin(limits: Limits): fc.Arbitrary<string> {
  const candidates = ["a", "Basics", "true", "false", "{{ .inputs.x }}", " {{ 1 }} ", "service-1", "^a+$", "x".repeat(26), "0 4 * * 1"];
  return fc.constantFrom(...candidates.filter((text) => brokenLimits(limits, text).length === 0));
}

/** Numbers, those that no double holds among them. */
export const numbers: fc.Arbitrary<Data> = fc.oneof(
  fc.integer({ min: -3, max: 30 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.constantFrom("12345678901234567890", "-9007199254740993", "0.1000000000000000055", "1e400", "2.50").map(numberOf),
);

/** A map or object of the given values. */
export function mapsOf(values: fc.Arbitrary<Data>, maxKeys = 3, allowed?: Limits): fc.Arbitrary<DataObject> {
  const names = allowed ? keys.filter((key) => brokenLimits(allowed, key).length === 0) : keys;
  return fc.uniqueArray(fc.tuple(names, values), { selector: ([key]) => key, maxLength: maxKeys }).map((entries) => objectOf(entries));
}

const leaves: fc.Arbitrary<Data> = fc.oneof(fc.constant(null), fc.boolean(), numbers, texts);

/** Any JSON of a few levels. */
export const json: fc.Arbitrary<Data> = level(2);

/** A JSON object of a few levels. */
export const jsonObjects: fc.Arbitrary<DataObject> = mapsOf(level(1));

function level(depth: number): fc.Arbitrary<Data> {
  if (depth === 0) return leaves;
  const inner = level(depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: leaves },
    { weight: 1, arbitrary: fc.array(inner, { maxLength: 3 }) },
    { weight: 1, arbitrary: mapsOf(inner) },
  );
}
