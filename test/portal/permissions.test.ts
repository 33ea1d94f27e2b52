import type { JsonObject, Portal } from "../../portal";
import { scratchFolder } from "../scratch-folder";
import { at, bare, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  const schema = { properties: { lang: { type: "string" }, ["__proto__"]: { type: "string" } } };
  await succeed(api.post("/v1/blueprints", bare("svc", { schema, relations: { on: { target: "svc" } } })));
  await succeed(api.post("/v1/users/invite", { invitee: { email: "ada@x.test" } }));
  await succeed(api.post("/v1/teams", { name: "Core Team" }));
  const trigger = { type: "self-service", operation: "CREATE", userInputs: { properties: {} } };
  await succeed(api.post("/v1/actions", { identifier: "act", trigger, invocationMethod: { type: "KAFKA" } }));
});
afterEach(() => portal.close());

const ofBlueprint = "/v1/blueprints/svc/permissions";
const ofAction = "/v1/actions/act/permissions";
const initial = { users: [], roles: ["svc-moderator", "Admin"], teams: [], ownedByTeam: false };
const nobody = { users: [], roles: [], teams: [], ownedByTeam: false };
const everybody = { users: ["ada@x.test"], roles: ["Member", "svc-moderator"], teams: ["Core Team", "Core-Team"], ownedByTeam: true };
const query = {
  combinator: "and",
  rules: [{ property: "$team", operator: "containsAny", value: { property: "$team", context: "userTeams" } }],
};

const permissionsAt = async (path: string): Promise<JsonObject> => {
  return sent((await succeed(api.get(path))).permissions);
};
const group = async (name: string) => sent(at(await permissionsAt(ofBlueprint), "entities", name));

describe("permissions of a blueprint", () => {
  it("are the administrators' and the moderators' at first: every block whole, one for each property and relation", async () => {
    expect(await permissionsAt(ofBlueprint)).toEqual({
      entities: {
        register: initial,
        update: initial,
        unregister: initial,
        updateProperties: { $identifier: initial, $title: initial, $team: initial, $icon: initial, lang: initial, ["__proto__"]: initial },
        updateRelations: { on: initial },
      },
    });
    expect(Object.keys(sent(at(await permissionsAt("/v1/blueprints/_user/permissions"), "entities", "updateProperties")))).toEqual([
      "$identifier",
      "$title",
      "$team",
      "$icon",
      "status",
      "port_role",
      "moderated_blueprints",
      "port_type",
    ]);
  });

  it("are replaced block by block, each whole, and the reply is all of them", async () => {
    await succeed(
      api.patch(ofBlueprint, {
        entities: { register: everybody, updateProperties: { lang: everybody }, updateRelations: { on: everybody } },
      }),
    );
    const { permissions } = await succeed(
      api.patch(ofBlueprint, {
        entities: {
          register: { teams: ["Core-Team"] },
          read: { ...everybody, policy: query },
          updateProperties: { $title: {}, ["__proto__"]: everybody },
        },
      }),
    );
    const entities = {
      read: { ...everybody, policy: query },
      register: { ...nobody, teams: ["Core-Team"] },
      update: initial,
      unregister: initial,
      updateProperties: { $identifier: initial, $title: nobody, $team: initial, $icon: initial, lang: everybody, ["__proto__"]: everybody },
      updateRelations: { on: everybody },
    };
    expect(permissions).toEqual({ entities });
    expect(await permissionsAt(ofBlueprint)).toEqual({ entities });
    expect((await succeed(api.patch(ofBlueprint, {}))).permissions).toEqual({ entities });
  });

  it.each(["read", "register", "update", "unregister"])("keep a policy under %s until the block comes without it", async (name) => {
    const { permissions } = await succeed(api.patch(ofBlueprint, { entities: { [name]: { ...nobody, policy: query } } }));
    expect(at(permissions, "entities", name)).toEqual({ ...nobody, policy: query });
    for (const block of [nobody, { ...nobody, policy: null }]) {
      await succeed(api.patch(ofBlueprint, { entities: { [name]: { policy: query } } }));
      expect(at((await succeed(api.patch(ofBlueprint, { entities: { [name]: block } }))).permissions, "entities", name)).toEqual(nobody);
    }
  });

  it("follow what the blueprint declares", async () => {
    await succeed(api.patch(ofBlueprint, { entities: { updateProperties: { lang: everybody }, updateRelations: { on: everybody } } }));
    await succeed(api.patch("/v1/blueprints/svc/properties/lang/rename", { newPropertyName: "policy" }));
    await succeed(api.patch("/v1/blueprints/svc/relations/on/rename", { newRelationIdentifier: "users" }));
    expect(at(await group("updateProperties"), "policy")).toEqual(everybody);
    expect(await group("updateRelations")).toEqual({ users: everybody });
    await succeed(api.patch("/v1/teams/Core%20Team", { name: "Kernel" }));
    const renamed = { ...everybody, teams: ["Kernel", "Core-Team"] };
    expect(at(await group("updateProperties"), "policy")).toEqual(renamed);
    expect(await group("updateRelations")).toEqual({ users: renamed });

    await succeed(api.put("/v1/blueprints/svc", bare("svc", { schema: { properties: { added: { type: "number" } } } })));
    expect(Object.keys(await group("updateProperties"))).toEqual(["$identifier", "$title", "$team", "$icon", "added"]);
    expect(await group("updateRelations")).toEqual({});
    await succeed(
      api.patch("/v1/blueprints/svc", { schema: { properties: { policy: { type: "string" } } }, relations: { users: { target: "svc" } } }),
    );
    expect(at(await group("updateProperties"), "policy")).toEqual(initial);
    expect(await group("updateRelations")).toEqual({ users: initial });
  });

  it("follow the blueprint's name, in their own roles and in those of others, and do not outlive it", async () => {
    await succeed(api.post("/v1/blueprints", bare("other")));
    for (const path of [ofBlueprint, "/v1/blueprints/other/permissions"])
      await succeed(api.patch(path, { entities: { register: { roles: ["svc-moderator"] } } }));
    await succeed(api.patch(ofAction, { approve: { roles: ["svc-moderator", "Member"] } }));
    await succeed(api.put("/v1/blueprints/svc", bare("service")));
    const roles = async (path: string, ...keys: string[]) => at(await permissionsAt(path), ...keys, "roles");
    expect(await roles("/v1/blueprints/service/permissions", "entities", "register")).toEqual(["service-moderator"]);
    expect(await roles("/v1/blueprints/service/permissions", "entities", "update")).toEqual(["service-moderator", "Admin"]);
    expect(await roles("/v1/blueprints/other/permissions", "entities", "register")).toEqual(["service-moderator"]);
    expect(await roles(ofAction, "approve")).toEqual(["service-moderator", "Member"]);
    await succeed(api.delete("/v1/blueprints/service"));
    expect(await roles("/v1/blueprints/other/permissions", "entities", "register")).toEqual([]);
    expect(await roles(ofAction, "approve")).toEqual(["Member"]);
    await succeed(api.post("/v1/blueprints", bare("service")));
    expect(await roles("/v1/blueprints/service/permissions", "entities", "register")).toEqual(["service-moderator", "Admin"]);
  });

  it("are no part of the blueprint, whose times stay", async () => {
    const before = await succeed(api.get("/v1/blueprints/svc"));
    await succeed(api.patch(ofBlueprint, { entities: { register: everybody } }));
    expect(await succeed(api.get("/v1/blueprints/svc"))).toEqual(before);
  });

  it.each<[JsonObject, string]>([
    [{ register: nobody }, "register: is not a known field"],
    [{ entities: { delete: nobody } }, "entities.delete: is not a known field"],
    [{ entities: { register: { groups: [] } } }, "entities.register.groups: is not a known field"],
    [{ entities: { register: { users: "ada@x.test" } } }, "entities.register.users: must be a list"],
    [{ entities: { updateProperties: { no: nobody } } }, 'entities.updateProperties.no: is not a property of the blueprint "svc"'],
    [{ entities: { updateProperties: { on: nobody } } }, 'entities.updateProperties.on: is not a property of the blueprint "svc"'],
    [{ entities: { updateProperties: { constructor: nobody } } }, "entities.updateProperties.constructor: is not a property"],
    [{ entities: { updateRelations: { lang: nobody } } }, 'entities.updateRelations.lang: is not a relation of the blueprint "svc"'],
    [{ entities: { updateProperties: { lang: { policy: query } } } }, "entities.updateProperties.lang.policy: is not a known field"],
    [{ entities: { register: { users: ["ada@x.test", "eve@x.test"] } } }, 'entities.register.users[1]: User with identifier "eve@x.test"'],
    [{ entities: { read: { teams: ["Nobody"] } } }, 'entities.read.teams[0]: Team with identifier "Nobody"'],
    [
      { entities: { updateProperties: { lang: { roles: ["King"] } } } },
      'entities.updateProperties.lang.roles[0]: Role with identifier "King"',
    ],
    [{ entities: { update: { roles: ["no-moderator"] } } }, 'entities.update.roles[0]: Role with identifier "no-moderator"'],
    [{ entities: { read: { policy: { combinator: "and", rules: [{ operator: "like" }] } } } }, "entities.read.policy.rules[0].operator"],
  ])("refuse %j and stay as they were", async (body, message) => {
    const reply = await api.patch(ofBlueprint, body);
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
    expect(at(await permissionsAt(ofBlueprint), "entities", "update")).toEqual(initial);
  });

  it("of a blueprint that does not exist: 404", async () => {
    for (const reply of [await api.get("/v1/blueprints/no/permissions"), await api.patch("/v1/blueprints/no/permissions", {})])
      expect([reply.status, reply.body.error]).toEqual([404, "not_found"]);
  });
});

describe("permissions of an action", () => {
  const nobodyExecutes = { users: [], roles: [], teams: [], ownedByTeam: false, policy: null };
  const nobodyApproves = { users: [], roles: [], teams: [], policy: null };
  const policy = { queries: { mine: query }, conditions: [".results.mine.entities | length > 0", "not jq ("] };

  it("are everybody's to execute and the administrators' to approve at first", async () => {
    expect(await permissionsAt(ofAction)).toEqual({
      execute: { ...nobodyExecutes, roles: ["Member", "Admin"] },
      approve: { ...nobodyApproves, roles: ["Admin"] },
    });
  });

  it("are replaced block by block, each whole, and the reply is both", async () => {
    const execute = { ...everybody, policy };
    const { permissions } = await succeed(api.patch(ofAction, { execute }));
    expect(permissions).toEqual({ execute, approve: { ...nobodyApproves, roles: ["Admin"] } });
    const approve = { users: ["ada@x.test"], policy };
    await succeed(api.patch(ofAction, { approve }));
    expect(await permissionsAt(ofAction)).toEqual({ execute, approve: { ...nobodyApproves, ...approve } });
    await succeed(api.patch(ofAction, { execute: { policy: null }, approve: {} }));
    expect(await permissionsAt(ofAction)).toEqual({ execute: nobodyExecutes, approve: nobodyApproves });
  });

  it("stay with the action through a rename, and go with it", async () => {
    await succeed(api.patch(ofAction, { execute: everybody }));
    const action = sent((await succeed(api.get("/v1/actions/act"))).action);
    await succeed(api.put("/v1/actions/act", { ...action, identifier: "do" }));
    expect(at(await permissionsAt("/v1/actions/do/permissions"), "execute")).toEqual({ ...everybody, policy: null });
    await succeed(api.delete("/v1/actions/do"));
    expect((await api.get("/v1/actions/do/permissions")).status).toBe(404);
    await succeed(api.post("/v1/actions", { ...action, identifier: "do" }));
    expect(at(await permissionsAt("/v1/actions/do/permissions"), "execute", "users")).toEqual([]);
  });

  it("follow the teams and users that they name", async () => {
    await succeed(api.patch(ofAction, { execute: everybody, approve: { users: ["ada@x.test"], teams: ["Core Team"] } }));
    await succeed(api.patch("/v1/teams/Core%20Team", { name: "Kernel" }));
    expect(at(await permissionsAt(ofAction), "approve", "teams")).toEqual(["Kernel"]);
    await succeed(api.delete("/v1/users/ada@x.test"));
    await succeed(api.delete("/v1/teams/Kernel"));
    const { execute, approve } = await permissionsAt(ofAction);
    expect([execute, approve]).toEqual([{ ...everybody, users: [], teams: [], policy: null }, nobodyApproves]);
  });

  it.each<[JsonObject, string]>([
    [{ run: {} }, "run: is not a known field"],
    [{ approve: { ownedByTeam: true } }, "approve.ownedByTeam: is not a known field"],
    [{ execute: { users: ["eve@x.test"] } }, 'execute.users[0]: User with identifier "eve@x.test"'],
    [{ approve: { teams: ["Nobody"] } }, 'approve.teams[0]: Team with identifier "Nobody"'],
    [{ execute: { roles: ["King"] } }, 'execute.roles[0]: Role with identifier "King"'],
    [{ execute: { policy: {} } }, "execute.policy.queries: is required"],
    [{ execute: { policy: { queries: {}, conditions: ["true"] } } }, "execute.policy.queries: "],
    [{ execute: { policy: { queries: { a: query }, conditions: [] } } }, "execute.policy.conditions: must have at least 1"],
    [{ approve: { policy: { queries: { a: { rules: [] } }, conditions: ["."] } } }, "approve.policy.queries.a.combinator: must be"],
  ])("refuse %j and stay as they were", async (body, message) => {
    const before = await permissionsAt(ofAction);
    const reply = await api.patch(ofAction, body);
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
    expect(await permissionsAt(ofAction)).toEqual(before);
  });

  it("of an action that does not exist: 404", async () => {
    for (const reply of [await api.get("/v1/actions/no/permissions"), await api.patch("/v1/actions/no/permissions", {})])
      expect([reply.status, reply.body.error]).toEqual([404, "not_found"]);
  });
});

describe("teams, users and permissions", () => {
  it("are there again after a restart", async () => {
    const data = scratchFolder();
    const first = await startedPortal({ data });
    await succeed(first.api.post("/v1/blueprints", bare("svc")));
    await succeed(first.api.post("/v1/users/invite", { invitee: { email: "ada@x.test" } }));
    await succeed(first.api.post("/v1/teams", { name: "Core", users: ["ada@x.test"] }));
    await succeed(first.api.patch(ofBlueprint, { entities: { register: { teams: ["Core"] } } }));
    await succeed(first.api.patch("/v1/teams/Core", { name: "Kernel" }));
    const paths = ["/v1/teams", "/v1/users", ofBlueprint];
    const before = await Promise.all(paths.map(async (path) => (await first.api.get(path)).body));
    await first.portal.close();
    const again = await startedPortal({ data });
    expect(await Promise.all(paths.map(async (path) => (await again.api.get(path)).body))).toEqual(before);
    expect(at(before[2], "permissions", "entities", "register", "teams")).toEqual(["Kernel"]);
  });
});
