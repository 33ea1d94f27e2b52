import { blueprint, blueprintRelation, systemBlueprint } from "../../../model";
import { type DataObject, objectOf } from "../../../model/kernel/data";
import { type Portal, startPortal } from "../../../portal";
import { openPortApi, type PortApi } from "../../../provider-bridge/api";
import { aggregations, extensions } from "../toy-kinds";

const blueprints = blueprint.endpoint;
const relations = blueprintRelation.endpoint;

let portal: Portal;
let api: PortApi;

const open = () => openPortApi({ baseUrl: portal.url, clientId: "dev-id", clientSecret: "dev-secret", userAgent: "test/1" });

beforeEach(async () => {
  portal = await startPortal({ organizations: [{ name: "dev", clientId: "dev-id", clientSecret: "dev-secret" }] });
  api = open();
});
afterEach(async () => {
  await api.close();
  await portal.close();
});

const document = (more: object): DataObject => objectOf(Object.entries(more));
const service = (more: object = {}) => document({ identifier: "service", title: "Service", schema: { properties: {} }, ...more });
const count = (title = "Count") => ({ title, target: "service", calculationSpec: { func: "count", calculationBy: "entities" } });
const counts = (...names: string[]) =>
  document({ blueprint: "service", aggregationProperties: document(Object.fromEntries(names.map((name) => [name, count()]))) });
const live = async (identifier = "service") => (await api.read(blueprints, document({ identifier }))) ?? {};
const namesIn = (holder: unknown) => Object.keys(Object(holder)).sort();
const create = (share: DataObject, endpoint = aggregations) => api.create(endpoint, share, share);

describe("a share of a blueprint", () => {
  beforeEach(() => api.create(blueprints, service(), service()));

  it("is written, read and taken away without what others have beside it", async () => {
    await create(counts("theirs"));
    expect(await create(counts("ours", "more"))).toMatchObject({ outcome: "created" });
    expect(namesIn((await live()).aggregationProperties)).toEqual(["more", "ours", "theirs"]);
    expect(namesIn((await api.read(aggregations, counts(), counts("ours", "gone")))?.aggregationProperties)).toEqual(["ours"]);
    const fewer = counts("ours", "new");
    expect(await api.update(aggregations, fewer, fewer, fewer, { held: counts("ours", "more") })).toMatchObject({ outcome: "updated" });
    expect(namesIn((await live()).aggregationProperties)).toEqual(["new", "ours", "theirs"]);
    expect(await api.delete(aggregations, fewer, { held: fewer })).toEqual({ stays: [] });
    expect(namesIn((await live()).aggregationProperties)).toEqual(["theirs"]);
  });

  it("takes on import all that there is", async () => {
    await create(counts("a", "b"));
    expect(namesIn((await api.read(aggregations, counts()))?.aggregationProperties)).toEqual(["a", "b"]);
  });

  it("takes over an entry that is there, and refuses one that differs, by name", async () => {
    await create(counts("same", "other"));
    const wanted = counts("same", "new");
    expect(await create(wanted)).toMatchObject({ outcome: "created" });
    const clash = document({
      blueprint: "service",
      aggregationProperties: document({ same: count(), other: count("Mine"), fresh: count() }),
    });
    expect(await create(clash)).toMatchObject({ outcome: "exists", differs: ["aggregationProperties.other"] });
    expect(namesIn((await live()).aggregationProperties)).toEqual(["new", "other", "same"]);
    const update = api.update(aggregations, clash, clash, clash, { held: counts("same") });
    await expect(update).resolves.toMatchObject({ outcome: "exists", differs: ["aggregationProperties.other"] });
  });

  it("tells before a creation what that would meet", async () => {
    await create(counts("there"));
    const met = await open().meet(aggregations, counts(), counts("there", "new"));
    expect([met?.live, met?.document].map((one) => namesIn(one?.aggregationProperties))).toEqual([["there"], ["there"]]);
    expect(await open().meet(aggregations, counts(), counts("new"))).toBeUndefined();
  });

  it("sends nothing where the blueprint says it already", async () => {
    await create(counts("a"));
    portal.clearRequests();
    await api.update(aggregations, counts(), counts(), counts("a"), { held: counts("a") });
    await api.delete(aggregations, counts(), { held: counts("gone") });
    expect(portal.requests.map(({ method }) => method)).toEqual(["GET", "GET"]);
  });

  it("loses nothing, and neither do relations and the blueprint, when fifty write at once", async () => {
    const numbers = Array.from({ length: 16 }, (_, index) => index);
    await Promise.all(numbers.map((number) => create(counts(`old-${number}`))));
    const relation = (number: number) => document({ blueprint: "service", identifier: `relation-${number}`, target: "service" });
    const attributes = service({ relations_elsewhere: numbers.map((number) => `relation-${number}`) });
    await Promise.all([
      ...numbers.map((number) => create(counts(`new-${number}`))),
      ...numbers.map((number) => api.create(relations, relation(number), relation(number))),
      ...numbers.map((number) => api.delete(aggregations, counts(), { held: counts(`old-${number}`) })),
      api.update(blueprints, attributes, attributes, service({ title: "Services" })),
      api.update(blueprints, attributes, attributes, service({ title: "Services" })),
    ]);
    const { title, aggregationProperties, relations: related } = await live();
    expect(title).toBe("Services");
    expect(namesIn(aggregationProperties)).toEqual(numbers.map((number) => `new-${number}`).sort());
    expect(namesIn(related)).toEqual(numbers.map((number) => `relation-${number}`).sort());
  });

  it("moves to another blueprint, there before it goes here", async () => {
    const other = service({ identifier: "other" });
    await api.create(blueprints, other, other);
    await create(counts("a"));
    const moved = document({ ...counts("a"), blueprint: "other" });
    expect(await api.update(aggregations, counts("a"), moved, moved, { held: counts("a") })).toMatchObject({ outcome: "created" });
    expect([await live(), await live("other")].map((one) => namesIn(one.aggregationProperties))).toEqual([[], ["a"]]);
  });

  it("is gone with its blueprint, and cannot be made without one", async () => {
    await create(counts("a"));
    await api.delete(blueprints, service());
    expect(await api.delete(aggregations, counts(), { held: counts("a") })).toEqual({ stays: [] });
    expect(await open().read(aggregations, counts(), counts("a"))).toBeUndefined();
    await expect(create(counts("a"))).rejects.toMatchObject({
      message: expect.stringContaining("There is no /v1/blueprints/service"),
      place: ["blueprint"],
    });
  });

  it("takes names from outside for what they are", async () => {
    const odd = document({ blueprint: "service", aggregationProperties: objectOf([["constructor", document(count())]]) });
    await create(odd);
    expect(namesIn((await api.read(aggregations, odd, odd))?.aggregationProperties)).toEqual(["constructor"]);
    expect(await api.read(aggregations, odd, counts("toString"))).toEqual({ blueprint: "service", aggregationProperties: {} });
  });
});

it("shares of many blueprints are read from one list of those", async () => {
  const names = ["a", "b", "c", "d", "e"];
  for (const identifier of names) {
    const made = service({ identifier, aggregationProperties: { n: { ...count(), target: identifier } } });
    await api.create(blueprints, made, made);
  }
  portal.clearRequests();
  const other = open();
  const held = counts("n");
  const read = await Promise.all(names.map((name) => other.read(aggregations, document({ blueprint: name }), held)));
  expect(read.map((one) => namesIn(one?.aggregationProperties))).toEqual(names.map(() => ["n"]));
  expect(portal.requests.filter(({ method }) => method === "GET").map(({ path }) => path)).toEqual(["/v1/blueprints"]);
});

describe("a share of a blueprint that Port makes", () => {
  const user = (properties: object, more: object = {}) =>
    document({ identifier: "_user", schema: document({ properties: document(properties), ...more }) });
  const text = { type: "string", title: "Text" };
  const extension = user({ nickname: text, desk: text });
  const inUser = async () => namesIn(Object((await live("_user")).schema).properties);

  it("really extends it, and what was added elsewhere stays", async () => {
    const base = await inUser();
    await create(user({ theirs: text }), extensions);
    await create(extension, extensions);
    expect(await inUser()).toEqual([...base, "desk", "nickname", "theirs"].sort());
    await api.delete(extensions, extension, { held: extension });
    expect(await inUser()).toEqual([...base, "theirs"].sort());
  });

  it("takes on import all but what is Port's own", async () => {
    await create(extension, extensions);
    const imported = await api.read(extensions, document({ identifier: "_user" }));
    expect(imported).toMatchObject({ identifier: "_user" });
    expect(namesIn(Object(imported?.schema).properties)).toEqual(["desk", "nickname"]);
  });

  it("leaves to Port what Port makes there by itself: the relations of results to what is scored", async () => {
    const results = (relations: object) => document({ identifier: "_rule_result", relations: document(relations) });
    const related = async () => namesIn((await live("_rule_result")).relations);
    await api.create(blueprints, service(), service());
    const scorecard = { identifier: "quality", title: "Quality", rules: [] };
    await portal.organization("dev").request("POST", "/v1/blueprints/service/scorecards", scorecard);
    const ours = results({ ours: document({ target: "service", title: "Ours" }) });
    await create(ours, systemBlueprint.endpoint);
    expect(await related()).toEqual(["ours", "rule", "service"]);
    const imported = await open().read(systemBlueprint.endpoint, results({}));
    expect(namesIn(imported?.relations)).toEqual(["ours"]);
    const taken = create(results({ service: document({ target: "service" }) }), systemBlueprint.endpoint);
    await expect(taken).rejects.toThrow("relations.service of /v1/blueprints/_rule_result is Port's own");
    await api.delete(systemBlueprint.endpoint, ours, { held: ours });
    expect(await related()).toEqual(["rule", "service"]);
  });

  it("refuses a name that is Port's own", async () => {
    await expect(create(user({ status: text }), extensions)).rejects.toThrow(
      "schema.properties.status of /v1/blueprints/_user is Port's own",
    );
    expect(portal.requests.filter(({ method }) => method === "PUT")).toEqual([]);
  });

  it("requires what it adds, and no more of it when it is gone", async () => {
    const required = async () => Object((await live("_user")).schema).required;
    const strict = user({ nickname: text, desk: text }, { required: ["nickname"] });
    await create(strict, extensions);
    expect(await required()).toEqual(["nickname"]);
    expect(Object((await api.read(extensions, strict, strict))?.schema).required).toEqual(["nickname"]);
    await api.update(extensions, strict, strict, extension, { held: strict });
    expect(await required()).toEqual([]);
    await api.update(extensions, strict, strict, strict, { held: extension });
    await api.delete(extensions, strict, { held: strict });
    expect(await required()).toEqual([]);
  });

  it("writes a key of the whole, and gives it back what it said before", async () => {
    const searched = document({ ...extension, includeInGlobalSearch: true });
    const { before } = { before: undefined, ...(await create(searched, extensions)) };
    expect(before).toEqual({ includeInGlobalSearch: null });
    expect((await live("_user")).includeInGlobalSearch).toBe(true);
    expect(await api.delete(extensions, searched, { held: searched })).toEqual({ stays: ["includeInGlobalSearch"] });
    await create(extension, extensions);
    expect(await api.delete(extensions, searched, { held: searched, before })).toEqual({ stays: [] });
    expect(Object.hasOwn(await live("_user"), "includeInGlobalSearch")).toBe(false);
  });

  it("is none of a blueprint that Port did not make", async () => {
    await api.create(blueprints, service(), service());
    const share = document({ ...extension, identifier: "service" });
    await expect(create(share, extensions)).rejects.toThrow("/v1/blueprints/service is none of Port's own");
    expect(await api.read(extensions, share)).toBeUndefined();
  });

  it("asks once a run what is Port's own", async () => {
    await create(extension, extensions);
    portal.clearRequests();
    const other = open();
    for (const _ of [1, 2, 3]) await other.read(extensions, extension, extension);
    const asked = portal.requests.filter(({ path }) => path.endsWith("/structure"));
    expect(asked).toHaveLength(1);
  });
});
