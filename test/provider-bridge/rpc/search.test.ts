import type { DataObject } from "../../../model/kernel/data";
import { freshWorld } from "./fresh-world";
import { openProvider } from "./port-session";
import { data, refusal } from "./provider-under-test";

const here = freshWorld({
  async prepare({ byHand }) {
    const team = { identifier: "squad", title: "Squad", schema: { properties: {} } };
    const properties = {
      language: { type: "string" },
      size: { type: "number" },
      live: { type: "boolean" },
      meta: { type: "object" },
      tags: { type: "array", items: { type: "string" } },
      ports: { type: "array", items: { type: "number" } },
      notes: { type: "array" },
    };
    const relations = { owner: { target: "squad" }, uses: { target: "service", many: true } };
    const calculationProperties = { shout: { type: "string", calculation: ".properties.language | ascii_upcase" } };
    await byHand.request("POST", "/v1/blueprints", team);
    await byHand.request("POST", "/v1/blueprints", {
      identifier: "service",
      title: "Service",
      schema: { properties },
      relations,
      calculationProperties,
    });
    const put = (blueprint: string, entity: object) => byHand.request("POST", `/v1/blueprints/${blueprint}/entities`, entity);
    await put("squad", { identifier: "core", title: "Core" });
    await put("service", { identifier: "db", title: "Database", properties: { language: "c", size: 9, tags: [], ports: [5432] } });
    await put("service", {
      identifier: "cart",
      title: "Cart",
      icon: "Cart",
      properties: { language: "go", size: 1.5, live: true, meta: { "<a>": [1] }, tags: ["a", "b"], notes: ["x", 1] },
      relations: { owner: "core", uses: ["db"] },
    });
  },
});

const query = (...rules: object[]) => JSON.stringify({ combinator: "and", rules });
const services = { property: "$blueprint", operator: "=", value: "service" };
const search = async (config: object, organization?: string): Promise<DataObject> =>
  (await openProvider(here.portal, organization)).readData("port_search", data(config));
const found = async (config: object): Promise<DataObject[]> => JSON.parse(JSON.stringify((await search(config)).entities));
const names = async (...rules: object[]) => (await found({ query: query(...rules) })).map(({ identifier }) => identifier);
const asked = () => here.portal.requests.flatMap(({ method, path }) => (/auth|organization/.test(path) ? [] : [`${method} ${path}`]));

describe("port_search", () => {
  it("finds entities by operators, whatever blueprints they are of, and tells those blueprints", async () => {
    expect(await names(services, { property: "size", operator: ">", value: 2 })).toEqual(["db"]);
    expect(await names(services, { property: "language", operator: "beginsWith", value: "g" })).toEqual(["cart"]);
    expect(await names({ operator: "relatedTo", blueprint: "squad", value: "core" })).toEqual(["cart"]);
    const all = await search({ query: JSON.stringify({ combinator: "or", rules: [services, { ...services, value: "squad" }] }) });
    expect(all.matching_blueprints).toEqual(expect.arrayContaining(["service", "squad"]));
    expect(all.entities).toHaveLength(3);
  });

  it("gives every value at the place of its kind, also nulls, empty lists and what is calculated", async () => {
    const [database, cart] = await found({ query: query(services) });
    expect(cart).toMatchObject({
      identifier: "cart",
      blueprint: "service",
      title: "Cart",
      icon: "Cart",
      run_id: null,
      created_at: expect.stringMatching(/^\d{4}-/),
      properties: {
        string_props: { language: "go", shout: "GO" },
        number_props: { size: 1.5 },
        boolean_props: { live: true },
        object_props: { meta: '{"\\u003ca\\u003e":[1]}' },
        array_props: { string_items: { tags: ["a", "b"] }, number_items: { ports: null } },
      },
      relations: { single_relations: { owner: "core" }, many_relations: { uses: ["db"] } },
      extra_json: '{"properties":{"notes":["x",1]}}',
    });
    expect(database).toMatchObject({
      teams: null,
      scorecards: null,
      extra_json: null,
      properties: {
        string_props: { language: "c", shout: "C" },
        boolean_props: { live: null },
        object_props: { meta: null },
        array_props: { string_items: { tags: [], notes: null }, number_items: { ports: [5432] }, boolean_items: null },
      },
      relations: { single_relations: { owner: null }, many_relations: {} },
    });
  });

  it("tells where entities stand in scorecards", async () => {
    await here.byHand.request("POST", "/v1/blueprints/service/scorecards", {
      identifier: "ready",
      title: "Ready",
      rules: [
        {
          identifier: "big",
          title: "Big",
          level: "Gold",
          query: { combinator: "and", conditions: [{ property: "size", operator: ">", value: 2 }] },
        },
      ],
    });
    const [database] = await found({ query: query(services) });
    expect(database?.scorecards).toEqual({ ready: { level: "Gold", rules: [{ identifier: "big", level: "Gold", status: "SUCCESS" }] } });
  });

  it("shows the fields that are included, and not those that are excluded", async () => {
    const [, cart] = await found({ query: query(services), include: ["identifier", "properties.language"] });
    expect(cart).toMatchObject({ identifier: "cart", title: null, created_at: null, properties: { string_props: { language: "go" } } });
    const [, other] = await found({ query: query(services), exclude: ["language", "relations"] });
    expect(Object(other).properties.string_props).toEqual({ shout: "GO" });
    expect(other?.relations).toEqual({ single_relations: {}, many_relations: {} });
  });

  it.each([
    [true, {}],
    [false, { shout: "GO" }],
  ])("leaves out what is calculated where it is told to: %s", async (excluded, calculated) => {
    const [, cart] = await found({ query: query(services), exclude_calculated_properties: excluded });
    expect(Object(cart).properties.string_props).toEqual({ language: "go", ...calculated });
    expect(asked()).toContain(`POST /v1/entities/search?exclude_calculated_properties=${excluded}`);
  });

  it("keeps the identifiers of related entities beside their titles", async () => {
    const [, cart] = await found({ query: query(services), attach_title_to_relation: true });
    expect(cart?.relations).toEqual({ single_relations: { owner: "core" }, many_relations: { uses: ["db"] } });
    expect(JSON.parse(String(cart?.extra_json))).toMatchObject({
      relations: { owner: { identifier: "core", title: "Core" }, uses: [{ identifier: "db", title: "Database" }] },
    });
  });

  it("answers an empty list where nothing matches", async () => {
    const state = await search({ query: query({ ...services, value: "nothing" }) });
    expect(state).toMatchObject({ entities: [], matching_blueprints: [] });
    expect(asked()).toEqual(["POST /v1/entities/search"]);
  });

  it("reads each blueprint once, however many entities there are, and has one id for one question", async () => {
    const [first, again, other] = [{}, {}, { include: ["title"] }].map((more) => ({ query: query(services), ...more }));
    const state = await search(first ?? {});
    expect(asked()).toEqual(["POST /v1/entities/search", "GET /v1/blueprints/service?exclude_calculated_properties=true"]);
    expect((await search(again ?? {})).id).toBe(state.id);
    expect((await search(other ?? {})).id).not.toBe(state.id);
  });
});

describe("a search that is refused", () => {
  it("by Port says what Port says, at the query", async () => {
    const refused = await refusal(search({ query: query({ property: "size", operator: "resembles", value: 1 }) }));
    expect(refused.diagnostics[0]?.summary).toBe("Reading search failed");
    expect(refused.message).toMatch(/Port refused POST \/v1\/entities\/search: .*resembles/s);
    expect(refused.places).toEqual(["query"]);
  });

  it.each([
    ["", "query must be JSON text, and does not parse"],
    ["[]", "query must be JSON text of an object: { … }."],
    ["{}", "query.combinator is missing: how the rules combine."],
    ['{"combinator":"and","rules":[{"combinator":"xor","rules":[]}]}', 'query.rules[0].combinator must be "and" or "or", not "xor".'],
  ])("for its form is so at validate: %s", async (text, message) => {
    const refused = await refusal(search({ query: text }));
    expect(refused.message).toContain(message);
    expect(refused.places).toContain("query");
    expect(asked()).toEqual([]);
  });

  it("with credentials of another organisation asks nothing", async () => {
    const provider = await openProvider(here.portal, "production", { organization_id: here.portal.organization("development").id });
    const refused = await refusal(provider.readData("port_search", data({ query: query(services) })));
    expect(refused.diagnostics[0]?.summary).toBe("Credentials of another organisation");
    expect(asked()).toEqual([]);
  });
});
