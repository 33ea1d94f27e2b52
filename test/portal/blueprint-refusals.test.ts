import type { JsonObject, Portal } from "../../portal";
import { at, bare, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());
describe("blueprints: what is refused", () => {
  const property = (definition: JsonObject) => bare("x", { schema: { properties: { p: definition } } });
  const relation = (definition: JsonObject) => bare("x", { relations: { r: definition } });

  it.each<[string, JsonObject, string]>([
    ["no title", { identifier: "x", schema: { properties: {} } }, "title: is required"],
    ["an empty title", bare("x", { title: "" }), "title: must have at least 1 characters"],
    ["no schema", { identifier: "x", title: "X" }, "schema: is required"],
    ["an identifier with a blank", bare("a b"), "identifier: must match the pattern"],
    ["an identifier with =", bare("a=b"), "identifier: must match the pattern"],
    ["two dots", bare(".."), "identifier: must match the pattern"],
    ["a long identifier", bare("x".repeat(101)), "identifier: must have at most 100 characters, not 101"],
    ["a long description", bare("x", { description: "d".repeat(201) }), "description: must have at most 200"],
    ["a key beside the schema's", bare("x", { schema: { properties: {}, extra: 1 } }), "schema.extra: is not a known field"],
    ["a property without type", property({ title: "P" }), "schema.properties.p.type: is required"],
    ["an unknown type", property({ type: "integer" }), 'schema.properties.p.type: must be one of "string", "number"'],
    ["an unknown format", property({ type: "string", format: "uuid" }), "schema.properties.p.format: must be one of"],
    ["an unknown colour", property({ type: "string", enumColors: { a: "mauve" } }), "schema.properties.p.enumColors.a: must be one of"],
    ["a pattern that is none", property({ type: "string", pattern: "(" }), "schema.properties.p: is not a definition"],
    ["a default of another type", property({ type: "number", default: "1" }), "schema.properties.p.default: must be a number"],
    ["a property's key with a blank", bare("x", { schema: { properties: { "a b": { type: "string" } } } }), "a b"],
    ["a relation to nothing", relation({ target: "nowhere" }), 'relations.r.target: Blueprint with identifier "nowhere" was not found'],
    ["many and required", relation({ target: "x", many: true, required: true }), "relations.r: many and required cannot both be true"],
    ["a mirror of one step", bare("x", { mirrorProperties: { m: { path: "a" } } }), "mirrorProperties.m.path: must match"],
    [
      "a calculation without jq",
      bare("x", { calculationProperties: { c: { type: "string" } } }),
      "calculationProperties.c.calculation: is required",
    ],
    [
      "an aggregation of no kind",
      bare("x", { aggregationProperties: { a: { title: "A", target: "x", calculationSpec: { calculationBy: "entities", func: "sum" } } } }),
      'calculationSpec.func: must be one of "count", "average", not "sum"',
    ],
    [
      "a changelog of no kind",
      bare("x", { changelogDestination: { type: "MAIL" } }),
      'changelogDestination.type: must be one of "KAFKA", "WEBHOOK", not "MAIL"',
    ],
    ["inherited ownership without path", bare("x", { ownership: { type: "Inherited" } }), "ownership.path: is required"],
  ])("%s", async (_, body, message) => {
    const reply = await api.post("/v1/blueprints", body);
    expect({ status: reply.status, ok: reply.body.ok }).toEqual({ status: 422, ok: false });
    expect(reply.body.message).toContain(message);
    expect((await api.get("/v1/blueprints/x")).status).toBe(404);
  });

  it("an identifier that exists: 409", async () => {
    await succeed(api.post("/v1/blueprints", bare("svc")));
    const reply = await api.post("/v1/blueprints", bare("svc"));
    expect([reply.status, reply.body.error]).toEqual([409, "identifier_taken"]);
  });

  it("a type that changes in place, not one that was removed before", async () => {
    await succeed(api.post("/v1/blueprints", bare("svc", { schema: { properties: { p: { type: "string" } } } })));
    await succeed(api.post("/v1/blueprints/svc/entities", { identifier: "e", properties: { p: "text" } }));
    const changed = bare("svc", { schema: { properties: { p: { type: "number" } } } });
    const refused = await api.put("/v1/blueprints/svc", changed);
    expect(refused.status).toBe(422);
    expect(refused.body.message).toContain('schema.properties.p.type: cannot change from "string" to "number"');
    await succeed(api.put("/v1/blueprints/svc", bare("svc", { schema: { properties: {}, required: ["p"] } })));
    await succeed(api.put("/v1/blueprints/svc", changed));
    const { entity } = await succeed(api.get("/v1/blueprints/svc/entities/e"));
    expect(at(entity, "properties")).toEqual({ p: null });
  });

  it("writes to what does not exist: 404", async () => {
    for (const reply of [
      await api.put("/v1/blueprints/no", bare("no")),
      await api.patch("/v1/blueprints/no", {}),
      await api.delete("/v1/blueprints/no"),
    ])
      expect([reply.status, reply.body.error, typeof reply.body.message]).toEqual([404, "not_found", "string"]);
  });
});
