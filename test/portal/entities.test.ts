import type { Json, JsonObject, Portal } from "../../portal";
import { at, bare, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("squad")));
  await succeed(
    api.post("/v1/blueprints", {
      identifier: "svc",
      title: "Service",
      schema: {
        properties: {
          language: { type: "string", enum: ["go", "ts"] },
          url: { type: "string", format: "url" },
          size: { type: "number", minimum: 1, maximum: 10 },
          live: { type: "boolean" },
          labels: { type: "object", properties: { tier: { type: "integer" } }, additionalProperties: { type: "string" } },
          tags: { type: "array", items: { type: "string", pattern: "^[a-z]+$" }, maxItems: 3 },
          anything: { type: "array" },
          link: { type: "object", format: "labeled-url" },
          mail: { type: "string", format: "email" },
          address: { type: "string", format: "ipv4" },
          since: { type: "string", format: "date-time" },
          code: { type: "string", pattern: "^\\w\\-\\d$", minLength: 2, maxLength: 4 },
        },
        required: ["language"],
      },
      relations: { owner: { target: "squad" }, deps: { target: "svc", many: true } },
    }),
  );
  await succeed(api.post("/v1/blueprints/squad/entities", { identifier: "core", title: "Core" }));
});
afterEach(() => portal.close());

const entities = "/v1/blueprints/svc/entities";
const unset = {
  language: null,
  url: null,
  size: null,
  live: null,
  labels: null,
  tags: null,
  anything: null,
  link: null,
  mail: null,
  address: null,
  since: null,
  code: null,
};

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

describe("entities: what is refused", () => {
  const withProperty = (key: string, value: Json) => ({ identifier: "e", properties: { language: "go", [key]: value } });

  it.each<[string, JsonObject, string]>([
    ["a missing required property", { identifier: "e", properties: {} }, 'properties.language: is required by the blueprint "svc"'],
    ["an unknown property", withProperty("colour", "red"), 'properties.colour: is not a property of the blueprint "svc"'],
    ["a property named like a method", withProperty("toString", "red"), 'properties.toString: is not a property of the blueprint "svc"'],
    ["a number for text", withProperty("url", 5), "properties.url: must be a string, not a number: 5"],
    ["text for a number", withProperty("size", "5"), 'properties.size: must be a number, not a string: "5"'],
    ["text for a boolean", withProperty("live", "true"), "properties.live: must be a boolean"],
    [
      "a value out of the enum",
      { identifier: "e", properties: { language: "py" } },
      'properties.language: must be one of "go", "ts", not "py"',
    ],
    ["too large a number", withProperty("size", 11), "properties.size: must be 10 or less, not 11"],
    ["a bad url", withProperty("url", "not a url"), 'properties.url: must be a valid url, which "not a url" is not'],
    ["a bad email", withProperty("mail", "me"), "properties.mail: must be a valid email"],
    ["a bad address", withProperty("address", "1.2.3"), "properties.address: must be a valid ipv4"],
    ["a bad time", withProperty("since", "yesterday"), "properties.since: must be a valid date-time"],
    ["too short a text", withProperty("code", "a"), "properties.code: must"],
    ["a text off the pattern", withProperty("code", "ab"), "properties.code: must match the pattern ^\\w\\-\\d$"],
    ["an item off the pattern", withProperty("tags", ["ok", "NO"]), "properties.tags[1]: must match the pattern"],
    ["too many items", withProperty("tags", ["a", "b", "c", "d"]), "properties.tags: must have at most 3 items, not 4"],
    ["a nested value of the wrong type", withProperty("labels", { tier: "one" }), "properties.labels.tier: must be a whole number"],
    ["a labeled url without url", withProperty("link", { displayText: "x" }), "properties.link.url: is required"],
    [
      "an unknown relation",
      { identifier: "e", properties: { language: "go" }, relations: { boss: "x" } },
      "relations.boss: is not a relation",
    ],
    [
      "a list for a single relation",
      { identifier: "e", properties: { language: "go" }, relations: { owner: ["core"] } },
      "relations.owner: must be one identifier",
    ],
    [
      "one for a many relation",
      { identifier: "e", properties: { language: "go" }, relations: { deps: "e" } },
      "relations.deps: must be a list of identifiers",
    ],
    ["a bad identifier", { identifier: "a b", properties: { language: "go" } }, "identifier: must match the pattern"],
    ["a title that is no text", { identifier: "e", title: 5, properties: { language: "go" } }, "title: must be a string or null"],
  ])("%s", async (_, body, message) => {
    const reply = await api.post(entities, body);
    expect({ status: reply.status, error: reply.body.error }).toEqual({ status: 422, error: "validation_error" });
    expect(reply.body.message).toContain(message);
    expect((await api.get(`${entities}/e`)).status).toBe(404);
  });

  it("a computed property", async () => {
    await succeed(api.patch("/v1/blueprints/svc", { mirrorProperties: { lead: { path: "owner.$title" } } }));
    const reply = await api.post(entities, withProperty("lead", "x"));
    expect(reply.body.message).toBe('properties.lead: is computed by the blueprint "svc" and cannot be written.');
  });

  it("an entity of no blueprint, and one that is not there", async () => {
    expect((await api.post("/v1/blueprints/nope/entities", { identifier: "e" })).body).toMatchObject({
      error: "not_found",
      message: expect.stringContaining('"nope"'),
    });
    for (const reply of [await api.put(`${entities}/no`, {}), await api.patch(`${entities}/no`, {}), await api.delete(`${entities}/no`)])
      expect([reply.status, reply.body.error]).toEqual([404, "not_found"]);
  });
});

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
