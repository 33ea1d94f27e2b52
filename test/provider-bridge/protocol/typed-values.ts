import fc from "fast-check";
import { type Data, numberOf, objectOf, unknown } from "../../../model/kernel/data";
import { type CtyType, readType } from "../../../provider-bridge/protocol/values/cty-type";

/** A type in JSON's spelling and a value of it. */
export interface TypedValue {
  readonly spelling: Data;
  readonly value: Data;
}

const names = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "é", "e\u0301", ""),
  fc.string({ unit: "binary", maxLength: 8 }),
);

const decimals = fc.oneof(
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  fc.constantFrom(2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), -(2n ** 63n) - 1n, 2n ** 53n + 1n).map(String),
  fc.tuple(fc.integer(), fc.stringMatching(/^\d{1,40}$/)).map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

const scalars: fc.Arbitrary<TypedValue> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }).map((value) => ({ spelling: "string", value })),
  fc.boolean().map((value) => ({ spelling: "bool", value })),
  decimals.map((text) => ({ spelling: "number", value: numberOf(text) })),
);

/** Values of every type of Terraform's, with nothing known or unknown left out. */
export const typedValues: fc.Arbitrary<TypedValue> = fc.letrec<{ typed: TypedValue }>((tie) => ({
  typed: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    { weight: 4, arbitrary: scalars },
    { weight: 1, arbitrary: tie("typed").map(({ spelling }) => ({ spelling, value: null })) },
    { weight: 1, arbitrary: tie("typed").map(({ spelling }) => ({ spelling, value: unknown })) },
    { weight: 1, arbitrary: tie("typed").map(({ spelling, value }) => ({ spelling: "dynamic", value: dynamicOf(spelling, value) })) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom("list", "set"), tie("typed"), fc.nat(20)).map(repeated) },
    { weight: 2, arbitrary: fc.tuple(tie("typed"), fc.uniqueArray(names, { maxLength: 20 })).map(mapped) },
    { weight: 2, arbitrary: fc.uniqueArray(fc.tuple(names, tie("typed")), { selector: ([name]) => name, maxLength: 20 }).map(structured) },
    { weight: 1, arbitrary: fc.array(tie("typed"), { maxLength: 5 }).map(listed) },
  ),
})).typed;

function dynamicOf(type: Data, value: Data): Data {
  return type === "dynamic"
    ? value
    : objectOf([
        ["type", type],
        ["value", value],
      ]);
}

function repeated([kind, { spelling, value }, count]: [string, TypedValue, number]): TypedValue {
  return { spelling: [kind, spelling], value: Array.from({ length: count }, () => value) };
}

function mapped([{ spelling, value }, keys]: [TypedValue, string[]]): TypedValue {
  return { spelling: ["map", spelling], value: objectOf(keys.map((key) => [key, value])) };
}

function structured(members: [string, TypedValue][]): TypedValue {
  return {
    spelling: ["object", objectOf(members.map(([name, { spelling }]) => [name, spelling]))],
    value: objectOf(members.map(([name, { value }]) => [name, value])),
  };
}

function listed(members: TypedValue[]): TypedValue {
  return { spelling: ["tuple", members.map(({ spelling }) => spelling)], value: members.map(({ value }) => value) };
}

export function typeOf({ spelling }: TypedValue): CtyType {
  return readType(JSON.parse(JSON.stringify(spelling)));
}
