import type { Json, JsonObject, Portal } from "../../portal";
import { at, bare, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;

beforeAll(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("squad", { relations: { parent: { target: "squad" } } })));
  await succeed(
    api.post("/v1/blueprints", {
      identifier: "svc",
      title: "Service",
      schema: {
        properties: {
          language: { type: "string" },
          size: { type: "number" },
          since: { type: "string", format: "date-time" },
          until: { type: "string", format: "timer" },
          tags: { type: "array", items: { type: "string" } },
          live: { type: "boolean" },
        },
      },
      relations: { owner: { target: "squad" }, deps: { target: "svc", many: true } },
      mirrorProperties: { ownerTitle: { path: "owner.$title" } },
      calculationProperties: { shout: { type: "string", calculation: ".identifier | ascii_upcase" } },
    }),
  );
  for (const [identifier, parent] of [["root"], ["core", "root"], ["edge", "core"]])
    await succeed(
      api.post("/v1/blueprints/squad/entities", {
        identifier: `${identifier}`,
        title: `Squad ${identifier}`,
        relations: { parent: parent ?? null },
      }),
    );
  const services: JsonObject[] = [
    {
      identifier: "cart",
      title: "Cart",
      team: ["blue"],
      properties: { language: "go", size: 3, since: "2020-05-01T00:00:00Z", until: "2001-01-01T00:00:00Z", tags: ["a", "b"], live: true },
      relations: { owner: "core" },
    },
    {
      identifier: "shop",
      title: "Shop",
      properties: { language: "ts", size: 10, since: "2021-05-01T00:00:00Z", until: "2999-01-01T00:00:00Z", tags: [] },
      relations: { owner: "edge", deps: ["cart"] },
    },
    { identifier: "mail", properties: { language: "", live: false }, relations: { deps: ["shop", "cart"] } },
  ];
  for (const service of services) await succeed(api.post("/v1/blueprints/svc/entities", service));
});
afterAll(() => portal.close());

const identifiers = (entities: Json | undefined): string =>
  Array.isArray(entities) ? entities.map((entity) => at(entity, "identifier")).join(" ") : "";

/** The services that match one rule. */
async function matching(rule: JsonObject): Promise<string> {
  const { entities } = await succeed(api.post("/v1/blueprints/svc/entities/search", { query: { combinator: "and", rules: [rule] } }));
  return identifiers(entities);
}

describe("search rules", () => {
  it.each<[JsonObject, string]>([
    [{ property: "language", operator: "=", value: "go" }, "cart"],
    [{ property: "language", operator: "!=", value: "go" }, "shop mail"],
    [{ property: "size", operator: "=", value: null }, "mail"],
    [{ property: "live", operator: "=", value: false }, "mail"],
    [{ property: "tags", operator: "=", value: ["a", "b"] }, "cart"],
    [{ property: "size", operator: ">", value: 3 }, "shop"],
    [{ property: "size", operator: ">=", value: 3 }, "cart shop"],
    [{ property: "size", operator: "<", value: 10 }, "cart"],
    [{ property: "since", operator: "<=", value: "2020-12-31T23:00:00-01:00" }, "cart"],
    [{ property: "language", operator: "contains", value: "o" }, "cart"],
    [{ property: "tags", operator: "contains", value: "b" }, "cart"],
    [{ property: "tags", operator: "doesNotContains", value: "b" }, "shop mail"],
    [{ property: "tags", operator: "containsAny", value: ["x", "a"] }, "cart"],
    [{ property: "$title", operator: "beginsWith", value: "C" }, "cart"],
    [{ property: "$title", operator: "doesNotBeginsWith", value: "C" }, "shop mail"],
    [{ property: "$identifier", operator: "endsWith", value: "p" }, "shop"],
    [{ property: "$identifier", operator: "doesNotEndsWith", value: "p" }, "cart mail"],
    [{ property: "language", operator: "in", value: ["ts", "go"] }, "cart shop"],
    [{ property: "language", operator: "notIn", value: ["ts", "go"] }, "mail"],
    [{ property: "$team", operator: "in", value: { property: "$team", context: "userTeams" } }, ""],
    [{ property: { property: "$team", context: "userTeams" }, operator: "contains", value: "blue" }, ""],
    [{ property: { property: "$identifier", context: "user" }, operator: "isEmpty" }, "cart shop mail"],
    [{ property: "$createdBy", operator: "=", value: { property: "$identifier", context: "user" } }, ""],
    [{ property: "$updatedBy", operator: "matchAny", value: { property: "$identifier", context: "user" } }, ""],
    [{ property: "language", operator: "containsAny", value: ["x", "t"] }, "shop"],
    [{ property: "size", operator: "in", value: [3, 10] }, "cart shop"],
    [{ property: "tags", operator: "notIn", value: ["a"] }, "shop mail"],
    [{ property: "tags", operator: "!=", value: ["a", "b"] }, "shop mail"],
    [{ property: "live", operator: "!=", value: null }, "cart mail"],
    [{ property: "$icon", operator: "isEmpty" }, "cart shop mail"],
    [{ property: "$updatedAt", operator: ">", value: "2020-01-01T00:00:00Z" }, "cart shop mail"],
    [{ property: "$updatedBy", operator: "beginsWith", value: "dev" }, "cart shop mail"],
    [{ property: "language", operator: "isEmpty" }, "mail"],
    [{ property: "tags", operator: "isEmpty" }, "shop mail"],
    [{ property: "$team", operator: "isNotEmpty" }, "cart"],
    [{ property: "until", operator: "isExpired" }, "cart"],
    [{ property: "until", operator: "isNotExpired" }, "shop"],
    [{ property: "since", operator: "between", value: { from: "2020-01-01T00:00:00Z", to: "2020-12-31T00:00:00Z" } }, "cart"],
    [{ property: "since", operator: "notBetween", value: { from: "2020-01-01T00:00:00Z", to: "2020-12-31T00:00:00Z" } }, "shop"],
    [{ property: "$createdAt", operator: "between", value: { preset: "lastWeek" } }, "cart shop mail"],
    [{ property: "$createdAt", operator: "=", value: { preset: "yesterday" } }, ""],
    [{ property: "since", operator: "between", value: { preset: "last12Months" } }, ""],
    [{ property: "$blueprint", operator: "=", value: "svc" }, "cart shop mail"],
    [{ property: "$createdBy", operator: "=", value: "dev-id" }, "cart shop mail"],
    [{ property: "ownerTitle", operator: "=", value: "Squad core" }, "cart"],
    [{ property: "shout", operator: "=", value: "MAIL" }, "mail"],
    [{ property: "constructor", operator: "isEmpty" }, "cart shop mail"],
    [{ relation: "owner", operator: "=", value: "edge" }, "shop"],
    [{ relation: "owner", targetProperty: "$title", operator: "contains", value: "core" }, "cart"],
    [{ relation: "deps", operator: "contains", value: "cart" }, "shop mail"],
    [{ relation: "deps", operator: "isEmpty" }, "cart"],
    [{ relation: "deps", operator: "containsAny", value: ["shop", "none"] }, "mail"],
    [{ relation: "owner", operator: "notIn", value: ["core"] }, "shop mail"],
    [{ operator: "relatedTo", blueprint: "squad", value: "root" }, "cart shop mail"],
    [{ operator: "relatedTo", blueprint: "squad", value: ["edge"], direction: "upstream" }, "shop mail"],
    [{ operator: "relatedTo", blueprint: "svc", value: "shop", direction: "downstream" }, "cart"],
    [{ operator: "relatedTo", blueprint: "squad", value: "root", required: true }, ""],
    [{ operator: "matchAny", property: { path: ["owner", "parent"] }, value: "root" }, "cart"],
    [{ operator: "matchAny", property: { path: ["owner", { relation: "parent", maxHops: 2 }] }, value: ["root"] }, "cart shop"],
    [{ operator: "matchAny", property: { path: ["deps"], fromBlueprint: "svc" }, value: "mail" }, "cart shop"],
    [{ operator: "matchAny", property: "language", value: ["ts"] }, "shop"],
    [{ propertySchema: { type: "string" }, operator: "!=", value: "go" }, "cart shop mail"],
    [{ propertySchema: { type: "number" }, operator: "=", value: 10 }, "shop"],
    [{ propertySchema: { type: "string", format: "date-time" }, operator: "=", value: "2021-05-01T00:00:00Z" }, "shop"],
    [{ propertySchema: { type: "array", items: { type: "string" } }, operator: "contains", value: "a" }, "cart"],
    [{ scorecard: "prod", operator: "=", value: "Gold" }, ""],
    [
      {
        combinator: "or",
        rules: [
          { property: "size", operator: "=", value: 10 },
          { property: "size", operator: "=", value: 3 },
        ],
      },
      "cart shop",
    ],
    [{ combinator: "or", rules: [] }, ""],
  ])("%j finds %s", async (rule, expected) => {
    expect(await matching(rule)).toBe(expected);
  });

  it.each<[JsonObject, string]>([
    [{ property: "a", operator: "like", value: 1 }, "query.rules[0].operator: must be one of =,"],
    [{ property: "a", operator: "toString", value: 1 }, "query.rules[0].operator: must be one of"],
    [{ property: "a", operator: "=" }, "query.rules[0].value: is required"],
    [{ operator: "=", value: 1 }, "query.rules[0].property: is required"],
    [{ operator: "relatedTo", value: "x" }, "query.rules[0].blueprint: is required"],
    [{ property: "a", operator: "between", value: { preset: "lastCentury" } }, "query.rules[0].value: must be a range of time"],
    [{ property: "a", operator: "notBetween", value: { from: "2020-01-01" } }, "query.rules[0].value: must be a range of time"],
    [{ property: "a", operator: "between", value: "today" }, "query.rules[0].value: must be a range of time"],
    [{ property: {}, operator: "matchAny", value: "x" }, "query.rules[0].property.path: must be a list of relations"],
    [{ property: { path: [5] }, operator: "matchAny", value: "x" }, "query.rules[0].property.path[0]: must be a relation"],
    [{ property: { path: [{}] }, operator: "matchAny", value: "x" }, "query.rules[0].property.path[0].relation: is required"],
    [
      { property: { path: [{ relation: "a", maxHops: 16 }] }, operator: "matchAny", value: "x" },
      "query.rules[0].property.path[0].maxHops: must be a whole number from 1 to 15, not 16",
    ],
    [{ combinator: "xor", rules: [] }, 'query.rules[0].combinator: must be "and" or "or"'],
  ])("%j is refused", async (rule, message) => {
    const reply = await api.post("/v1/blueprints/svc/entities/search", { query: { combinator: "and", rules: [rule] } });
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
  });
});

describe("search of the whole catalogue", () => {
  it("names the blueprints that were hit", async () => {
    const { matchingBlueprints, entities } = await succeed(
      api.post("/v1/entities/search?exclude_calculated_properties=0xc000123", {
        combinator: "or",
        rules: [{ property: "$identifier", operator: "in", value: ["core", "cart"] }],
      }),
    );
    expect([matchingBlueprints, identifiers(entities)]).toEqual([["squad", "svc"], "core cart"]);
    expect(
      await succeed(
        api.post("/v1/entities/search", { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: "none" }] }),
      ),
    ).toEqual({ ok: true, matchingBlueprints: [], entities: [] });
  });

  it("shows only what is included and not what is excluded", async () => {
    const body = { combinator: "and", rules: [{ property: "$identifier", operator: "=", value: "cart" }] };
    const included = await succeed(api.post("/v1/entities/search?include=$identifier,title,properties.size,relations", body));
    expect(included.entities).toEqual([{ identifier: "cart", title: "Cart", properties: { size: 3 }, relations: { owner: "core" } }]);
    const excluded = await succeed(
      api.post("/v1/entities/search?exclude=properties&exclude=relations.owner&exclude_calculated_properties=true", body),
    );
    expect(Object.keys(Object(Array.isArray(excluded.entities) ? excluded.entities[0] : undefined))).not.toContain("properties");
  });

  it("attaches titles to relations when asked", async () => {
    const { entity } = await succeed(
      api.get("/v1/blueprints/svc/entities/shop?attach_title_to_relation=true&exclude_calculated_properties=true"),
    );
    expect(at(entity, "relations")).toEqual({
      owner: { identifier: "edge", title: "Squad edge" },
      deps: [{ identifier: "cart", title: "Cart" }],
    });
  });
});

describe("pages of a search", () => {
  it("follow one another without loss or repetition, whatever is written meanwhile", async () => {
    await succeed(api.post("/v1/blueprints", bare("row")));
    const create = (from: number, count: number) =>
      succeed(
        api.post("/v1/blueprints/row/entities/bulk", {
          entities: Array.from({ length: count }, (_, index) => ({ identifier: `r${from + index}` })),
        }),
      );
    for (let from = 0; from < 100; from += 20) await create(from, 20);
    const seen: string[] = [];
    let from: Json | undefined;
    do {
      const page: JsonObject = await succeed(
        api.post("/v1/blueprints/row/entities/search", { limit: 30, ...(from === undefined ? {} : { from }) }),
      );
      seen.push(...identifiers(page.entities).split(" "));
      from = page.next;
      if (seen.length === 30) await succeed(api.delete("/v1/blueprints/row/entities/r29"));
    } while (from !== undefined);
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => `r${index}`));
  });

  it("have limits and a cursor that is one", async () => {
    for (const body of [{ limit: 0 }, { limit: 1001 }, { limit: 1.5 }, { from: "%%" }, { more: 1 }])
      expect((await api.post("/v1/blueprints/svc/entities/search", body)).status).toBe(422);
  });
});
