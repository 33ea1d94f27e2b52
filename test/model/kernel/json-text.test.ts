import * as fc from "fast-check";
import { type Data, Decimal, equalData, isObject, numberText, objectOf } from "../../../model/kernel/data";
import { byCodePoint, parseJson, printJson } from "../../../model/kernel/json-text";

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.bigInt({ min: 2n ** 64n, max: 2n ** 128n }).map((value) => new Decimal(`-${value}`)),
  fc.constantFrom(new Decimal("1e400"), new Decimal("0.1000000000000000055511151231257827"), new Decimal("1E-999")),
);
const key = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", ""));
const data = fc.letrec<{ value: Data }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(fc.constant(null), fc.boolean(), fc.string({ unit: "binary" }), number),
    fc.array(tie("value")),
    fc.array(fc.tuple(key, tie("value"))).map((entries) => objectOf(entries)),
  ),
})).value;

describe("parseJson and printJson", () => {
  it("give back every value, whatever its keys, characters and digits", () => {
    fc.assert(
      fc.property(data, fc.boolean(), (value, escapeHtml) => {
        expect(equalData(parseJson(printJson(value, { escapeHtml })), value)).toBe(true);
      }),
    );
  });

  it("print equal values equally, in whatever order their keys were set", () => {
    const entries = fc.uniqueArray(fc.tuple(key, data), { selector: ([name]) => name });
    fc.assert(
      fc.property(entries, (given) => {
        expect(printJson(objectOf([...given].reverse()))).toBe(printJson(objectOf(given)));
      }),
    );
  });

  it("agree with JSON.parse on every text whose numbers it can hold", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(printJson(parseJson(text)))).toEqual(JSON.parse(text, (_, value: unknown) => (value === 0 ? 0 : value)));
      }),
    );
  });

  it.each(["9007199254740993", "123456789012345678901234567890", "0.12345678901234567890123", "1e400", "-1E-400", "1234567.890123456789"])(
    "keep every digit of %s at any place in a text",
    (digits) => {
      for (const text of [digits, ` ${digits} `, `[${digits}]`, `[1,${digits}]`, `{"a":\n${digits}}`]) {
        const found = parseJson(text);
        const inside = Array.isArray(found) ? found.at(-1) : isObject(found) ? found.a : found;
        expect(numberText(inside ?? null)).toBe(numberText(new Decimal(digits)));
      }
    },
  );

  it("read numbers that JavaScript holds exactly as numbers, and minus zero as zero", () => {
    expect(parseJson("[1.50, 1e3, 9007199254740992, -0, -0.0e5, 1e-7]")).toEqual([1.5, 1000, 9007199254740992, 0, 0, 1e-7]);
  });

  it("let a key named __proto__ be a key, on the fast and on the exact way", () => {
    for (const tail of ["1", "12345678901234567890"]) {
      const object = parseJson(`{"__proto__":{"polluted":true},"n":${tail}}`);
      expect(isObject(object) && Object.keys(object)).toEqual(["__proto__", "n"]);
      for (const inherited of ["polluted", "constructor", "toString", "hasOwnProperty"]) expect(inherited in Object(object)).toBe(false);
    }
  });

  it("take the later of two equal keys on both ways", () => {
    expect(printJson(parseJson('{"a":1,"a":2}'))).toBe('{"a":2}');
    expect(printJson(parseJson('{"a":1,"a":2e400}'))).toBe('{"a":2e400}');
  });

  it("spell a text as Terraform's jsonencode does", () => {
    // Terraform 1.11: jsonencode({ "\u007f" = "\u0008\u000c\u0001\u001f\u007f\u2028\u2029<>&\"/\t\n\r", "\uE000" = 1, "😀" = 2 })
    const value = objectOf([
      ["😀", 2],
      ["\ue000", 1],
      ["\u007f", '\b\f\u0001\u001f\u007f\u2028\u2029<>&"/\t\n\r'],
    ]);
    const said = '{"\u007f":"\\b\\f\\u0001\\u001f\u007f\\u2028\\u2029\\u003c\\u003e\\u0026\\"/\\t\\n\\r","\ue000":1,"😀":2}';
    expect(printJson(value, { escapeHtml: true })).toBe(said);
    expect(printJson(["<a>&\u2028"])).toBe('["<a>&\u2028"]');
  });

  it("refuse what JSON cannot hold, and texts that are no JSON", () => {
    expect(() => printJson([Number.POSITIVE_INFINITY])).toThrow("JSON cannot hold Infinity");
    expect(() => printJson([new Decimal("1.")])).toThrow("JSON cannot hold 1.");
    for (const text of ["", "{", "01", "[1,]", "12345678901234567890.", "{'a':1}"]) expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});

describe("byCodePoint", () => {
  it("sorts as the code points of the strings do", () => {
    const points = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);
    const compare = (a: number[], b: number[]): number => {
      const at = a.findIndex((point, index) => point !== b[index]);
      return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
    };
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(compare(points(a), points(b))));
      }),
    );
  });
});
