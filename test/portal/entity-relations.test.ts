import type { JsonObject, Portal } from "../../portal";
import { at, bare, type Client, sent, startedPortal, succeed } from "./client";
import { entities, makeService, unset } from "./service-world";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await makeService(api);
});
afterEach(() => portal.close());

describe("entities: relations", () => {
  it("must lead to entities that exist, or makes them bare when asked", async () => {
    const body = { identifier: "cart", properties: { language: "go" }, relations: { owner: "new/one", deps: ["cart", "other"] } };
    const refused = await api.post(entities, body);
    expect([refused.status, refused.body.error]).toEqual([404, "not_found"]);
    expect(refused.body.message).toContain('relations.owner: Entity with identifier "new/one" was not found');
    await succeed(api.post(`${entities}?create_missing_related_entities=true`, body));
    expect(sent((await succeed(api.get(`${entities}/other`))).entity)).toEqual({
      identifier: "other",
      blueprint: "svc",
      properties: unset,
      relations: { owner: null },
    });
    expect((await api.get(`/v1/blueprints/squad/entities/${encodeURIComponent("new/one")}`)).status).toBe(200);
  });

  it("may be given as a query, and so may team and identifier", async () => {
    const byTitle = (value: string) => ({ combinator: "and", rules: [{ property: "$title", operator: "=", value }] });
    await succeed(api.post("/v1/blueprints/_team/entities", { identifier: "t1", title: "Team one" }));
    const body = {
      identifier: "cart",
      title: "Cart",
      team: byTitle("Team one"),
      properties: { language: "go" },
      relations: { owner: byTitle("Core"), deps: byTitle("Cart") },
    };
    const { entity } = await succeed(api.post(entities, body));
    expect(sent(entity)).toMatchObject({ team: ["t1"], relations: { owner: "core", deps: [] } });
    const { entity: found } = await succeed(
      api.post(`${entities}?upsert=true&merge=true`, { identifier: byTitle("Cart"), properties: { size: 2 } }),
    );
    expect(at(found, "identifier")).toBe("cart");
    expect((await api.post(`${entities}?upsert=true`, { identifier: byTitle("None"), properties: { language: "go" } })).status).toBe(404);
    expect((await api.post(entities, { ...body, identifier: "x", relations: { owner: byTitle("None") } })).status).toBe(422);
  });

  it("that are required hold an entity; optional ones are cleared; delete_dependents takes the holders along", async () => {
    await succeed(api.post("/v1/blueprints", bare("run", { relations: { of: { target: "svc", required: true } } })));
    await succeed(api.post(entities, { identifier: "a", properties: { language: "go" } }));
    await succeed(api.post(entities, { identifier: "b", properties: { language: "go" }, relations: { deps: ["a", "b"] } }));
    expect((await api.post("/v1/blueprints/run/entities", { identifier: "r" })).body.message).toBe(
      'relations.of: is required by the blueprint "run".',
    );
    await succeed(api.post("/v1/blueprints/run/entities", { identifier: "r", relations: { of: "a" } }));
    const refused = await api.delete(`${entities}/a`);
    expect([refused.status, refused.body.error]).toEqual([422, "has_dependents"]);
    expect(refused.body.message).toContain('"r" of the blueprint "run"');
    await succeed(api.delete("/v1/blueprints/run/entities/r"));
    await succeed(api.delete(`${entities}/a`));
    expect(at((await succeed(api.get(`${entities}/b`))).entity, "relations", "deps")).toEqual(["b"]);
    await succeed(api.post("/v1/blueprints/run/entities", { identifier: "r", relations: { of: "b" } }));
    await succeed(api.delete(`${entities}/b?delete_dependents=true`));
    expect((await api.get("/v1/blueprints/run/entities/r")).status).toBe(404);
  });

  it("are followed to the end by delete_dependents, however long the chain and though it is a ring", async () => {
    const chain = Array.from({ length: 300 }, (_, index) => ({
      identifier: `c${index}`,
      properties: { language: "go" },
      relations: { deps: [`c${Math.max(0, index - 1)}`] },
    }));
    for (let from = 0; from < chain.length; from += 20)
      await succeed(api.post(`${entities}/bulk`, { entities: chain.slice(from, from + 20) }));
    await succeed(api.patch(`${entities}/c0`, { relations: { deps: ["c299"] } }));
    await succeed(api.delete(`${entities}/c5?delete_dependents=true`));
    expect(await succeed(api.get("/v1/blueprints/svc/entities-count"))).toEqual({ ok: true, count: 0 });
  });

  it("fit a changed definition or keep it from changing", async () => {
    await succeed(api.post(entities, { identifier: "a", properties: { language: "go" }, relations: { owner: "core", deps: ["a"] } }));
    const { blueprint } = await succeed(api.get("/v1/blueprints/svc"));
    const withRelations = (relations: JsonObject): JsonObject => ({ ...sent(blueprint), relations });
    const retargeted = await api.put("/v1/blueprints/svc", withRelations({ owner: { target: "svc" } }));
    expect([retargeted.status, retargeted.body.message]).toEqual([422, expect.stringContaining("relations.owner.target")]);
    await succeed(api.put("/v1/blueprints/svc", withRelations({ owner: { target: "squad", many: true }, deps: { target: "svc" } })));
    expect(at((await succeed(api.get(`${entities}/a`))).entity, "relations")).toEqual({ owner: ["core"], deps: "a" });
    await succeed(api.put("/v1/blueprints/svc", withRelations({})));
    await succeed(api.put("/v1/blueprints/svc", withRelations({ owner: { target: "squad" } })));
    expect(at((await succeed(api.get(`${entities}/a`))).entity, "relations")).toEqual({ owner: null });
  });
});
