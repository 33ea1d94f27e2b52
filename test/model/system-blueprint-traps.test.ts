import { systemBlueprint } from "../../model/index";
import type { DataObject } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(given: DataObject): State {
  return stateOf(systemBlueprint.attributes, { identifier: "_user", ...given });
}

describe("traps of the official port_system_blueprint that ours is without", () => {
  it("an extension is written whether or not the search is set", () => {
    const { document } = deploy(systemBlueprint, config({ properties: { string_props: { slack: { title: "Slack" } } } }));
    expect(document).toMatchObject({ identifier: "_user", schema: { properties: { slack: { type: "string", title: "Slack" } } } });
    expect(document).not.toHaveProperty("includeInGlobalSearch");
  });

  it("required of an extension is sent, and read", () => {
    const given = config({ properties: { string_props: { slack: { required: true } }, number_props: { age: {} } } });
    const { document, live, state } = deploy(systemBlueprint, given);
    expect(document).toMatchObject({ schema: { required: ["slack"] } });
    expect(changes(systemBlueprint, refresh(systemBlueprint, state, live), given)).toEqual([]);
    const loosened = refresh(systemBlueprint, state, { ...live, schema: { properties: Object(live.schema).properties } });
    expect(changes(systemBlueprint, loosened, given)).toEqual(["properties"]);
  });

  it("what a calculation says of its form is read back", () => {
    const spec_authentication = { client_id: "a", authorization_url: "b", token_url: "c" };
    const given = config({
      calculation_properties: { page: { type: "string", calculation: ".x", spec: "embedded-url", spec_authentication } },
    });
    const { live, state } = deploy(systemBlueprint, given);
    expect(changes(systemBlueprint, refresh(systemBlueprint, state, live), given)).toEqual([]);
    expect(systemBlueprint.toTerraform(live).calculation_properties).toMatchObject({ page: { spec: "embedded-url", spec_authentication } });
  });

  it.each([
    ["properties", "properties", { properties: { string_props: { slack: {} } } }],
    ["relations", "relations", { relations: { squad: { target: "squad" } } }],
    ["mirrorProperties", "mirror_properties", { mirror_properties: { lead: { path: "squad.lead" } } }],
  ])("%s that are taken away in Port are seen", (_key, attribute, given) => {
    const { state } = deploy(systemBlueprint, config(given));
    const after = refresh(systemBlueprint, state, { identifier: "_user" });
    expect(after[attribute]).toBeNull();
    expect(changes(systemBlueprint, after, config(given))).toContain(attribute);
  });

  it("a search setting that is taken out is written no more, so that it goes", () => {
    const { state } = deploy(systemBlueprint, config({ include_in_global_search: true }));
    expect(deploy(systemBlueprint, config({}), state).document).not.toHaveProperty("includeInGlobalSearch");
  });

  it("empty maps and none mean the same", () => {
    const given = config({ relations: {}, mirror_properties: {} });
    const { state } = deploy(systemBlueprint, given);
    expect(changes(systemBlueprint, refresh(systemBlueprint, state, { identifier: "_user" }), given)).toEqual([]);
  });

  it("id is known at once", () => {
    expect(systemBlueprint.plan(null, config({})).id).toBe("_user");
  });
});
