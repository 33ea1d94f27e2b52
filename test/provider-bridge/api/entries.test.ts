import { blueprint, blueprintRelation } from "../../../model";
import { type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { type Portal, startPortal } from "../../../portal";
import { openPortApi, type PortApi } from "../../../provider-bridge/api";

const relations = blueprintRelation.endpoint;
const blueprints = blueprint.endpoint;
const numbers = Array.from({ length: 8 }, (_, index) => index);

let portal: Portal;
let api: PortApi;

beforeEach(async () => {
  portal = await startPortal({ organizations: [{ name: "dev", clientId: "dev-id", clientSecret: "dev-secret" }] });
  api = openPortApi({ baseUrl: portal.url, clientId: "dev-id", clientSecret: "dev-secret", userAgent: "test/1" });
});
afterEach(async () => {
  await api.close();
  await portal.close();
});

const service = (more: DataObject): DataObject =>
  objectOf(Object.entries({ identifier: "service", title: "Service", schema: { properties: {} }, ...more }));
const relation = (identifier: string, more: DataObject = {}): DataObject =>
  objectOf(Object.entries({ blueprint: "service", identifier, target: "service", ...more }));
const create = (document: DataObject) => api.create(relations, document, document);
const update = (document: DataObject, prior = document) => api.update(relations, prior, document, document);
const names = (kind: string) => numbers.map((number) => `${kind}-${number}`);

it("many entries of one document that change at once, and the document itself, are all there in the end", async () => {
  const mirrorProperties = { parents: { path: "kept.$title" } };
  const ofDocument = { kept: { target: "service" } };
  const before = service({ mirrorProperties, relations: ofDocument });
  await api.create(blueprints, before, before);
  for (const name of [...names("changed"), ...names("old"), ...names("gone")]) await create(relation(name));
  const left = [...names("changed"), ...names("old"), ...names("gone"), ...names("new"), ...names("renamed")];
  const attributes = objectOf([...Object.entries(before), ["relations_elsewhere", left]]);
  await Promise.all([
    ...names("new").map((name) => create(relation(name))),
    api.update(blueprints, attributes, attributes, service({ title: "Services", mirrorProperties, relations: ofDocument })),
    ...names("changed").map((name) => update(relation(name, { title: name }))),
    ...numbers.map((number) => update(relation(`renamed-${number}`), relation(`old-${number}`))),
    ...names("gone").map((name) => api.delete(relations, relation(name))),
  ]);
  const live = await api.read(blueprints, before);
  expect(live).toMatchObject({ title: "Services", mirrorProperties });
  const wanted = ["kept", ...names("new"), ...names("changed"), ...names("renamed")].sort();
  expect(Object.keys(isObject(live?.relations) ? live.relations : {}).sort()).toEqual(wanted);
  for (const name of names("changed")) expect(await api.read(relations, relation(name))).toMatchObject({ title: name });
});

it("entries of many documents are read from one list of those", async () => {
  for (const number of numbers) {
    const document = service({ identifier: `service-${number}`, relations: { up: { target: "_team" } } });
    await api.create(blueprints, document, document);
  }
  const other = openPortApi({ baseUrl: portal.url, clientId: "dev-id", clientSecret: "dev-secret", userAgent: "test/1" });
  portal.clearRequests();
  const read = await Promise.all(numbers.map((number) => other.read(relations, relation("up", { blueprint: `service-${number}` }))));
  expect(read).toEqual(numbers.map((number) => ({ blueprint: `service-${number}`, identifier: "up", target: "_team" })));
  expect(portal.requests.filter(({ method }) => method === "GET").map(({ path }) => path)).toEqual(["/v1/blueprints"]);
  expect(await other.list(relations, relation("any", { blueprint: "service-1" }))).toHaveLength(1);
  expect(await other.list(relations, relation("any", { blueprint: "nosuch" }))).toEqual([]);
  await other.close();
});

it("nothing of a document that no model knows is lost when an entry is written", async () => {
  const odd = { "x-later": { deep: [1, null, "__proto__"] } };
  const before = service({
    relations: { constructor: { target: "service" } },
    schema: { properties: { a: { type: "string", ...odd } } },
  });
  await api.create(blueprints, before, before);
  const { updatedAt: _, relations: own, ...rest } = (await api.read(blueprints, before)) ?? {};
  await create(relation("__proto__"));
  const live = (await api.read(blueprints, before)) ?? {};
  expect(live).toMatchObject(rest);
  expect(isObject(live.relations) && Object.keys(live.relations).sort()).toEqual(["__proto__", "constructor"]);
  await api.delete(relations, relation("__proto__"));
  expect((await api.read(blueprints, before))?.relations).toEqual(own);
});

it("a move that was cut off after the entry was made is finished by the next", async () => {
  for (const identifier of ["service", "other"]) await api.create(blueprints, service({ identifier }), service({ identifier }));
  await create(relation("up"));
  await create(relation("up", { blueprint: "other" }));
  const moved = relation("up", { blueprint: "other" });
  expect(await api.update(relations, relation("up"), moved, moved)).toMatchObject({ outcome: "exists" });
  expect(await api.update(relations, relation("up"), moved, moved, { isThere: () => true })).toMatchObject({ outcome: "updated" });
  expect(await api.read(relations, relation("up"))).toBeUndefined();
  expect(await api.read(relations, moved)).toMatchObject({ target: "service" });
});

it("a whole without a name, or an entry without one, is refused before anything is sent", async () => {
  await expect(api.read(relations, relation("up", { identifier: null }))).rejects.toThrow("by its identifier, which is not known");
  await expect(api.delete(relations, relation("up", { blueprint: null }))).rejects.toThrow("by its identifier, which is not known");
  expect(portal.requests).toEqual([]);
});
