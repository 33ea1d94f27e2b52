import type { JsonObject, Portal } from "../../portal";
import { at, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const entity = { mappings: { identifier: ".id", blueprint: "elsewhere", properties: { ["__proto__"]: ".a", none: null } } };
const config = {
  deleteDependentEntities: true,
  createMissingRelatedEntities: false,
  resources: [
    { kind: "repository", selector: { query: "true", more: [] }, port: { entity, itemsToParse: ".list" } },
    {
      kind: "team",
      selector: {},
      port: { entity: { mappings: [{ identifier: { combinator: "and", rules: [{}] }, blueprint: "b", relations: { r: [".x"] } }] } },
    },
  ],
  own: { nothing: null, list: [] },
};
const whole = {
  installationId: "-git-",
  title: "Git",
  installationAppType: "github-ocean",
  version: "",
  spec: { type: "ocean" },
  actionsProcessingEnabled: true,
  config,
  changelogDestination: { type: "WEBHOOK", url: "https://log.test", agent: true },
};

/** What was sent of an integration that a reply shows. */
function own(reply: JsonObject): JsonObject {
  const { logAttributes, ...rest } = sent(reply.integration);
  return rest;
}

describe("integrations: what is kept", () => {
  it("returns exactly what was sent, in every reply", async () => {
    const created = await succeed(api.post("/v1/integration", whole));
    expect(own(created)).toEqual(whole);
    expect((await succeed(api.get("/v1/integration/-git-"))).integration).toEqual(created.integration);
    expect((await succeed(api.get("/v1/integration"))).integrations).toEqual([created.integration]);
    expect(await succeed(api.delete("/v1/integration/-git-"))).toEqual({ ok: true });
    expect((await api.get("/v1/integration/-git-?byField=installationId")).status).toBe(404);
  });

  it("is read by the id of its log, too", async () => {
    const { integration } = await succeed(api.post("/v1/integration", { installationId: "a" }));
    const ingestId = String(at(integration, "logAttributes", "ingestId"));
    expect((await succeed(api.get(`/v1/integration/${ingestId}?byField=logIngestId`))).integration).toEqual(integration);
    expect((await api.get("/v1/integration/a?byField=logIngestId")).status).toBe(404);
    expect((await api.get("/v1/integration/a?byField=name")).body.message).toContain("byField: must be one of");
  });

  it("null clears a field, in POST and in PATCH", async () => {
    const { title, config, installationAppType, ...rest } = whole;
    const nothing = { title: null, config: null, installationAppType: null };
    expect(own(await succeed(api.post("/v1/integration", { ...whole, ...nothing })))).toEqual(rest);
    await succeed(api.patch("/v1/integration/-git-", { title: "T", config: {} }));
    expect(own(await succeed(api.patch("/v1/integration/-git-", { ...nothing, changelogDestination: null })))).toEqual({
      installationId: "-git-",
      version: "",
      spec: whole.spec,
      actionsProcessingEnabled: true,
    });
  });

  it("PATCH replaces what it names, the config as a whole, and leaves the rest", async () => {
    await succeed(api.post("/v1/integration", whole));
    const patch = { installationId: "-git-", config: { resources: [] }, changelogDestination: {} };
    expect(own(await succeed(api.patch("/v1/integration/-git-", patch)))).toEqual({ ...whole, ...patch });
    expect(own(await succeed(api.patch("/v1/integration/-git-/config", { config })))).toEqual({ ...whole, ...patch, config });
    expect(own(await succeed(api.patch("/v1/integration/-git-/config", { config: null })))).not.toHaveProperty("config");
  });

  it.each<[string, JsonObject | undefined]>([
    ["an empty PATCH", {}],
    ["a PATCH without a body", undefined],
  ])("%s asks for a resync and changes nothing", async (_, body) => {
    const { integration } = await succeed(api.post("/v1/integration", whole));
    const { integration: synced } = await succeed(api.patch("/v1/integration/-git-", body));
    expect(sent(synced)).toEqual(sent(integration));
    expect(at(synced, "createdAt")).toBe(at(integration, "createdAt"));
  });

  it("keeps what replies add, whatever the body says", async () => {
    const { integration } = await succeed(
      api.post("/v1/integration", { installationId: "a", createdBy: "me", logAttributes: { ingestId: "x" } }),
    );
    expect(at(integration, "createdBy")).toBe("dev-id");
    expect(at(integration, "logAttributes", "ingestId")).not.toBe("x");
  });

  it("lists those that take runs of actions", async () => {
    await succeed(api.post("/v1/integration", { installationId: "takes", actionsProcessingEnabled: true }));
    await succeed(api.post("/v1/integration", { installationId: "silent" }));
    const listed = async (query: string): Promise<unknown> => {
      const { integrations } = await succeed(api.get(`/v1/integration${query}`));
      return Array.isArray(integrations) ? integrations.map((each) => at(each, "installationId")) : undefined;
    };
    expect(await listed("")).toEqual(["takes", "silent"]);
    expect(await listed("?actionsProcessingEnabled=true")).toEqual(["takes"]);
    expect(await listed("?actionsProcessingEnabled=false")).toEqual(["silent"]);
  });
});

describe("integrations: what is refused", () => {
  const resource = (more: JsonObject): JsonObject => ({
    installationId: "a",
    config: { resources: [{ kind: "k", selector: {}, port: { entity: { mappings: {} } }, ...more }] },
  });
  it.each<[string, JsonObject, string]>([
    ["no installation id", { title: "A" }, "installationId: is required"],
    ["an installation id in upper case", { installationId: "Git" }, "installationId: must match the pattern"],
    ["an empty installation id", { installationId: "" }, "installationId: must match the pattern"],
    ["a title that is a number", { installationId: "a", title: 1 }, "title: must be a string or null"],
    ["a config that is text", { installationId: "a", config: "{}" }, "config: must be an object or null"],
    ["resources that are no list", { installationId: "a", config: { resources: {} } }, "config.resources: must be a list"],
    ["a resource without a kind", { installationId: "a", config: { resources: [{}] } }, "config.resources[0].kind: is required"],
    ["a selector that is text", resource({ selector: "true" }), "config.resources[0].selector: must be an object"],
    ["a port without an entity", resource({ port: {} }), "config.resources[0].port.entity: is required"],
    ["a mapping without an identifier", resource({}), "config.resources[0].port.entity.mappings.identifier: is required"],
    [
      "a mapping in a list without a blueprint",
      resource({ port: { entity: { mappings: [{ identifier: ".a" }] } } }),
      "config.resources[0].port.entity.mappings[0].blueprint: is required",
    ],
    [
      "an unknown destination",
      { installationId: "a", changelogDestination: { type: "SQS" } },
      'changelogDestination.type: must be one of "KAFKA"',
    ],
    ["a webhook without url", { installationId: "a", changelogDestination: { type: "WEBHOOK" } }, "changelogDestination.url: is required"],
    [
      "a topic with a url",
      { installationId: "a", changelogDestination: { type: "KAFKA", url: "https://a.test" } },
      "changelogDestination.url",
    ],
  ])("%s", async (_, body, message) => {
    const reply = await api.post("/v1/integration", body);
    expect({ status: reply.status, message: reply.body.message }).toEqual({ status: 422, message: expect.stringContaining(message) });
    expect((await succeed(api.get("/v1/integration"))).integrations).toEqual([]);
  });

  it("an installation id that exists: 409; another than the path's: 422; one that does not exist: 404", async () => {
    await succeed(api.post("/v1/integration", { installationId: "a" }));
    expect((await api.post("/v1/integration", { installationId: "a" })).status).toBe(409);
    const renaming = await api.patch("/v1/integration/a", { installationId: "b" });
    expect([renaming.status, renaming.body.message]).toEqual([422, expect.stringContaining("installationId: cannot change")]);
    expect((await api.patch("/v1/integration/a/config", {})).body.message).toContain("config: is required");
    expect((await api.patch("/v1/integration/a/config", { config: {}, title: "" })).body.message).toContain("title: is not a known field");
    for (const call of [api.get("/v1/integration/b"), api.patch("/v1/integration/b", {}), api.delete("/v1/integration/b", {})])
      expect((await call).status).toBe(404);
    expect((await api.patch("/v1/integration/b/config", { config: {} })).status).toBe(404);
  });
});
