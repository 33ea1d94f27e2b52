import { type Json, type JsonObject, type Portal, startPortal } from "../../portal";
import { isArray, isObject, own } from "../../portal/json/json";
import { printJson } from "../../portal/json/text";
import { Catalog } from "../../portal/store/catalog";
import { Transaction } from "../../portal/store/transaction";
import { scratchFolder } from "../scratch-folder";
import { at, bare, type Client, clientOf, development, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("svc", { schema: { properties: { p: { type: "string" } } } })));
});
afterEach(() => portal.close());

async function audits(query = "", client = api): Promise<JsonObject[]> {
  const found = (await succeed(client.get(`/v1/audit-log${query}`))).audits;
  return isArray(found) ? found.filter(isObject) : [];
}

/** What was done to what, the oldest first. */
const told = async (query = "") =>
  (await audits(query)).reverse().map(({ action, resourceType, context }) => [action, resourceType, ...named(context)].join(" "));

function named(context: Json | undefined): string[] {
  const names = isObject(context) ? Object.entries(context).filter(([, value]) => value !== null) : [];
  return names.map(([key, value]) => `${key}=${key === "runId" ? "…" : value}`).sort();
}

const entities = "/v1/blueprints/svc/entities";
const scorecard = {
  identifier: "sc",
  title: "S",
  rules: [
    {
      identifier: "r",
      title: "R",
      level: "Gold",
      query: { combinator: "and", conditions: [{ property: "$title", operator: "isNotEmpty" }] },
    },
  ],
};
const action = {
  identifier: "act",
  trigger: { type: "self-service", operation: "CREATE", blueprintIdentifier: "svc", userInputs: { properties: {} } },
  invocationMethod: { type: "KAFKA" },
};

describe("the audit log", () => {
  it("tells of each write, by whom and when, with the whole thing before and after", async () => {
    const made = (await succeed(api.post(entities, { identifier: "a", properties: { p: "x" } }))).entity;
    const changed = (await succeed(api.patch(`${entities}/a`, { properties: { p: "y" } }))).entity;
    await succeed(api.delete(`${entities}/a`));
    const [deletion, change, creation] = await audits("?resources=entity");
    expect([creation, change, deletion].map((entry) => [own(entry, "action"), own(entry, "diff")])).toEqual([
      ["CREATE", { before: null, after: made }],
      ["UPDATE", { before: made, after: changed }],
      ["DELETE", { before: changed, after: null }],
    ]);
    expect(change).toEqual({
      identifier: expect.stringMatching(/^event_/),
      action: "UPDATE",
      resourceType: "entity",
      status: "SUCCESS",
      trigger: { by: { orgId: portal.organization("development").id, userId: "dev-id" }, origin: "API", at: at(changed, "updatedAt") },
      context: { blueprint: "svc", entity: "a", runId: null },
      diff: expect.anything(),
      additionalData: {},
    });
  });

  it("knows every kind that the filter of resources names, and nothing that is Port's own doing", async () => {
    await succeed(api.post("/v1/blueprints/svc/scorecards", scorecard));
    await succeed(api.post("/v1/actions", action));
    const { run } = await succeed(api.post("/v1/actions/act/runs", { properties: {} }));
    await succeed(api.post(`${entities}/bulk?run_id=${at(run, "id")}`, { entities: [{ identifier: "a" }, { identifier: "b" }] }));
    await succeed(
      api.post("/v1/webhooks", { identifier: "hook", title: "Hook", security: { secret: "hidden", signatureAlgorithm: "sha1" } }),
    );
    await succeed(api.post("/v1/integration", { installationId: "git" }));
    await succeed(api.patch("/v1/organization", { name: "Dev" }));
    await succeed(api.delete("/v1/blueprints/svc/all-entities?delete_blueprint=true"));
    expect(await told()).toEqual([
      "CREATE blueprint blueprint=svc",
      "CREATE scorecard blueprint=svc scorecard=sc",
      "CREATE action action=act blueprint=svc",
      "CREATE run action=act blueprint=svc runId=…",
      "CREATE entity blueprint=svc entity=a runId=…",
      "CREATE entity blueprint=svc entity=b runId=…",
      "CREATE webhook webhookId=hook",
      "CREATE integration installationId=git",
      "DELETE entity blueprint=svc entity=a",
      "DELETE entity blueprint=svc entity=b",
      "DELETE scorecard blueprint=svc scorecard=sc",
      "DELETE blueprint blueprint=svc",
    ]);
    expect(printJson(await audits())).not.toContain("hidden");
    expect(await told(`?run_id=${at(run, "id")}`)).toHaveLength(3);
    expect(await told("?actionType=self-service")).toHaveLength(2);
    expect(await told("?webhookId=hook")).toEqual(["CREATE webhook webhookId=hook"]);
    expect(await told("?webhookId=hook&resources=entity")).toEqual([]);
    expect(await told("?InstallationId=git&origin=API&origin=UI")).toHaveLength(1);
    expect(await told("?origin=UI")).toEqual([]);
    expect(await told("?resources=run&resources=scorecard&action=CREATE&status=SUCCESS&blueprint=svc")).toHaveLength(2);
  });

  it("holds nothing of a write that was refused, in whole or in part, or that only asked", async () => {
    const before = await told();
    await api.post(entities, { identifier: "a", properties: { p: 1 } });
    await succeed(api.post(`${entities}?validation_only=true`, { identifier: "a" }));
    await api.post(`${entities}/bulk`, { entities: [{ identifier: "a", relations: { none: "x" } }, { identifier: "b" }] });
    expect(await told()).toEqual([...before, "CREATE entity blueprint=svc entity=b"]);
  });

  it("shows the latest first, so many as are asked for, and of each what is asked for", async () => {
    for (const identifier of ["a", "b", "c"]) await succeed(api.post(entities, { identifier }));
    expect(await audits("?limit=2&includes=action&includes=resourceType")).toEqual(
      Array.from({ length: 2 }, () => ({ action: "CREATE", resourceType: "entity" })),
    );
    expect((await audits("?limit=2")).map(({ context }) => at(context, "entity"))).toEqual(["c", "b"]);
    const [latest = {}] = await audits();
    expect(await audits(`?identifier=${latest.identifier}`)).toEqual([latest]);
    expect((await api.get("/v1/audit-log?identifier=none")).status).toBe(404);
    const moment = String(at(latest, "trigger", "at"));
    expect((await audits(`?from=${moment}&to=${moment}`)).map(({ identifier }) => identifier)).toContain(latest.identifier);
    expect(await audits("?to=2001-01-01T00:00:00Z")).toEqual([]);
    expect(await audits("?from=2999-01-01T00:00:00Z")).toEqual([]);
  });

  it("shows those of an entity that is gone only where it is told to", async () => {
    await succeed(api.post(entities, { identifier: "a" }));
    expect(await told("?entity=a")).toEqual(["CREATE entity blueprint=svc entity=a"]);
    await succeed(api.delete(`${entities}/a`));
    expect(await told("?entity=a")).toEqual([]);
    const times = (await audits()).map(({ trigger }) => String(at(trigger, "at")));
    const asked = `?include_deleted_entities=true&entity=a&blueprint=svc&status=SUCCESS&from=${times.at(-1)}`;
    expect(await told(`${asked}&to=${times[0]}`)).toHaveLength(2);
    const refusals = [await api.get(`/v1/audit-log${asked}`), await api.get(`/v1/audit-log${asked}&to=2999-01-01`)];
    expect(refusals.map(({ status, body }) => [status, body.message])).toEqual([
      [422, "to: is required beside include_deleted_entities"],
      [422, "to: must be at most a day after from, beside include_deleted_entities"],
    ]);
  });

  it.each([
    ["limit=0", "limit: must be a whole number"],
    ["status=DONE", 'status: must be one of "SUCCESS", "FAILURE", not "DONE"'],
    ["resources=page", "resources: must be one of"],
    ["actionType=x", "actionType: must be one of"],
    ["from=soon", 'from: must be a time such as 2022-04-23T18:25:43.511Z, not "soon"'],
  ])("refuses %s", async (query, message) => {
    const reply = await api.get(`/v1/audit-log?${query}`);
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
  });

  it("is there again after a restart", async () => {
    const options = { organizations: [development], data: scratchFolder() };
    const first = await startPortal(options);
    await succeed((await clientOf(first.url)).post("/v1/blueprints", bare("svc")));
    const before = await audits("", await clientOf(first.url));
    await first.close();
    const second = await startPortal(options);
    expect(await audits("", await clientOf(second.url))).toEqual(before);
    expect(before).toHaveLength(1);
    await second.close();
  });
});

describe("the log's bounds", () => {
  const author = { actor: "a", time: "2026-01-01T00:00:00.000Z" };

  function grown(count: number, filler: string): { catalog: Catalog; forgotten: number } {
    const catalog = new Catalog();
    const transaction = new Transaction(author, () => catalog.nextNumber());
    const entries = Array.from({ length: count }, (_, index) => ({
      identifier: `event_${index}`,
      action: "CREATE" as const,
      resourceType: "entity",
      status: "SUCCESS" as const,
      trigger: { by: {}, origin: "API", at: author.time },
      context: {},
      diff: { before: null, after: filler },
      additionalData: {},
    }));
    catalog.auditLog.append(transaction, entries);
    return { catalog, forgotten: [...transaction.changes.values()].filter((text) => text === undefined).length };
  }

  it("let the oldest go, in the journal too, when there are too many", () => {
    const { catalog, forgotten } = grown(10_001, "");
    expect([catalog.auditLog.size, forgotten]).toEqual([9_000, 1_001]);
    expect(catalog.auditLog.all()[0]?.document.identifier).toBe("event_1001");
  });

  it("let the oldest go when they are too large", () => {
    const { catalog } = grown(40, "x".repeat(1024 * 1024));
    expect(catalog.auditLog.size).toBe(28);
    expect(catalog.auditLog.all().at(-1)?.document.identifier).toBe("event_39");
  });
});
