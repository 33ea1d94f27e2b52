import { entity } from "../../model/index";
import { type DataObject, unknown } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(given: DataObject): State {
  return stateOf(entity.attributes, { identifier: "cart", blueprint: "service", title: "Cart", ...given });
}

/** What a plan shows after an apply, when Port answers with these keys beside what was sent. */
function changesAfterReply(given: DataObject, reply: DataObject): string[] {
  const { live, state } = deploy(entity, config(given));
  return changes(entity, refresh(entity, state, { ...live, ...reply }), config(given));
}

describe("traps of the official port_entity that ours is without", () => {
  it("the nulls that Port answers for what is not set plan no change", () => {
    const given = { properties: { string_props: { language: "go" } }, relations: { single_relations: { owner: "core" } } };
    const reply = { properties: { language: "go", size: null, tags: null }, relations: { owner: "core", uses: null, old: null } };
    expect(changesAfterReply(given, reply)).toEqual([]);
  });

  it("a relation to several that is null stays where it was", () => {
    const given = { relations: { many_relations: { uses: null } } };
    expect(changesAfterReply(given, { relations: { uses: null } })).toEqual([]);
  });

  it("properties written as null plan no change", () => {
    expect(changesAfterReply({ properties: { string_props: { language: null } } }, { properties: { language: null } })).toEqual([]);
  });

  it.each<[string, DataObject]>([
    ["no teams", { teams: [] }],
    ["an empty icon", { icon: "" }],
    ["an empty map of lists of objects", { properties: { array_props: { object_items: {} } } }],
    ["an empty title", { title: "" }],
    ["an empty list", { properties: { array_props: { number_items: { sizes: [] } } } }],
    ["teams in another order", { teams: ["b", "a"] }],
    ["an object in another spelling", { properties: { object_props: { meta: '{ "b": 1, "a": 2.50 }' } } }],
  ])("%s plan no change", (_name, given) => {
    expect(changesAfterReply(given, {})).toEqual([]);
  });

  it("a null inside a list stays null", () => {
    const state = entity.toTerraform({ identifier: "a", blueprint: "b", properties: { tags: ["x", null] } });
    expect(entity.toApi(state).properties).toEqual({ tags: ["x", null] });
  });

  it("after an import nothing is planned for what the configuration leaves out", () => {
    const made = { createdAt: "2026-01-02", createdBy: "u_1", updatedAt: "2026-01-02", updatedBy: "u_1" };
    const document = { identifier: "cart", blueprint: "service", title: "Cart", properties: {}, relations: {}, ...made };
    const state = entity.toTerraform(document);
    expect(changes(entity, state, config({ identifier: null }))).toEqual([]);
  });

  it("a team that is one text is read as a set of one", () => {
    expect(entity.toTerraform({ identifier: "a", blueprint: "b", team: "core" }).teams).toEqual(["core"]);
  });

  it("lists of mixed kinds are read, and written back", () => {
    const document = { identifier: "a", blueprint: "b", properties: { odd: ["x", 1, { y: true }], nested: [[1], []] }, relations: {} };
    expect(entity.toApi(entity.toTerraform(document))).toEqual(document);
  });

  it("digits beyond a double's stay", () => {
    const state = config({ properties: { object_props: { meta: '{"n":12345678901234567890}' } } });
    const live = entity.toApi(state);
    const printed = entity.toTerraform(live).properties;
    expect(printed).toMatchObject({ object_props: { meta: '{"n":12345678901234567890}' } });
  });

  it("an object that is no JSON is refused with its place, also inside lists", () => {
    const given = { properties: { object_props: { meta: "text" }, array_props: { object_items: { all: ["{}", "[]"] } } } };
    expect(entity.validate(config(given)).map(({ path }) => path)).toEqual([
      ["properties", "object_props", "meta"],
      ["properties", "array_props", "object_items", "all", 1],
    ]);
  });

  it("a name in two maps is refused, also where one holds lists", () => {
    const given = { properties: { string_props: { size: "1" }, array_props: { string_items: { size: ["1"] } } } };
    expect(entity.validate(config(given)).map(({ message }) => message)).toEqual([
      '"size" stands in properties.string_props and in properties.array_props.string_items: keep the one you mean.',
    ]);
  });

  it("an identifier that Port makes is kept over updates", () => {
    const made = deploy(entity, config({ identifier: null }));
    expect(made.planned.identifier).toBe(unknown);
    expect(made.state).toMatchObject({ identifier: "e_made", id: "service:e_made" });
    expect(entity.plan(made.state, config({ identifier: null, title: "New" })).identifier).toBe("e_made");
  });

  it("updated_at is unknown only when something changes", () => {
    const { state } = deploy(entity, config({}));
    expect(entity.plan(state, config({})).updated_at).toBe(state.updated_at);
    expect(entity.plan(state, config({ icon: "Box" })).updated_at).toBe(unknown);
  });
});
