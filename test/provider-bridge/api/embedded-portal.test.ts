import * as model from "../../../model";
import { type DataObject, Decimal, isObject, objectOf } from "../../../model/kernel/data";
import { type Portal, startPortal } from "../../../portal";
import { openPortApi, type PortApi, type PortApiParts } from "../../../provider-bridge/api";
import { PassingClock } from "./clocks";
import { blueprint, blueprints, entities, entity } from "./endpoints";
import { requestsFor } from "./many-entities";

let portal: Portal;
let api: PortApi;

beforeEach(async () => {
  portal = await startPortal({ organizations: [{ name: "dev", clientId: "dev-id", clientSecret: "dev-secret" }] });
  api = run();
});

afterEach(async () => {
  await api.close();
  await portal.close();
});

/** A new run, as each command of Terraform is. */
function run(parts: PortApiParts = {}): PortApi {
  return openPortApi({ baseUrl: portal.url, clientId: "dev-id", clientSecret: "dev-secret", userAgent: "test/1" }, parts);
}

const service = (identifier: string, more: DataObject = {}): DataObject =>
  blueprint(identifier, {
    title: "Service",
    schema: { properties: { language: { type: "string", enum: ["go", "ts"] }, size: { type: "number" } }, required: [] },
    ...more,
  });

const cart = (of: string, identifier: string, properties: DataObject = { language: "go" }): DataObject =>
  entity(of, identifier, { title: identifier, properties, relations: {} });

const put = (document: DataObject) => api.create(blueprints, document, document);
const putEntity = (document: DataObject) => api.create(entities, document, document);

describe("against the embedded portal", () => {
  it("a blueprint lives: created, read, taken over, changed, renamed, deleted", async () => {
    await expect(put(service("svc"))).resolves.toMatchObject({ outcome: "created", document: { createdAt: expect.any(String) } });
    await expect(put(service("svc"))).resolves.toMatchObject({ outcome: "exists", live: { title: "Service" } });
    await expect(
      api.update(blueprints, blueprint("svc"), blueprint("service"), service("service", { title: "Renamed" })),
    ).resolves.toMatchObject({
      outcome: "updated",
      document: { identifier: "service", title: "Renamed" },
    });
    await expect(api.read(blueprints, blueprint("svc"))).resolves.toBeUndefined();
    await expect(api.read(blueprints, blueprint("service"))).resolves.toMatchObject({ title: "Renamed" });
    await api.delete(blueprints, blueprint("service"));
    await api.delete(blueprints, blueprint("service"));
    await expect(api.read(blueprints, blueprint("service"))).resolves.toBeUndefined();
  });

  it("changes are laid over the entities that are there, in batches; one that is not is no reason to make it", async () => {
    await put(service("svc"));
    for (let number = 0; number < 45; number++) await putEntity(cart("svc", `cart-${number}`, objectOf([["size", number]])));
    portal.clearRequests();
    const changes = new Map<string, DataObject>();
    for (let number = 0; number < 45; number++)
      changes.set(`cart-${number}`, { properties: objectOf(number % 2 === 0 ? [["language", "ts"]] : [["size", null]]) });
    changes.set("gone", { properties: objectOf([["size", 1]]) });
    changes.set("wrong", { properties: objectOf([["size", "text"]]) });
    const failures = await api.merge(model.entity.endpoint, objectOf([["blueprint", "svc"]]), changes);
    expect(portal.requests.map(({ path }) => path)).toEqual(Array(3).fill("/v1/blueprints/svc/entities/bulk?upsert=true&merge=true"));
    expect([...failures].map(([key, { status, place }]) => [key, status, place])).toEqual([
      ["gone", 404, ["identifier"]],
      ["wrong", 422, ["properties", "size"]],
    ]);
    const listed = await api.list(model.entity.endpoint, objectOf([["blueprint", "svc"]]));
    expect(listed).toHaveLength(45);
    expect(listed[2]).toMatchObject({ properties: { size: 2, language: "ts" } });
    expect(listed[3]).toMatchObject({ properties: { size: null, language: null } });
  });

  it("entities live, alone and in batches", async () => {
    await put(service("svc"));
    await expect(
      api.create(entities, { blueprint: "svc", identifier: null }, { title: "Nameless", properties: {}, relations: {} }),
    ).resolves.toMatchObject({
      outcome: "created",
      document: { identifier: expect.stringMatching(/^e_/) },
    });
    const many = Array.from({ length: 30 }, (_, n) => cart("svc", `cart-${n}`));
    for (const [index, written] of (await Promise.all(many.map(putEntity))).entries())
      expect(written).toMatchObject({ outcome: "created", document: { identifier: `cart-${index}`, updatedAt: expect.any(String) } });
    await expect(putEntity(cart("svc", "cart-0"))).resolves.toMatchObject({ outcome: "overrode" });
    await expect(api.read(entities, entity("svc", "cart-7"))).resolves.toMatchObject({ properties: { language: "go", size: null } });
    await Promise.all(many.map((one) => api.delete(entities, one)));
    await expect(api.read(entities, entity("svc", "cart-7"))).resolves.toBeUndefined();
  });

  it("one bad entity fails alone, and its fault has a place", async () => {
    await put(service("svc"));
    const settled = await Promise.allSettled(
      [...["a", "b", "c"].map((name) => cart("svc", name)), cart("svc", "bad", { language: "cobol" })].map(putEntity),
    );
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
    expect(settled[3]).toMatchObject({ reason: { status: 422, place: ["properties", "language"] } });
  });

  it("a number comes back with every digit", async () => {
    await put(service("svc"));
    const size = new Decimal("12345678901234567890.123456789");
    await expect(putEntity(cart("svc", "big", { size }))).resolves.toMatchObject({ document: { properties: { size } } });
    await expect(api.read(entities, entity("svc", "big"))).resolves.toMatchObject({ properties: { size } });
  });

  it("a blueprint goes with its entities where that is asked for, and is refused where it is not", async () => {
    await put(service("svc"));
    await putEntity(cart("svc", "a"));
    await expect(api.delete(blueprints, blueprint("svc"))).rejects.toMatchObject({ kind: "has-dependents" });
    await api.delete(blueprints, blueprint("svc", { force_delete_entities: true }));
    await expect(api.read(blueprints, blueprint("svc"))).resolves.toBeUndefined();
  });

  it("an entity moves to another blueprint", async () => {
    await Promise.all([put(service("svc")), put(service("job"))]);
    await putEntity(cart("svc", "a"));
    const moved = await api.update(entities, entity("svc", "a"), entity("job", "a"), cart("job", "a"));
    expect(moved).toMatchObject({ outcome: "created" });
    await expect(api.read(entities, entity("svc", "a"))).resolves.toBeUndefined();
    await expect(api.read(entities, entity("job", "a"))).resolves.toMatchObject({ identifier: "a" });
  });

  it("an expired token is renewed without anyone noticing", async () => {
    await put(service("svc"));
    await portal.organization("dev").expireToken();
    await expect(api.read(blueprints, blueprint("svc"))).resolves.toMatchObject({ identifier: "svc" });
  });

  it("the organisation is known by its id", async () => {
    await expect(api.organization()).resolves.toMatchObject({ id: portal.organization("dev").id });
  });
});

it("200 entities in 10 blueprints are created with at most 100 requests, planned with 15 and deleted with 60", async () => {
  const { create, plan, destroy } = await requestsFor(200, 10);
  expect(create).toBeLessThanOrEqual(100);
  expect(plan).toBeLessThanOrEqual(15);
  expect(destroy).toBeLessThanOrEqual(60);
});

describe("a portal where one request in three fails", () => {
  it.each([1, 2, 3])("ends right, with nothing doubled and nothing lost (seed %d)", async (seed) => {
    const faults = { share: 0.33, kinds: ["429", "500", "502", "drop", "drop-after"] as const, seed };
    portal.configure({ faults });
    const passing = run({ clock: new PassingClock() });
    const kinds = ["a", "b", "c"];
    await Promise.all(kinds.map((kind) => passing.create(blueprints, blueprint(kind), service(kind))));
    const ones = kinds.flatMap((kind) => Array.from({ length: 25 }, (_, n) => cart(kind, `e-${n}`)));
    const written = await Promise.all(ones.map((one) => passing.create(entities, one, one)));
    expect(written.map(({ outcome }) => outcome)).toEqual(ones.map(() => "created"));
    const renamed = ones
      .filter((_, n) => n % 5 === 0)
      .map((one) => objectOf([...Object.entries(one), ["identifier", `new-${one.identifier}`]]));
    await Promise.all(renamed.map((one, n) => passing.update(entities, ones[n * 5] ?? one, one, one)));
    await Promise.all(ones.filter((_, n) => n % 5 === 1).map((one) => passing.delete(entities, one)));
    await passing.close();
    portal.configure({ faults: undefined });
    for (const kind of kinds) {
      const { body } = await portal.organization("dev").request("GET", `/v1/blueprints/${kind}/entities`);
      const live = Object(body).entities.map((one: unknown) => (isObject(one as DataObject) ? Object(one).identifier : one));
      const expected = Array.from({ length: 25 }, (_, n) => (n % 5 === 0 ? `new-e-${n}` : `e-${n}`)).filter((_, n) => n % 5 !== 1);
      expect(live.sort()).toEqual(expected.sort());
    }
  });
});
