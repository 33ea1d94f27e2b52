import type { Json, JsonObject, Portal } from "../../portal";
import { isArray } from "../../portal/json/json";
import { at, bare, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  for (const email of ["ada@x.test", "bob@x.test"]) await succeed(api.post("/v1/users/invite", { invitee: { email } }));
});
afterEach(() => portal.close());

const time = expect.stringMatching(/^\d{4}-/);
const times = { createdAt: time, updatedAt: time };
const entitiesOf = (blueprint: string) => `/v1/blueprints/${blueprint}/entities`;
const team = async (name: string) => (await succeed(api.get(`/v1/teams/${encodeURIComponent(name)}`))).team;
const entity = async (blueprint: string, identifier: string) =>
  (await succeed(api.get(`${entitiesOf(blueprint)}/${encodeURIComponent(identifier)}`))).entity;
const members = async (name: string): Promise<Json> => {
  const users = at(await team(name), "users");
  return isArray(users) ? users.map((user) => at(user, "email") ?? null) : null;
};

describe("teams", () => {
  it("have users as addresses where written, as objects where read", async () => {
    const body = { name: "Core Team", description: "Ours", users: ["bob@x.test", "ada@x.test"] };
    const { team: made } = await succeed(api.post("/v1/teams", body));
    expect(made).toEqual({ name: "Core Team", description: "Ours", users: ["ada@x.test", "bob@x.test"], provider: "port", ...times });
    expect(await team("Core Team")).toEqual({
      ...sent(made),
      ...times,
      users: ["ada@x.test", "bob@x.test"].map((email) => ({ email, status: "Invited" })),
    });
    const { teams } = await succeed(api.get("/v1/teams?fields=name&fields=users.email"));
    expect(teams).toEqual([{ name: "Core Team", users: [{ email: "ada@x.test" }, { email: "bob@x.test" }] }]);
    expect((await succeed(api.get("/v1/teams/Core%20Team?fields=description"))).team).toEqual({ description: "Ours" });
  });

  it("are replaced whole by PUT and changed in part by PATCH", async () => {
    await succeed(api.post("/v1/teams", { name: "Core", description: "Ours", users: ["ada@x.test"] }));
    const { team: patched } = await succeed(api.patch("/v1/teams/Core", { users: ["bob@x.test"] }));
    expect(patched).toEqual({ name: "Core", description: "Ours", users: ["bob@x.test"], provider: "port", ...times });
    expect((await succeed(api.patch("/v1/teams/Core", { description: null }))).team).not.toHaveProperty("description");
    await succeed(api.patch("/v1/teams/Core", { description: "Again" }));
    const { team: put } = await succeed(api.put("/v1/teams/Core", { name: "Core" }));
    expect(put).toEqual({ name: "Core", users: [], provider: "port", ...times });
  });

  it("and the entities of _team are the same, whichever side is written", async () => {
    await succeed(api.post("/v1/teams", { name: "Core Team", description: "Ours", users: ["ada@x.test"] }));
    expect(await entity("_team", "Core-Team")).toMatchObject({ title: "Core Team", properties: { description: "Ours", size: 1 } });
    expect(await entity("_user", "ada@x.test")).toMatchObject({ team: ["Core Team"] });

    await succeed(api.post(entitiesOf("_team"), { identifier: "ops", properties: { description: "Run" } }));
    expect(await team("ops")).toMatchObject({ name: "ops", description: "Run", users: [] });
    await succeed(api.patch(`${entitiesOf("_team")}/ops`, { title: "Operations" }));
    await succeed(api.patch(`${entitiesOf("_user")}/bob@x.test`, { team: ["ops"] }));
    expect(await members("Operations")).toEqual(["bob@x.test"]);
    expect((await api.get("/v1/teams/ops")).status).toBe(404);
    await succeed(api.delete(`${entitiesOf("_team")}/ops`));
    expect((await api.get("/v1/teams/Operations")).status).toBe(404);
    await succeed(api.delete("/v1/teams/Core%20Team"));
    expect((await api.get(`${entitiesOf("_team")}/Core-Team`)).status).toBe(404);
    expect((await succeed(api.get("/v1/teams"))).teams).toEqual([]);
  });

  it("count their members, but where computed properties are left out", async () => {
    await succeed(api.post("/v1/teams", { name: "Core", users: ["ada@x.test", "bob@x.test"] }));
    expect(at(await entity("_team", "Core"), "properties", "size")).toBe(2);
    const { entity: stored } = await succeed(api.get(`${entitiesOf("_team")}/Core?exclude_calculated_properties=true`));
    expect(at(stored, "properties")).toEqual({ description: null, size: null });
  });

  it("keep the identifier of their entity through a rename, and what names them follows", async () => {
    await succeed(api.post("/v1/blueprints", bare("svc", { relations: { owner: { target: "_team" } } })));
    await succeed(api.post("/v1/teams", { name: "Core", users: ["ada@x.test"] }));
    await succeed(api.post(entitiesOf("svc"), { identifier: "cart", team: ["other", "Core"], relations: { owner: "Core" } }));
    await succeed(api.patch("/v1/blueprints/svc/permissions", { entities: { register: { teams: ["Core"] } } }));
    const { team: renamed } = await succeed(api.put("/v1/teams/Core", { name: "Kernel", users: ["ada@x.test"] }));
    expect(renamed).toMatchObject({ name: "Kernel", users: ["ada@x.test"] });
    expect(await entity("svc", "cart")).toMatchObject({ team: ["other", "Kernel"], relations: { owner: "Core" } });
    expect(await entity("_user", "ada@x.test")).toMatchObject({ team: ["Kernel"] });
    const { permissions } = await succeed(api.get("/v1/blueprints/svc/permissions"));
    expect(at(permissions, "entities", "register", "teams")).toEqual(["Kernel"]);
  });

  it("may be named by the identifier of their entity, until another team is called so", async () => {
    await succeed(api.post("/v1/teams", { name: "Core" }));
    await succeed(api.put("/v1/teams/Core", { name: "Kernel" }));
    await succeed(api.patch(`${entitiesOf("_user")}/ada@x.test`, { team: ["Core"] }));
    expect(await members("Kernel")).toEqual(["ada@x.test"]);
    await succeed(api.post("/v1/teams", { name: "Core", users: ["bob@x.test"] }));
    expect([await members("Kernel"), await members("Core")]).toEqual([["ada@x.test"], ["bob@x.test"]]);
    expect(at(await entity("_team", "Core-2"), "title")).toBe("Core");
  });

  it("follow a rename of their entity", async () => {
    await succeed(api.post(entitiesOf("_team"), { identifier: "a", title: "Core" }));
    await succeed(api.patch(`${entitiesOf("_user")}/ada@x.test`, { team: ["a"] }));
    await succeed(api.patch(`${entitiesOf("_user")}/bob@x.test`, { team: ["Core"] }));
    await succeed(api.put(`${entitiesOf("_team")}/a`, { identifier: "b" }));
    expect(await members("b")).toEqual(["ada@x.test", "bob@x.test"]);
    expect((await api.get("/v1/teams/Core")).status).toBe(404);
  });

  it("that are deleted are named nowhere any more", async () => {
    await succeed(api.post("/v1/blueprints", bare("svc")));
    await succeed(api.post("/v1/teams", { name: "Core", users: ["ada@x.test"] }));
    await succeed(api.post(entitiesOf("svc"), { identifier: "cart", team: ["Core", "other"] }));
    await succeed(api.patch("/v1/blueprints/svc/permissions", { entities: { update: { teams: ["Core"] } } }));
    await succeed(api.delete("/v1/teams/Core"));
    expect(await entity("svc", "cart")).toMatchObject({ team: ["other"] });
    expect(await entity("_user", "ada@x.test")).toMatchObject({ team: [] });
    const { permissions } = await succeed(api.get("/v1/blueprints/svc/permissions"));
    expect(at(permissions, "entities", "update", "teams")).toEqual([]);
    await succeed(api.post("/v1/teams", { name: "Core", users: ["ada@x.test"] }));
    await succeed(api.delete("/v1/blueprints/_team/all-entities"));
    expect(await entity("_user", "ada@x.test")).toMatchObject({ team: [] });
  });

  it("that an entity needs cannot be deleted", async () => {
    await succeed(api.post("/v1/blueprints", bare("svc", { relations: { owner: { target: "_team", required: true } } })));
    await succeed(api.post("/v1/teams", { name: "Core" }));
    await succeed(api.post(entitiesOf("svc"), { identifier: "cart", relations: { owner: "Core" } }));
    const reply = await api.delete("/v1/teams/Core");
    expect([reply.status, reply.body.error]).toEqual([422, "has_dependents"]);
    await succeed(api.get("/v1/teams/Core"));
  });
});

describe("teams: what is refused", () => {
  const names = [
    ["no name", {}],
    ["a short name", { name: "x" }],
    ["a blank at the end", { name: "Core " }],
    ["a slash", { name: "a/b" }],
  ] as const;
  it.each<[string, JsonObject]>([
    ...names.map(([what, body]): [string, JsonObject] => [what, body]),
    ["an unknown user", { name: "New", users: ["eve@x.test"] }],
    ["users that are no list", { name: "New", users: "ada@x.test" }],
    ["a description that is no text", { name: "New", description: 1 }],
  ])("%s: 422, by POST and PUT alike, and nothing changes", async (_, body) => {
    await succeed(api.post("/v1/teams", { name: "Core", users: ["ada@x.test"] }));
    const before = await succeed(api.get("/v1/teams"));
    for (const reply of [await api.post("/v1/teams", body), await api.put("/v1/teams/Core", body)])
      expect([reply.status, reply.body.ok, typeof reply.body.message]).toEqual([422, false, "string"]);
    expect(await succeed(api.get("/v1/teams"))).toEqual(before);
  });

  it("an unknown user is named with its place", async () => {
    const reply = await api.post("/v1/teams", { name: "New", users: ["ada@x.test", "eve@x.test"] });
    expect(reply.body).toMatchObject({
      error: "not_found",
      message: expect.stringContaining('users[1]: User with identifier "eve@x.test" was not found'),
    });
  });

  it("a name that is taken: 409, from either side", async () => {
    for (const name of ["Core", "Ops"]) await succeed(api.post("/v1/teams", { name }));
    const replies = [
      await api.post("/v1/teams", { name: "Core" }),
      await api.put("/v1/teams/Ops", { name: "Core" }),
      await api.patch("/v1/teams/Ops", { name: "Core" }),
      await api.post(entitiesOf("_team"), { identifier: "new", title: "Core" }),
      await api.patch(`${entitiesOf("_team")}/Ops`, { title: "Core" }),
    ];
    expect(replies.map(({ status, body }) => [status, body.error])).toEqual(Array(5).fill([409, "identifier_taken"]));
  });

  it("a team that does not exist: 404", async () => {
    const replies = [
      await api.get("/v1/teams/no"),
      await api.put("/v1/teams/no", { name: "no" }),
      await api.patch("/v1/teams/no", {}),
      await api.delete("/v1/teams/no"),
    ];
    expect(replies.map(({ status, body }) => [status, body.error])).toEqual(Array(4).fill([404, "not_found"]));
  });
});
