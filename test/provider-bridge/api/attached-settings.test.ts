import { type DataObject, objectOf } from "../../../model/kernel/data";
import type { PortApi, Written } from "../../../provider-bridge/api";
import { pagePermissions } from "../toy-kinds";
import { anybody, type ToyPort, toyPort } from "../toy-port";
import { type ScriptedPortal, scriptedPortal } from "./scripted-portal";

let port: ToyPort;
let portal: ScriptedPortal;
let api: PortApi;

beforeEach(async () => {
  port = toyPort();
  port.collections.set("/v1/pages", new Map(["a", "b"].map((identifier) => [identifier, { identifier }])));
  portal = await scriptedPortal(port.script);
  api = portal.open();
});
afterEach(() => portal.close());

const document = (more: object): DataObject => objectOf(Object.entries(more));
const block = (...roles: string[]) => ({ users: [], roles, teams: [] });
const reading = (page: string, ...roles: string[]) => document({ pageIdentifier: page, read: block(...roles) });
const at = ({ pageIdentifier = null }: DataObject): DataObject => document({ page_identifier: pageIdentifier });
const create = (settings: DataObject) => api.create(pagePermissions, at(settings), settings);
const update = (held: DataObject, settings: DataObject, before?: DataObject) =>
  api.update(pagePermissions, at(held), at(settings), settings, { held, before });
const remove = (held: DataObject, before?: DataObject) => api.delete(pagePermissions, at(held), { held, before });
const beforeOf = (written: Written) => (written.outcome === "exists" ? undefined : written.before);
const patches = () => portal.requests.filter(({ method }) => method === "PATCH").map(({ path, body }) => [path, body]);

it("are written in the blocks that are named, remember what was there, and give it back", async () => {
  const settings = reading("a", "Guest");
  const written = await create(settings);
  expect(written).toMatchObject({ outcome: "created", document: settings, before: { read: anybody.read } });
  expect(port.permissions.get("a")).toEqual({ read: block("Guest"), update: anybody.update });
  expect(await remove(settings, beforeOf(written))).toEqual({ stays: [] });
  expect(port.permissions.get("a")).toEqual(anybody);
  expect(patches()).toEqual([
    ["/v1/pages/a/permissions", { read: block("Guest") }],
    ["/v1/pages/a/permissions", { read: anybody.read }],
  ]);
});

it("send nothing where they are so already", async () => {
  const settings = reading("a", "Member");
  const before = beforeOf(await create(settings));
  await update(settings, settings, before);
  await remove(settings, before);
  expect(patches()).toEqual([]);
});

it("show of the live ones what is held, and all of them on import", async () => {
  const settings = reading("a", "Guest");
  await create(settings);
  expect(await api.read(pagePermissions, at(settings), settings)).toEqual(settings);
  expect(await api.read(pagePermissions, at(settings))).toEqual({ ...settings, update: anybody.update });
  expect(await api.read(pagePermissions, at(reading("nosuch")), settings)).toBeUndefined();
  expect(await api.list(pagePermissions, at(settings))).toHaveLength(1);
  expect(await api.meet(pagePermissions, at(settings), settings)).toBeUndefined();
});

it("give a block back when it is named no more, and remember one that is named later", async () => {
  const both = document({ pageIdentifier: "a", read: block("Guest"), update: block("Guest") });
  const reads = reading("a", "Guest");
  const updates = document({ pageIdentifier: "a", update: block("Guest") });
  const first = beforeOf(await create(reads));
  const second = beforeOf(await update(reads, both, first));
  expect(second).toEqual({ read: anybody.read, update: anybody.update });
  const third = beforeOf(await update(both, updates, second));
  expect(port.permissions.get("a")).toEqual({ read: anybody.read, update: block("Guest") });
  expect(third).toEqual({ update: anybody.update });
  await remove(updates, third);
  expect(port.permissions.get("a")).toEqual(anybody);
});

it("leave what nobody remembers, and say so", async () => {
  const both = document({ pageIdentifier: "a", read: block("Guest"), update: block("Guest") });
  port.permissions.set("a", { read: block("Guest"), update: block("Guest") });
  expect(await update(both, reading("a", "Guest"))).toMatchObject({ stays: ["update"] });
  expect(await remove(both)).toEqual({ stays: ["read", "update"] });
  expect(patches()).toEqual([]);
});

describe("a block that was not there before", () => {
  const settings = document({ pageIdentifier: "a", read: block("Guest"), share: block("Guest") });

  it("is taken away", async () => {
    const before = beforeOf(await create(settings));
    expect(await remove(settings, before)).toEqual({ stays: [] });
    expect(patches().at(-1)).toEqual(["/v1/pages/a/permissions", { read: anybody.read, share: null }]);
  });

  it("stays where Port does not let it go, and the others are put back", async () => {
    const before = beforeOf(await create(settings));
    port.refuses = "share";
    expect(await remove(settings, before)).toEqual({ stays: ["share"] });
    expect(port.permissions.get("a")).toEqual({ ...anybody, share: block("Guest") });
  });

  it("is no excuse for another refusal", async () => {
    const before = beforeOf(await create(settings));
    port.refuses = "read";
    await expect(remove(settings, before)).rejects.toMatchObject({ status: 422 });
  });
});

it("put back nothing into what has gone", async () => {
  const settings = document({ pageIdentifier: "a", read: block("Guest"), odd: document({ gone: block("Guest") }) });
  port.permissions.set("a", { ...anybody, odd: { gone: block("Member") } });
  const before = beforeOf(await create(settings));
  port.permissions.set("a", { read: block("Guest"), odd: {} });
  await remove(settings, before);
  expect(patches().at(-1)).toEqual(["/v1/pages/a/permissions", { read: anybody.read }]);
});

it("of something else are put back where they were and written where they are", async () => {
  const held = reading("a", "Guest");
  const before = beforeOf(await create(held));
  const moved = await update(held, reading("b", "Guest"), before);
  expect(moved).toMatchObject({ before: { read: anybody.read } });
  expect([port.permissions.get("a"), port.permissions.get("b")]).toEqual([anybody, { ...anybody, read: block("Guest") }]);
});

it("go along when what they belong to is renamed, with what was there before", async () => {
  const held = reading("a", "Guest");
  const before = beforeOf(await create(held));
  const rename = document({ identifier: "c" });
  await api.request({ method: "PUT", path: "/v1/pages/a", body: rename, repeatable: true });
  expect(await update(held, reading("c", "Guest"), before)).toMatchObject({ outcome: "updated", before: { read: anybody.read } });
  expect(patches()).toHaveLength(1);
});

it("remember anew where they are of something else, because the old one is gone", async () => {
  const held = reading("a", "Guest");
  const before = beforeOf(await create(held));
  port.collections.get("/v1/pages")?.delete("a");
  port.permissions.set("b", { ...anybody, read: block("Auditor") });
  expect(await update(held, reading("b", "Guest"), before)).toMatchObject({ before: { read: block("Auditor") } });
});

it("of what is not there cannot be made, and are gone with it: one request each", async () => {
  const settings = reading("nosuch", "Guest");
  await expect(create(settings)).rejects.toMatchObject({
    message: expect.stringContaining("Create what it belongs to first"),
    place: ["pageIdentifier"],
  });
  expect(await remove(settings, document({ read: anybody.read }))).toEqual({ stays: [] });
  expect(portal.lines()).toEqual(["GET /v1/pages/nosuch/permissions", "GET /v1/pages/nosuch/permissions"]);
});
