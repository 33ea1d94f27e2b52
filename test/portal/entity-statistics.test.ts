import type { Json, JsonObject, Portal } from "../../portal";
import { isObject } from "../../portal/json/json";
import { at, bare, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;

const all = { combinator: "and", rules: [] };
const ofServices = { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: "svc" }] };
const hour = 3_600_000;
const now = Date.now();
const ago = (hours: number): string => new Date(now - hours * hour).toISOString();

beforeAll(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("squad")));
  const properties = {
    size: { type: "number" },
    language: { type: "string" },
    tags: { type: "array" },
    since: { type: "string", format: "date-time" },
  };
  const relations = { squad: { target: "squad" }, needs: { target: "svc", many: true } };
  const calculationProperties = { doubled: { type: "number", calculation: ".properties.size * 2" } };
  await succeed(api.post("/v1/blueprints", bare("svc", { schema: { properties }, relations, calculationProperties })));
  const condition = { property: "size", operator: ">", value: 3 };
  const rule = { identifier: "big", title: "Big", level: "Bronze", query: { combinator: "and", conditions: [condition] } };
  const filter = { combinator: "and", conditions: [{ property: "size", operator: "isNotEmpty" }] };
  await succeed(api.post("/v1/blueprints/svc/scorecards", { identifier: "prod", title: "P", rules: [rule], filter }));
  await succeed(api.post("/v1/blueprints/squad/entities", { identifier: "core" }));
  const entities = [
    { identifier: "cart", properties: { size: 4, language: "go", tags: ["a", "b"], since: ago(2.5) }, relations: { squad: "core" } },
    {
      identifier: "shop",
      properties: { size: 1, language: "go", tags: ["b"], since: ago(1.5) },
      relations: { squad: "core", needs: ["cart"] },
    },
    { identifier: "mail", properties: { size: 7, language: "ts", since: ago(1.5) }, relations: { needs: ["cart", "shop"] } },
    { identifier: "bare" },
  ];
  await succeed(api.post("/v1/blueprints/svc/entities/bulk", { entities }));
});
afterAll(() => portal.close());

describe("aggregating entities", () => {
  it.each<[JsonObject, Json]>([
    // Five of them, the scorecard, its rule, and that rule's three results.
    [{ func: "count", query: all }, 10],
    [{ func: "count", query: ofServices }, 4],
    [{ func: "count", query: { combinator: "and", rules: [{ property: "doubled", operator: ">", value: 3 }] } }, 2],
    [{ func: "sum", property: "size", query: ofServices }, 12],
    [{ func: "sum", property: "doubled", query: all }, 24],
    [{ func: "min", property: "size", query: ofServices }, 1],
    [{ func: "max", property: "size", query: ofServices }, 7],
    [{ func: "median", property: "size", query: ofServices }, 4],
    [{ func: "average", property: "size", query: ofServices }, 4],
    [{ func: "average", property: "size", averageOf: "hour", measureTimeBy: "since", query: ofServices }, 4],
    [
      {
        func: "average",
        averageOf: "hour",
        measureTimeBy: "since",
        query: { combinator: "and", rules: [{ property: "size", operator: "isNotEmpty" }] },
      },
      1,
    ],
    [{ func: "average", averageOf: "day", query: ofServices }, 4],
    [{ func: "max", property: "nothing", query: all }, null],
    [
      { func: "countValues", property: "language", query: ofServices },
      [
        { value: "go", count: 2 },
        { value: "ts", count: 1 },
        { value: null, count: 1 },
      ],
    ],
    [
      { func: "countValues", property: "tags", query: ofServices },
      [
        { value: "b", count: 2 },
        { value: null, count: 2 },
        { value: "a", count: 1 },
      ],
    ],
    [
      { func: "countValues", relation: "squad", query: ofServices },
      [
        { value: "core", count: 2 },
        { value: null, count: 2 },
      ],
    ],
    [
      { func: "countValues", relation: "needs", query: ofServices },
      [
        { value: "cart", count: 2 },
        { value: "shop", count: 1 },
      ],
    ],
    [
      { func: "countValues", scorecard: "prod", query: ofServices },
      [
        { value: "Gold", count: 2 },
        { value: "Basic", count: 1 },
        { value: null, count: 1 },
      ],
    ],
    [
      { func: "countValues", scorecard: "prod", rule: "big", query: ofServices },
      [
        { value: "SUCCESS", count: 2 },
        { value: "FAILURE", count: 1 },
        { value: null, count: 1 },
      ],
    ],
  ])("by %j gives %j", async (body, result) => {
    expect((await succeed(api.post("/v1/entities/aggregate", body))).result).toEqual(result);
  });

  it.each<[JsonObject, string]>([
    [{ query: all }, "func: is required"],
    [{ func: "mode", query: all }, 'func: must be one of "count", "average", "sum"'],
    [{ func: "count" }, "query: is required"],
    [{ func: "count", query: {} }, "query.combinator: must be"],
    [{ func: "count", property: "size", query: all }, "property: is not a known field"],
    [{ func: "sum", query: all }, "property: is required"],
    [{ func: "average", averageOf: "year", query: all }, "averageOf: must be one of"],
    [{ func: "countValues", query: all }, "countValues needs one of property, relation and scorecard."],
    [{ func: "countValues", property: "a", relation: "b", query: all }, "countValues needs one of"],
    [{ func: "countValues", property: "a", rule: "b", query: all }, "scorecard: is required beside rule"],
  ])("refuses %j", async (body, message) => {
    const reply = await api.post("/v1/entities/aggregate", body);
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
  });
});

const overTime: JsonObject = {
  blueprint: "svc",
  timeRange: { preset: "lastDay" },
  timeInterval: "hour",
  query: all,
  measureTimeBy: "since",
};

/** The points of a series that say more than their date, in their order. */
async function points(path: string, body: JsonObject): Promise<JsonObject[]> {
  const { result } = await succeed(api.post(`/v1/entities/${path}`, body));
  const data = at(result, "data");
  return (Array.isArray(data) ? data : []).filter(isObject).flatMap(({ date, ...rest }) => (Object.keys(rest).length > 0 ? [rest] : []));
}

describe("entities over time", () => {
  it("are counted by the interval that their time lies in", async () => {
    const counted = { ...overTime, aggregationType: "countEntities", func: "count" };
    expect((await points("aggregate-over-time", counted)).filter(({ count }) => count !== 0)).toEqual([{ count: 1 }, { count: 2 }]);
    expect(await points("aggregate-over-time", { ...counted, breakdownProperty: "language" })).toEqual([{ go: 1 }, { go: 1, ts: 1 }]);
    const query = { combinator: "and", rules: [{ property: "language", operator: "=", value: "ts" }] };
    expect((await points("aggregate-over-time", { ...counted, query })).filter(({ count }) => count !== 0)).toEqual([{ count: 1 }]);
  });

  it.each<[string, JsonObject[]]>([
    [
      "sum",
      [
        { size: 4, doubled: 8 },
        { size: 8, doubled: 16 },
      ],
    ],
    [
      "average",
      [
        { size: 4, doubled: 8 },
        { size: 4, doubled: 8 },
      ],
    ],
    [
      "min",
      [
        { size: 4, doubled: 8 },
        { size: 1, doubled: 2 },
      ],
    ],
    [
      "max",
      [
        { size: 4, doubled: 8 },
        { size: 7, doubled: 14 },
      ],
    ],
    [
      "median",
      [
        { size: 4, doubled: 8 },
        { size: 4, doubled: 8 },
      ],
    ],
  ])("come to the %s of their properties", async (func, expected) => {
    const body = { ...overTime, aggregationType: "aggregatePropertiesValues", func, properties: ["size", "doubled", "nothing"] };
    expect(await points("aggregate-over-time", body)).toEqual(expected);
  });

  it("show what the latest had, one point for each interval of the range", async () => {
    const body = { ...overTime, aggregationType: "aggregatePropertiesValues", func: "last", properties: ["size"] };
    const timed = { ...body, timeInterval: "quarter", timeRange: { preset: "last2Years", timeZone: "Asia/Tokyo" } };
    const { result } = await succeed(api.post("/v1/entities/aggregate-over-time", timed));
    const data = at(result, "data");
    expect(Array.isArray(data) ? data.length : 0).toBe(9);
    expect(Number(at(result, "maxDate"))).toBeGreaterThan(Number(at(result, "minDate")));
    expect(
      await points("aggregate-over-time", {
        ...timed,
        query: { combinator: "and", rules: [{ property: "language", operator: "=", value: "ts" }] },
      }),
    ).toEqual([{ size: 7 }]);
  });

  it.each<[JsonObject, number, string]>([
    [{ blueprint: "none" }, 404, "blueprint: Blueprint"],
    [{ aggregationType: "sum" }, 422, "aggregationType: must be one of"],
    [{ func: "sum" }, 422, "func: must be one of"],
    [{ timeInterval: "minute" }, 422, "timeInterval: must be one of"],
    [{ timeRange: { preset: "ever" } }, 422, "timeRange.preset: must be one of"],
    [{ timeRange: { preset: "last2Years" } }, 422, 'timeInterval: must be "quarter" beside the preset last2Years'],
    [{ timeRange: { preset: "today", timeZone: "Mars" } }, 422, "timeRange.timeZone: must be the name of a time zone"],
    [{ properties: [] }, 422, "properties: is not a known field"],
    [{ query: { combinator: "and" } }, 422, "query.rules: must be a list"],
  ])("are refused with %j", async (change, status, message) => {
    const body = { ...overTime, aggregationType: "countEntities", func: "count", ...change };
    const reply = await api.post("/v1/entities/aggregate-over-time", body);
    expect([reply.status, reply.body.message]).toEqual([status, expect.stringContaining(message)]);
  });
});

describe("the history of properties", () => {
  const body = { blueprintIdentifier: "svc", entityIdentifier: "cart", propertyNames: ["size", "doubled", "nothing"] };

  it("tells the present values since the entity's last change, and nothing of before", async () => {
    const known = await points("properties-history", body);
    expect(known.length).toBeLessThan(3);
    expect(new Set(known.map((point) => JSON.stringify(point)))).toEqual(new Set(['{"size":4,"doubled":8}']));
    const { result } = await succeed(
      api.post("/v1/entities/properties-history", { ...body, timeInterval: "hour", timeRange: { preset: "lastWeek", timeZone: "UTC" } }),
    );
    const data = at(result, "data");
    expect(Array.isArray(data) ? data.length : 0).toBeGreaterThan(7 * 24 - 2);
  });

  it.each<[JsonObject, number, string]>([
    [{ entityIdentifier: "none" }, 404, "entityIdentifier: Entity"],
    [{ blueprintIdentifier: "none" }, 404, "blueprintIdentifier: Blueprint"],
    [{ propertyNames: "size" }, 422, "propertyNames: must be a list"],
    [{ extra: 1 }, 422, "extra: is not a known field"],
  ])("is refused with %j", async (change, status, message) => {
    const reply = await api.post("/v1/entities/properties-history", { ...body, ...change });
    expect([reply.status, reply.body.message]).toEqual([status, expect.stringContaining(message)]);
  });
});
