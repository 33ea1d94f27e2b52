import { entity } from "../../../model";
import type { Data } from "../../../model/kernel/data";
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
