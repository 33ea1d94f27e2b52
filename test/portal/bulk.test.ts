import type { Portal } from "../../portal";
import { bare, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(
    api.post(
      "/v1/blueprints",
      bare("svc", { schema: { properties: { n: { type: "number" } } }, relations: { on: { target: "svc" }, must: { target: "svc" } } }),
    ),
  );
});
afterEach(() => portal.close());

const bulk = "/v1/blueprints/svc/entities/bulk";
const removal = "/v1/blueprints/svc/bulk/entities/delete";

describe("bulk writes", () => {
  it("write up to 20 entities, later ones relating to earlier ones", async () => {
    const entities = Array.from({ length: 20 }, (_, index) => ({
      identifier: `e${index}`,
      relations: index === 0 ? {} : { on: `e${index - 1}` },
    }));
    const reply = await api.post(`${bulk}?upsert=true`, { entities });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      ok: true,
      entities: entities.map(({ identifier }, index) => ({ identifier, index, created: true })),
      errors: [],
    });
    const again = await api.post(`${bulk}?upsert=true`, { entities: entities.slice(0, 1) });
    expect(again.body.entities).toEqual([{ identifier: "e0", index: 0, created: false }]);
  });

  it("keep what is right of a mixed lot and name what is wrong: 207", async () => {
    await succeed(api.post("/v1/blueprints/svc/entities", { identifier: "there" }));
    const query = { combinator: "and", rules: [{ property: "$title", operator: "=", value: "none" }] };
    const reply = await api.post(bulk, {
      entities: [
        { identifier: "good" },
        { identifier: "there" },
        { identifier: "bad", properties: { n: "x" } },
        { identifier: query },
        { identifier: "lost", relations: { on: "nobody" } },
        {},
      ],
    });
    expect(reply.status).toBe(207);
    expect(reply.body).toEqual({
      ok: false,
      entities: [
        { identifier: "good", index: 0, created: true },
        { identifier: expect.stringMatching(/^e_/), index: 5, created: true },
      ],
      errors: [
        { identifier: "there", index: 1, statusCode: 409, error: "identifier_taken", message: expect.any(String) },
        { identifier: "bad", index: 2, statusCode: 422, error: "validation_error", message: expect.stringContaining("properties.n") },
        { identifier: "unknown", index: 3, statusCode: 404, error: "not_found", message: expect.any(String) },
        { identifier: "lost", index: 4, statusCode: 404, error: "not_found", message: expect.stringContaining("relations.on") },
      ],
    });
    expect((await api.get("/v1/blueprints/svc/entities/lost")).status).toBe(404);
  });

  it.each([0, 21])("refuse %d entities", async (count) => {
    const reply = await api.post(bulk, { entities: Array.from({ length: count }, (_, index) => ({ identifier: `e${index}` })) });
    expect([reply.status, reply.body.ok]).toEqual([422, false]);
  });
});

describe("bulk deletes", () => {
  beforeEach(() =>
    succeed(api.post(bulk, { entities: [{ identifier: "a" }, { identifier: "b", relations: { on: "a" } }, { identifier: "c" }] })),
  );

  it("delete all of them", async () => {
    expect(await succeed(api.post(removal, { entities: ["a", "b"] }))).toEqual({ ok: true, deletedEntities: ["a", "b"] });
    expect(await succeed(api.get("/v1/blueprints/svc/entities-count"))).toEqual({ ok: true, count: 1 });
  });

  it("or none, when one is not there", async () => {
    const reply = await api.post(removal, { entities: ["a", "none", "c"] });
    expect([reply.status, reply.body.error]).toEqual([404, "not_found"]);
    expect(await succeed(api.get("/v1/blueprints/svc/entities-count"))).toEqual({ ok: true, count: 3 });
  });

  it("are not held back by a required relation between two that both go", async () => {
    await succeed(api.patch("/v1/blueprints/svc", { relations: { on: { target: "svc", required: true } } }));
    expect((await api.post(removal, { entities: ["a"] })).body).toMatchObject({ error: "has_dependents" });
    await succeed(api.post(removal, { entities: ["a", "b"] }));
  });

  it("refuse more than 100", async () => {
    const reply = await api.post(removal, { entities: Array.from({ length: 101 }, (_, index) => `e${index}`) });
    expect(reply.status).toBe(422);
  });
});
