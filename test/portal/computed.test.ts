import type { Json, JsonObject } from "../../portal";
import { withDoubleQuotes } from "../../portal/jq/quotes";
import { JqWorker } from "../../portal/jq/worker";
import { at, bare, type Client, startedPortal, succeed } from "./client";

let api: Client;
beforeEach(async () => {
  ({ api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("org", { schema: { properties: { budget: { type: "number" } } } })));
  await succeed(
    api.post(
      "/v1/blueprints",
      bare("squad", { schema: { properties: { lead: { type: "string" } } }, relations: { org: { target: "org" } } }),
    ),
  );
  await succeed(api.post("/v1/blueprints/org/entities", { identifier: "acme", title: "Acme", properties: { budget: 12.5 } }));
  for (const identifier of ["core", "edge"])
    await succeed(
      api.post("/v1/blueprints/squad/entities", {
        identifier,
        team: ["t"],
        properties: { lead: `${identifier}-lead` },
        relations: { org: "acme" },
      }),
    );
});

/** The computed properties of an entity `cart` owned by core, of a blueprint with these definitions. */
async function computed(definitions: JsonObject): Promise<Json | undefined> {
  const relations = { owner: { target: "squad" }, all: { target: "squad", many: true } };
  await succeed(api.post("/v1/blueprints", bare("svc", { schema: { properties: { n: { type: "number" } } }, relations, ...definitions })));
  await succeed(
    api.post("/v1/blueprints/svc/entities", {
      identifier: "cart",
      title: "Cart",
      properties: { n: 2 },
      relations: { owner: "core", all: ["core", "edge"] },
    }),
  );
  return at((await succeed(api.get("/v1/blueprints/svc/entities/cart"))).entity, "properties");
}

const mirrors = (paths: { [key: string]: string }): JsonObject => ({
  mirrorProperties: Object.fromEntries(Object.entries(paths).map(([key, path]) => [key, { path }])),
});
const calculations = (programs: { [key: string]: string }): JsonObject => ({
  calculationProperties: Object.fromEntries(Object.entries(programs).map(([key, calculation]) => [key, { type: "string", calculation }])),
});

describe("mirror properties", () => {
  it("follow relations to properties and meta-properties", async () => {
    const paths = {
      lead: "owner.lead",
      name: "owner.org.$title",
      id: "owner.$identifier",
      team: "owner.$team",
      budget: "owner.org.budget",
    };
    expect(await computed(mirrors(paths))).toEqual({
      n: 2,
      lead: "core-lead",
      name: "Acme",
      id: "core",
      team: ["t"],
      budget: 12.5,
    });
  });

  it("give a list over a many relation, and null where the path leads nowhere", async () => {
    const paths = {
      leads: "all.lead",
      orgs: "all.org.$title",
      nowhere: "owner.nothing",
      gone: "nobody.lead",
      inherited: "owner.constructor",
    };
    expect(await computed(mirrors(paths))).toEqual({
      n: 2,
      leads: ["core-lead", "edge-lead"],
      orgs: ["Acme", "Acme"],
      nowhere: null,
      gone: null,
      inherited: null,
    });
  });
});

describe("calculation properties", () => {
  it("are jq over the entity, mirrors among its properties", async () => {
    const programs = {
      slug: '.identifier + "-x"',
      single: ".title + ' & ' + .properties.lead",
      sum: ".properties.n + 1",
      no: "false",
      relation: ".relations.all | length",
      first: "1, 2",
      commented: ".identifier # the end",
    };
    expect(await computed({ ...mirrors({ lead: "owner.lead" }), ...calculations(programs) })).toEqual({
      n: 2,
      lead: "core-lead",
      slug: "cart-x",
      single: "Cart & core-lead",
      sum: 3,
      no: false,
      relation: 2,
      first: 1,
      commented: "cart",
    });
  });

  it("are null when they are no jq, fail or yield nothing", async () => {
    expect(
      await computed(calculations({ bad: "test-rel.$identifier", error: ".identifier + 1", none: "empty", broken: "1) | (2" })),
    ).toEqual({ n: 2, bad: null, error: null, none: null, broken: null });
  });

  it("are hidden with mirrors when the query says so", async () => {
    await computed({ ...mirrors({ lead: "owner.lead" }), ...calculations({ slug: ".identifier" }) });
    const { entities } = await succeed(api.get("/v1/blueprints/svc/entities?exclude_calculated_properties=true"));
    expect(Array.isArray(entities) && entities.map((entity) => at(entity, "properties"))).toEqual([{ n: 2 }]);
  });

  it("are worked out for whole lists", async () => {
    await computed(calculations({ double: ".properties.n * 2" }));
    for (let page = 0; page < 10; page++)
      await succeed(
        api.post("/v1/blueprints/svc/entities/bulk", {
          entities: Array.from({ length: 20 }, (_, index) => ({
            identifier: `e${page * 20 + index}`,
            properties: { n: page * 20 + index },
          })),
        }),
      );
    const { entities } = await succeed(api.get("/v1/blueprints/svc/entities"));
    expect(Array.isArray(entities) && entities.slice(1).map((entity) => at(entity, "properties", "double"))).toEqual(
      Array.from({ length: 200 }, (_, index) => index * 2),
    );
  });

  it("that do not come to an end are given up, and the next ones are not held up", async () => {
    const worker = new JqWorker(1_000);
    const [endless, next] = [worker.run("def f: f; f", "[1]"), worker.run("$inputs[]", "[1,2]")];
    expect((await api.get("/v1/organization")).status).toBe(200);
    expect([await endless, await next]).toEqual([undefined, "1\n2"]);
  });
});

describe("jq in single quotes", () => {
  it.each([
    ["'a'", '"a"'],
    [".a + 'b'", '.a + "b"'],
    ["'say \"hi\"'", '"say \\"hi\\""'],
    ["'it\\'s'", '"it\'s"'],
    ['"it\'s"', '"it\'s"'],
    ["\"a\\(.b[\"it's\"] + 'c')d's\"", '"a\\(.b["it\'s"] + "c")d\'s"'],
    [". # it's a comment\n| 'x'", '. # it\'s a comment\n| "x"'],
  ])("%s", (program, expected) => {
    expect(withDoubleQuotes(program)).toBe(expected);
  });
});
