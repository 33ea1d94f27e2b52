import fc from "fast-check";
import { action, entity } from "../../model";
import { parseAdoptionList, printAdoptionList } from "../../model/adoption";
import { objectOf } from "../../model/kernel/data";
import { importId } from "../../model/kernel/import-id";

describe("an adoption list", () => {
  it("is printed in the order of code points, each id once, and read back", () => {
    const ids = new Map([
      ["port_entity", ["b:z", "a:😀", "a:ﬀ", "b:z"]],
      ["port_action", []],
      ["port_blueprint", ["b", "a"]],
    ]);
    const text = printAdoptionList({ organization: "org_1", ids });
    expect(text).toBe(
      `${JSON.stringify({ organization: "org_1", port_blueprint: ["a", "b"], port_entity: ["a:ﬀ", "a:😀", "b:z"] }, null, 2)}\n`,
    );
    expect(printAdoptionList(parseAdoptionList(text))).toBe(text);
  });

  it.each([
    ["{", /^It is no JSON: /],
    ["[]", /^It must be an object: /],
    ['{"organization": 1}', /^organization must be the id of an organisation, a text\.$/],
    ['{"blueprints": []}', /^"blueprints" is no type of Terraform's, such as port_blueprint\.$/],
    ['{"port_blueprint": ["a", 1]}', /^port_blueprint must be a list of import ids, which are texts\.$/],
    ['{"port_blueprint": [""]}', /^port_blueprint must be a list of import ids, which are texts\.$/],
  ])("says what is wrong with %s", (text, message) => {
    expect(() => parseAdoptionList(text)).toThrow(message);
  });
});

describe("an import id", () => {
  it("names one object only, whatever identifiers hold", () => {
    const part = fc.string({ unit: fc.constantFrom("a", ":", "/", "."), minLength: 1, maxLength: 4 });
    const pair = fc.tuple(part, part);
    const idOf = ([blueprint, identifier]: [string, string]) =>
      importId(
        entity.endpoint,
        objectOf([
          ["blueprint", blueprint],
          ["identifier", identifier],
        ]),
      );
    fc.assert(fc.property(pair, pair, (one, other) => (idOf(one) === idOf(other)) === (one.join("\n") === other.join("\n"))));
  });

  it("is the identifier where that is all, and nothing where it is not known", () => {
    expect(importId(action.endpoint, objectOf([["identifier", "a:b"]]))).toBe("a:b");
    expect(importId(entity.endpoint, objectOf([["identifier", "a:b"]]))).toBeUndefined();
  });
});
