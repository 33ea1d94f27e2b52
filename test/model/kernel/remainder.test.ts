import { entity } from "../../../model";
import { type Data, objectOf, unknown } from "../../../model/kernel/data";
import { normalForm } from "../../../model/kernel/normal-form";
import { meaningOf } from "../../provider-bridge/rpc/by-hand";

describe("what stands where names belong", () => {
  it.each<[string, Data]>([
    ["an object whose values are null", { a: null }],
    ["an object whose values are true", { a: true }],
    ["a list with something else in it", ["a", 1]],
  ])("survives as it is: %s", (_name, team) => {
    const document = { identifier: "cart", blueprint: "service", team };
    expect(meaningOf(entity, entity.toApi(entity.toTerraform(document)))).toEqual(meaningOf(entity, document));
  });
});

it("a token inside what stands where names belong is not looked into", () => {
  const document = objectOf([["team", [objectOf([["a", unknown]])]]]);
  expect(normalForm(entity.shape, document)).toEqual(document);
});
