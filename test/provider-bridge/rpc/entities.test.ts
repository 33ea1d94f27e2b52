import { freshWorld } from "./fresh-world";
import { writesTo } from "./port-session";
import { data, refusal } from "./provider-under-test";

const address = "port_entities.services";
type Rows = Record<string, object>;
const table = (rows: Rows, blueprint = "service") => ({
  [address]: data({ blueprint, entities: Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, JSON.stringify(row)])) }),
});
const many = (count: number, row = (index: number): object => ({ properties: { size: index } })): Rows =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, row(index)]));

const schema = { properties: { size: { type: "number" }, text: { type: "string" } } };
const here = freshWorld({
  prepare: ({ byHand }) =>
    byHand.request("POST", "/v1/blueprints", {
      identifier: "service",
      title: "Service",
      schema,
      relations: { on: { target: "service" }, all: { target: "service", many: true } },
    }),
});

const path = "/v1/blueprints/service/entities";
const live = async (): Promise<Record<string, unknown>[]> => JSON.parse(JSON.stringify((await here.byHand.request("GET", path)).entities));
const names = async () => (await live()).map(({ identifier }) => identifier).sort();
const asked = () => here.portal.requests.filter(({ path }) => !path.startsWith("/v1/auth")).map(({ method, path }) => `${method} ${path}`);
const refused = async (rows: Rows) => (await refusal(here.workspace.apply(table(rows)))).message;

describe("many entities as one resource", () => {
  it("are validated, written in batches of 20, and planned empty from one list", async () => {
    await here.workspace.apply(table(many(50)));
    expect(await names()).toHaveLength(50);
    expect(writesTo(here.portal).filter((one) => one.includes("bulk"))).toHaveLength(6);
    here.portal.clearRequests();
    expect(await here.workspace.pending(table(many(50)))).toEqual({});
    expect(asked().filter((one) => one.includes("entities"))).toEqual([`GET ${path}?exclude_calculated_properties=true`]);
  });

  it("leave alone what they do not name, and take away only what they do", async () => {
    await here.byHand.request("POST", path, { identifier: "other", properties: { size: 7 } });
    await here.workspace.apply(table(many(3)));
    await here.workspace.apply(table(many(2)));
    expect(await names()).toEqual(["other", "s0", "s1"]);
    await here.workspace.destroy();
    expect(await live()).toEqual([expect.objectContaining({ identifier: "other", properties: { size: 7, text: null } })]);
  });

  it("write only the rows that change, and delete in batches of 100", async () => {
    await here.workspace.apply(table(many(130)));
    here.portal.clearRequests();
    await here.workspace.apply(table({ s0: { properties: { size: 1 } }, s1: { properties: { size: 1 } } }));
    expect(writesTo(here.portal)).toEqual([
      expect.stringMatching(/^POST \/v1\/blueprints\/service\/entities\/bulk\?/),
      "POST /v1/blueprints/service/bulk/entities/delete",
      "POST /v1/blueprints/service/bulk/entities/delete",
    ]);
  });

  it("show each entity that drifted, and no other", async () => {
    await here.workspace.apply(table(many(5)));
    await here.byHand.request("PATCH", `${path}/s3`, { properties: { size: 99 } });
    await here.byHand.request("DELETE", `${path}/s4`);
    const { changes } = await here.workspace.plan(table(many(5)));
    const { before, after } = changes.get(address) ?? {};
    const [old, next] = [before, after].map((state) => Object(state).entities as Record<string, string>);
    expect(Object.keys(next ?? {}).filter((name) => old?.[name] !== next?.[name])).toEqual(["s3", "s4"]);
    await here.workspace.apply(table(many(5)));
    expect((await live()).map(({ properties }) => Object(properties).size)).toEqual([0, 1, 2, 3, 4]);
  });

  it.each([
    ["the order of keys and blanks", { properties: { text: "b", size: 1 }, title: "A" }],
    ["nulls and what is empty", { title: "A", icon: null, team: [], relations: { all: [] }, properties: { size: 1, text: "b" } }],
  ])("are compared by meaning: %s", async (_name, row) => {
    await here.workspace.apply(table({ a: { title: "A", properties: { size: 1, text: "b" } } }));
    expect(await here.workspace.pending(table({ a: row }))).toEqual({});
    await here.workspace.apply(table({ a: row }));
    expect(await here.workspace.pending(table({ a: row }))).toEqual({});
  });

  it("may be spelt anew while others change: the plan is as configured", async () => {
    const spelt = (entities: Record<string, string>) => ({ [address]: data({ blueprint: "service", entities }) });
    await here.workspace.apply(spelt({ a: '{"title":"A"}', b: "{}" }));
    const other = spelt({ a: ' { "title": "A" }', b: '{"title":"B"}', c: "{}" });
    await here.workspace.apply(other);
    expect(await here.workspace.pending(other)).toEqual({});
    expect(await here.workspace.pending(spelt({ a: '{"title":"A"}', b: '{"title": "B"}', c: " {}" }))).toEqual({});
  });

  it("may name each other in any order, and in a circle", async () => {
    const rows = { a: { relations: { on: "b" } }, b: { relations: { on: "c", all: ["a", "b"] } }, c: {}, d: { relations: { on: "a" } } };
    await here.workspace.apply(table(rows));
    expect((await live()).map(({ identifier, relations }) => [identifier, Object(relations).on]).sort()).toEqual([
      ["a", "b"],
      ["b", "c"],
      ["c", null],
      ["d", "a"],
    ]);
    expect(await here.workspace.pending(table(rows))).toEqual({});
    await here.workspace.destroy();
    expect(await live()).toEqual([]);
  });

  it("that were there are overridden, with a warning that names them", async () => {
    await here.byHand.request("POST", path, { identifier: "s1", properties: { text: "by hand" } });
    const [warning, ...others] = await here.workspace.apply(table(many(3)));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ severity: "warning", summary: '1 of entities "service" existed and were overridden' });
    expect(warning?.detail).toContain('"s1": Port had them already');
  });
});

describe("a table of which something is refused", () => {
  it("is not created at all: the pass before the first write names each row", async () => {
    const error = await refused({ ...many(30), bad: { properties: { size: "big" } }, worse: { relations: { on: "nobody" } } });
    expect(error).toContain("2 of 32 entities failed:");
    expect(error).toMatch(/"bad": .*size/);
    expect(error).toMatch(/"worse": .*nobody/);
    expect(error).toContain("Nothing was written.");
    expect(await live()).toEqual([]);
    expect(here.workspace.kept.get(address)?.state ?? null).toBeNull();
  });

  it("is updated but for the bad row, which stays as it was and is named", async () => {
    await here.workspace.apply(table(many(3)));
    const rows = { s0: { properties: { size: 10 } }, s1: { properties: { size: "big" } }, s2: { properties: { size: 12 } }, s3: {} };
    const error = await refused(rows);
    expect(error).toMatch(/1 of 4 entities failed:\n {2}"s1": .*size/);
    expect((await live()).map(({ properties }) => Object(properties).size)).toEqual([10, 1, 12, null]);
    const { changes } = await here.workspace.plan(table(rows));
    expect(changes.get(address)?.drifted).toBe(false);
    await here.workspace.apply(table({ ...rows, s1: { properties: { size: 11 } } }));
    expect(await here.workspace.pending(table({ ...rows, s1: { properties: { size: 11 } } }))).toEqual({});
  });

  it.each([
    ["identifier", "entities.cart.identifier is no key of a row, which may say title, icon, team, properties or relations."],
    ["propertys", "entities.cart.propertys is no key of a row, which may say title, icon, team, properties or relations."],
  ])("says so at validate: a key %s", async (key, message) => {
    expect(await refused({ cart: { [key]: "x" } })).toContain(message);
    expect(asked()).toEqual([]);
  });
});

describe("an import", () => {
  const query = JSON.stringify({ combinator: "and", rules: [{ property: "size", operator: ">", value: 1 }] });

  it.each([
    ["whole", "service", ["s0", "s1", "s2", "s3"]],
    ["by a query", `service?query=${query}`, ["s2", "s3"]],
  ])("takes a blueprint's entities %s", async (_name, id, expected) => {
    for (const [identifier, row] of Object.entries(many(4))) await here.byHand.request("POST", path, { identifier, ...row });
    await here.workspace.import(address, id);
    expect(Object.keys(Object(here.workspace.state(address).entities))).toEqual(expected);
    const rows = Object.fromEntries(expected.map((name) => [name, many(4)[name] ?? {}]));
    expect(await here.workspace.pending(table(rows))).toEqual({});
  });
});

it("an import says, before its query, what no document does", async () => {
  await here.byHand.request("POST", path, { identifier: "s0", properties: { size: 0 } });
  const rules = [{ property: "$identifier", operator: "in", value: ["s0", "&query="] }];
  const query = JSON.stringify({ combinator: "and", rules });
  await here.workspace.import(address, `service?create_missing_related_entities=true&query=${query}`);
  expect(here.workspace.state(address)).toMatchObject({ create_missing_related_entities: true, entities: { s0: expect.any(String) } });
});

it("follows its blueprint when that is renamed in the same apply, and goes with it", async () => {
  const blueprint = (identifier: string) => data({ identifier, title: "Service", properties: { number_props: { size: {} } } });
  const both = (identifier: string) => ({ "port_blueprint.kind": blueprint(identifier), ...table(many(3), identifier) });
  await here.workspace.apply(both("kind"));
  here.portal.clearRequests();
  await here.workspace.apply(both("sort"));
  expect(writesTo(here.portal)).toEqual(["PUT /v1/blueprints/kind"]);
  expect(await here.workspace.pending(both("sort"))).toEqual({});
  await here.byHand.request("DELETE", "/v1/blueprints/sort/all-entities?delete_blueprint=true");
  expect(await here.workspace.pending({ "port_blueprint.kind": blueprint("sort") })).toEqual({ "port_blueprint.kind": "create" });
});
