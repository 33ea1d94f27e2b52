import type { JsonObject, Portal } from "../../portal";
import { at, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const whole = {
  identifier: "events",
  title: "Events",
  description: "",
  icon: "Webhook",
  enabled: false,
  integrationType: "custom",
  mappings: [
    {
      blueprint: "elsewhere",
      operation: "create",
      filter: "not jq (",
      itemsToParse: ".body.list",
      entity: {
        identifier: { combinator: "and", rules: [{ property: "$title", operator: "=", value: ".item.name" }] },
        title: ".item.name",
        icon: ".item.icon",
        team: ".item.team",
        properties: { ["__proto__"]: ".a", none: null },
        relations: { on: { combinator: "or", rules: [] } },
      },
    },
    { blueprint: "elsewhere", entity: { identifier: ".body.id" } },
    { blueprint: "elsewhere", operation: { type: "delete", deleteDependents: true }, entity: { identifier: ".body.id" }, further: 1 },
  ],
  security: {
    secret: "s3cret",
    signatureHeaderName: "x-signature",
    signatureAlgorithm: null,
    signaturePrefix: null,
    requestIdentifierPath: ".headers.id",
  },
};

/** What was sent of a webhook that a reply shows. */
function own(reply: JsonObject): JsonObject {
  const { webhookKey, url, ...rest } = sent(reply.integration);
  return rest;
}

describe("webhooks: what is kept", () => {
  it("returns exactly what was sent, the secret too, in every reply", async () => {
    const created = await succeed(api.post("/v1/webhooks", whole));
    expect(own(created)).toEqual(whole);
    expect(own(await succeed(api.get("/v1/webhooks/events")))).toEqual(whole);
    expect((await succeed(api.get("/v1/webhooks"))).integrations).toEqual([created.integration]);
    expect(await succeed(api.delete("/v1/webhooks/events"))).toEqual({ ok: true });
    expect((await api.get("/v1/webhooks/events")).status).toBe(404);
  });

  it("adds an address, times and security, and nothing else", async () => {
    const { integration } = await succeed(api.post("/v1/webhooks", { identifier: "w", title: "" }));
    const time = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(integration).toEqual({
      identifier: "w",
      title: "",
      security: {},
      webhookKey: expect.stringMatching(/^[\w-]{16}$/),
      url: `https://ingest.cdktf-port.internal/${at(integration, "webhookKey")}`,
      createdAt: time,
      createdBy: "dev-id",
      updatedAt: time,
      updatedBy: "dev-id",
    });
  });

  it("makes up an identifier where none is given, each time another", async () => {
    const made = await Promise.all([1, 2].map(() => succeed(api.post("/v1/webhooks", { title: "W" }))));
    const [one, other] = made.map(({ integration }) => String(at(integration, "identifier")));
    expect(one).not.toBe(other);
    expect(own(await succeed(api.get(`/v1/webhooks/${one}`)))).toEqual({ identifier: one, title: "W", security: {} });
  });

  it("PUT overrides all but the address and the creation, and renames", async () => {
    const { integration: created } = await succeed(api.post("/v1/webhooks", whole));
    expect(own(await succeed(api.put("/v1/webhooks/events", { title: "Same" })))).toEqual({
      identifier: "events",
      title: "Same",
      security: {},
    });
    const { integration: renamed } = await succeed(api.put("/v1/webhooks/events", { identifier: "new", title: "New" }));
    for (const key of ["webhookKey", "url", "createdAt", "createdBy"]) expect(at(renamed, key)).toBe(at(created, key));
    expect((await api.get("/v1/webhooks/events")).status).toBe(404);
    expect((await succeed(api.get("/v1/webhooks/new"))).integration).toEqual(renamed);
  });

  it("PATCH replaces what it names, security as a whole", async () => {
    const { integration: created } = await succeed(api.post("/v1/webhooks", whole));
    const patch = { enabled: true, security: { secret: "other" } };
    const patched = await succeed(api.patch("/v1/webhooks/events", patch));
    expect(own(patched)).toEqual({ ...whole, ...patch });
    expect(at(patched.integration, "webhookKey")).toBe(at(created, "webhookKey"));
    expect(own(await succeed(api.patch("/v1/webhooks/events", { identifier: "new" })))).toMatchObject({ identifier: "new", enabled: true });
  });
});

describe("webhooks: what is refused", () => {
  const mapped = (mapping: JsonObject): JsonObject => ({
    title: "W",
    mappings: [{ blueprint: "b", entity: { identifier: ".a" }, ...mapping }],
  });
  it.each<[string, JsonObject, string]>([
    ["no title", { identifier: "w" }, "title: is required"],
    ["too long a title", { title: "x".repeat(31) }, "title: must have at most 30 characters"],
    ["too long a description", { title: "W", description: "x".repeat(201) }, "description: must have at most 200"],
    ["too long an identifier", { title: "W", identifier: "x".repeat(31) }, "identifier: must have at most 30"],
    ["an identifier with a blank", { title: "W", identifier: "a b" }, "identifier: must match the pattern"],
    ["an unknown key", { title: "W", webhookKey: "mine" }, "webhookKey: is not a known field"],
    ["an unknown integration type", { title: "W", integrationType: "own" }, 'integrationType: must be one of "custom", "template"'],
    ["enabled as text", { title: "W", enabled: "yes" }, "enabled: must be a boolean"],
    ["an unknown algorithm", { title: "W", security: { signatureAlgorithm: "md5" } }, 'security.signatureAlgorithm: must be one of "sha1"'],
    ["an unknown key of security", { title: "W", security: { key: "" } }, "security.key: is not a known field"],
    ["no security", { title: "W", security: null }, "security: must be an object, not null"],
    ["a mapping that is text", { title: "W", mappings: ["a"] }, "mappings[0]: must be an object"],
    ["a mapping without a blueprint", { title: "W", mappings: [{ entity: { identifier: ".a" } }] }, "mappings[0].blueprint: is required"],
    ["a mapping without an entity", { title: "W", mappings: [{ blueprint: "b" }] }, "mappings[0].entity: is required"],
    ["an entity without an identifier", mapped({ entity: { title: ".t" } }), "mappings[0].entity.identifier: is required"],
    [
      "an identifier that is a number",
      mapped({ entity: { identifier: 1 } }),
      "mappings[0].entity.identifier: must be an object or a string",
    ],
    [
      "a query without rules",
      mapped({ entity: { identifier: { combinator: "and" } } }),
      "mappings[0].entity.identifier.rules: is required",
    ],
    ["a filter that is no text", mapped({ filter: true }), "mappings[0].filter: must be a string"],
    ["an unknown key of a mapping", mapped({ blueprints: [] }), "mappings[0].blueprints: is not a known field"],
    ["an unknown key of an entity", mapped({ entity: { identifier: ".a", teams: [] } }), "mappings[0].entity.teams: is not a known field"],
    ["an unknown operation", mapped({ operation: "update" }), 'mappings[0].operation: must be one of "create", "delete"'],
    [
      "an unknown type of operation",
      mapped({ operation: { type: "upsert" } }),
      'mappings[0].operation.type: must be one of "create", "delete"',
    ],
    [
      "dependents of what is created",
      mapped({ operation: { type: "create", deleteDependents: true } }),
      "operation.deleteDependents: is not a known",
    ],
    [
      "a title of what is deleted",
      mapped({ operation: "delete", entity: { identifier: ".a", title: ".t" } }),
      "mappings[0].entity.title: is not a known",
    ],
  ])("%s", async (_, body, message) => {
    const reply = await api.post("/v1/webhooks", body);
    expect({ status: reply.status, message: reply.body.message }).toEqual({ status: 422, message: expect.stringContaining(message) });
    expect((await succeed(api.get("/v1/webhooks"))).integrations).toEqual([]);
  });

  it("an identifier that exists, also as a rename: 409", async () => {
    for (const identifier of ["one", "two"]) await succeed(api.post("/v1/webhooks", { identifier, title: "W" }));
    expect((await api.post("/v1/webhooks", { identifier: "one", title: "W" })).status).toBe(409);
    expect((await api.put("/v1/webhooks/two", { identifier: "one", title: "W" })).status).toBe(409);
    expect((await api.patch("/v1/webhooks/two", { identifier: "one" })).status).toBe(409);
  });

  it("a webhook that does not exist: 404", async () => {
    for (const method of ["get", "put", "patch", "delete"] as const)
      expect((await api[method]("/v1/webhooks/none", method === "get" ? undefined : { title: "W" })).status).toBe(404);
  });
});
