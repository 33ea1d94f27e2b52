import { actionPermissions } from "../../model/index";
import type { DataObject } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(given: DataObject = {}, permissions: DataObject = {}): State {
  return stateOf(actionPermissions.attributes, {
    action_identifier: "deploy",
    permissions: { execute: {}, approve: {}, ...permissions },
    ...given,
  });
}

describe("traps of the official port_action_permissions that ours is without", () => {
  it("what is left out is what the schema says, and plans no change", () => {
    const { document, live, state } = deploy(actionPermissions, config());
    expect(document).toEqual({
      actionIdentifier: "deploy",
      execute: { users: [], roles: [], teams: [], ownedByTeam: true, policy: null },
      approve: { users: [], roles: [], teams: [], policy: null },
    });
    expect(changes(actionPermissions, refresh(actionPermissions, state, live), config())).toEqual([]);
  });

  it("an empty blueprint_identifier stays what it is", () => {
    const given = config({ blueprint_identifier: "" });
    const { live, state } = deploy(actionPermissions, given);
    expect(state.blueprint_identifier).toBe("");
    expect(changes(actionPermissions, refresh(actionPermissions, state, live), given)).toEqual([]);
  });

  it("a policy that is taken out is taken out in Port", () => {
    const policy = '{"conditions":[".inputs.x == 1"],"queries":{}}';
    const { state } = deploy(actionPermissions, config({}, { execute: { policy } }));
    expect(deploy(actionPermissions, config(), state).document).toMatchObject({ execute: { policy: null } });
  });

  it("a policy counts by meaning, to the last digit", () => {
    const given = config({}, { approve: { policy: '{ "queries": {"a": {"rules": [{"value": 12345678901234567890}]}} }' } });
    const { live, state } = deploy(actionPermissions, given);
    expect(changes(actionPermissions, refresh(actionPermissions, state, live), given)).toEqual([]);
    expect(actionPermissions.toTerraform(live).permissions).toMatchObject({
      approve: { policy: '{"queries":{"a":{"rules":[{"value":12345678901234567890}]}}}' },
    });
  });

  it("an empty policy object is kept", () => {
    expect(deploy(actionPermissions, config({}, { execute: { policy: "{}" } })).document).toMatchObject({ execute: { policy: {} } });
  });

  it("a policy that is no JSON of an object is refused with its place", () => {
    expect(actionPermissions.validate(config({}, { execute: { policy: "null" } })).map(({ message }) => message)).toEqual([
      "permissions.execute.policy must be JSON text of an object: { … }.",
    ]);
  });

  it("id stays known on an update", () => {
    const { state } = deploy(actionPermissions, config());
    expect(actionPermissions.plan(state, config({}, { approve: { users: ["a@b.c"] } })).id).toBe("deploy");
  });
});
