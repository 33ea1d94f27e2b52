import type { JsonObject, Portal } from "../../portal";
import { at, bare, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const everything: JsonObject = {
  identifier: "Dienst/α+1",
  title: "Service",
  icon: "Box",
  description: "",
  schema: {
    properties: {
      language: {
        type: "string",
        title: "Language",
        enum: ["go", "ts"],
        enumColors: { go: "blue" },
        default: "go",
        "x-unknown": { deep: [null, ""] },
      },
      docs: {
        type: "string",
        format: "url",
        spec: "embedded-url",
        specAuthentication: { clientId: "c", authorizationUrl: "https://a.test", tokenUrl: "https://t.test" },
      },
      ratio: { type: "number", minimum: 0, maximum: 1 },
      big: { type: "number", default: 0 },
      live: { type: "boolean", default: false },
      labels: { type: "object", properties: { a: { type: "integer" } }, additionalProperties: false },
      link: { type: "object", format: "labeled-url" },
      owners: { type: "array", items: { type: "string", format: "user" }, minItems: 0, uniqueItems: true },
      constructor: { type: "string" },
      ["__proto__"]: { type: "string", pattern: "^[\\w\\-]+$" },
    },
    required: ["language"],
  },
  relations: { self: { target: "Dienst/α+1" }, squad: { title: "Squad", target: "squad", required: false, many: true } },
  mirrorProperties: { lead: { path: "squad.lead" }, none: { path: "nowhere.at.all" } },
  calculationProperties: { bad: { type: "string", calculation: "test-rel.$identifier" } },
  aggregationProperties: {
    count: {
      title: "Count",
      target: "squad",
      calculationSpec: { func: "count", calculationBy: "entities" },
      query: { combinator: "and", rules: [] },
    },
    mean: {
      title: "Mean",
      target: "nobody",
      calculationSpec: { func: "average", calculationBy: "property", property: "p", averageOf: "day", measureTimeBy: "$createdAt" },
    },
  },
  changelogDestination: { type: "WEBHOOK", url: "https://hook.test", agent: false },
  ownership: { type: "Direct" },
  includeInGlobalSearch: false,
};

describe("blueprints: what is kept", () => {
  it("returns exactly what was sent, and who wrote it when", async () => {
    await succeed(api.post("/v1/blueprints", bare("squad")));
    const { blueprint } = await succeed(api.post("/v1/blueprints", everything));
    expect(sent(blueprint)).toEqual(everything);
    expect(Object.keys(sent(blueprint))).toEqual(Object.keys(everything));
    expect(Object.keys(sent(at(blueprint, "schema", "properties")))).toEqual(Object.keys(sent(at(everything, "schema", "properties"))));
    const read = await api.get(`/v1/blueprints/${encodeURIComponent("Dienst/α+1")}`);
    expect(read.body.blueprint).toEqual(blueprint);
    expect(at(blueprint, "createdAt")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(at(blueprint, "createdBy")).toBe("dev-id");
  });

  it("adds nothing to the smallest blueprint, and ignores the times that a client sends back", async () => {
    const { blueprint } = await succeed(api.post("/v1/blueprints", bare("least", { createdAt: "1999-01-01T00:00:00Z", updatedBy: "me" })));
    expect(sent(blueprint)).toEqual(bare("least"));
    expect(at(blueprint, "createdAt")).not.toContain("1999");
  });

  it("overrides everything with PUT and keeps who created it", async () => {
    await succeed(api.post("/v1/blueprints", bare("squad")));
    const { blueprint: created } = await succeed(api.post("/v1/blueprints", everything));
    const { blueprint } = await succeed(
      api.put(`/v1/blueprints/${encodeURIComponent("Dienst/α+1")}`, { title: "T", schema: { properties: {} } }),
    );
    expect(sent(blueprint)).toEqual({ identifier: "Dienst/α+1", title: "T", schema: { properties: {} } });
    expect(at(blueprint, "createdAt")).toBe(at(created, "createdAt"));
  });

  it("merges with PATCH: containers by key, null removes", async () => {
    await succeed(
      api.post(
        "/v1/blueprints",
        bare("svc", { icon: "Box", schema: { properties: { a: { type: "string" }, b: { type: "number" } }, required: ["a"] } }),
      ),
    );
    const { blueprint } = await succeed(
      api.patch("/v1/blueprints/svc", {
        icon: null,
        title: "New",
        schema: { properties: { b: { type: "number", title: "B" }, c: { type: "boolean" } } },
        relations: { r: { target: "svc" } },
      }),
    );
    expect(sent(blueprint)).toEqual({
      identifier: "svc",
      title: "New",
      schema: { properties: { a: { type: "string" }, b: { type: "number", title: "B" }, c: { type: "boolean" } }, required: ["a"] },
      relations: { r: { target: "svc" } },
    });
  });

  it("lists all in the order of their creation, system blueprints first", async () => {
    for (const identifier of ["b", "a", "c"]) await succeed(api.post("/v1/blueprints", bare(identifier)));
    const { blueprints } = await succeed(api.get("/v1/blueprints"));
    expect(Array.isArray(blueprints) && blueprints.map((blueprint) => at(blueprint, "identifier"))).toEqual([
      "_user",
      "_team",
      "_scorecard",
      "_rule",
      "_rule_result",
      "b",
      "a",
      "c",
    ]);
  });
});

describe("blueprints: deletes", () => {
  it("refuses while entities or relations of others depend on it, and says which", async () => {
    await succeed(api.post("/v1/blueprints", bare("squad")));
    await succeed(api.post("/v1/blueprints", bare("svc", { relations: { owner: { target: "squad" }, self: { target: "svc" } } })));
    await succeed(api.post("/v1/blueprints/svc/entities", { identifier: "e" }));
    const related = await api.delete("/v1/blueprints/squad");
    const inhabited = await api.delete("/v1/blueprints/svc");
    expect([related, inhabited].map(({ status, body }) => [status, body.error])).toEqual([
      [422, "has_dependents"],
      [422, "has_dependents"],
    ]);
    expect(related.body.message).toContain('the relation "owner" of the blueprint "svc"');
    await succeed(api.delete("/v1/blueprints/svc/entities/e"));
    expect(await succeed(api.delete("/v1/blueprints/svc"))).toEqual({ ok: true });
    await succeed(api.delete("/v1/blueprints/squad"));
  });

  it("takes its actions along when asked to", async () => {
    await succeed(api.post("/v1/blueprints", bare("svc")));
    const action = {
      identifier: "a",
      trigger: { type: "self-service", operation: "CREATE", blueprintIdentifier: "svc", userInputs: { properties: {} } },
      invocationMethod: { type: "KAFKA" },
    };
    await succeed(api.post("/v1/actions", action));
    await succeed(api.delete("/v1/blueprints/svc?delete_actions=true"));
    expect((await api.get("/v1/actions/a")).status).toBe(404);
  });

  it("empties a blueprint at once, with a migration that is already complete", async () => {
    await succeed(api.post("/v1/blueprints", bare("svc")));
    await succeed(api.post("/v1/blueprints", bare("user", { relations: { of: { target: "svc" }, all: { target: "svc", many: true } } })));
    for (const identifier of ["a", "b"]) await succeed(api.post("/v1/blueprints/svc/entities", { identifier }));
    await succeed(api.post("/v1/blueprints/user/entities", { identifier: "u", relations: { of: "a", all: ["a", "b"] } }));
    expect(await succeed(api.get("/v1/blueprints/svc/entities-count"))).toEqual({ ok: true, count: 2 });
    const { migrationId } = await succeed(api.delete("/v1/blueprints/svc/all-entities"));
    const { migration } = await succeed(api.get(`/v1/migrations/${migrationId}`));
    expect(migration).toMatchObject({
      id: migrationId,
      status: "COMPLETED",
      sourceBlueprint: "svc",
      successCount: 2,
      deleteBlueprint: false,
    });
    expect(await succeed(api.get("/v1/blueprints/svc/entities-count"))).toEqual({ ok: true, count: 0 });
    const { entity } = await succeed(api.get("/v1/blueprints/user/entities/u"));
    expect(at(entity, "relations")).toEqual({ of: null, all: [] });
    await succeed(api.delete("/v1/blueprints/user/all-entities?delete_blueprint=true"));
    await succeed(api.delete("/v1/blueprints/svc/all-entities?delete_blueprint=true"));
    expect((await api.get("/v1/blueprints/svc")).status).toBe(404);
  });

  it("does not empty a blueprint that required relations hold", async () => {
    await succeed(api.post("/v1/blueprints", bare("svc")));
    await succeed(api.post("/v1/blueprints", bare("user", { relations: { of: { target: "svc", required: true } } })));
    await succeed(api.post("/v1/blueprints/svc/entities", { identifier: "a" }));
    await succeed(api.post("/v1/blueprints/user/entities", { identifier: "u", relations: { of: "a" } }));
    const reply = await api.delete("/v1/blueprints/svc/all-entities");
    expect([reply.status, reply.body.error]).toEqual([422, "has_dependents"]);
    expect(await succeed(api.get("/v1/blueprints/svc/entities-count"))).toEqual({ ok: true, count: 1 });
  });
});

describe("ownership", () => {
  it("that is inherited gives way to a direct relation to _team", async () => {
    const { blueprint } = await succeed(
      api.post(
        "/v1/blueprints",
        bare("svc", {
          relations: { team: { target: "_team" }, up: { target: "svc" } },
          ownership: { type: "Inherited", path: "up", title: "Owner" },
        }),
      ),
    );
    expect(sent(blueprint)).toEqual(bare("svc", { relations: { up: { target: "svc" } }, ownership: { type: "Direct", title: "Owner" } }));
  });
});
