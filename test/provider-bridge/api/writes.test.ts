import { type DataObject, Decimal, unknown } from "../../../model/kernel/data";
import { blueprint, blueprints, entities, entity } from "./endpoints";
import { type Answer, refusal, type ScriptedPortal, scriptedPortal } from "./scripted-portal";

let portal: ScriptedPortal;

afterEach(() => portal.close());

const times = { createdAt: "2024-01-01T00:00:00.000Z", updatedAt: "2024-01-01T00:00:00.000Z" };
const made = (document: object = {}): Answer => ({ status: 201, json: { blueprint: { identifier: "a", ...times, ...document } } });
const taken = refusal(409, "identifier_taken", 'Blueprint "a" already exists');
const gone = refusal(404, "not_found", 'Blueprint "a" was not found');

describe("create", () => {
  it("posts the document and gives back what Port made of it, digits and all", async () => {
    portal = await scriptedPortal(() => ({
      status: 201,
      headers: { "content-type": "application/json" },
      text: '{"ok":true,"blueprint":{"identifier":"a","big":12345678901234567890}}',
    }));
    const document = blueprint("a", { title: 'A "< & ü', big: new Decimal("12345678901234567890"), null: null });
    const written = await portal.open().create(blueprints, { ...document, create_catalog_page: false }, document);
    expect(written).toMatchObject({ outcome: "created", document: { identifier: "a", big: new Decimal("12345678901234567890") } });
    expect(portal.lines()).toEqual(["POST /v1/blueprints?create_catalog_page=false"]);
    expect(portal.requests.at(-1)?.text).toBe('{"big":12345678901234567890,"identifier":"a","null":null,"title":"A \\"< & ü"}');
  });

  it("hands back the live document where one of that name is there", async () => {
    portal = await scriptedPortal(({ method }) => (method === "POST" ? taken : made({ title: "live" })));
    await expect(portal.open().create(blueprints, blueprint("a"), blueprint("a"))).resolves.toMatchObject({
      outcome: "exists",
      live: { identifier: "a", title: "live" },
    });
  });

  it("hands it back too where Port answers 422 and says that the name is taken", async () => {
    const said = refusal(422, "validation_error", "A blueprint with this identifier already exists");
    portal = await scriptedPortal(({ method }) => (method === "POST" ? said : made()));
    await expect(portal.open().create(blueprints, blueprint("a"), blueprint("a"))).resolves.toMatchObject({ outcome: "exists" });
  });

  it("refuses what Port refuses, naming the place in the document", async () => {
    const message = "body/schema/properties/lang/type must be equal to one of the allowed values";
    portal = await scriptedPortal(() => refusal(422, "validation_error", message));
    const document = blueprint("a", { schema: { properties: { lang: { type: "strnig" } } } });
    await expect(portal.open().create(blueprints, document, document)).rejects.toMatchObject({
      kind: "refused",
      status: 422,
      code: "validation_error",
      portMessage: message,
      method: "POST",
      path: "/v1/blueprints",
      place: ["schema", "properties", "lang", "type"],
      message: `Port refused POST /v1/blueprints: ${message} (422, validation_error)`,
    });
  });

  it("makes nothing twice: when the connection breaks after the document was made, a look finds it", async () => {
    let live: object | undefined;
    portal = await scriptedPortal(({ method, body }) => {
      if (method === "GET") return live ? { json: { blueprint: live } } : gone;
      live = Object(body);
      return { drop: true };
    });
    await expect(portal.open().create(blueprints, blueprint("a"), blueprint("a", { title: "mine" }))).resolves.toMatchObject({
      outcome: "exists",
      live: { title: "mine" },
    });
    expect(portal.lines()).toEqual(["POST /v1/blueprints", "GET /v1/blueprints/a"]);
  });

  it("posts again when a look shows that nothing was made", async () => {
    portal = await scriptedPortal(({ method }, nth) => (method === "GET" ? gone : nth === 1 ? { drop: true } : made()));
    await expect(portal.open().create(blueprints, blueprint("a"), blueprint("a"))).resolves.toMatchObject({ outcome: "created" });
    expect(portal.lines()).toEqual(["POST /v1/blueprints", "GET /v1/blueprints/a", "POST /v1/blueprints"]);
  });

  it("posts again without a look after a 429, which Port certainly has not carried out", async () => {
    portal = await scriptedPortal((_, nth) => (nth === 1 ? refusal(429, "too_many_requests", "slow down") : made()));
    await portal.open().create(blueprints, blueprint("a"), blueprint("a"));
    expect(portal.lines()).toEqual(["POST /v1/blueprints", "POST /v1/blueprints"]);
  });

  it("does not post twice what Port is to name, and says that it may be there", async () => {
    portal = await scriptedPortal(() => ({ drop: true }));
    const creating = portal.open().create(entities, { blueprint: "b", identifier: null }, { title: "No name" });
    await expect(creating).rejects.toMatchObject({ message: expect.stringContaining("look for it in Port before you apply again") });
    expect(portal.lines()).toEqual(["POST /v1/blueprints/b/entities?upsert=true"]);
  });

  it("gives the name that Port made up", async () => {
    portal = await scriptedPortal(() => ({ status: 201, json: { entity: { identifier: "e_Xy12", ...times } } }));
    const creating = portal.open().create(entities, { blueprint: "b", identifier: null }, { title: "No name" });
    await expect(creating).resolves.toMatchObject({ outcome: "created", document: { identifier: "e_Xy12" } });
  });
});

describe("update", () => {
  it("copies what others own from the live document, and drops what they have removed", async () => {
    const kept = { count: { target: "b" } };
    let aggregations: object | undefined = kept;
    portal = await scriptedPortal(({ method, body }) =>
      method === "GET" ? made(aggregations && { aggregationProperties: aggregations }) : made(Object(body)),
    );
    const api = portal.open();
    const document = blueprint("a", { title: "New" });
    await api.update(blueprints, blueprint("a"), blueprint("a"), document);
    aggregations = undefined;
    await api.update(blueprints, blueprint("a"), blueprint("a"), document);
    const puts = portal.requests.filter(({ method }) => method === "PUT").map(({ body }) => body);
    expect(puts).toEqual([
      { identifier: "a", title: "New", aggregationProperties: kept },
      { identifier: "a", title: "New" },
    ]);
  });

  it("writes what the document itself names, whoever owns it otherwise", async () => {
    portal = await scriptedPortal(({ method, body }) =>
      method === "GET" ? made({ aggregationProperties: { count: { target: "b" } } }) : made(Object(body)),
    );
    const document = blueprint("a", { aggregationProperties: { mine: {} } });
    await portal.open().update(blueprints, blueprint("a"), blueprint("a"), document);
    expect(portal.requests.find(({ method }) => method === "PUT")?.body).toEqual(document);
  });

  it("sends nothing where the document holds what is not known yet", async () => {
    portal = await scriptedPortal(() => made());
    const document = blueprint("a", { title: unknown });
    const updating = portal.open().update({ ...blueprints, ownedElsewhere: [] }, blueprint("a"), blueprint("a"), document);
    await expect(updating).rejects.toThrow("JSON cannot hold a value that is not known yet");
    expect(portal.lines()).toEqual([]);
  });

  it("renames under the old name", async () => {
    portal = await scriptedPortal(({ method }) => (method === "GET" ? made() : made({ identifier: "b" })));
    await expect(portal.open().update(blueprints, blueprint("a"), blueprint("b"), blueprint("b"))).resolves.toMatchObject({
      outcome: "updated",
      document: { identifier: "b" },
    });
    expect(portal.lines()).toEqual(["GET /v1/blueprints/a", "PUT /v1/blueprints/a"]);
  });

  it("knows a rename that was carried out although its reply was lost", async () => {
    portal = await scriptedPortal(({ method, path }, nth) => {
      if (method === "PUT") return nth === 1 ? { drop: true } : gone;
      return path.endsWith("/b") ? made({ identifier: "b" }) : made();
    });
    const renaming = portal.open().update(blueprints, blueprint("a"), blueprint("b"), blueprint("b"));
    await expect(renaming).resolves.toMatchObject({ outcome: "updated", document: { identifier: "b" } });
  });

  it("says so when the document has gone since the plan", async () => {
    portal = await scriptedPortal(() => gone);
    const updating = (endpoint = blueprints) => portal.open().update(endpoint, blueprint("a"), blueprint("a"), blueprint("a"));
    await expect(updating()).rejects.toThrow("/v1/blueprints/a has gone since the plan was made: plan and apply again.");
    await expect(updating({ ...blueprints, ownedElsewhere: [] })).rejects.toThrow(
      "It has gone since the plan was made: plan and apply again.",
    );
  });

  it("leaves Port's own words where it is not the document that is missing", async () => {
    const missing = refusal(404, "not_found", 'Entity with identifier "core" was not found');
    portal = await scriptedPortal(({ method }) => (method === "PUT" ? missing : { json: { entity: { identifier: "e" } } }));
    await expect(portal.open().update(entities, entity("b", "e"), entity("b", "e"), entity("b", "e"))).rejects.toMatchObject({
      status: 404,
      message: 'Port refused PUT /v1/blueprints/b/entities/e: Entity with identifier "core" was not found (404, not_found)',
    });
  });

  it("reads the document where the reply holds none", async () => {
    portal = await scriptedPortal(({ method }) => (method === "PUT" ? { json: { identifier: "a" } } : made({ title: "read" })));
    const updating = portal.open().update({ ...blueprints, ownedElsewhere: [] }, blueprint("a"), blueprint("a"), blueprint("a"));
    await expect(updating).resolves.toMatchObject({ document: { title: "read" } });
  });

  it("moves to another collection by making the new one before the old one goes", async () => {
    portal = await scriptedPortal(({ method }) =>
      method === "DELETE" ? { json: {} } : { json: { entity: { identifier: "e", ...times } } },
    );
    const moved = await portal.open().update(entities, entity("b", "e"), entity("c", "e"), entity("c", "e"));
    expect(moved).toMatchObject({ outcome: "created", document: { identifier: "e" } });
    expect(portal.lines()).toEqual(["POST /v1/blueprints/c/entities?upsert=true", "DELETE /v1/blueprints/b/entities/e"]);
  });

  it("tells of an old one that could not go, and still gives the new one", async () => {
    const refused = refusal(422, "has_dependents", "e is related to");
    portal = await scriptedPortal(({ method }) => (method === "DELETE" ? refused : { json: { entity: { identifier: "e", ...times } } }));
    const moved = await portal.open().update(entities, entity("b", "e"), entity("c", "e"), entity("c", "e"));
    expect(moved).toMatchObject({ outcome: "created", leftover: { kind: "has-dependents" } });
  });
});

describe("modify", () => {
  it("lets no other write of the run come between reading and writing one document", async () => {
    let live: DataObject = blueprint("a", { count: 0 });
    portal = await scriptedPortal(async ({ method, body }) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (method === "PUT") live = Object(body);
      return { json: { blueprint: live } };
    });
    const api = portal.open();
    const add = () => api.modify(blueprints, blueprint("a"), (document) => ({ ...document, count: Number(document.count) + 1 }));
    await Promise.all([add(), add(), add(), add(), add()]);
    expect(live.count).toBe(5);
    await api.modify(blueprints, blueprint("a"), () => undefined);
    expect(portal.lines().filter((line) => line.startsWith("PUT"))).toHaveLength(5);
  });
});

describe("delete", () => {
  it("succeeds when the document is gone already", async () => {
    portal = await scriptedPortal(() => gone);
    await expect(portal.open().delete(blueprints, blueprint("a"))).resolves.toEqual({ stays: [] });
  });

  it("names the remedy when others depend on it", async () => {
    portal = await scriptedPortal(() => refusal(422, "has_dependents", "Blueprint a has 3 entities"));
    await expect(portal.open().delete(blueprints, blueprint("a"))).rejects.toMatchObject({
      kind: "has-dependents",
      message:
        "Port refused DELETE /v1/blueprints/a, for others depend on it: Blueprint a has 3 entities (422, has_dependents). " +
        "Delete what depends on it first, or set force_delete_entities = true and apply that first, to delete its entities with it. What this apply was to change so that it needs it no more is to be applied before, by itself.",
    });
    expect(portal.lines()).toHaveLength(1);
  });

  it("waits for Port to finish with the entities that this very run has deleted", async () => {
    portal = await scriptedPortal(({ path }, nth) =>
      path === "/v1/blueprints/a" && nth < 4 ? refusal(422, "has_dependents", "a has entities") : { json: {} },
    );
    const api = portal.open();
    await api.delete(entities, entity("a", "e"));
    await api.delete(blueprints, blueprint("a"));
    expect(portal.clock.longWaits).toEqual([1000, 2000, 3000]);
  });

  describe("with all entities", () => {
    const attributes = blueprint("a", { force_delete_entities: true });
    const withStatus = (status: (nth: number) => string) =>
      scriptedPortal(({ method }, nth) =>
        method === "DELETE" ? { json: { migrationId: "m/1" } } : { json: { migration: { status: status(nth), failureCount: 2 } } },
      );

    it("waits for Port's migration to end", async () => {
      portal = await withStatus((nth) => ["PENDING", "INITIALIZING", "RUNNING", "RUNNING", "RUNNING", "RUNNING"][nth - 1] ?? "COMPLETED");
      await portal.open().delete(blueprints, attributes);
      expect(portal.lines().slice(0, 2)).toEqual([
        "DELETE /v1/blueprints/a/all-entities?delete_blueprint=true",
        "GET /v1/migrations/m%2F1",
      ]);
      expect(portal.clock.waits).toEqual([250, 500, 1000, 2000, 5000, 5000]);
    });

    it.each(["FAILURE", "CANCELLED"])("fails when the migration ends as %s", async (status) => {
      portal = await withStatus(() => status);
      await expect(portal.open().delete(blueprints, attributes)).rejects.toThrow(
        `DELETE /v1/blueprints/a/all-entities?delete_blueprint=true (migration m/1) ended as ${status}, with 2 failures. Port's audit log tells why.`,
      );
    });

    it("does not wait for ever", async () => {
      portal = await withStatus(() => "RUNNING");
      await expect(portal.open().delete(blueprints, attributes)).rejects.toThrow("has not ended within 10 minutes");
    });

    it("looks for the blueprint itself where Port names no migration", async () => {
      portal = await scriptedPortal(({ method }, nth) => (method === "DELETE" ? { json: {} } : nth < 3 ? made() : gone));
      await portal.open().delete(blueprints, attributes);
      expect(portal.lines().filter((line) => line === "GET /v1/blueprints/a")).toHaveLength(3);
    });

    it("succeeds when the blueprint is gone already", async () => {
      portal = await scriptedPortal(() => gone);
      await expect(portal.open().delete(blueprints, attributes)).resolves.toEqual({ stays: [] });
    });
  });
});
