import { type DataObject, unknown } from "../../../model/kernel/data";
import { entities as table } from "../../../model/resources/entities";
import type { PortApi, Written } from "../../../provider-bridge/api";
import { entities, entity } from "./endpoints";
import { type Catalog, memoryPort } from "./memory-port";
import { type Answer, type Received, refusal, type ScriptedPortal, scriptedPortal } from "./scripted-portal";

let portal: ScriptedPortal;
let catalog: Catalog;

afterEach(() => portal.close());

/** A portal over a map, where `first` may answer before the map does. */
async function open(first: (request: Received, nth: number) => Answer | undefined = () => undefined): Promise<PortApi> {
  const port = memoryPort();
  catalog = port.catalog;
  portal = await scriptedPortal((request, nth) => first(request, nth) ?? port.script(request, nth));
  return portal.open();
}

const create = (api: PortApi, one: DataObject, more: DataObject = {}) => api.create(entities, { ...one, ...more }, one);
const range = (count: number, blueprint = "b"): DataObject[] => Array.from({ length: count }, (_, n) => entity(blueprint, `e${n}`));
const bulkPath = (blueprint: string) => `POST /v1/blueprints/${blueprint}/entities/bulk?upsert=true`;
const searchPath = "POST /v1/entities/search?exclude_calculated_properties=true";

describe("creations that come together", () => {
  it("travel in batches of 20, and are read back by one search over all collections", async () => {
    const api = await open();
    const wanted = [...range(45, "b"), ...range(3, "c")];
    const written = await Promise.all(wanted.map((one) => create(api, one)));
    expect(portal.lines().sort()).toEqual([...[1, 2, 3].map(() => bulkPath("b")), bulkPath("c"), searchPath].sort());
    expect(
      portal.requests
        .map(({ body }) => Object(body).entities?.length)
        .filter(Boolean)
        .sort(),
    ).toEqual([20, 20, 3, 5]);
    for (const [index, one] of wanted.entries())
      expect(written[index]).toMatchObject({
        outcome: "created",
        document: { ...one, createdAt: expect.any(String), updatedAt: expect.any(String) },
      });
  });

  it("are single requests, whose replies hold the document, where a batch would save nothing", async () => {
    const api = await open();
    await Promise.all([create(api, entity("b", "1")), create(api, entity("b", "2")), create(api, entity("c", "3"))]);
    expect(portal.lines().sort()).toEqual(["b", "b", "c"].map((blueprint) => `POST /v1/blueprints/${blueprint}/entities?upsert=true`));
  });

  it("tell apart what was created and what was overridden, at no cost", async () => {
    const api = await open();
    const outcomes = async (ones: readonly DataObject[]): Promise<string[]> =>
      (await Promise.all(ones.map((one) => create(api, one)))).map(({ outcome }) => outcome);
    expect(await outcomes(range(2))).toEqual(["created", "created"]);
    expect(await outcomes(range(4))).toEqual(["overrode", "overrode", "created", "created"]);
    expect(await outcomes(range(1))).toEqual(["overrode"]);
  });

  it("do not share a batch when their queries differ", async () => {
    const api = await open();
    await Promise.all([...range(4).map((one) => create(api, one, { run_id: "r_1" })), ...range(4).map((one) => create(api, one))]);
    expect(portal.lines().sort()).toEqual([bulkPath("b"), `${bulkPath("b")}&run_id=r_1`, searchPath].sort());
  });

  it("do not share a batch when they are too long for one", async () => {
    const api = await open();
    const long = range(6).map((one) => ({ ...one, title: "x".repeat(150_000) }));
    await Promise.all(long.map((one) => create(api, one)));
    expect(Math.max(...portal.requests.map(({ text }) => text.length))).toBeLessThan(500_000);
    expect(catalog.get("b")?.size).toBe(6);
  });

  it("do not share a batch when Port is to name them", async () => {
    const api = await open(({ path }) =>
      path.includes("/entities?") ? { status: 201, json: { entity: { identifier: "e_1" } } } : undefined,
    );
    await Promise.all([1, 2, 3, 4].map((n) => api.create(entities, { blueprint: "b", identifier: null }, { title: `${n}` })));
    expect(portal.lines()).toHaveLength(4);
    expect(portal.lines().filter((line) => line.includes("bulk"))).toEqual([]);
  });

  it("do not suffer from one that cannot be sent", async () => {
    const api = await open();
    const bad = create(api, { ...entity("b", "bad"), title: unknown });
    const good = Promise.all(range(3).map((one) => create(api, one)));
    await expect(bad).rejects.toThrow("JSON cannot hold a value that is not known yet");
    await expect(api.create(entities, { blueprint: null, identifier: "x" }, { identifier: "x" })).rejects.toThrow(
      "blueprint, which is not known",
    );
    await expect(good).resolves.toHaveLength(3);
  });
});

describe("a batch of a table's rows that is refused as a whole", () => {
  it("tells the place of the fault", async () => {
    const details = [{ instancePath: "/entities/1/properties/size" }];
    const json = { ok: false, error: "validation_error", message: "must be a number", details };
    const api = await open(({ path }) => (path.includes("/bulk") ? { status: 422, json } : undefined));
    const rows = { first: { properties: { size: 1 } }, second: { properties: { size: "x" } } };
    const creation = api.create(table.endpoint, { blueprint: "b" }, { blueprint: "b", entities: rows });
    await expect(creation).rejects.toMatchObject({ kind: "refused", place: ["entities", 1, "properties", "size"] });
  });
});

describe("a batch that fails in part", () => {
  it("gives each document its own answer, with the place of the fault", async () => {
    const api = await open();
    const [first, bad, ...rest] = range(5);
    if (!first || !bad) throw new Error("five are needed");
    const settled = await Promise.allSettled([first, { ...bad, properties: { wrong: 422 } }, ...rest].map((one) => create(api, one)));
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
    expect(settled[1]).toMatchObject({
      reason: {
        kind: "refused",
        status: 422,
        place: ["properties", "wrong"],
        message:
          "Port refused POST /v1/blueprints/b/entities/bulk?upsert=true: properties.wrong: must not be there (422, validation_error)",
      },
    });
    expect(portal.lines()).toEqual([bulkPath("b"), searchPath]);
  });

  it("sends again, singly, what failed for a reason that may pass", async () => {
    let failures = 0;
    const api = await open(({ path, body }) => {
      if (!path.includes("/bulk") || failures++ > 0) return undefined;
      const wanted: DataObject[] = Object(body).entities;
      const errors = wanted.map(({ identifier }, index) => ({
        identifier,
        index,
        statusCode: index === 0 ? 429 : 503,
        error: "x",
        message: "y",
      }));
      return { status: 207, json: { ok: false, entities: [], errors } };
    });
    const written = await Promise.all(range(3).map((one) => create(api, one)));
    expect(written.map(({ outcome }) => outcome)).toEqual(["created", "created", "created"]);
    expect(portal.lines().filter((line) => line.includes("/entities?"))).toHaveLength(3);
  });

  it("sends again, singly, what the reply does not mention", async () => {
    const api = await open(({ path }) => (path.includes("/bulk") ? { json: { entities: [{ index: 7 }, "?", {}] } } : undefined));
    await expect(Promise.all(range(3).map((one) => create(api, one)))).resolves.toHaveLength(3);
  });

  it.each([
    ["its length", refusal(413, "payload_too_large", "too large")],
    ["its body", refusal(422, "validation_error", "entities: no")],
    ["an error of Port's own", refusal(500, "internal_error", "oops")],
  ])("as a whole, for %s, leaves each document an answer of its own", async (_, whole) => {
    const api = await open(({ path }) => (path.includes("/bulk") ? whole : undefined));
    const bad = { ...entity("b", "bad"), properties: { wrong: 422 } };
    const settled = await Promise.allSettled([...range(3), bad].map((one) => create(api, one)));
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
  });

  it("as a whole, for want of permission, is not tried singly", async () => {
    const api = await open(() => refusal(403, "forbidden", "no"));
    const settled = await Promise.allSettled(range(5).map((one) => create(api, one)));
    expect(settled.every(({ status }) => status === "rejected")).toBe(true);
    expect(portal.lines()).toHaveLength(1);
  });
});

describe("a batch whose reply is lost", () => {
  it("is sent again and makes nothing twice; what it then overrides was its own", async () => {
    const port = memoryPort();
    portal = await scriptedPortal(async (request, nth) => {
      const answer = await port.script(request, nth);
      return request.path.includes("/bulk") && nth === 1 ? { drop: true } : answer;
    });
    const written = await Promise.all(
      range(5)
        .map((one) => create(portal.open(), one))
        .slice(0, 0),
    );
    expect(written).toEqual([]);
    const api = portal.open();
    const outcomes = (await Promise.all(range(5).map((one) => create(api, one)))).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["created", "created", "created", "created", "created"]);
    expect(port.catalog.get("b")?.size).toBe(5);
  });
});

describe("documents that the search does not show", () => {
  it.each<[string, Answer]>([
    ["is refused", refusal(403, "forbidden", "no")],
    ["lags behind", { json: { entities: [] } }],
  ])("are read singly when it %s", async (_, answer) => {
    const api = await open(({ path }) => (path.includes("/search") ? answer : undefined));
    const written: Written[] = await Promise.all(range(4).map((one) => create(api, one)));
    expect(written).toMatchObject(range(4).map((document) => ({ outcome: "created", document })));
    expect(portal.lines().filter((line) => line.startsWith("GET"))).toHaveLength(4);
  });

  it("are an error when Port does not show them at all", async () => {
    const api = await open(({ path, method }) => {
      if (path.includes("/search")) return { json: { entities: [] } };
      return method === "GET" ? refusal(404, "not_found", "none") : undefined;
    });
    await expect(Promise.all(range(4).map((one) => create(api, one)))).rejects.toThrow("was written, but Port does not show it");
  });
});

describe("deletions that come together", () => {
  const remove = (api: PortApi, one: DataObject) => api.delete(entities, one);

  it("travel in batches of 100", async () => {
    const api = await open();
    await Promise.all(range(120).map((one) => create(api, one)));
    portal.requests.length = 0;
    await Promise.all(range(120).map((one) => remove(api, one)));
    expect(portal.lines()).toEqual(["POST /v1/blueprints/b/bulk/entities/delete", "POST /v1/blueprints/b/bulk/entities/delete"]);
    expect(catalog.get("b")?.size).toBe(0);
  });

  it("are a single request when there is one", async () => {
    const api = await open();
    await remove(api, entity("b", "e0"));
    expect(portal.lines()).toEqual(["DELETE /v1/blueprints/b/entities/e0"]);
  });

  it("are each settled by themselves when the batch is refused, and what is gone already is deleted", async () => {
    const held = refusal(422, "has_dependents", "e3 is related to");
    const api = await open(({ method, path, body }) =>
      (method === "DELETE" && path.endsWith("/e3")) || Object(body).entities?.includes?.("e3") ? held : undefined,
    );
    await Promise.all(range(3).map((one) => create(api, one)));
    const settled = await Promise.allSettled(range(5).map((one) => remove(api, one)));
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(catalog.get("b")?.size).toBe(0);
  });
});
