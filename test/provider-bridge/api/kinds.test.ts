import { type DataObject, objectOf } from "../../../model/kernel/data";
import { folders, organizationName, pages, scorecards, secrets } from "../toy-kinds";
import { type ToyPort, toyPort } from "../toy-port";
import { type ScriptedPortal, scriptedPortal } from "./scripted-portal";

let port: ToyPort;
let portal: ScriptedPortal;

beforeEach(async () => {
  port = toyPort();
  portal = await scriptedPortal(port.script);
});
afterEach(() => portal.close());

const document = (more: object): DataObject => objectOf(Object.entries(more));
const there = (collection: string, ...documents: Record<string, unknown>[]) =>
  port.collections.set(collection, new Map(documents.map((one) => [String(one.identifier), one])));

describe("a document that is changed in part", () => {
  it("unsets what it said before and says no more, and keeps what others set", async () => {
    there("/v1/sidebars/catalog/folders", { identifier: "a", title: "A", parent: "top", colour: "red" });
    const now = document({ identifier: "a", title: "B" });
    await portal.open().update(folders, now, now, now, { held: document({ identifier: "a", title: "A", parent: "top" }) });
    expect(portal.requests.at(-1)).toMatchObject({ method: "PATCH", body: { identifier: "a", title: "B", parent: null } });
    expect(port.collections.get("/v1/sidebars/catalog/folders")?.get("a")).toEqual({ identifier: "a", title: "B", colour: "red" });
  });

  it("gets its new name under the old one", async () => {
    there("/v1/sidebars/catalog/folders", { identifier: "a" });
    await portal.open().update(folders, document({ identifier: "a" }), document({ identifier: "b" }), document({ identifier: "b" }));
    expect(portal.lines()).toEqual(["PATCH /v1/sidebars/catalog/folders/a"]);
    expect([...(port.collections.get("/v1/sidebars/catalog/folders")?.keys() ?? [])]).toEqual(["b"]);
  });
});

describe("a document that only a list shows", () => {
  it("is found in it by its name and its kind", async () => {
    there("/v1/pages", { identifier: "same", title: "A page" });
    there("/v1/sidebars/catalog/folders", { identifier: "folder" });
    const api = portal.open();
    expect(await api.read(folders, document({ identifier: "folder" }))).toMatchObject({ identifier: "folder", sidebarType: "folder" });
    expect(await api.read(folders, document({ identifier: "same" }))).toBeUndefined();
    expect(portal.lines()).toEqual(["GET /v1/sidebars/catalog"]);
  });

  it("is no matter of a list that cannot be read", async () => {
    const broken = { ...folders, list: { ...folders.list, path: "/v1/sidebars/nosuch" } };
    await expect(portal.open().read(broken, document({ identifier: "folder" }))).rejects.toMatchObject({ status: 404 });
  });

  it("is looked at anew after it was written", async () => {
    const api = portal.open();
    const made = document({ identifier: "new", title: "N" });
    expect(await api.read(folders, made)).toBeUndefined();
    await api.create(folders, made, made);
    expect(await api.read(folders, made)).toMatchObject({ title: "N" });
    await api.delete(folders, made);
    expect(await api.read(folders, made)).toBeUndefined();
  });
});

describe("a document that Port makes itself", () => {
  const home = document({ identifier: "$home", title: "Ours" });

  it("is written where it is there, and stays where it is deleted", async () => {
    there("/v1/pages", { identifier: "$home" });
    const api = portal.open();
    expect(await api.meet(pages, home, home)).toBeUndefined();
    expect(await api.create(pages, home, home)).toMatchObject({ outcome: "updated", document: { title: "Ours" } });
    await api.delete(pages, home);
    expect(portal.lines()).toEqual(["GET /v1/pages/%24home", "PUT /v1/pages/%24home"]);
    expect(port.collections.get("/v1/pages")?.has("$home")).toBe(true);
  });

  it("is refused where it is not there", async () => {
    const page = document({ identifier: "serviceEntity", type: "entity" });
    await expect(portal.open().create(pages, page, page)).rejects.toMatchObject({
      message: expect.stringMatching(/no \/v1\/pages\/serviceEntity in Port, and only Port itself makes such a one \(type "entity"\)/),
      place: ["identifier"],
    });
    expect(portal.lines()).toEqual(["GET /v1/pages/serviceEntity"]);
  });
});

describe("what stands in the path alone", () => {
  it("is in no body, and in all that is read", async () => {
    there("/v1/blueprints");
    const api = portal.open();
    const made = document({ blueprint: "a", identifier: "prod", title: "Ready" });
    expect(await api.create(scorecards, made, made)).toMatchObject({ outcome: "created", document: made });
    expect(await api.update(scorecards, made, made, made)).toMatchObject({ outcome: "updated", document: made });
    expect(await api.read(scorecards, made)).toEqual(made);
    const bodies = portal.requests.filter(({ path, body }) => path.includes("scorecards") && body).map(({ body }) => body);
    expect(bodies).toEqual([
      { identifier: "prod", title: "Ready" },
      { identifier: "prod", title: "Ready" },
    ]);
  });

  it("is in the body of a creation where only an update's path has it, under the document's own key", async () => {
    const api = portal.open();
    const [keys, secret] = [document({ secret_name: "token" }), document({ secretName: "token", secretValue: "x" })];
    expect(await api.create(secrets, keys, secret)).toMatchObject({ outcome: "created" });
    expect(await api.create(secrets, keys, secret)).toMatchObject({ outcome: "exists" });
    await api.update(secrets, keys, keys, document({ secretName: "token", description: "Y" }), { held: secret });
    const bodies = portal.requests.filter(({ path, method }) => path.includes("secrets") && method !== "GET").map(({ body }) => body);
    expect(bodies).toEqual([{ ...secret }, { ...secret }, { description: "Y", secretValue: null }]);
    expect((await api.list(secrets, document({}))).map(({ secretName }) => secretName)).toEqual(["token"]);
    const read = await Promise.all(["token", "a", "b", "c"].map((name) => portal.open().read(secrets, document({ secret_name: name }))));
    expect(read.map((one) => one?.secretName)).toEqual(["token", undefined, undefined, undefined]);
  });
});

describe("documents of many collections in one list", () => {
  const card = (blueprint: string, identifier: string) => document({ blueprint, identifier, title: `${blueprint} ${identifier}` });

  it("are read with one request, though they have one name", async () => {
    const cards = ["a", "b", "c", "d", "e"].map((blueprint) => card(blueprint, "prod"));
    for (const { blueprint, ...body } of cards) there(`/v1/blueprints/${blueprint}/scorecards`, body);
    const api = portal.open();
    const read = await Promise.all([...cards, card("f", "prod")].map((one) => api.read(scorecards, one)));
    expect(read).toEqual([...cards, undefined]);
    expect(portal.lines()).toEqual(["GET /v1/scorecards"]);
  });

  it("are listed by collection, or all", async () => {
    there("/v1/blueprints/a/scorecards", card("a", "x"), card("a", "y"));
    there("/v1/blueprints/b/scorecards", card("b", "x"));
    const api = portal.open();
    expect(await api.list(scorecards, document({ blueprint: "a" }))).toHaveLength(2);
    expect(await api.list(scorecards, document({}))).toHaveLength(3);
  });

  it("are read one by one where there is no such list", async () => {
    const nowhere = { ...scorecards, list: { ...scorecards.list, path: "/v1/nosuch" } };
    const names = ["a", "b", "c", "d"];
    for (const name of names.slice(1)) there(`/v1/blueprints/${name}/scorecards`, card(name, "prod"));
    const api = portal.open();
    const read = await Promise.all(names.map((name) => api.read(nowhere, card(name, "prod"))));
    expect(read.map((one) => one?.blueprint)).toEqual([undefined, "b", "c", "d"]);
  });
});

it("an organisation is written by what is named of it", async () => {
  const api = portal.open();
  const name = document({ name: "Acme" });
  const { before } = { before: undefined, ...(await api.create(organizationName, name, name)) };
  expect(portal.requests.find(({ method }) => method === "PATCH")?.body).toEqual({ name: "Acme" });
  expect(await api.read(organizationName, name, name)).toEqual({ name: "Acme" });
  expect(await api.delete(organizationName, name, { held: name, before })).toEqual({ stays: [] });
  expect(port.organization).toMatchObject({ id: "org_toy", name: "Toy", settings: { portalTitle: "Toys" } });
});
