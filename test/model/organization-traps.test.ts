import { organization } from "../../model/index";
import { changes, deploy, refresh, stateOf } from "./life";

describe("traps of the official port_organization that ours is without", () => {
  const unset = stateOf(organization.attributes, {});

  it("a name that is left out is not written, and plans no change", () => {
    const { document } = deploy(organization, unset);
    expect(document).toEqual({});
    const imported = organization.toTerraform({ id: "org_1", name: "Acme", featureFlags: [], createdAt: "2026-01-02" });
    expect(imported).toMatchObject({ id: "Acme", name: "Acme", extra_json: null });
    expect(changes(organization, imported, unset)).toEqual([]);
  });

  it("a name that was changed in Port is seen where it is configured", () => {
    const config = stateOf(organization.attributes, { name: "Acme" });
    const { live, state } = deploy(organization, config);
    expect(changes(organization, refresh(organization, state, { ...live, name: "Other" }), config)).toContain("name");
  });

  it("settings that extra_json names are managed", () => {
    const config = stateOf(organization.attributes, { name: "Acme", extra_json: '{"settings":{"portalTitle":"Acme"}}' });
    expect(deploy(organization, config).document).toEqual({ name: "Acme", settings: { portalTitle: "Acme" } });
  });
});
