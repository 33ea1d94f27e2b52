import fc from "fast-check";
import { Decimal, equalData, holdsOpaque, objectOf } from "../../../model/kernel/data";
import { parseJson, printJson } from "../../../model/kernel/json-text";
import { type ObjectType, readType } from "../../../provider-bridge/protocol/values/cty-type";
import { conformState } from "../../../provider-bridge/protocol/values/state-json";
import { typedValues, typeOf } from "./typed-values";

const objectType = (attributes: object): ObjectType => {
  const type = readType(["object", attributes]);
  if (type.kind !== "object") throw new Error("An object type is one.");
  return type;
};

describe("a stored state", () => {
  it("of the same schema comes back as it was, to the last digit", () => {
    fc.assert(
      fc.property(typedValues, (typed) => {
        const type = typeOf(typed);
        fc.pre(type.kind === "object" && typed.value !== null && !holdsOpaque(typed.value));
        if (type.kind !== "object") return;
        expect(equalData(conformState(parseJson(printJson(typed.value)), type), typed.value)).toBe(true);
      }),
    );
  });

  it("loses the attributes that the schema has no more, and has null for new ones, at any depth", () => {
    const type = objectType({ name: "string", steps: ["list", ["object", { title: "string", order: "number" }]] });
    const stored = parseJson('{"name": "cart", "gone": 1, "steps": [{"title": "a", "colour": "red"}], "__proto__": {"name": "x"}}');
    expect(conformState(stored, type)).toEqual(
      objectOf([
        ["name", "cart"],
        [
          "steps",
          [
            objectOf([
              ["title", "a"],
              ["order", null],
            ]),
          ],
        ],
      ]),
    );
  });

  it("keeps numbers that a double cannot hold", () => {
    expect(conformState(parseJson('{"n": 9007199254740993}'), objectType({ n: "number" }))).toEqual(
      objectOf([["n", new Decimal("9007199254740993")]]),
    );
  });

  it("changes a scalar into its like where an attribute's type has changed", () => {
    const stored = parseJson('{"a": 12345678901234567890, "b": "0.10", "c": "true", "d": false}');
    const type = objectType({ a: "string", b: "number", c: "bool", d: "string" });
    expect({ ...conformState(stored, type) }).toEqual({ a: "12345678901234567890", b: 0.1, c: true, d: "false" });
  });

  it.each([
    ['{"tags": [{"a": 1}]}', "tags[0]: a string belongs here, and there is an object."],
    ['{"tags": "x"}', "tags: a set belongs here, and there is a string."],
    ["[]", "an object belongs here, and there is a list."],
  ])("is refused where it cannot be brought into its type: %s", (stored, message) => {
    expect(() => conformState(parseJson(stored), objectType({ tags: ["set", "string"] }))).toThrow(message);
  });
});
