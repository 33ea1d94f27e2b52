import { type JsonObject, type Portal, startPortal } from "../../portal";
import { isArray, isObject } from "../../portal/json/json";
import { scratchFolder } from "../scratch-folder";
import { at, bare, type Client, clientOf, development, send, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", service));
  for (const [identifier, language] of [
    ["cart", "go"],
    ["shop", "ts"],
  ])
    await succeed(api.post(`${of("svc")}/entities`, { identifier: String(identifier), properties: { language: String(language) } }));
  await succeed(api.post(`${of("svc")}/scorecards`, quality));
});
afterEach(() => portal.close());

const of = (blueprint: string) => `/v1/blueprints/${encodeURIComponent(blueprint)}`;
const service = bare("svc", { title: "Service", schema: { properties: { language: { type: "string" }, hidden: { type: "boolean" } } } });
const when = (property: string, value: string | boolean, operator = "=") => ({
  combinator: "and",
  conditions: [{ property, operator, value }],
});
const rule = (identifier: string, language: string) => ({
  identifier,
  title: `Speaks ${language}`,
  description: "One tongue",
  level: "Gold",
  query: when("language", language),
});
const quality = {
  identifier: "quality",
  title: "Quality",
  filter: when("hidden", true, "!="),
  rules: [rule("go", "go"), rule("ts", "ts")],
};

async function entities(blueprint: string, client = api): Promise<JsonObject[]> {
  const found = (await succeed(client.get(`${of(blueprint)}/entities`))).entities;
  return isArray(found) ? found.filter(isObject) : [];
}
const identifiers = async (blueprint: string) => (await entities(blueprint)).map(({ identifier }) => identifier).sort();
const results = async (client = api) =>
  Object.fromEntries(
    (await entities("_rule_result", client)).map((entity) => [String(entity.identifier), at(entity, "properties", "result")]),
  );
const targets = async () => {
  const { blueprint } = await succeed(api.get(of("_rule_result")));
  const relations = Object.entries(sent(at(blueprint, "relations")));
  return relations
    .filter(([, relation]) => at(relation, "type") === "rule_result_target")
    .map(([key, relation]) => [key, at(relation, "target")]);
};

describe("a scorecard", () => {
  it("is an entity of _scorecard, its rules are entities of _rule, and what they say of each entity one of _rule_result", async () => {
    const [result] = await entities("_rule_result");
    expect(await entities("_scorecard")).toEqual([
      expect.objectContaining({
        identifier: "svc:quality",
        title: "Quality",
        properties: {
          blueprint: "svc",
          levels: expect.arrayContaining([{ title: "Gold", color: "gold" }]),
          filter: quality.filter,
          rules_tested: 4,
          rules_passed: 2,
        },
      }),
    ]);
    expect((await entities("_rule"))[0]).toMatchObject({
      identifier: "svc:quality:go",
      title: "Speaks go",
      properties: { level: "Gold", query: rule("go", "go").query, rule_description: "One tongue" },
      relations: { scorecard: "svc:quality" },
    });
    expect(result).toMatchObject({
      identifier: "svc:quality:go:cart",
      properties: { result: "Passed", entity: "cart", entity_link: null, result_last_change: result?.updatedAt },
      relations: { rule: "svc:quality:go", svc: "cart" },
    });
    expect(await results()).toEqual({
      "svc:quality:go:cart": "Passed",
      "svc:quality:ts:cart": "Not passed",
      "svc:quality:go:shop": "Not passed",
      "svc:quality:ts:shop": "Passed",
    });
    expect(await targets()).toEqual([["svc", "svc"]]);
  });

  it("is followed: what is changed, left out, renamed or deleted changes its entities", async () => {
    const [former] = await entities("_rule_result");
    await succeed(api.patch(`${of("svc")}/entities/shop`, { properties: { language: "go", hidden: false } }));
    await succeed(api.patch(`${of("svc")}/entities/cart`, { title: "Cart" }));
    expect(await results()).toMatchObject({ "svc:quality:go:shop": "Passed", "svc:quality:ts:shop": "Not passed" });
    expect((await entities("_rule_result"))[0]).toEqual(former);
    await succeed(api.patch(`${of("svc")}/entities/shop`, { properties: { hidden: true } }));
    expect(await results()).toEqual({ "svc:quality:go:cart": "Passed", "svc:quality:ts:cart": "Not passed" });
    expect(at((await entities("_scorecard"))[0], "properties", "rules_tested")).toBe(2);

    await succeed(api.put(`${of("svc")}/scorecards/quality`, { ...quality, identifier: "tongue", rules: [rule("ts", "ts")] }));
    await succeed(api.put(of("svc"), { ...service, identifier: "a:b" }));
    expect(await identifiers("_scorecard")).toEqual([String.raw`a\:b:tongue`]);
    expect(await identifiers("_rule")).toEqual([String.raw`a\:b:tongue:ts`]);
    expect(await results()).toEqual({ "a\\:b:tongue:ts:cart": "Not passed" });
    expect((await targets())[0]?.[1]).toBe("a:b");

    await succeed(api.delete(`${of("a:b")}/entities/cart`));
    expect(await results()).toEqual({});
    await succeed(api.delete(`${of("a:b")}/scorecards/tongue`));
    expect([await identifiers("_scorecard"), await identifiers("_rule"), await targets()]).toEqual([[], [], []]);
  });

  it("goes with its blueprint, which its results do not hold back", async () => {
    expect(Object.keys(await results())).toHaveLength(4);
    await succeed(api.delete(`${of("svc")}/all-entities?delete_blueprint=true`));
    expect([await identifiers("_scorecard"), await identifiers("_rule"), await results(), await targets()]).toEqual([[], [], {}, []]);
  });

  it("of a blueprint that follows scorecards itself has no results", async () => {
    await succeed(api.post(`${of("_rule_result")}/scorecards`, { identifier: "of-results", title: "R", rules: [] }));
    expect(await identifiers("_scorecard")).toEqual(["svc:quality"]);
    expect(Object.keys(await results())).toHaveLength(4);
  });

  it("has the same entities after a restart", async () => {
    const options = { organizations: [development], data: scratchFolder() };
    const first = await startPortal(options);
    const client = await clientOf(first.url);
    await succeed(client.post("/v1/blueprints", service));
    await succeed(client.post(`${of("svc")}/entities`, { identifier: "cart" }));
    await succeed(client.post(`${of("svc")}/scorecards`, quality));
    const before = [await entities("_rule_result", client), await entities("_rule", client), await entities("_scorecard", client)];
    await first.close();
    const second = await startPortal(options);
    const again = await clientOf(second.url);
    expect([await entities("_rule_result", again), await entities("_rule", again), await entities("_scorecard", again)]).toEqual(before);
    expect(before[0]).toHaveLength(2);
    await second.close();
  });
});

describe("what follows a scorecard", () => {
  it.each(["_scorecard", "_rule", "_rule_result"])("cannot be made, deleted or renamed in %s", async (blueprint) => {
    const before = await entities(blueprint);
    const path = `${of(blueprint)}/entities`;
    const one = encodeURIComponent(String(before[0]?.identifier));
    const refused = [
      await api.post(path, { identifier: "mine" }),
      await api.post(`${path}?upsert=true`, { identifier: "mine" }),
      await api.delete(`${path}/${one}`),
      await api.put(`${path}/${one}`, { identifier: "mine" }),
      await api.post(`${of(blueprint)}/bulk/entities/delete`, { entities: [String(before[0]?.identifier)] }),
      await api.delete(`${of(blueprint)}/all-entities`),
    ];
    expect(refused.map(({ status, body }) => [status, body.error])).toEqual(refused.map(() => [403, "forbidden"]));
    expect(refused[0]?.body.message).toBe(
      `Entities of "${blueprint}" follow the scorecards. Change the scorecard (/v1/blueprints/…/scorecards) instead.`,
    );
    expect(await entities(blueprint)).toEqual(before);
  });

  it("keeps its own part whatever a write says, and holds what the organisation added, through changes of the scorecard", async () => {
    const relations = { by: { target: "svc" } };
    await succeed(api.patch(of("_rule"), { schema: { properties: { effort: { type: "number" } } }, relations }));
    const path = `${of("_rule")}/entities/svc:quality:go`;
    const body = { title: "Mine", properties: { level: "Mine", effort: 3 }, relations: { by: "shop" } };
    expect((await succeed(api.patch(path, body))).entity).toMatchObject({
      title: "Speaks go",
      properties: { level: "Gold", effort: 3 },
      relations: { scorecard: "svc:quality", by: "shop" },
    });
    await succeed(
      api.put(`${of("svc")}/scorecards/quality`, { ...quality, identifier: "q", rules: [{ ...rule("go", "go"), title: "Go" }] }),
    );
    expect((await succeed(api.get(`${of("_rule")}/entities/svc:q:go`))).entity).toMatchObject({
      title: "Go",
      properties: { effort: 3 },
      relations: { scorecard: "svc:q", by: "shop" },
    });
    await succeed(api.delete(`${of("svc")}/entities/shop?delete_dependents=true`));
    expect((await succeed(api.get(`${of("_rule")}/entities/svc:q:go`))).entity).toMatchObject({ relations: { by: null } });
  });

  it("answers to a write as it does to a read", async () => {
    const path = `${of("_scorecard")}/entities/svc:quality`;
    const written = (await succeed(api.patch(path, {}))).entity;
    expect(at(written, "properties")).toMatchObject({ rules_tested: 4, rules_passed: 2 });
    expect((await succeed(api.get(path))).entity).toEqual(written);
  });

  it("holds a rule that something needs", async () => {
    await succeed(api.post("/v1/blueprints", bare("task", { relations: { rule: { target: "_rule", required: true } } })));
    const missing = await api.post(`${of("task")}/entities?create_missing_related_entities=true`, {
      identifier: "t",
      relations: { rule: "none" },
    });
    expect(missing.status).toBe(404);
    await succeed(api.post(`${of("task")}/entities`, { identifier: "t", relations: { rule: "svc:quality:go" } }));
    const refused = await api.delete(`${of("svc")}/scorecards/quality`);
    expect([refused.status, refused.body.error]).toEqual([422, "has_dependents"]);
    expect(await identifiers("_rule")).toEqual(["svc:quality:go", "svc:quality:ts"]);
    await succeed(api.delete(`${of("task")}/entities/t`));
    await succeed(api.delete(`${of("svc")}/scorecards/quality`));
  });

  it("is found by searches, counted and aggregated", async () => {
    const passed = { property: "result", operator: "=", value: "Passed" };
    const ofResults = { property: "$blueprint", operator: "=", value: "_rule_result" };
    const found = await succeed(api.post("/v1/entities/search", { combinator: "and", rules: [ofResults, passed] }));
    expect(found).toMatchObject({ matchingBlueprints: ["_rule_result"], entities: [{}, {}] });
    await succeed(api.patch(`${of("svc")}/entities/shop`, { properties: { language: "go" } }));
    const ofGo = { combinator: "and", rules: [passed, { operator: "relatedTo", blueprint: "_rule", value: "svc:quality:go" }] };
    expect((await succeed(api.post(`${of("_rule_result")}/entities/search`, { query: ofGo }))).entities).toHaveLength(2);
    expect(await succeed(api.get(`${of("_rule_result")}/entities-count`))).toMatchObject({ count: 4 });
    expect(
      await succeed(api.post("/v1/entities/aggregate", { func: "count", query: { combinator: "and", rules: [passed] } })),
    ).toMatchObject({
      result: 2,
    });
    const failures = { title: "F", target: "_rule_result", calculationSpec: { func: "count", calculationBy: "entities" } };
    const query = { combinator: "and", rules: [{ property: "result", operator: "=", value: "Not passed" }] };
    await succeed(api.patch(of("svc"), { aggregationProperties: { failures: { ...failures, query } } }));
    expect((await entities("svc")).map(({ properties }) => at(properties, "failures"))).toEqual([1, 1]);
  });
});

describe("the relations of _rule_result to what is scored", () => {
  it("are Port's own: they stay whatever a write says, beside what the organisation added", async () => {
    const path = of("_rule_result");
    const before = await targets();
    const mine = { target: "svc", title: "Mine" };
    await succeed(
      api.put(path, { title: "Result", schema: { properties: {} }, relations: { mine, other: { ...mine, type: "rule_result_target" } } }),
    );
    await succeed(api.patch(path, { relations: { svc: { ...mine, type: "rule_result_target" } } }));
    await succeed(api.patch(path, { relations: { svc: null } }));
    expect(await targets()).toEqual(before);
    expect(at((await succeed(api.get(path))).blueprint, "relations", "mine")).toEqual(mine);
    expect((await api.patch(`${path}/relations/svc/rename`, { newRelationIdentifier: "own" })).status).toBe(403);
  });

  it("are named after the blueprint, as far as the name can be a key, and apart from what is there", async () => {
    await succeed(api.patch(of("_rule_result"), { relations: { a_b: { target: "svc" } } }));
    await succeed(api.post("/v1/blueprints", bare("a/b")));
    await succeed(api.post(`${of("a/b")}/scorecards`, { identifier: "s", title: "S", rules: [] }));
    expect(await targets()).toEqual([
      ["svc", "svc"],
      ["a_b_2", "a/b"],
    ]);
  });
});

describe("$datasource", () => {
  it("is the program that wrote an entity last, as it calls itself", async () => {
    const token = await succeed(
      api.post("/v1/auth/access_token", { clientId: development.clientId, clientSecret: development.clientSecret }),
    );
    await fetch(`${portal.url}${of("svc")}/entities/cart`, {
      method: "PATCH",
      headers: {
        authorization: `Bearer ${token.accessToken}`,
        "content-type": "application/json",
        "user-agent": "port-ocean/git/0.1/my-git/exporter",
      },
      body: "{}",
    });
    const rules = ["port-ocean/git/", "/my-git/"].map((value) => ({ property: "$datasource", operator: "contains", value }));
    const found = await send(portal.url, "POST", "/v1/entities/search", String(token.accessToken), { combinator: "and", rules });
    expect(at(found.body, "entities")).toEqual([expect.objectContaining({ identifier: "cart" })]);
  });
});
