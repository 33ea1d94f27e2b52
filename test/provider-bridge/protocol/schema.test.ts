import { unknown } from "../../../model/kernel/data";
import type { Attribute } from "../../../model/kernel/schema";
import { DiagnosticError } from "../../../provider-bridge/protocol/provider";
import { ObjectTypes, pathMessage, schemaMessage } from "../../../provider-bridge/protocol/schema";
import { readType, typeOfAttributes } from "../../../provider-bridge/protocol/values/cty-type";
import { decodeValue } from "../../../provider-bridge/protocol/values/decode";
import { encodeValue } from "../../../provider-bridge/protocol/values/encode";

const attribute = (name: string, rest: Partial<Attribute>): Attribute => ({ name, description: "", presence: "optional", ...rest });
const message = (one: Attribute) => schemaMessage({ attributes: [one] }).block?.attributes[0];

describe("an attribute", () => {
  it.each([
    ["required", { presence: "required" }, [true, false, false]],
    ["optional", { presence: "optional" }, [false, true, false]],
    ["computed", { presence: "computed", computed: "kept" }, [false, false, true]],
    ["optional, else given by the provider", { presence: "optional", computed: "given" }, [false, true, true]],
    ["optional with a default, which only a computed attribute may plan", { presence: "optional", default: true }, [false, true, true]],
  ] as const)("is %s", (_, rest, flags) => {
    const sent = message(attribute("a", { type: "bool", ...rest }));
    expect([sent?.required, sent?.optional, sent?.computed]).toEqual(flags);
  });

  it("is written as blocks where it says so, and blocks hold further ones", () => {
    const inner = attribute("inner", { nested: { mode: "single", block: true, attributes: [attribute("x", { type: "string" })] } });
    const outer = attribute("outer", { nested: { mode: "list", block: true, attributes: [inner, attribute("y", { type: "bool" })] } });
    const { block } = schemaMessage({ attributes: [outer, attribute("z", { type: "bool" })] });
    expect(block?.attributes.map(({ name }) => name)).toEqual(["z"]);
    expect(block?.blockTypes).toMatchObject([
      {
        typeName: "outer",
        nesting: 2,
        block: { attributes: [{ name: "y" }], blockTypes: [{ typeName: "inner", nesting: 1, block: { attributes: [{ name: "x" }] } }] },
      },
    ]);
  });

  it("has no blocks as an empty list, since null is nothing to Terraform there", () => {
    const type = typeOfAttributes([attribute("node", { nested: { mode: "list", block: true, attributes: [] } })]);
    expect(decodeValue(encodeValue({ node: null }, type), type)).toEqual({ node: [] });
    expect(decodeValue(encodeValue({ node: unknown }, type), type)).toEqual({ node: unknown });
  });

  it("is write-only where it says so", () => {
    expect(message(attribute("a", { type: "string", writeOnly: true }))?.writeOnly).toBe(true);
    expect(message(attribute("a", { type: "string" }))?.writeOnly).toBe(false);
  });

  it("has the type that its values have", () => {
    const parts: Attribute[] = [
      attribute("one", { nested: { mode: "single", attributes: [attribute("x", { type: ["list", "number"] })] } }),
      attribute("many", { nested: { mode: "set", attributes: [attribute("y", { type: ["object", { z: "bool" }] })] } }),
    ];
    expect(typeOfAttributes(parts)).toEqual(
      readType(["object", { one: ["object", { x: ["list", "number"] }], many: ["set", ["object", { y: ["object", { z: "bool" }] }]] }]),
    );
    expect(() => typeOfAttributes([attribute("none", {})])).toThrow("The attribute none has neither a type nor nested attributes.");
  });
});

describe("a path", () => {
  const root = typeOfAttributes([
    attribute("schema", {
      nested: {
        mode: "map",
        attributes: [attribute("steps", { nested: { mode: "list", attributes: [attribute("title", { type: "string" })] } })],
      },
    }),
    attribute("tags", { nested: { mode: "set", attributes: [attribute("name", { type: "string" })] } }),
  ]);
  const steps = (...path: (string | number)[]) => pathMessage(path, root).steps.map(({ selector }) => selector?.$case);

  it("tells attributes, keys and indexes apart by the type they are in", () => {
    expect(steps("schema", "steps", "steps", 0, "title")).toEqual([
      "attributeName",
      "elementKeyString",
      "attributeName",
      "elementKeyInt",
      "attributeName",
    ]);
  });

  it("ends where Terraform has no words: in a set, and where nothing is", () => {
    expect(steps("tags", 0, "name")).toEqual(["attributeName"]);
    expect(steps("schema", "a", "colour")).toEqual(["attributeName", "elementKeyString"]);
    expect(steps("colour")).toEqual([]);
  });
});

describe("the types of a provider's objects", () => {
  const thing = { attributes: [attribute("name", { type: "string" })] };
  const types = new ObjectTypes({ provider: thing, resources: new Map([["toy_thing", thing]]), dataSources: new Map() });

  it("are made once", () => {
    expect(types.ofResource("toy_thing")).toBe(types.ofResource("toy_thing"));
  });

  it("do not include what every object inherits", () => {
    expect(() => types.ofResource("constructor")).toThrow(DiagnosticError);
    expect(() => types.ofDataSource("toy_thing")).toThrow("This provider has no data source type toy_thing");
  });
});
