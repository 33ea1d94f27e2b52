import type { Json, JsonObject, Portal } from "../../portal";
import { at, bare, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;

const number = { type: "number" };
const services: readonly JsonObject[] = [
  { identifier: "cart", properties: { size: 4, live: true, since: "2020-01-01T00:00:00Z" }, relations: { squad: "core" } },
  { identifier: "shop", properties: { size: 1.5, live: true }, relations: { squad: "core", needs: ["cart"] } },
  { identifier: "mail", properties: { size: -2, live: false }, relations: { squad: "edge" } },
  { identifier: "lost", properties: {} },
];

/** An organisation owns squads, squads own services, services need services; `note` stands alone. */
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("org")));
  await succeed(api.post("/v1/blueprints", bare("note")));
  await succeed(
    api.post("/v1/blueprints", bare("squad", { schema: { properties: { budget: number } }, relations: { org: { target: "org" } } })),
  );
  const properties = { size: number, live: { type: "boolean" }, since: { type: "string", format: "date-time" } };
  await succeed(
    api.post(
      "/v1/blueprints",
      bare("svc", {
        schema: { properties },
        relations: { squad: { target: "squad" }, needs: { target: "svc", many: true } },
        calculationProperties: { doubled: { type: "number", calculation: ".properties.size * 2" } },
        mirrorProperties: { budget: { path: "squad.budget" } },
      }),
    ),
  );
  await succeed(api.post("/v1/blueprints/org/entities", { identifier: "acme" }));
  await succeed(api.post("/v1/blueprints/squad/entities", { identifier: "core", properties: { budget: 10 }, relations: { org: "acme" } }));
  await succeed(api.post("/v1/blueprints/squad/entities", { identifier: "edge", properties: { budget: 20 }, relations: { org: "acme" } }));
  await succeed(api.post("/v1/blueprints/svc/entities/bulk", { entities: services }));
});
afterEach(() => portal.close());

const count = { func: "count", calculationBy: "entities" };
const by = (func: string, property: string, more: JsonObject = {}): JsonObject => ({ func, calculationBy: "property", property, ...more });

function aggregation(target: string, calculationSpec: JsonObject, more: JsonObject = {}): JsonObject {
  return { title: "A", target, calculationSpec, ...more };
}

async function addAggregations(blueprint: string, aggregationProperties: JsonObject): Promise<void> {
  await succeed(api.patch(`/v1/blueprints/${blueprint}`, { aggregationProperties }));
}

/** The value of one aggregation property for each entity of its blueprint. */
async function values(blueprint: string, definition: JsonObject): Promise<JsonObject> {
  await addAggregations(blueprint, { a: definition });
  return shown(blueprint, "a");
}

async function shown(blueprint: string, property: string): Promise<JsonObject> {
  const { entities } = await succeed(api.get(`/v1/blueprints/${blueprint}/entities`));
  const list = Array.isArray(entities) ? entities : [];
  return Object.fromEntries(
    list.map((entity): [string, Json] => [String(at(entity, "identifier")), at(entity, "properties", property) ?? null]),
  );
}

describe("aggregation properties", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["count what relates directly", count, { core: 2, edge: 1 }],
    ["add up", by("sum", "size"), { core: 5.5, edge: -2 }],
    ["take the least", by("min", "size"), { core: 1.5, edge: -2 }],
    ["take the most", by("max", "size"), { core: 4, edge: -2 }],
    ["take the middle", by("median", "size"), { core: 2.75, edge: -2 }],
    ["average over all", by("average", "size", { averageOf: "total" }), { core: 2.75, edge: -2 }],
    ["are about calculations, too", by("sum", "doubled"), { core: 11, edge: -4 }],
    ["are about mirrors, too", by("max", "budget"), { core: 10, edge: 20 }],
    ["say nothing of what is no number", by("max", "live"), { core: null, edge: null }],
    ["are 0 as the sum of nothing", by("sum", "nothing"), { core: 0, edge: 0 }],
  ])("%s", async (_, spec, expected) => {
    expect(await values("squad", aggregation("svc", spec))).toEqual(expected);
  });

  it("reach over several relations, upwards and downwards", async () => {
    expect(await values("org", aggregation("svc", count))).toEqual({ acme: 3 });
    expect(await values("svc", aggregation("org", count))).toEqual({ cart: 1, shop: 1, mail: 1, lost: 0 });
    expect(await values("org", aggregation("note", count))).toEqual({ acme: 0 });
    await succeed(api.patch("/v1/blueprints/svc/entities/mail", { relations: { needs: ["cart"] } }));
    expect(await values("squad", aggregation("svc", count))).toEqual({ core: 3, edge: 1 });
  });

  it("count an entity once, and never itself", async () => {
    await succeed(api.patch("/v1/blueprints/svc/entities/cart", { relations: { needs: ["shop"] } }));
    expect(await values("svc", aggregation("svc", count))).toEqual({ cart: 1, shop: 1, mail: 0, lost: 0 });
  });

  it("follow a path from here, or one that leads here", async () => {
    const along = { pathFilter: [{ path: ["needs"] }] };
    expect(await values("svc", aggregation("svc", count, along))).toEqual({ cart: 0, shop: 1, mail: 0, lost: 0 });
    const against = { pathFilter: [{ path: ["needs"], fromBlueprint: "svc" }] };
    expect(await values("svc", aggregation("svc", count, against))).toEqual({ cart: 1, shop: 0, mail: 0, lost: 0 });
    const far = { pathFilter: [{ path: ["needs", "squad", "org"], fromBlueprint: "svc" }] };
    expect(await values("org", aggregation("svc", count, far))).toEqual({ acme: 1 });
    expect(await values("svc", aggregation("org", count, { pathFilter: [{ path: ["squad", "org"], fromBlueprint: "svc" }] }))).toEqual({
      cart: 1,
      shop: 1,
      mail: 1,
      lost: 0,
    });
    expect(await values("org", aggregation("svc", count, { pathFilter: [{ path: ["nowhere"], fromBlueprint: "svc" }] }))).toEqual({
      acme: 0,
    });
    expect(await values("org", aggregation("svc", count, { pathFilter: [{ path: ["org"], fromBlueprint: "note" }] }))).toEqual({ acme: 0 });
  });

  it("look only at what their query lets through", async () => {
    const query = (...rules: JsonObject[]) => ({ query: { combinator: "and", rules } });
    const live = { property: "live", operator: "=", value: true };
    expect(await values("squad", aggregation("svc", count, query(live)))).toEqual({ core: 2, edge: 0 });
    expect(await values("squad", aggregation("svc", count, query(live, { property: "doubled", operator: ">", value: 5 })))).toEqual({
      core: 1,
      edge: 0,
    });
    expect(await values("squad", aggregation("svc", count, query({ property: "$identifier", operator: "=", value: "mail" })))).toEqual({
      core: 0,
      edge: 1,
    });
  });

  it("average by time over the periods since the earliest, a begun one counting whole", async () => {
    await addAggregations("squad", {});
    const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    for (const [identifier, hours] of [
      ["cart", 2.5],
      ["shop", 0.5],
    ] as const)
      await succeed(api.patch(`/v1/blueprints/svc/entities/${identifier}`, { properties: { since: hoursAgo(hours) } }));
    const hourly = { averageOf: "hour", measureTimeBy: "since" };
    const average = { func: "average", calculationBy: "entities" };
    expect(await values("squad", aggregation("svc", { ...average, ...hourly }))).toEqual({ core: 2 / 3, edge: 1 });
    expect(await values("squad", aggregation("svc", { ...average, averageOf: "day", measureTimeBy: "$createdAt" }))).toEqual({
      core: 2,
      edge: 1,
    });
    expect(await values("squad", aggregation("svc", by("average", "size", hourly)))).toEqual({ core: 5.5 / 3, edge: -2 });
  });

  it("may stand on aggregations, and are null where that goes in a circle", async () => {
    await addAggregations("squad", { total: aggregation("svc", by("sum", "size")), byOrg: aggregation("org", by("sum", "bySquad")) });
    await addAggregations("org", { totals: aggregation("squad", by("sum", "total")), bySquad: aggregation("squad", by("sum", "byOrg")) });
    await addAggregations("note", { far: aggregation("org", by("sum", "bySquad")) });
    await succeed(api.post("/v1/blueprints/note/entities", { identifier: "n" }));
    expect(await shown("org", "totals")).toEqual({ acme: 3.5 });
    expect(await shown("org", "bySquad")).toEqual({ acme: null });
    expect(await shown("squad", "byOrg")).toEqual({ core: null, edge: null });
    expect(await shown("note", "far")).toEqual({ n: null });
  });

  it("are hidden with what is calculated, can be searched for and scored, and cannot be written", async () => {
    await addAggregations("squad", { services: aggregation("svc", count) });
    const hidden = await succeed(api.get("/v1/blueprints/squad/entities/core?exclude_calculated_properties=true"));
    expect(at(hidden.entity, "properties")).toEqual({ budget: 10 });
    const query = { combinator: "and", rules: [{ property: "services", operator: ">", value: 1 }] };
    const { entities } = await succeed(api.post("/v1/blueprints/squad/entities/search", { query }));
    expect(Array.isArray(entities) ? entities.map((entity) => at(entity, "identifier")) : []).toEqual(["core"]);
    const conditions = [{ property: "services", operator: "=", value: 2 }];
    const rule = { identifier: "two", title: "Two", level: "Bronze", query: { combinator: "and", conditions } };
    await succeed(api.post("/v1/blueprints/squad/scorecards", { identifier: "s", title: "S", rules: [rule] }));
    expect(at((await succeed(api.get("/v1/blueprints/squad/entities/core"))).entity, "scorecards", "s", "level")).toBe("Gold");
    expect((await api.patch("/v1/blueprints/squad/entities/core", { properties: { services: 5 } })).body.message).toContain("is computed");
  });

  it("follow renames of what they name, also in their queries", async () => {
    const live = { property: "live", operator: "=", value: true };
    const query = { combinator: "and", rules: [{ combinator: "or", rules: [live, { property: "size", operator: ">", value: 99 }] }] };
    await addAggregations("squad", { a: aggregation("svc", by("sum", "size"), { query }) });
    await succeed(api.patch("/v1/blueprints/svc/properties/size/rename", { newPropertyName: "extent" }));
    await succeed(api.patch("/v1/blueprints/svc/properties/live/rename", { newPropertyName: "up" }));
    expect(await shown("squad", "a")).toEqual({ core: 5.5, edge: 0 });
  });

  it("are 0 or null when their target is gone", async () => {
    await addAggregations("squad", { a: aggregation("note", count) });
    await succeed(api.delete("/v1/blueprints/note"));
    expect(await shown("squad", "a")).toEqual({ core: null, edge: null });
  });

  it.each<[string, JsonObject]>([
    ["calculationSpec.func", aggregation("svc", { func: "sum", calculationBy: "entities" })],
    ["calculationSpec.property: is required", aggregation("svc", { func: "sum", calculationBy: "property" })],
    ["calculationSpec.averageOf: is required", aggregation("svc", by("average", "size"))],
    ["calculationSpec.averageOf: must be one of", aggregation("svc", by("average", "size", { averageOf: "year" }))],
    [
      "calculationSpec.measureTimeBy: must be $createdAt, $updatedAt or a date property",
      aggregation("svc", by("average", "size", { averageOf: "day", measureTimeBy: "$title" })),
    ],
    [
      "query.rules[0].operator: must be one of",
      aggregation("svc", count, { query: { combinator: "and", rules: [{ property: "a", operator: "like", value: 1 }] } }),
    ],
    ["query.combinator: ", aggregation("svc", count, { query: { combinator: "xor", rules: [] } })],
    ["pathFilter[0].path: ", aggregation("svc", count, { pathFilter: [{ path: [] }] })],
    ["pathFilter: must have at most 1 item", aggregation("svc", count, { pathFilter: [{ path: ["a"] }, { path: ["b"] }] })],
    ["title: is required", { target: "svc", calculationSpec: count }],
  ])("are refused with %s", async (message, definition) => {
    const { status, body } = await api.patch("/v1/blueprints/squad", { aggregationProperties: { a: definition } });
    expect([status, body.message]).toEqual([422, expect.stringContaining(`aggregationProperties.a.${message}`)]);
  });
});
