import type { Portal } from "../../portal";
import { at, type Client, sent, startedPortal, succeed } from "./client";
import { entities, makeService, unset } from "./service-world";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await makeService(api);
});
afterEach(() => portal.close());

describe("entities: what is kept", () => {
  it("returns what was sent, and null for every property and single relation that is unset", async () => {
    const body = {
      identifier: "cart",
      title: "",
      icon: "Box",
      team: ["a", "b"],
      properties: { language: "go", labels: { tier: 1, x: "" }, tags: [], anything: [1, { a: null }, null] },
      relations: { deps: [] },
    };
    const { entity } = await succeed(api.post(entities, body));
    expect(sent(entity)).toEqual({
      ...body,
      blueprint: "svc",
      properties: { ...unset, ...body.properties },
      relations: { owner: null, deps: [] },
    });
    const { entity: read } = await succeed(api.get(`${entities}/cart?exclude_calculated_properties=true`));
    expect(read).toEqual(entity);
    const { entities: all } = await succeed(api.get(entities));
    expect(all).toEqual([entity]);
  });

  it("adds no title, icon, team or many relation", async () => {
    const { entity } = await succeed(api.post(entities, { identifier: "least", properties: { language: "go" } }));
    expect(sent(entity)).toEqual({
      identifier: "least",
      blueprint: "svc",
      properties: { ...unset, language: "go" },
      relations: { owner: null },
    });
  });

  it("makes an identifier when there is none, and a list of a team that is text", async () => {
    const { entity } = await succeed(api.post(entities, { team: "core", properties: { language: "go" } }));
    expect(at(entity, "identifier")).toMatch(/^e_[\w-]{16}$/);
    expect(at(entity, "team")).toEqual(["core"]);
  });

  it.each(["a/b", "a:b\\c", "x@y.z", "a+b=c", "Größe", "..a", "%2F"])("takes the identifier %s through the path", async (identifier) => {
    const path = `${entities}/${encodeURIComponent(identifier)}`;
    const created = await api.post(entities, { identifier, properties: { language: "go" } });
    if (identifier === "%2F") {
      expect(created.status).toBe(422);
      return;
    }
    expect(created.status).toBe(201);
    expect(at((await succeed(api.get(path))).entity, "identifier")).toBe(identifier);
    await succeed(api.patch(path, { title: "T" }));
    await succeed(api.delete(path));
    expect((await api.get(path)).status).toBe(404);
  });

  it("takes identifiers of 1,000 characters of any script, not of 1,001", async () => {
    const identifier = "名".repeat(1000);
    await succeed(api.post(entities, { identifier, properties: { language: "go" } }));
    await succeed(api.get(`${entities}/${encodeURIComponent(identifier)}`));
    expect((await api.post(entities, { identifier: `${identifier}x`, properties: { language: "go" } })).status).toBe(422);
  });

  it("overrides with PUT, keeping who created it", async () => {
    const { entity: created } = await succeed(
      api.post(entities, {
        identifier: "cart",
        icon: "Box",
        team: ["a"],
        properties: { language: "go", size: 3 },
        relations: { owner: "core" },
      }),
    );
    const { entity } = await succeed(
      api.put(`${entities}/cart`, { title: "Cart", blueprint: "svc", createdAt: "x", properties: { language: "ts" } }),
    );
    expect(sent(entity)).toEqual({
      identifier: "cart",
      title: "Cart",
      blueprint: "svc",
      properties: { ...unset, language: "ts" },
      relations: { owner: null },
    });
    expect(at(entity, "createdAt")).toBe(at(created, "createdAt"));
  });

  it("merges with PATCH; null unsets", async () => {
    await succeed(
      api.post(entities, {
        identifier: "cart",
        title: "Cart",
        icon: "Box",
        team: ["a"],
        properties: { language: "go", size: 3 },
        relations: { owner: "core", deps: ["cart"] },
      }),
    );
    const { entity } = await succeed(
      api.patch(`${entities}/cart`, {
        title: null,
        icon: null,
        team: null,
        properties: { size: null, live: true },
        relations: { owner: null },
      }),
    );
    expect(sent(entity)).toEqual({
      identifier: "cart",
      blueprint: "svc",
      properties: { ...unset, language: "go", live: true },
      relations: { owner: null, deps: ["cart"] },
    });
    const required = await api.patch(`${entities}/cart`, { properties: { language: null } });
    expect(required.body.message).toBe('properties.language: is required by the blueprint "svc".');
    expect((await api.patch(`${entities}/cart`, { unknown: 1 })).body.message).toBe("unknown: is not a known field");
  });
});

describe("entities: writes at the same time", () => {
  it("all take effect, none is lost", async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `k${index}`);
    const properties = Object.fromEntries(keys.map((key) => [key, { type: "number" }]));
    await succeed(api.post("/v1/blueprints", { identifier: "wide", title: "Wide", schema: { properties } }));
    await succeed(api.post("/v1/blueprints/wide/entities", { identifier: "e" }));
    await Promise.all(keys.map((key, index) => succeed(api.patch("/v1/blueprints/wide/entities/e", { properties: { [key]: index } }))));
    const { entity } = await succeed(api.get("/v1/blueprints/wide/entities/e"));
    expect(at(entity, "properties")).toEqual(Object.fromEntries(keys.map((key, index) => [key, index])));
    const created = await Promise.all(keys.map(() => api.post("/v1/blueprints/wide/entities", { identifier: "one" })));
    expect(created.map(({ status }) => status).sort()).toEqual([201, ...keys.slice(1).map(() => 409)]);
  });
});

describe("entities: POST over one that exists", () => {
  beforeEach(() => succeed(api.post(entities, { identifier: "cart", title: "Old", properties: { language: "go", size: 3 } })));

  it("is refused", async () => {
    const reply = await api.post(`${entities}?run_id=`, { identifier: "cart", properties: { language: "go" } });
    expect([reply.status, reply.body.error]).toEqual([409, "identifier_taken"]);
  });

  it("overrides with upsert, lays over with merge too", async () => {
    const { entity: merged } = await succeed(
      api.post(`${entities}?upsert=true&merge=true`, { identifier: "cart", properties: { live: true } }),
    );
    expect(sent(merged)).toMatchObject({ title: "Old", properties: { language: "go", size: 3, live: true } });
    const { entity: overridden } = await succeed(
      api.post(`${entities}?upsert=true&run_id=`, { identifier: "cart", properties: { language: "ts" } }),
    );
    expect(sent(overridden)).toEqual({
      identifier: "cart",
      blueprint: "svc",
      properties: { ...unset, language: "ts" },
      relations: { owner: null },
    });
  });

  it("only checks with validation_only", async () => {
    const reply = await api.post(`${entities}?upsert=true&validation_only=true&create_missing_related_entities=true`, {
      identifier: "cart",
      properties: { language: "ts" },
      relations: { owner: "new" },
    });
    expect(reply.status).toBe(201);
    expect((await api.post(`${entities}?validation_only=true`, { identifier: "x", properties: { language: "no" } })).status).toBe(422);
    expect(at((await succeed(api.get(`${entities}/cart`))).entity, "title")).toBe("Old");
    expect((await api.get("/v1/blueprints/squad/entities/new")).status).toBe(404);
  });
});
