import { entity, pagePermissions } from "../../../model";
import { type Data, objectOf, unknown } from "../../../model/kernel/data";
import { normalForm } from "../../../model/kernel/normal-form";
import { carry, lay } from "../../../model/kernel/remainder";
import type { Shape } from "../../../model/kernel/shape";
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

it("what goes beyond equal elements goes along with each of them when the list is turned round", () => {
  const shape: Shape = { kind: "list", of: { kind: "object", fields: new Map() } };
  const [a, b] = [objectOf([["path", "a"]]), objectOf([["path", "b"]])];
  const patch = objectOf(["0", "1", "2"].map((address) => [address, objectOf([["mark", address === "2" ? "of b" : "of a"]])]));
  expect(lay(shape, [b, a, a], carry(shape, patch, [a, a, b], [b, a, a]) ?? null)).toEqual([
    { path: "b", mark: "of b" },
    { path: "a", mark: "of a" },
    { path: "a", mark: "of a" },
  ]);
});

it("an object in place of an empty list that is written all the same survives as it is", () => {
  const document = { pageIdentifier: "services", read: { users: {} } };
  expect(pagePermissions.toApi(pagePermissions.toTerraform(document))).toMatchObject(document);
});

it("a token inside what stands where names belong is not looked into", () => {
  const document = objectOf([["team", [objectOf([["a", unknown]])]]]);
  expect(normalForm(entity.shape, document)).toEqual(document);
});
