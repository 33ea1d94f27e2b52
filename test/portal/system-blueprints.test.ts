import type { JsonObject, Portal } from "../../portal";
import { at, bare, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const identifiers = ["_user", "_team", "_scorecard", "_rule", "_rule_result"];
const path = (identifier: string) => `/v1/blueprints/${identifier}`;
const blueprint = async (identifier: string) => sent((await succeed(api.get(path(identifier)))).blueprint);
const structure = async (identifier: string) => sent((await succeed(api.get(`/v1/blueprints/system/${identifier}/structure`))).blueprint);
const keysAt = (document: JsonObject, ...keys: string[]) => Object.keys(sent(at(document, ...keys))).sort();

const extension = {
  schema: { properties: { age: { type: "number" } }, required: ["age"] },
  relations: { manager: { target: "_user" } },
  mirrorProperties: { managerAge: { path: "manager.age" } },
  calculationProperties: { twice: { type: "number", calculation: ".properties.age * 2" } },
};

describe.each(identifiers)("the system blueprint %s", (identifier) => {
  it("is its base alone at first, and can neither be made, renamed nor deleted", async () => {
    expect(await blueprint(identifier)).toEqual(await structure(identifier));
    const refused = [
      await api.post("/v1/blueprints", bare(identifier)),
      await api.put(path(identifier), bare("mine")),
      await api.delete(path(identifier)),
      await api.delete(`${path(identifier)}/all-entities?delete_blueprint=true`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([409, 422, 403, 403]);
    expect(await blueprint(identifier)).toEqual(await structure(identifier));
  });

  it("takes an extension, and loses only that by a PUT without it", async () => {
    const base = await structure(identifier);
    await succeed(api.put(path(identifier), { title: "Mine", ...extension, includeInGlobalSearch: true }));
    const extended = await blueprint(identifier);
    expect(await structure(identifier)).toEqual(base);
    for (const [keys, added] of [
      [["schema", "properties"], "age"],
      [["relations"], "manager"],
      [["mirrorProperties"], "managerAge"],
      [["calculationProperties"], "twice"],
    ] as const)
      expect(keysAt(extended, ...keys)).toEqual([...keysAt(base, ...keys), added].sort());
    expect([at(extended, "title"), at(extended, "includeInGlobalSearch"), at(extended, "schema", "required")]).toEqual([
      "Mine",
      true,
      ["age"],
    ]);
    await succeed(api.put(path(identifier), { title: String(base.title), icon: String(base.icon), schema: { properties: {} } }));
    expect(await blueprint(identifier)).toEqual(base);
  });

  it("keeps its base whatever a write says of it", async () => {
    const base = await structure(identifier);
    const [property = ""] = keysAt(base, "schema", "properties");
    const type = at(base, "schema", "properties", property, "type") ?? null;
    await succeed(api.patch(path(identifier), { schema: { properties: { [property]: null } } }));
    await succeed(api.patch(path(identifier), { schema: { properties: { [property]: { type, title: "Other" } } } }));
    expect(await blueprint(identifier)).toEqual(base);
  });

  it("takes no required relation", async () => {
    for (const reply of [
      await api.put(path(identifier), { ...bare(identifier), relations: { r: { target: "_user", required: true } } }),
      await api.patch(path(identifier), { relations: { r: { target: "_user", required: true } } }),
    ])
      expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining("relations.r.required: must not be true")]);
  });
});

describe("includeInGlobalSearch", () => {
  it("is told apart: true, false, and absent after a PUT without it", async () => {
    const base = await structure("_user");
    for (const includeInGlobalSearch of [true, false]) {
      await succeed(api.put(path("_user"), { ...base, includeInGlobalSearch }));
      expect(await blueprint("_user")).toEqual({ ...base, includeInGlobalSearch });
    }
    await succeed(api.put(path("_user"), base));
    expect(await blueprint("_user")).toEqual(base);
  });
});

describe("the structure of a system blueprint", () => {
  it("is that of no other blueprint", async () => {
    await succeed(api.post("/v1/blueprints", bare("svc")));
    for (const identifier of ["svc", "constructor"])
      expect((await api.get(`/v1/blueprints/system/${identifier}/structure`)).status).toBe(404);
  });
});
