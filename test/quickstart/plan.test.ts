import { changesOf, linesOf, type Plan } from "../../examples/quickstart/plan";

function planOf(...changes: readonly [actions: readonly string[], before: unknown, after: unknown][]): Plan {
  return {
    resource_changes: changes.map(([actions, before, after], index) => ({
      address: `port_entity.n${index}`,
      change: { actions, before, after },
    })),
  };
}

describe("linesOf", () => {
  it("shows what a plan would create, replace and delete, and nothing of what stays", () => {
    const plan = planOf([["create"], null, {}], [["no-op"], {}, {}], [["delete", "create"], {}, {}], [["read"], {}, {}]);
    expect(linesOf(plan)).toEqual(["+ port_entity.n0", "-/+ port_entity.n2"]);
    expect(changesOf(plan)).toHaveLength(2);
  });

  it("shows each value that an update would change, with its place, and leaves out what is not known yet", () => {
    const before = { title: "Cart", properties: { number_props: { instances: 7, size: 1 } }, tags: ["a"], updated_at: "then" };
    const after = { title: "Cart", properties: { number_props: { instances: 1, size: 1 } }, tags: ["a", "b"] };
    expect(linesOf(planOf([["update"], before, after]))).toEqual([
      "~ port_entity.n0: properties.number_props.instances 7 → 1",
      '~ port_entity.n0: tags ["a"] → ["a","b"]',
    ]);
  });

  it("shows what is imported, and leaves out what is not set", () => {
    const adopted = {
      address: "port_blueprint.a",
      change: { actions: ["no-op"], before: {}, after: {}, importing: { id: "a?without=b" } },
    };
    const [added] = planOf([["update"], { tags: null }, { tags: { title: "Tags", icon: null } }]).resource_changes ?? [];
    if (added === undefined) throw new Error("There is a change.");
    expect(linesOf({ resource_changes: [adopted, added] })).toEqual([
      "← port_blueprint.a is a?without=b",
      '~ port_entity.n0: tags none → {"title":"Tags"}',
    ]);
  });

  it("has nothing to say of an empty plan", () => {
    expect(linesOf({})).toEqual([]);
  });
});
