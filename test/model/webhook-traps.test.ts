import { webhook } from "../../model/index";
import { type DataObject, unknown } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

const search = { combinator: "and", rules: [{ property: "$identifier", operator: "=", value: ".body.id" }] };

function mapping(entity: DataObject = {}, more: DataObject = {}): DataObject {
  return { blueprint: "service", entity: { identifier: ".body.id", ...entity }, ...more };
}

function config(given: DataObject = {}): State {
  return stateOf(webhook.attributes, { identifier: "hook", title: "Hook", enabled: true, ...given });
}

function afterReply(given: DataObject, reply: (live: DataObject) => DataObject = (live) => live): { state: State; changed: string[] } {
  const { live, state } = deploy(webhook, config(given));
  const after = refresh(webhook, state, reply(live));
  return { state: after, changed: changes(webhook, after, config(given)) };
}

/** The only mapping's entity as it is written. */
function written(entity: DataObject): unknown {
  const { mappings } = deploy(webhook, config({ mappings: [mapping(entity)] })).document;
  return Array.isArray(mappings) ? Object(mappings[0]).entity : undefined;
}

const imported = (entity: DataObject) => webhook.toTerraform({ identifier: "hook", mappings: [{ blueprint: "service", entity }] });

describe("traps of the official port_webhook that ours is without", () => {
  it("one without a title is refused before anything is written", () => {
    const [problem, ...others] = webhook.validate(config({ title: null }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: "error", path: ["title"], message: expect.stringContaining("title is missing") });
    expect(webhook.validateDocument({ identifier: "hook" })).toEqual([expect.objectContaining({ severity: "error", path: ["title"] })]);
    expect(webhook.validate(config({ title: unknown }))).toEqual([]);
  });

  it("security that was taken away in Port is seen", () => {
    const { state, changed } = afterReply({ security: { secret: "s3cret" } }, (live) => ({ ...live, security: {} }));
    expect(state.security).toBeNull();
    expect(changed).toContain("security");
  });

  it("mappings that were all taken away in Port are seen", () => {
    const { state, changed } = afterReply({ mappings: [mapping()] }, (live) => ({ ...live, mappings: [] }));
    expect(state.mappings).toBeNull();
    expect(changed).toContain("mappings");
  });

  it.each<[string, DataObject]>([
    ["without a value", { combinator: "and", rules: [{ property: "$team", operator: "isEmpty" }] }],
    ["of nested groups", { combinator: "or", rules: [search, search] }],
  ])("a search with rules %s is written as one", (_name, query) => {
    const text = JSON.stringify(query);
    expect(written({ identifier: text, relations: { owner: text } })).toEqual({ identifier: query, relations: { owner: query } });
  });

  it.each([
    ["an object", '{"a": .body.id}'],
    ["an object that is JSON too", '{"a": 1}'],
    ["a list", "[.body.id]"],
    ["a text", '"x"'],
  ])("jq that yields %s stays jq", (_name, jq) => {
    expect(written({ relations: { owner: jq } })).toMatchObject({ relations: { owner: jq } });
    expect(afterReply({ mappings: [mapping({ relations: { owner: jq } })] }).changed).toEqual([]);
  });

  it("values in Port that are no texts are read, and written back", () => {
    const entity = {
      identifier: ".id",
      team: search,
      properties: { size: 5, tags: [".a"], name: ".b" },
      relations: { deps: [".a", ".b"] },
    };
    const state = imported(entity);
    expect(state).toMatchObject({ mappings: [{ entity: { identifier: ".id", properties: { name: ".b" } } }] });
    expect(webhook.toApi(state).mappings).toEqual([{ blueprint: "service", entity }]);
  });

  it("a reply without security, or without the entity of a mapping, is read", () => {
    const state = webhook.toTerraform({ identifier: "hook", mappings: [{ blueprint: "service" }] });
    expect(state).toMatchObject({ security: null, mappings: [{ blueprint: "service", entity: null }] });
  });

  it.each<[string, DataObject]>([
    ["a search in another spelling", { mappings: [mapping({ identifier: ` ${JSON.stringify(search)}` })] }],
    ["no properties", { mappings: [mapping({ properties: {} })] }],
    ["no relations", { mappings: [mapping({ relations: {} })] }],
    ["no mappings", { mappings: [] }],
    ["an empty security", { security: {} }],
  ])("%s plans no change", (_name, given) => {
    expect(afterReply(given).changed).toEqual([]);
    expect(afterReply(given, (live) => ({ ...live, security: live.security ?? {} })).changed).toEqual([]);
  });

  it("a search spelt anew plans no change, and other jq does", () => {
    const { state } = deploy(webhook, config({ mappings: [mapping({ identifier: JSON.stringify(search) })] }));
    expect(changes(webhook, state, config({ mappings: [mapping({ identifier: JSON.stringify(search, null, 2) })] }))).toEqual([]);
    const jq = deploy(webhook, config({ mappings: [mapping({ identifier: "1.0" })] })).state;
    expect(changes(webhook, jq, config({ mappings: [mapping({ identifier: "1" })] }))).toContain("mappings");
  });

  it("an operation that Port has as one word is no change", () => {
    const given = { mappings: [mapping({}, { operation: { type: "delete" } })] };
    const reply = (live: DataObject) => ({
      ...live,
      mappings: [{ blueprint: "service", entity: { identifier: ".body.id" }, operation: "delete" }],
    });
    expect(afterReply(given, reply)).toMatchObject({ changed: [], state: { extra_json: null } });
  });

  it("keys that no attribute holds are written on", () => {
    const { state } = afterReply({}, (live) => ({ ...live, integrationType: "template", other: 1 }));
    expect(deploy(webhook, config({ title: "New" }), state).document).toMatchObject({
      title: "New",
      integrationType: "template",
      other: 1,
    });
  });

  it("an update knows the identifier that Port made, and address and key", () => {
    const { live, state } = deploy(webhook, config({ identifier: null }));
    const known = refresh(webhook, state, { ...live, url: "https://ingest.example/k", webhookKey: "k" });
    const planned = webhook.plan(known, config({ identifier: null, title: "New" }));
    expect(planned).toMatchObject({ identifier: "e_made", id: "e_made", url: "https://ingest.example/k", webhook_key: "k" });
    expect(planned.updated_at).toBe(unknown);
  });
});

it("no message shows the secret of a webhook", () => {
  const spoilt = webhook.validateDocument({ identifier: "hook", title: "Hook", security: { secret: 5309 } });
  expect(spoilt.map(({ message }) => message)).toEqual(["security.secret must be text, not what it is."]);
  const hidden = webhook.attributes.find(({ name }) => name === "security")?.nested?.attributes.filter(({ sensitive }) => sensitive);
  expect(hidden?.map(({ name }) => name)).toEqual(["secret"]);
});
