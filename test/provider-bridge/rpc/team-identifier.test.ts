import { type Portal, startPortal } from "../../../portal";
import { workspaceOn } from "./port-session";
import { data } from "./provider-under-test";
import type { Configuration, Workspace } from "./workspace";

const credentials = { name: "development", clientId: "development-id", clientSecret: "development-secret-text" };
const feature = "USERS_AND_TEAMS_OWNERSHIP_V2";

let portal: Portal;
let workspace: Workspace;
afterEach(() => portal.close());

async function begin(featureFlags: readonly string[]): Promise<void> {
  portal = await startPortal({ organizations: [{ ...credentials, featureFlags }] });
  workspace = workspaceOn(portal);
}

const names = Array.from({ length: 8 }, (_, index) => `Core & Co. ${index}`);
const teams: Configuration = Object.fromEntries(names.map((name, index) => [`port_team.team_${index}`, data({ name })]));
const identifiers = () => Object.keys(teams).map((address) => workspace.state(address).identifier);
const asked = (path: string) => portal.requests.filter((request) => request.path.startsWith(path)).length;

describe("the identifier of a team", () => {
  it("is that of its entity where the organisation has such entities: after creation, reading, a rename and an import", async () => {
    await begin([feature]);
    await workspace.apply(teams);
    expect(identifiers()).toEqual(names.map((_, index) => `Core-Co.-${index}`));
    portal.clearRequests();
    expect(await workspace.pending(teams)).toEqual({});
    expect([asked("/v1/blueprints/_team"), asked("/v1/organization")]).toEqual([1, 1]);

    const renamed = { ...teams, "port_team.team_0": data({ name: "Kernel" }) };
    await workspace.apply(renamed);
    expect(workspace.state("port_team.team_0")).toMatchObject({ name: "Kernel", identifier: "Core-Co.-0" });
    await workspace.import("port_team.again", "Kernel");
    expect(workspace.state("port_team.again")).toMatchObject({ name: "Kernel", identifier: "Core-Co.-0" });
    expect(await workspace.pending({ ...renamed, "port_team.again": data({ name: "Kernel" }) })).toEqual({});
  });

  it("follows its entity", async () => {
    await begin([feature]);
    await workspace.apply(teams);
    await portal
      .organization("development")
      .request("PUT", "/v1/blueprints/_team/entities/Core-Co.-0", { identifier: "core", title: names[0] ?? "" });
    await workspace.apply({ ...teams, "port_team.team_0": data({ name: names[0], description: "Ours" }) });
    expect(workspace.state("port_team.team_0")).toMatchObject({ identifier: "core" });
    await portal.organization("development").request("DELETE", "/v1/blueprints/_team/entities/core");
    expect(await workspace.pending(teams)).toEqual({ "port_team.team_0": "create" });
  });

  it("is not asked for where the organisation has none", async () => {
    await begin([]);
    await workspace.apply(teams);
    expect(await workspace.pending(teams)).toEqual({});
    expect([asked("/v1/blueprints/_team"), ...new Set(identifiers())]).toEqual([0, null]);
  });
});
