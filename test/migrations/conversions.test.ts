import fc from "fast-check";
import { converted, isEmpty, propertyTypes } from "../../migrations/conversions";
import { retyped } from "../../migrations/definitions";
import { type Data, Decimal, equalData } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import { data } from "../provider-bridge/rpc/provider-under-test";

const json = fc.jsonValue({ maxDepth: 2 }).map((value) => parseJson(JSON.stringify(value)));
const type = fc.constantFrom(...propertyTypes);
const object = fc.dictionary(fc.string(), json).map((value) => data(value));

function fits(value: Data | undefined, wanted: string): boolean {
  if (wanted === "array") return Array.isArray(value);
  if (wanted === "number") return typeof value === "number" || value instanceof Decimal;
  return wanted === "object" ? typeof value === "object" && value !== null && !Array.isArray(value) : typeof value === wanted;
}

describe("a value that converts", () => {
  it("has the type that is wanted", () => {
    fc.assert(
      fc.property(json, type, (value, to) => {
        fc.pre(value !== null);
        const result = converted(value, to);
        expect(result === undefined || fits(result, to)).toBe(true);
      }),
    );
  });

  it("comes back the same, as text and as the one element of a list", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), object), (value) => {
        const original = parseJson(JSON.stringify(value));
        for (const way of ["string", "array"] as const) {
          const there = converted(original, way) ?? null;
          const name = typeof original === "object" ? "object" : typeof original === "boolean" ? "boolean" : "number";
          expect(equalData(converted(there, name), original)).toBe(true);
        }
      }),
    );
  });

  it("is its own where it has the type already", () => {
    fc.assert(fc.property(object, (value) => converted(value, "object") === value));
  });
});

describe("the conversions", () => {
  const table: [Data, (typeof propertyTypes)[number], Data | undefined][] = [
    ["12", "number", 12],
    ["-1.50", "number", -1.5],
    ["12345678901234567890", "number", new Decimal("12345678901234567890")],
    ["007", "number", undefined],
    [" 12", "number", undefined],
    ["1,5", "number", undefined],
    ["Infinity", "number", undefined],
    ["true", "boolean", true],
    ["yes", "boolean", undefined],
    ["True", "boolean", undefined],
    ['{"a":1}', "object", data({ a: 1 })],
    ["[1]", "object", undefined],
    ["plain", "array", ["plain"]],
    ['["a","b"]', "array", ["a", "b"]],
    ["[1]", "array", ["[1]"]],
    [12, "string", "12"],
    [new Decimal("12345678901234567890"), "string", "12345678901234567890"],
    [1, "boolean", true],
    [2, "boolean", undefined],
    [1, "object", undefined],
    [false, "number", 0],
    [true, "string", "true"],
    [data({ b: 1, a: [] }), "string", '{"a":[],"b":1}'],
    [data({}), "number", undefined],
    [["12"], "number", 12],
    [["a", "b"], "string", undefined],
    [[["a"]], "string", "a"],
    [[null], "string", undefined],
  ];
  it.each(table)("%j as %s is %j", (value, to, wanted) => {
    expect(converted(value, to)).toEqual(wanted);
  });

  it("count an empty text, an empty list and null as no value, and no other", () => {
    expect([null, "", [], undefined].map(isEmpty)).toEqual([true, true, true, true]);
    expect([0, false, " ", [""], data({})].map(isEmpty)).toEqual([false, false, false, false, false]);
  });
});

describe("a definition under another type", () => {
  it.each([
    [
      { type: "string", title: "S", description: "D", icon: "I", enum: ["1", "2"], enumColors: { 1: "red" }, default: "1", pattern: "x" },
      "number",
      { type: "number", title: "S", description: "D", icon: "I", enum: [1, 2], enumColors: { 1: "red" }, default: 1 },
      ["pattern"],
    ],
    [
      { type: "string", enum: ["1", "x"], enumColors: { x: "red" }, default: "x", format: "url", minLength: 1 },
      "number",
      { type: "number" },
      ["enum", "enumColors", "default", "format", "minLength"],
    ],
    [
      { type: "string", format: "url", enum: ["a"], default: "a" },
      "array",
      { type: "array", default: ["a"], items: { type: "string", format: "url", enum: ["a"] } },
      [],
    ],
    [
      { type: "array", items: { type: "number", enum: [1] }, default: [1], maxItems: 3 },
      "number",
      { type: "number", enum: [1], default: 1 },
      ["maxItems"],
    ],
    [{ type: "array", title: "L" }, "string", { type: "string", title: "L" }, []],
    [{ type: "object", format: "labeled-url", spec: "open-api" }, "string", { type: "string" }, ["format", "spec"]],
    [{ type: "number", minimum: 1, default: 2 }, "boolean", { type: "boolean" }, ["minimum", "default"]],
  ] as const)("%j becomes a %s", (before, to, definition, left) => {
    const result = retyped(data(before), to);
    expect(JSON.parse(JSON.stringify(result))).toEqual({ definition, left });
  });
});
