import type { JsonObject, Portal } from "../../portal";
import { at, bare, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("svc")));
  await succeed(api.post("/v1/blueprints/svc/entities", { identifier: "cart" }));
});
afterEach(() => portal.close());

const action = (trigger: JsonObject): JsonObject => ({
  identifier: "act",
  trigger: { type: "self-service", operation: "CREATE", ...trigger },
  invocationMethod: { type: "KAFKA" },
});
const inputs = {
  properties: {
    name: { type: "string", pattern: "^a", maxLength: 3 },
    choice: { type: "string", enum: ["x", "y"] },
    asked: { type: "string", enum: { jqQuery: "[]" }, pattern: { jqQuery: "." } },
    size: { type: "number", minimum: 1 },
    live: { type: "boolean" },
    mail: { type: "string", format: "email" },
    on: { type: "string", format: "entity", blueprint: "svc" },
    list: { type: "array", items: { type: "string", enum: ["x"] }, minItems: { jqQuery: "." }, maxItems: 1 },
    free: { type: "object" },
    secret: { type: "string", encryption: "aes256-gcm" },
    sealed: { type: "object", encryption: { algorithm: "client-side", key: "PEM" } },
    ["__proto__"]: { type: "string" },
  },
  required: ["name", "gone"],
};
const day2 = action({ operation: "DAY-2", blueprintIdentifier: "svc" });

describe("runs: what is refused", () => {
  it("takes values that fit, and null for what is not required", async () => {
    await succeed(api.post("/v1/actions", action({ userInputs: inputs })));
    const properties = {
      name: "abc",
      choice: "x",
      asked: "1",
      size: 1,
      live: true,
      mail: null,
      on: "none",
      list: ["x"],
      free: {},
      sealed: "b64",
      ["__proto__"]: "p",
    };
    expect(at((await succeed(api.post("/v1/actions/act/runs", { properties }))).run, "properties")).toEqual(properties);
  });

  it.each<[string, JsonObject, string]>([
    ["no properties", {}, "properties: is required"],
    ["an unknown key", { properties: {}, blueprint: "svc" }, "blueprint: is not a known field"],
    ["an unknown input", { properties: { name: "a", toString: 1 } }, 'properties.toString: is not an input of the action "act"'],
    ["no required input", { properties: {} }, 'properties.name: is required by the action "act"'],
    ["a required input that is null", { properties: { name: null } }, "properties.name: is required"],
    ["another type", { properties: { name: 1 } }, "properties.name: must be a string"],
    ["another pattern", { properties: { name: "b" } }, "properties.name: must match"],
    ["too long a text", { properties: { name: "abcd" } }, "properties.name: must have at most 3"],
    ["a value outside the enum", { properties: { name: "a", choice: "z" } }, 'properties.choice: must be one of "x", "y"'],
    ["too small a number", { properties: { name: "a", size: 0 } }, "properties.size: must be 1 or more"],
    ["text for a boolean", { properties: { name: "a", live: "true" } }, "properties.live: must be a boolean"],
    ["another format", { properties: { name: "a", mail: "m" } }, "properties.mail: must be a valid email"],
    ["an item outside the enum", { properties: { name: "a", list: ["z"] } }, "properties.list[0]: must be one of"],
    ["too many items", { properties: { name: "a", list: ["x", "x"] } }, "properties.list: must have at most 1"],
    ["an object that its client did not seal", { properties: { name: "a", sealed: {} } }, "properties.sealed: must be a string"],
    [
      "a secret that nothing can seal",
      { properties: { name: "a", secret: "s" } },
      "properties.secret: is secret, and the organisation's client secret is shorter",
    ],
    ["an entity of no blueprint", { properties: { name: "a" }, entity: "cart" }, "entity: is not for the action"],
  ])("%s", async (_, body, message) => {
    await succeed(api.post("/v1/actions", action({ userInputs: inputs })));
    await refused(body, 422, message);
  });

  it.each<[string, JsonObject, JsonObject, number, string]>([
    ["no entity of a day-2 action", day2, { properties: {} }, 422, "entity: is required by the action"],
    ["an entity that does not exist", day2, { properties: {}, entity: "none" }, 404, 'entity: Entity with identifier "none" was not found'],
    [
      "an entity of a creation",
      action({ blueprintIdentifier: "svc" }),
      { properties: {}, entity: "cart" },
      422,
      "whose operation is CREATE",
    ],
    [
      "a run of an automation",
      { ...action({}), trigger: { type: "automation", event: { type: "ENTITY_CREATED", blueprintIdentifier: "svc" } } },
      { properties: {} },
      422,
      "is an automation",
    ],
  ])("%s", async (_, made, body, status, message) => {
    await succeed(api.post("/v1/actions", made));
    await refused(body, status, message);
  });

  it("a run of an action whose blueprint is gone: 404", async () => {
    await succeed(api.post("/v1/actions", day2));
    await succeed(api.delete("/v1/blueprints/svc/all-entities?delete_blueprint=true"));
    await refused({ properties: {}, entity: "cart" }, 404, 'Blueprint with identifier "svc" was not found');
  });

  it("what does not exist: 404", async () => {
    const run = "/v1/actions/runs/r_none";
    for (const call of [
      api.post("/v1/actions/none/runs", { properties: {} }),
      api.get(run),
      api.patch(run, {}),
      api.patch(`${run}/approval`, { status: "APPROVE" }),
      api.get(`${run}/approvers`),
      api.post(`${run}/logs`, { message: "" }),
      api.get(`${run}/logs`),
    ])
      expect((await call).status).toBe(404);
  });

  it.each<[string, string, JsonObject, string]>([
    ["an unknown status", "", { status: "IN_PROGRESS" }, 'status: must be one of "SUCCESS", "FAILURE"'],
    ["an unknown key of a report", "", { payload: {} }, "payload: is not a known field"],
    ["a link that is a number", "", { link: [1] }, "link[0]: must be a string"],
    ["an unknown decision", "/approval", { status: "APPROVED" }, 'status: must be one of "APPROVE", "DECLINE"'],
    ["no decision", "/approval", {}, "status: is required"],
  ])("%s", async (_, path, body, message) => {
    await succeed(api.post("/v1/actions", action({})));
    const id = at((await succeed(api.post("/v1/actions/act/runs", { properties: {} }))).run, "id");
    const reply = await api.patch(`/v1/actions/runs/${id}${path}`, body);
    expect({ status: reply.status, message: reply.body.message }).toEqual({ status: 422, message: expect.stringContaining(message) });
  });
});

async function refused(body: JsonObject, status: number, message: string): Promise<void> {
  const reply = await api.post("/v1/actions/act/runs", body);
  expect({ status: reply.status, message: reply.body.message }).toEqual({ status, message: expect.stringContaining(message) });
  expect((await succeed(api.get("/v1/actions/runs"))).runs).toEqual([]);
}

describe("the run that a write of entities names", () => {
  const entities = "/v1/blueprints/svc/entities";
  const writes: readonly [keyof Client, string, JsonObject | undefined][] = [
    ["post", entities, { identifier: "new" }],
    ["put", `${entities}/cart`, { title: "T" }],
    ["patch", `${entities}/cart`, { title: "T" }],
    ["delete", `${entities}/cart`, undefined],
    ["post", `${entities}/bulk`, { entities: [{ identifier: "new" }] }],
    ["post", "/v1/blueprints/svc/bulk/entities/delete", { entities: ["cart"] }],
    ["delete", "/v1/blueprints/svc/all-entities", undefined],
  ];

  it.each(writes)("must exist and be under way for %s %s", async (method, path, body) => {
    await succeed(api.post("/v1/actions", action({})));
    const id = String(at((await succeed(api.post("/v1/actions/act/runs", { properties: {} }))).run, "id"));
    const before = (await succeed(api.get(entities))).entities;
    const unknown = await api[method](`${path}?run_id=r_none`, body);
    expect([unknown.status, unknown.body.message]).toEqual([404, expect.stringContaining('run_id: Action run with identifier "r_none"')]);
    await succeed(api.patch(`/v1/actions/runs/${id}`, { status: "SUCCESS" }));
    const ended = await api[method](`${path}?run_id=${id}`, body);
    expect([ended.status, ended.body.message]).toEqual([422, expect.stringContaining(`run_id: the run "${id}" is SUCCESS`)]);
    expect((await succeed(api.get(entities))).entities).toEqual(before);
    const other = String(at((await succeed(api.post("/v1/actions/act/runs", { properties: {} }))).run, "id"));
    expect((await api[method](`${path}?run_id=${other}`, body)).status).toBeLessThan(300);
  });

  it("may be empty, which names none", async () => {
    expect((await api.post(`${entities}?upsert=true&run_id=`, { identifier: "new" })).status).toBe(201);
  });
});
