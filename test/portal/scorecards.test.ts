import type { Json, JsonObject, Portal } from "../../portal";
import { at, bare, type Client, development, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
const scorecards = "/v1/blueprints/svc/scorecards";

beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("squad")));
  const properties = { language: { type: "string" }, size: { type: "number" } };
  const relations = { owner: { target: "squad" }, deps: { target: "svc", many: true } };
  await succeed(
    api.post("/v1/blueprints", bare("svc", { schema: { properties }, relations, mirrorProperties: { lead: { path: "owner.$title" } } })),
  );
});
afterEach(() => portal.close());

function rule(identifier: string, level: string, ...conditions: JsonObject[]): JsonObject {
  return { identifier, title: identifier, level, query: { combinator: "and", conditions } };
}

const sized = rule("sized", "Silver", { property: "size", operator: ">", value: 3 });
const owned = rule("owned", "Bronze", { relation: "owner", operator: "isNotEmpty" });
const defaultLevels = [
  { title: "Basic", color: "paleBlue" },
  { title: "Bronze", color: "bronze" },
  { title: "Silver", color: "silver" },
  { title: "Gold", color: "gold" },
];

function scorecard(identifier: string, more: JsonObject = {}): JsonObject {
  return { identifier, title: identifier, rules: [sized, owned], ...more };
}

const names = (list: Json | undefined): Json[] => (Array.isArray(list) ? list.map((item) => at(item, "identifier") ?? null) : []);

describe("scorecards", () => {
  it("come back as they were sent, with the default levels, their blueprint and the times", async () => {
    const created = await api.post(scorecards, scorecard("prod"));
    expect(created.status).toBe(201);
    expect(sent(created.body.scorecard)).toEqual({ ...scorecard("prod"), levels: defaultLevels, blueprint: "svc" });
    expect(at(created.body, "scorecard", "createdBy")).toBe(development.clientId);
    expect((await api.get(`${scorecards}/prod`)).body.scorecard).toEqual(created.body.scorecard);
    const replaced = await succeed(api.put(`${scorecards}/prod`, scorecard("prod", { title: "New", levels: [] })));
    expect(sent(replaced.scorecard)).toEqual({ ...scorecard("prod"), title: "New", levels: defaultLevels, blueprint: "svc" });
    expect(at(replaced.scorecard, "createdAt")).toBe(at(created.body, "scorecard", "createdAt"));
  });

  it("keep their own levels, the order of their rules, and what a rule or a level says besides", async () => {
    const levels = [
      { title: "No", color: "red", description: "not yet" },
      { title: "Yes", color: "green" },
    ];
    const rules = ["z", "a", "m"].map((identifier) => ({ ...rule(identifier, "Yes"), description: "why" }));
    const body = scorecard("own", { levels, rules, filter: { combinator: "or", conditions: [] } });
    expect(sent((await succeed(api.post(scorecards, body))).scorecard)).toEqual({ ...body, blueprint: "svc" });
  });

  it("are listed by blueprint and over all blueprints", async () => {
    await succeed(api.post(scorecards, scorecard("one")));
    await succeed(api.post("/v1/blueprints/squad/scorecards", { ...scorecard("one"), rules: [] }));
    await succeed(api.post(scorecards, scorecard("two")));
    expect(names((await succeed(api.get(scorecards))).scorecards)).toEqual(["one", "two"]);
    const all = (await succeed(api.get("/v1/scorecards"))).scorecards;
    expect(Array.isArray(all) ? all.map((each) => [at(each, "blueprint"), at(each, "identifier")]) : []).toEqual([
      ["squad", "one"],
      ["svc", "one"],
      ["svc", "two"],
    ]);
  });

  it("are renamed by PUT, and are gone when deleted or when their blueprint is", async () => {
    await succeed(api.post(scorecards, scorecard("one")));
    await succeed(api.post(scorecards, scorecard("two")));
    expect((await api.put(`${scorecards}/one`, scorecard("two"))).status).toBe(409);
    await succeed(api.put(`${scorecards}/one`, scorecard("uno")));
    expect((await api.get(`${scorecards}/one`)).status).toBe(404);
    await succeed(api.delete(`${scorecards}/two`));
    expect((await api.delete(`${scorecards}/two`)).status).toBe(404);
    expect(names((await succeed(api.get("/v1/scorecards"))).scorecards)).toEqual(["uno"]);
    await succeed(api.delete("/v1/blueprints/svc"));
    expect((await succeed(api.get("/v1/scorecards"))).scorecards).toEqual([]);
    await succeed(api.post("/v1/blueprints", bare("svc")));
    expect((await succeed(api.get(scorecards))).scorecards).toEqual([]);
  });

  it("may be put as a list, all of it or nothing, and those that it leaves out stay", async () => {
    await succeed(api.post(scorecards, scorecard("one")));
    await succeed(api.post(scorecards, scorecard("two")));
    const { scorecards: put } = await succeed(
      api.put(scorecards, [scorecard("two", { title: "2" }), { ...scorecard("three"), id: "s_1" }]),
    );
    expect(names(put)).toEqual(["two", "three"]);
    expect(JSON.stringify(put)).not.toContain("s_1");
    const refused = await api.put(scorecards, [scorecard("four"), scorecard("five", { rules: [rule("r", "Platinum")] })]);
    expect(refused.body.message).toBe('[1].rules[0].level: must be one of "Bronze", "Silver", "Gold", not "Platinum"');
    expect(names((await succeed(api.get(scorecards))).scorecards)).toEqual(["one", "two", "three"]);
    expect(at((await succeed(api.get(`${scorecards}/two`))).scorecard, "title")).toBe("2");
  });

  it("follow renames of their blueprint, its properties, mirrors and relations", async () => {
    const nested = rule("r", "Gold", { property: "language", operator: "isNotEmpty" }, { property: "lead", operator: "isNotEmpty" });
    const filter = { combinator: "and", conditions: [{ property: "language", operator: "!=", value: "language" }] };
    await succeed(api.post(scorecards, scorecard("prod", { rules: [owned, nested], filter })));
    await succeed(api.patch("/v1/blueprints/svc/properties/language/rename", { newPropertyName: "lang" }));
    await succeed(api.patch("/v1/blueprints/svc/mirror/lead/rename", { newMirrorName: "boss" }));
    await succeed(api.patch("/v1/blueprints/svc/relations/owner/rename", { newRelationIdentifier: "squad" }));
    await succeed(api.put("/v1/blueprints/svc", { ...bare("service"), relations: { squad: { target: "squad" } } }));
    const { scorecard: followed } = await succeed(api.get("/v1/blueprints/service/scorecards/prod"));
    expect(sent(followed)).toEqual({
      ...scorecard("prod"),
      blueprint: "service",
      levels: defaultLevels,
      rules: [
        rule("owned", "Bronze", { relation: "squad", operator: "isNotEmpty" }),
        rule("r", "Gold", { property: "lang", operator: "isNotEmpty" }, { property: "boss", operator: "isNotEmpty" }),
      ],
      filter: { combinator: "and", conditions: [{ property: "lang", operator: "!=", value: "language" }] },
    });
  });

  it.each<[string, JsonObject]>([
    ["rules: is required", { rules: undefined as never }],
    ["extra: is not a known field", { extra: 1 }],
    ["identifier: must match the pattern", { identifier: "a b" }],
    ["identifier: is required", { identifier: undefined as never }],
    ["levels[0].color: must be one of", { levels: [{ title: "x", color: "mauve" }], rules: [] }],
    [
      'levels[1].title: is "x" for the second time.',
      {
        levels: [
          { title: "x", color: "red" },
          { title: "x", color: "red" },
        ],
        rules: [],
      },
    ],
    ['rules[1].identifier: is "a" for the second time.', { rules: [rule("a", "Gold"), rule("a", "Gold")] }],
    ['rules[0].level: is "Basic", the level that every entity has', { rules: [rule("a", "Basic")] }],
    [
      'rules[0].level: must be one of "Yes", not "Gold"',
      {
        levels: [
          { title: "No", color: "red" },
          { title: "Yes", color: "red" },
        ],
        rules: [rule("a", "Gold")],
      },
    ],
    ["rules[0].query.combinator: must be one of", { rules: [{ ...rule("a", "Gold"), query: { combinator: "xor", conditions: [] } }] }],
    [
      "rules[0].query.conditions[0].operator: must be one of",
      { rules: [rule("a", "Gold", { property: "p", operator: "notIn", value: [] })] },
    ],
    ["rules[0].query.conditions[0].operator: is required", { rules: [rule("a", "Gold", { property: "p" })] }],
    ["rules[0].query.conditions[0]: must name either a property or a relation", { rules: [rule("a", "Gold", { operator: "isEmpty" })] }],
    ["rules[0].query.conditions[0].value: is required by the operator =", { rules: [rule("a", "Gold", { property: "p", operator: "=" })] }],
    [
      "rules[0].query.conditions[0].value: must be a list beside the operator in",
      { rules: [rule("a", "Gold", { property: "p", operator: "in", value: "x" })] },
    ],
    [
      "rules[0].query.conditions[0].value: must be a range of time",
      { rules: [rule("a", "Gold", { property: "p", operator: "between", value: { preset: "never" } })] },
    ],
    [
      "rules[0].query.conditions[0].value: is not a range of time that the operator > takes",
      { rules: [rule("a", "Gold", { property: "p", operator: ">", value: { preset: "today" } })] },
    ],
    ["filter.conditions[0].value: is required", { filter: { combinator: "and", conditions: [{ property: "p", operator: ">" }] } }],
  ])("are refused with %s", async (message, change) => {
    const body = JSON.stringify({ ...scorecard("prod"), ...change });
    const { status, body: reply } = await api.post(scorecards, body);
    expect([status, reply.message]).toEqual([422, expect.stringContaining(message)]);
    expect((await succeed(api.get(scorecards))).scorecards).toEqual([]);
  });
});

/** Where the only entity stands, under a scorecard with one rule for Gold with this condition. */
async function passes(condition: JsonObject): Promise<boolean> {
  await succeed(api.put(scorecards, [scorecard("prod", { rules: [rule("only", "Gold", condition)] })]));
  const { entity } = await succeed(api.get("/v1/blueprints/svc/entities/cart"));
  const level = at(entity, "scorecards", "prod", "level");
  expect(["Silver", "Gold"]).toContain(level);
  return level === "Gold";
}

describe("an entity's standing", () => {
  beforeEach(async () => {
    await succeed(api.post("/v1/blueprints/squad/entities", { identifier: "core", title: "Core" }));
    const properties = { language: "go", size: 5 };
    await succeed(
      api.post("/v1/blueprints/svc/entities", {
        identifier: "cart",
        title: "Cart",
        team: ["t"],
        properties,
        relations: { owner: "core", deps: [] },
      }),
    );
  });

  it.each<[JsonObject, boolean]>([
    [{ property: "size", operator: "=", value: 5 }, true],
    [{ property: "size", operator: "!=", value: 5 }, false],
    [{ property: "size", operator: ">", value: 5 }, false],
    [{ property: "size", operator: ">=", value: 5 }, true],
    [{ property: "size", operator: "<", value: 6 }, true],
    [{ property: "size", operator: "<=", value: 4 }, false],
    [{ property: "language", operator: "contains", value: "g" }, true],
    [{ property: "language", operator: "doesNotContains", value: "g" }, false],
    [{ property: "language", operator: "beginsWith", value: "g" }, true],
    [{ property: "language", operator: "doesNotBeginsWith", value: "g" }, false],
    [{ property: "language", operator: "endsWith", value: "g" }, false],
    [{ property: "language", operator: "doesNotEndsWith", value: "g" }, true],
    [{ property: "language", operator: "containsAny", value: ["x", "o"] }, true],
    [{ property: "language", operator: "in", value: ["ts", "go"] }, true],
    [{ property: "language", operator: "isEmpty" }, false],
    [{ property: "language", operator: "isEmpty", not: true }, true],
    [{ property: "language", operator: "=", value: "go", not: true }, false],
    [{ property: "$title", operator: "isNotEmpty" }, true],
    [{ property: "$team", operator: "contains", value: "t" }, true],
    [{ property: "$icon", operator: "isEmpty" }, true],
    [{ property: "constructor", operator: "isEmpty" }, true],
    [{ property: "lead", operator: "=", value: "Core" }, true],
    [{ relation: "owner", operator: "=", value: "core" }, true],
    [{ relation: "owner", operator: "in", value: ["edge"] }, false],
    [{ relation: "deps", operator: "isEmpty" }, true],
    [{ property: "$createdAt", operator: "between", value: { preset: "lastWeek" } }, true],
    [{ property: "$createdAt", operator: "notBetween", value: { preset: "lastWeek" } }, false],
    [{ property: "$createdAt", operator: "=", value: { preset: "lastDay" } }, true],
    [{ property: "$createdAt", operator: "between", value: { from: "2001-01-01T00:00:00Z", to: "2002-01-01T00:00:00Z" } }, false],
  ])("under %j passes: %s", async (condition, expected) => {
    expect(await passes(condition)).toBe(expected);
  });

  it("is the level below the lowest that a rule was failed of, and lists every rule in order", async () => {
    const levels = async (size: number, owner: string | null): Promise<Json | undefined> => {
      await succeed(api.patch("/v1/blueprints/svc/entities/cart", { properties: { size }, relations: { owner } }));
      return at((await succeed(api.get("/v1/blueprints/svc/entities/cart"))).entity, "scorecards");
    };
    await succeed(api.post(scorecards, scorecard("prod")));
    const standing = (level: string, first: string, second: string) => ({
      prod: {
        level,
        rules: [
          { identifier: "sized", status: first, level: "Silver" },
          { identifier: "owned", status: second, level: "Bronze" },
        ],
      },
    });
    expect(await levels(1, "core")).toEqual(standing("Bronze", "FAILURE", "SUCCESS"));
    expect(await levels(9, null)).toEqual(standing("Basic", "SUCCESS", "FAILURE"));
    expect(await levels(9, "core")).toEqual(standing("Gold", "SUCCESS", "SUCCESS"));
  });

  it("is not there where the filter leaves the entity out, and not shown with what is calculated hidden", async () => {
    const filter = { combinator: "and", conditions: [{ property: "language", operator: "=", value: "ts" }] };
    await succeed(api.post(scorecards, scorecard("some", { filter })));
    expect(at((await succeed(api.get("/v1/blueprints/svc/entities/cart"))).entity, "scorecards")).toEqual({});
    const { entity } = await succeed(api.get("/v1/blueprints/svc/entities/cart?exclude_calculated_properties=true"));
    expect(entity).not.toHaveProperty("scorecards");
    expect((await succeed(api.get("/v1/blueprints/squad/entities/core"))).entity).not.toHaveProperty("scorecards");
  });

  it("is the same with titles attached to relations", async () => {
    await succeed(
      api.post(scorecards, scorecard("prod", { rules: [rule("r", "Gold", { relation: "owner", operator: "=", value: "core" })] })),
    );
    const { entity } = await succeed(api.get("/v1/blueprints/svc/entities/cart?attach_title_to_relation=true"));
    expect(at(entity, "scorecards", "prod", "level")).toBe("Gold");
  });

  it("can be searched for, as can its rules", async () => {
    await succeed(api.post("/v1/blueprints/svc/entities", { identifier: "tiny", properties: { size: 1 }, relations: { owner: "core" } }));
    await succeed(api.post(scorecards, scorecard("prod")));
    const find = async (search: JsonObject): Promise<Json[]> => {
      const query = { combinator: "and", rules: [search] };
      return names((await succeed(api.post("/v1/blueprints/svc/entities/search", { query }))).entities);
    };
    expect(await find({ scorecard: "prod", operator: "=", value: "Gold" })).toEqual(["cart"]);
    expect(await find({ scorecard: "prod", operator: "in", value: ["Bronze", "Silver"] })).toEqual(["tiny"]);
    expect(await find({ scorecard: "prod", scorecardRule: "owned", operator: "=", value: "SUCCESS" })).toEqual(["cart", "tiny"]);
    expect(await find({ scorecard: "prod", scorecardRule: "sized", operator: "!=", value: "SUCCESS" })).toEqual(["tiny"]);
    expect(await find({ scorecard: "none", operator: "isEmpty" })).toEqual(["cart", "tiny"]);
  });
});
