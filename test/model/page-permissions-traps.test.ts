import { pagePermissions } from "../../model/index";
import type { DataObject } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(read: DataObject): State {
  return stateOf(pagePermissions.attributes, { page_identifier: "services", read });
}

describe("traps of the official port_page_permissions that ours is without", () => {
  it("a set that is left out plans no change, and is written as an empty one", () => {
    const given = config({ roles: ["Member"] });
    const { document, live, state } = deploy(pagePermissions, given);
    expect(document).toMatchObject({ read: { users: [], roles: ["Member"], teams: [] } });
    expect(changes(pagePermissions, refresh(pagePermissions, state, live), given)).toEqual([]);
    expect(changes(pagePermissions, refresh(pagePermissions, state, { ...live, read: { roles: ["Member"] } }), given)).toEqual([]);
  });

  it("an empty set and none mean the same, and each stays what it is", () => {
    const { live, state } = deploy(pagePermissions, config({ users: [] }));
    expect(refresh(pagePermissions, state, live).read).toMatchObject({ users: [], roles: null });
  });

  it("another page is another id, known at plan", () => {
    const { state } = deploy(pagePermissions, config({}));
    const moved = stateOf(pagePermissions.attributes, { page_identifier: "teams", read: {} });
    expect(pagePermissions.plan(state, moved).id).toBe("teams");
  });

  it("who may change the page is carried, not taken away", () => {
    const update = { users: [], roles: ["Admin"], teams: [] };
    const imported = pagePermissions.toTerraform({ pageIdentifier: "services", read: { roles: ["Member"] }, update });
    const { document } = deploy(pagePermissions, { ...imported, extra_json: null }, imported);
    expect(document).toMatchObject({ update: { roles: ["Admin"] } });
  });
});
