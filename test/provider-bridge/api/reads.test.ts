import { gzipSync } from "node:zlib";
import { blueprint, blueprints, entities, entity } from "./endpoints";
import { type Answer, refusal, type Script, type ScriptedPortal, scriptedPortal } from "./scripted-portal";

let portal: ScriptedPortal;

afterEach(() => portal.close());

const names = ["a", "b", "c", "d", "e", "f"];
const listOf = (held: readonly string[]): Answer => ({ json: { blueprints: held.map((identifier) => ({ identifier, from: "list" })) } });
const lists = (line: string): boolean => /^GET \/v1\/blueprints$|\/entities\?/.test(line);

/** A portal that holds these blueprints, each saying from where it was read. */
function holding(held: readonly string[]): Script {
  return ({ path, method }) => {
    if (path === "/v1/blueprints" && method === "GET") return listOf(held);
    const identifier = decodeURIComponent(path.split("?")[0]?.split("/").at(-1) ?? "");
    if (method === "DELETE") return { json: {} };
    return held.includes(identifier) || method !== "GET"
      ? { json: { blueprint: { identifier, from: "single" } } }
      : refusal(404, "not_found", `Blueprint "${identifier}" was not found`);
  };
}

const readAll = (api: ReturnType<ScriptedPortal["open"]>, of: readonly string[]) =>
  Promise.all(of.map((name) => api.read(blueprints, blueprint(name))));

describe("reads of a few documents", () => {
  it("are single requests", async () => {
    portal = await scriptedPortal(holding(names));
    const api = portal.open();
    await readAll(api, ["a", "b"]);
    await readAll(api, ["c"]);
    expect(portal.lines().sort()).toEqual(["GET /v1/blueprints/a", "GET /v1/blueprints/b", "GET /v1/blueprints/c"]);
  });

  it("give undefined for what is not there", async () => {
    portal = await scriptedPortal(holding([]));
    await expect(portal.open().read(blueprints, blueprint("a"))).resolves.toBeUndefined();
  });

  it("escape every character of an identifier that means something in a path", async () => {
    portal = await scriptedPortal(holding([]));
    const api = portal.open();
    await api.read(blueprints, blueprint("a/b:c\\d@e.f+g=h%2F?#ü"));
    expect(portal.lines()).toEqual(["GET /v1/blueprints/a%2Fb%3Ac%5Cd%40e.f%2Bg%3Dh%252F%3F%23%C3%BC"]);
  });

  it.each([
    ["", 'cannot be ""'],
    [".", 'cannot be "."'],
    ["..", 'cannot be ".."'],
    [null, "is not known"],
  ])("refuse the identifier %j, which would lead elsewhere", async (identifier, fault) => {
    portal = await scriptedPortal(holding([]));
    const message = `Port finds a document by its identifier, which ${fault}.`;
    await expect(portal.open().read(blueprints, { identifier })).rejects.toMatchObject({ kind: "refused", message });
    expect(portal.requests).toEqual([]);
  });

  it("refuse an answer without the document", async () => {
    portal = await scriptedPortal(() => ({ json: { entity: {} } }));
    await expect(portal.open().read(blueprints, blueprint("a"))).rejects.toThrow(
      'The answer to GET /v1/blueprints/a holds no "blueprint".',
    );
  });
});

describe("reads of many documents", () => {
  it("are one list when they come together, also for what it does not hold", async () => {
    portal = await scriptedPortal(holding(names.slice(0, 4)));
    const found = await readAll(portal.open(), [...names, "__proto__", "constructor"]);
    expect(found.map((document) => document?.from)).toEqual(["list", "list", "list", "list", undefined, undefined, undefined, undefined]);
    expect(portal.lines()).toEqual(["GET /v1/blueprints"]);
  });

  it("are three single requests and one list when they come one after the other", async () => {
    portal = await scriptedPortal(holding(names));
    const api = portal.open();
    for (const name of [...names, "x", "y"]) await api.read(blueprints, blueprint(name));
    expect(portal.lines()).toEqual(["GET /v1/blueprints/a", "GET /v1/blueprints/b", "GET /v1/blueprints/c", "GET /v1/blueprints"]);
  });

  it("ask for each collection's list once, whoever asks", async () => {
    portal = await scriptedPortal(({ path }) => {
      const owner = path.split("/")[3];
      return { json: { entities: [1, 2].map((n) => ({ blueprint: owner, identifier: `${owner}${n}` })) } };
    });
    const api = portal.open();
    const wanted = ["p", "q", "r"].flatMap((owner) => [1, 2, 3].map((n) => entity(owner, `${owner}${n}`)));
    const found = await Promise.all(wanted.map((keys) => api.read(entities, keys)));
    expect(found.map((document) => document?.identifier)).toEqual(["p1", "p2", undefined, "q1", "q2", undefined, "r1", "r2", undefined]);
    expect(portal.lines().sort()).toEqual(
      ["p", "q", "r"].map((owner) => `GET /v1/blueprints/${owner}/entities?exclude_calculated_properties=true`),
    );
  });

  it("follow a list over its pages", async () => {
    const paged = { ...blueprints, list: { method: "POST", path: "/v1/blueprints/search", envelope: "blueprints", pageSize: 2 } as const };
    portal = await scriptedPortal(({ body, path }) => {
      const from = Number(Object(body).from ?? 0);
      if (path !== "/v1/blueprints/search") return refusal(404, "not_found", "no such route");
      return {
        json: {
          blueprints: names.slice(from, from + 2).map((identifier) => ({ identifier })),
          ...(from < 4 ? { next: String(from + 2) } : {}),
        },
      };
    });
    const api = portal.open();
    await expect(Promise.all([...names, "x"].map((name) => api.read(paged, blueprint(name))))).resolves.toEqual([
      ...names.map((identifier) => ({ identifier })),
      undefined,
    ]);
    expect(portal.requests.slice(1).map(({ body }) => body)).toEqual([{ limit: 2 }, { from: "2", limit: 2 }, { from: "4", limit: 2 }]);
  });
});

describe("a list", () => {
  it.each<[string, Answer]>([
    ["is forbidden", refusal(403, "forbidden", "no")],
    ["keeps failing", refusal(500, "internal_error", "oops")],
    ["is no list", { json: { blueprints: "many" } }],
    ["is there in part only", { json: { blueprints: [], failedBlueprints: ["a"] } }],
    ["has no route", { status: 404, text: "<html>" }],
    ["is too long", { text: gzipSync(Buffer.alloc(129 * 1024 * 1024, 32), { level: 1 }), headers: { "content-encoding": "gzip" } }],
  ])("that %s is replaced by single reads, and not asked for again", async (_, refused) => {
    const held = holding(names);
    portal = await scriptedPortal((request, nth) => (request.path === "/v1/blueprints" ? refused : held(request, nth)));
    const found = await readAll(portal.open(), names);
    expect(found.map((document) => document?.from)).toEqual(names.map(() => "single"));
    const asked = portal.lines().filter(lists).length;
    expect(asked).toBe(refused.status === 500 ? 8 : 1);
    expect(portal.lines()).toHaveLength(asked + names.length);
  });

  it("of an owner that has gone is empty, for the price of one look", async () => {
    portal = await scriptedPortal(() => refusal(404, "not_found", "Blueprint was not found"));
    const api = portal.open();
    const found = await Promise.all(names.map((name) => api.read(entities, entity("gone", name))));
    expect(found).toEqual(names.map(() => undefined));
    expect(portal.lines()).toHaveLength(2);
  });

  it("as long as the API makes it at most proves no absence", async () => {
    const cut = { ...blueprints, list: { ...blueprints.list, limit: 4 } };
    const held = holding(names);
    portal = await scriptedPortal((request, nth) => (request.path === "/v1/blueprints" ? listOf(names.slice(0, 4)) : held(request, nth)));
    const api = portal.open();
    const found = await Promise.all([...names, "x"].map((name) => api.read(cut, blueprint(name))));
    expect(found.map((document) => document?.from)).toEqual(["list", "list", "list", "list", "single", "single", undefined]);
  });

  it("that was refused for want of a connection is asked for again by the next read", async () => {
    const held = holding(names);
    portal = await scriptedPortal((request, nth) => (nth <= 8 ? { drop: true } : held(request, nth)));
    const api = portal.open();
    await expect(readAll(api, names)).rejects.toMatchObject({ kind: "unreachable" });
    await expect(api.read(blueprints, blueprint("a"))).resolves.toMatchObject({ from: "list" });
  });
});

describe("a list after writes of the same run", () => {
  /** An API whose blueprints have been listed, before the one named "new" came. */
  async function listed(): Promise<ReturnType<ScriptedPortal["open"]>> {
    const held = holding([...names, "new"]);
    portal = await scriptedPortal((request, nth) =>
      request.method === "GET" && request.path === "/v1/blueprints" ? listOf(names) : held(request, nth),
    );
    const api = portal.open();
    await readAll(api, names);
    portal.requests.length = 0;
    return api;
  }

  it("counts no more for a document that was updated, and still for the others", async () => {
    const api = await listed();
    await api.update({ ...blueprints, ownedElsewhere: [] }, blueprint("a"), blueprint("a"), blueprint("a"));
    await expect(readAll(api, ["a", "b"])).resolves.toMatchObject([{ from: "single" }, { from: "list" }]);
    expect(portal.lines()).toEqual(["PUT /v1/blueprints/a", "GET /v1/blueprints/a"]);
  });

  it("does not hide what was created, by the run or as a side effect of it", async () => {
    const api = await listed();
    await api.create(blueprints, blueprint("x"), blueprint("x"));
    await expect(readAll(api, ["new"])).resolves.toMatchObject([{ from: "single" }]);
  });

  it.each<[string, (api: ReturnType<ScriptedPortal["open"]>) => Promise<unknown>]>([
    ["deleted", (api) => api.delete(blueprints, blueprint("a"))],
    ["renamed", (api) => api.update({ ...blueprints, ownedElsewhere: [] }, blueprint("a"), blueprint("new"), blueprint("new"))],
  ])("counts no more at all when something was %s, for others may have changed with it", async (_, write) => {
    const api = await listed();
    await write(api);
    await readAll(api, ["b", "c"]);
    expect(portal.lines().filter(lists)).toEqual(["GET /v1/blueprints"]);
  });

  it("counts no more for a document whose write failed without saying whether it was carried out", async () => {
    const held = holding(names);
    portal = await scriptedPortal((request, nth) => (request.method === "PUT" ? { drop: true } : held(request, nth)));
    const api = portal.open();
    await readAll(api, names);
    await expect(api.update({ ...blueprints, ownedElsewhere: [] }, blueprint("a"), blueprint("a"), blueprint("a"))).rejects.toThrow();
    await expect(api.read(blueprints, blueprint("a"))).resolves.toMatchObject({ from: "single" });
  });
});
