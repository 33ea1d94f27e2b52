import { decode as decodeReference, ExtData, encode as encodeReference } from "@msgpack/msgpack";
import fc from "fast-check";
import { type Data, Decimal, equalData, Opaque, objectOf, unknown } from "../../../model/kernel/data";
import { readType } from "../../../provider-bridge/protocol/values/cty-type";
import { decodeValue } from "../../../provider-bridge/protocol/values/decode";
import { encodeValue } from "../../../provider-bridge/protocol/values/encode";
import { typedValues, typeOf } from "./typed-values";

const bytes = (hexadecimal: string) => Buffer.from(hexadecimal.replaceAll(" ", ""), "hex");
const number = readType("number");
const double = (value: number) => {
  const written = Buffer.alloc(9, 0xcb);
  written.writeDoubleBE(value, 1);
  return written;
};

describe("a value on the wire", () => {
  it("comes back as it went, whatever its type", () => {
    fc.assert(
      fc.property(typedValues, (typed) => {
        const type = typeOf(typed);
        expect(equalData(decodeValue(encodeValue(typed.value, type), type), typed.value)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is spelled in the fewest octets, as another writer of MessagePack spells it", () => {
    const scalar = fc.oneof(fc.string({ maxLength: 70_000, size: "max" }), fc.boolean(), fc.maxSafeInteger(), fc.integer());
    fc.assert(
      fc.property(scalar, (value) => {
        const kind = typeof value === "string" ? "string" : typeof value === "boolean" ? "bool" : "number";
        expect(encodeValue(value, readType(kind)).equals(encodeReference(value))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps whole numbers of 64 bits for other readers", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        const read = decodeReference(encodeValue(new Decimal(String(value)), number), { useBigInt64: true });
        expect(BigInt(Number.isInteger(read) || typeof read === "bigint" ? String(read) : "0")).toBe(value);
      }),
    );
  });

  it.each([15, 16, 31, 32, 255, 256, 65_535, 65_536])("has lengths that other readers understand: %d", (length) => {
    const list = Array.from({ length }, (_, index) => index % 2 === 0);
    const map = objectOf(list.map((item, index) => [`k${index}`, item]));
    const text = "x".repeat(length);
    expect(JSON.stringify(decodeReference(encodeValue(list, readType(["list", "bool"]))))).toBe(JSON.stringify(list));
    expect(JSON.stringify(decodeReference(encodeValue(map, readType(["map", "bool"]))))).toBe(JSON.stringify(map));
    expect(decodeReference(encodeValue(text, readType("string")))).toBe(text);
    expect(equalData(decodeValue(encodeReference(map), readType(["map", "bool"])), map)).toBe(true);
  });

  it("is unknown where Terraform sends any extension, refined or not", () => {
    expect(decodeValue(bytes("d4 00 00"), readType("string"))).toBe(unknown);
    const refined = encodeReference(new ExtData(12, encodeReference(new Map([[1, false]]))));
    expect(decodeValue(Buffer.from(refined), readType(["list", "string"]))).toBe(unknown);
    const long = encodeReference(new ExtData(12, new Uint8Array(300)));
    expect(decodeValue(Buffer.concat([bytes("92"), long, bytes("a1 61")]), readType(["list", "string"]))).toEqual([unknown, "a"]);
  });

  it("goes as unknown where it is opaque", () => {
    expect(encodeValue([unknown, new Opaque("else")], readType(["list", "number"])).toString("hex")).toBe("92d40000d40000");
  });
});

describe("a number on the wire", () => {
  it.each([
    ["a whole number", 42, "2a"],
    ["a whole number below zero", -33, "d0df"],
    ["the largest whole number of 64 bits", new Decimal("9223372036854775807"), "cf7fffffffffffffff"],
    ["the least whole number of 64 bits", new Decimal("-9223372036854775808"), "d38000000000000000"],
    ["a larger one, as text", new Decimal("9223372036854775808"), "b339323233333732303336383534373735383038"],
    ["a decimal, as text", 0.1, "a3302e31"],
    ["a small one", 1e-7, "a431652d37"],
    ["minus zero", -0, "00"],
  ])("is %s", (_, value, hexadecimal) => {
    expect(encodeValue(value, number).toString("hex")).toBe(hexadecimal);
  });

  it.each([
    [Buffer.from(encodeReference("0.1")), 0.1],
    [Buffer.from(encodeReference("123456789012345678901234567890.5")), new Decimal("123456789012345678901234567890.5")],
    [bytes("cf ffffffffffffffff"), new Decimal("18446744073709551615")],
    [bytes("d3 0020000000000001"), new Decimal("9007199254740993")],
    [bytes("ca 3f000000"), 0.5],
    [double(0.5), 0.5],
    [double(-0), 0],
  ])("keeps every digit that Terraform sends: %#", (sent, value) => {
    expect(decodeValue(sent, number)).toEqual(value);
  });

  it("takes a double at its exact value, since Terraform sends one only where it is exact", () => {
    const exact = "0.1000000000000000055511151231257827021181583404541015625";
    expect(equalData(decodeValue(double(0.1), number), new Decimal(exact))).toBe(true);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = decodeValue(double(value), number);
        expect(Number(read instanceof Decimal ? read.text : read)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it("is refused where it is none", () => {
    expect(() => encodeValue(Number.NaN, number)).toThrow("a number belongs here, and there is none.");
    expect(() => decodeValue(double(Number.POSITIVE_INFINITY), number)).toThrow("no number that a resource can hold");
  });
});

describe("an object on the wire", () => {
  const type = readType(["object", { name: "string", count: "number" }]);

  it("has every attribute, null where nothing was given", () => {
    expect(decodeReference(encodeValue({ name: "cart" }, type))).toEqual({ name: "cart", count: null });
  });

  it("keeps a key named __proto__, and makes none of what others inherit", () => {
    const named = readType(JSON.parse('["object", {"__proto__": "string", "constructor": "string"}]'));
    const read = decodeValue(encodeValue(objectOf([["__proto__", "x"]]), named), named);
    expect(Object.entries(read ?? {})).toEqual([
      ["__proto__", "x"],
      ["constructor", null],
    ]);
    expect("toString" in Object(read)).toBe(false);
  });

  it("is refused with an attribute that the schema lacks, so that nothing is dropped in silence", () => {
    expect(() => encodeValue([{ nane: "cart" }], { kind: "list", element: type })).toThrow("[0].nane: the schema has no such attribute.");
    const stranger = Buffer.from(encodeReference({ nane: "cart" }));
    expect(() => decodeValue(stranger, type)).toThrow("an attribute that the schema does not have");
  });

  it("names the place of a value of the wrong kind, and never the value", () => {
    const nested = readType(["object", { headers: ["map", "string"] }]);
    const wrong: Data = { headers: objectOf([["x team", 4]]) };
    expect(() => encodeValue(wrong, nested)).toThrow('headers["x team"]: a string belongs here, and there is a number.');
    expect(() => encodeValue({ headers: "s3cret" }, nested)).toThrow(/^headers: a map belongs here, and there is a string\.$/);
  });
});

describe("a value of dynamic type", () => {
  const dynamic = readType("dynamic");

  it("carries its type, which goes back unchanged", () => {
    const sent = Buffer.concat([bytes("92 c4 11"), Buffer.from('["list","string"]'), bytes("91 a1 61")]);
    const read = decodeValue(sent, dynamic);
    expect(read).toEqual(
      objectOf([
        ["type", ["list", "string"]],
        ["value", ["a"]],
      ]),
    );
    expect(encodeValue(read, dynamic).equals(sent)).toBe(true);
  });

  it("tells a null of a type from a null of none", () => {
    expect(decodeValue(bytes("c0"), dynamic)).toBeNull();
    const typed = Buffer.concat([bytes("92 c4 08"), Buffer.from('"string"'), bytes("c0")]);
    expect(decodeValue(typed, dynamic)).toEqual(
      objectOf([
        ["type", "string"],
        ["value", null],
      ]),
    );
    expect(encodeValue(decodeValue(typed, dynamic), dynamic).equals(typed)).toBe(true);
  });
});

describe("a damaged text", () => {
  it("is refused, and never read past its end", () => {
    const type = readType(["list", ["object", { name: "string", count: "number" }]]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (octets) => {
        try {
          decodeValue(octets, type);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
    const whole = encodeValue([{ name: "cart", count: 3 }], type);
    for (let length = 0; length < whole.length; length++) expect(() => decodeValue(whole.subarray(0, length), type)).toThrow();
    expect(() => decodeValue(Buffer.concat([whole, bytes("c0")]), type)).toThrow("more than one value");
    expect(() => decodeValue(bytes("dd ffffffff"), type)).toThrow("ends before its items do");
  });
});
