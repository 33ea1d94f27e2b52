import type { Json, JsonObject, Portal } from "../../portal";
import { type Client, startedPortal, succeed } from "./client";
import { entities, makeService } from "./service-world";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await makeService(api);
});
afterEach(() => portal.close());

describe("entities: what is refused", () => {
  const withProperty = (key: string, value: Json) => ({ identifier: "e", properties: { language: "go", [key]: value } });

  it.each<[string, JsonObject, string]>([
    ["a missing required property", { identifier: "e", properties: {} }, 'properties.language: is required by the blueprint "svc"'],
    ["an unknown property", withProperty("colour", "red"), 'properties.colour: is not a property of the blueprint "svc"'],
    ["a property named like a method", withProperty("toString", "red"), 'properties.toString: is not a property of the blueprint "svc"'],
    ["a number for text", withProperty("url", 5), "properties.url: must be a string, not a number: 5"],
    ["text for a number", withProperty("size", "5"), 'properties.size: must be a number, not a string: "5"'],
    ["text for a boolean", withProperty("live", "true"), "properties.live: must be a boolean"],
    [
      "a value out of the enum",
      { identifier: "e", properties: { language: "py" } },
      'properties.language: must be one of "go", "ts", not "py"',
    ],
    ["too large a number", withProperty("size", 11), "properties.size: must be 10 or less, not 11"],
    ["a bad url", withProperty("url", "not a url"), 'properties.url: must be a valid url, which "not a url" is not'],
    ["a bad email", withProperty("mail", "me"), "properties.mail: must be a valid email"],
    ["a bad address", withProperty("address", "1.2.3"), "properties.address: must be a valid ipv4"],
    ["a bad time", withProperty("since", "yesterday"), "properties.since: must be a valid date-time"],
    ["too short a text", withProperty("code", "a"), "properties.code: must"],
    ["a text off the pattern", withProperty("code", "ab"), "properties.code: must match the pattern ^\\w\\-\\d$"],
    ["an item off the pattern", withProperty("tags", ["ok", "NO"]), "properties.tags[1]: must match the pattern"],
    ["too many items", withProperty("tags", ["a", "b", "c", "d"]), "properties.tags: must have at most 3 items, not 4"],
    ["a nested value of the wrong type", withProperty("labels", { tier: "one" }), "properties.labels.tier: must be a whole number"],
    ["a labeled url without url", withProperty("link", { displayText: "x" }), "properties.link.url: is required"],
    [
      "an unknown relation",
      { identifier: "e", properties: { language: "go" }, relations: { boss: "x" } },
      "relations.boss: is not a relation",
    ],
    [
      "a list for a single relation",
      { identifier: "e", properties: { language: "go" }, relations: { owner: ["core"] } },
      "relations.owner: must be one identifier",
    ],
    [
      "one for a many relation",
      { identifier: "e", properties: { language: "go" }, relations: { deps: "e" } },
      "relations.deps: must be a list of identifiers",
    ],
    ["a bad identifier", { identifier: "a b", properties: { language: "go" } }, "identifier: must match the pattern"],
    ["a title that is no text", { identifier: "e", title: 5, properties: { language: "go" } }, "title: must be a string or null"],
  ])("%s", async (_, body, message) => {
    const reply = await api.post(entities, body);
    expect({ status: reply.status, error: reply.body.error }).toEqual({ status: 422, error: "validation_error" });
    expect(reply.body.message).toContain(message);
    expect((await api.get(`${entities}/e`)).status).toBe(404);
  });

  it("a computed property", async () => {
    await succeed(api.patch("/v1/blueprints/svc", { mirrorProperties: { lead: { path: "owner.$title" } } }));
    const reply = await api.post(entities, withProperty("lead", "x"));
    expect(reply.body.message).toBe('properties.lead: is computed by the blueprint "svc" and cannot be written.');
  });

  it("an entity of no blueprint, and one that is not there", async () => {
    expect((await api.post("/v1/blueprints/nope/entities", { identifier: "e" })).body).toMatchObject({
      error: "not_found",
      message: expect.stringContaining('"nope"'),
    });
    for (const reply of [await api.put(`${entities}/no`, {}), await api.patch(`${entities}/no`, {}), await api.delete(`${entities}/no`)])
      expect([reply.status, reply.body.error]).toEqual([404, "not_found"]);
  });
});
