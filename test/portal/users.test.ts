import type { JsonObject, Portal } from "../../portal";
import { at, bare, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  for (const identifier of ["svc", "squad"]) await succeed(api.post("/v1/blueprints", bare(identifier)));
  for (const name of ["Core", "Ops"]) await succeed(api.post("/v1/teams", { name }));
});
afterEach(() => portal.close());

const time = expect.stringMatching(/^\d{4}-/);
const times = { createdAt: time, updatedAt: time };
const users = "/v1/blueprints/_user/entities";
const invite = (invitee: JsonObject) => api.post("/v1/users/invite?notify=false", { invitee });
const user = async (email: string) => (await succeed(api.get(`/v1/users/${encodeURIComponent(email)}`))).user;

describe("users", () => {
  it("are invited, and are the entities of _user", async () => {
    expect(await succeed(invite({ email: "ada@x.test", roles: ["Admin", "svc-moderator"], teams: ["Ops", "Core"] }))).toEqual({ ok: true });
    const ada = {
      email: "ada@x.test",
      status: "Invited",
      type: "Standard",
      teams: ["Ops", "Core"],
      roles: [{ name: "Admin" }, { name: "svc-moderator" }],
      ...times,
    };
    expect(await user("ada@x.test")).toEqual(ada);
    await succeed(invite({ email: "bob@x.test" }));
    expect((await succeed(api.get("/v1/users"))).users).toEqual([
      ada,
      expect.objectContaining({ email: "bob@x.test", roles: [{ name: "Member" }], teams: [] }),
    ]);
    expect((await succeed(api.get("/v1/users?fields=email,roles.name"))).users).toEqual([
      { email: "ada@x.test", roles: [{ name: "Admin" }, { name: "svc-moderator" }] },
      { email: "bob@x.test", roles: [{ name: "Member" }] },
    ]);
    const { entity } = await succeed(api.get(`${users}/ada@x.test`));
    expect(entity).toMatchObject({
      team: ["Ops", "Core"],
      properties: { status: "Invited", port_role: "Admin", moderated_blueprints: ["svc"], port_type: "Standard" },
    });
  });

  it("show what is written to their entity", async () => {
    const properties = { status: "Active", port_role: "Admin", moderated_blueprints: ["svc"] };
    await succeed(api.post(users, { identifier: "eve@x.test", team: "Core", properties }));
    expect(await user("eve@x.test")).toMatchObject({
      status: "Active",
      teams: ["Core"],
      roles: [{ name: "Admin" }, { name: "svc-moderator" }],
    });
    await succeed(api.put(`${users}/eve@x.test`, { identifier: "eva@x.test" }));
    expect((await api.get("/v1/users/eve@x.test")).status).toBe(404);
    expect(await user("eva@x.test")).toMatchObject({ status: "Staged", type: "Standard", teams: [], roles: [{ name: "Member" }] });
  });

  it("get other roles and teams by PATCH, each alone", async () => {
    await succeed(invite({ email: "ada@x.test", teams: ["Core"] }));
    const { ok, ...patched } = await succeed(api.patch("/v1/users/ada@x.test", { roles: ["svc-moderator", "squad-moderator"] }));
    expect(ok).toBe(true);
    expect(patched).toMatchObject({ teams: ["Core"], roles: [{ name: "svc-moderator" }, { name: "squad-moderator" }] });
    await succeed(api.patch("/v1/users/ada@x.test", { teams: ["Ops"] }));
    expect(await user("ada@x.test")).toEqual({ ...patched, teams: ["Ops"], ...times });
    expect(at((await succeed(api.get("/v1/teams/Ops"))).team, "users")).toEqual([{ email: "ada@x.test", status: "Invited" }]);
    expect(await succeed(api.patch("/v1/users/ada@x.test", { roles: ["Member"] }))).toMatchObject({ roles: [{ name: "Member" }] });
  });

  it("that are renamed or deleted are so in permissions", async () => {
    await succeed(invite({ email: "ada@x.test" }));
    await succeed(api.patch("/v1/blueprints/svc/permissions", { entities: { updateProperties: { $icon: { users: ["ada@x.test"] } } } }));
    const named = async () =>
      at((await succeed(api.get("/v1/blueprints/svc/permissions"))).permissions, "entities", "updateProperties", "$icon", "users");
    await succeed(api.put(`${users}/ada@x.test`, { identifier: "ada@y.test" }));
    expect(await named()).toEqual(["ada@y.test"]);
    expect(await succeed(api.delete("/v1/users/ada@y.test"))).toEqual({ ok: true });
    expect(await named()).toEqual([]);
    expect((await api.get(`${users}/ada@y.test`)).status).toBe(404);
  });

  it("moderate a blueprint under its new name, and no longer when it is gone", async () => {
    await succeed(invite({ email: "ada@x.test", roles: ["Member", "svc-moderator", "squad-moderator"] }));
    await succeed(api.put("/v1/blueprints/svc", bare("service")));
    await succeed(api.delete("/v1/blueprints/squad"));
    expect(await user("ada@x.test")).toMatchObject({ roles: [{ name: "Member" }, { name: "service-moderator" }] });
  });
});

describe("users: what is refused", () => {
  it.each<[JsonObject, string]>([
    [{}, "invitee.email: is required"],
    [{ email: "x" }, "invitee.email: must match the pattern"],
    [{ email: "a b@x.test" }, "identifier"],
    [{ email: "new@x.test", roles: ["King"] }, 'invitee.roles[0]: Role with identifier "King" was not found. Roles are Admin'],
    [{ email: "new@x.test", roles: ["no-moderator"] }, 'invitee.roles[0]: Role with identifier "no-moderator"'],
    [{ email: "new@x.test", roles: ["Admin", "Member"] }, "invitee.roles: must have only one"],
    [{ email: "new@x.test", teams: ["Core", "Nobody"] }, 'invitee.teams[1]: Team with identifier "Nobody" was not found'],
  ])("an invitation of %j", async (invitee, message) => {
    const reply = await invite(invitee);
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
    expect((await succeed(api.get("/v1/users"))).users).toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [{ roles: [] }, "roles: must have at least 1 items"],
    [{ roles: ["King"] }, "roles[0]: Role"],
    [{ teams: ["Nobody"] }, "teams[0]: Team"],
    [{ status: "Active" }, "status: is not a known field"],
  ])("PATCH %j", async (body, message) => {
    await succeed(invite({ email: "ada@x.test", teams: ["Core"] }));
    const before = await user("ada@x.test");
    const reply = await api.patch("/v1/users/ada@x.test", body);
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
    expect(await user("ada@x.test")).toEqual(before);
  });

  it("who is there already: 409; who is not: 404", async () => {
    await succeed(invite({ email: "ada@x.test" }));
    expect((await invite({ email: "ada@x.test" })).status).toBe(409);
    const replies = [await api.get("/v1/users/no"), await api.patch("/v1/users/no", {}), await api.delete("/v1/users/no")];
    expect(replies.map(({ status, body }) => [status, body.error])).toEqual(Array(3).fill([404, "not_found"]));
  });

  it("an entity of _user in a team that does not exist", async () => {
    const reply = await api.post(users, { identifier: "ada@x.test", team: ["Nobody"] });
    expect([reply.status, reply.body.message]).toEqual([
      422,
      expect.stringContaining('team[0]: Team with identifier "Nobody" was not found'),
    ]);
  });
});
