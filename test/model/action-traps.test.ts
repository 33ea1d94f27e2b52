import { action } from "../../model/index";
import { type DataObject, isObject } from "../../model/kernel/data";
import { parseJson, printJson } from "../../model/kernel/json-text";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(given: DataObject): State {
  const trigger = given.self_service_trigger ?? (given.automation_trigger ? null : { operation: "CREATE" });
  const method = Object.keys(given).some((name) => name.endsWith("_method")) ? {} : { kafka_method: {} };
  return stateOf(action.attributes, { identifier: "deploy", ...method, ...given, self_service_trigger: trigger });
}

function withInputs(inputs: DataObject, rest: DataObject = {}): DataObject {
  return { self_service_trigger: { operation: "CREATE", user_properties: inputs, ...rest } };
}

function document(inputs: DataObject, rest: DataObject = {}): DataObject {
  return {
    identifier: "deploy",
    trigger: { type: "self-service", operation: "CREATE", userInputs: { properties: inputs } },
    invocationMethod: { type: "KAFKA" },
    publish: true,
    ...rest,
  };
}

function messages(given: DataObject): string[] {
  return action.validate(config(given)).map(({ message }) => message);
}

function roundTrip(json: DataObject): DataObject {
  return action.toApi(action.toTerraform(json));
}

describe("traps of the official port_action that ours is without", () => {
  it("1, 2: defaults of lists of numbers and of booleans are written beside the items, and read back", () => {
    const given = withInputs({
      array_props: { sizes: { number_items: { default: [1, 2] } }, flags: { boolean_items: { default: [true] } } },
    });
    const { document: sent, live, state } = deploy(action, config(given));
    expect(sent.trigger).toMatchObject({ userInputs: { properties: { sizes: { default: [1, 2] }, flags: { default: [true] } } } });
    expect(changes(action, refresh(action, state, live), config(given))).toEqual([]);
  });

  it("3: a template where a boolean may stand is sent as it is, and comes back", () => {
    const given = { webhook_method: { url: "https://example.com", agent: "{{ .inputs.agent }}", synchronized: "true" } };
    const { document: sent, live, state } = deploy(action, config(given));
    expect(sent.invocationMethod).toEqual({
      type: "WEBHOOK",
      url: "https://example.com",
      agent: "{{ .inputs.agent }}",
      synchronized: true,
    });
    expect(changes(action, refresh(action, state, live), config(given))).toEqual([]);
  });

  it("4: constants of a dataset stay constants", () => {
    const rules = [
      { property: "status", operator: "=", value: "active" },
      { property: "size", operator: "in", value: [1, { jqQuery: "x" }] },
      { property: "owner", operator: "=", value: { jqQuery: ".user.email" } },
      { combinator: "or", rules: [{ property: "age", operator: ">", value: 5 }] },
    ];
    const json = document({ target: { type: "string", format: "entity", dataset: { combinator: "and", rules } } });
    const state = action.toTerraform(json);
    expect(state.extra_json).toBeNull();
    expect(action.toApi(state)).toEqual(json);
  });

  it.each<[string, DataObject]>([
    [
      "a dataset whose property is an object",
      document({
        t: { type: "string", dataset: { combinator: "and", rules: [{ property: { property: "x", context: "user" }, operator: "=" }] } },
      }),
    ],
    ["headers that are no text", document({}, { invocationMethod: { type: "WEBHOOK", url: "u", headers: { retries: 3, team: "x" } } })],
    [
      "properties of a mapping as text",
      document({}, { invocationMethod: { type: "UPSERT_ENTITY", blueprintIdentifier: "b", mapping: { properties: "{{ .inputs }}" } } }),
    ],
    ["a length by a jq query", document({ t: { type: "string", maxLength: { jqQuery: "5" } } })],
    ["an approval as text", document({}, { requiredApproval: "true" })],
    ["an enum of another kind", document({ t: { type: "string", enum: ["a", 1] } })],
  ])("5, 8: %s is read, and written back", (_name, json) => {
    expect(roundTrip(json)).toEqual(json);
  });

  it.each<[string, DataObject]>([
    ["nothing but a name", { identifier: "deploy" }],
    ["an event without a blueprint", { identifier: "deploy", trigger: { type: "automation", event: { type: "ENTITY_CREATED" } } }],
    ["a method without its fields", { identifier: "deploy", invocationMethod: { type: "GITHUB" } }],
  ])("8: a document of %s is read", (_name, json) => {
    expect(action.toTerraform(json).identifier).toBe("deploy");
  });

  it("6: a default object that says jqQuery among other things is a value, not a query", () => {
    const state = action.toTerraform(document({ t: { type: "object", default: { jqQuery: "x", other: false } } }));
    expect(JSON.stringify(state.self_service_trigger)).toContain(
      '"default_jq_query":null,"default":"{\\"jqQuery\\":\\"x\\",\\"other\\":false}"',
    );
    expect(state.extra_json).toBeNull();
  });

  it("6: an approval notification taken away in Port is seen", () => {
    const given = { approval_webhook_notification: { url: "https://example.com" } };
    const { live, state } = deploy(action, config(given));
    delete live.approvalNotification;
    expect(changes(action, refresh(action, state, live), config(given))).toEqual(["approval_webhook_notification"]);
  });

  it("6: a trigger or method of another kind leaves one in state", () => {
    const { live, state } = deploy(action, config({}));
    const after = refresh(action, state, {
      ...live,
      trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: "x" } },
      invocationMethod: { type: "WEBHOOK", url: "https://example.com" },
    });
    expect([after.self_service_trigger, after.kafka_method]).toEqual([null, null]);
    expect([after.automation_trigger, after.webhook_method]).not.toContain(null);
  });

  it("7: keys without an attribute live through a write", () => {
    const json = document({
      tags: { type: "array", uniqueItems: true, items: { type: "string", enum: ["a"], enumColors: { a: "red" } } },
      file: { type: "object", format: "labeled-url", properties: { url: { type: "string" } } },
      odd: { type: "file" },
    });
    const imported = action.toTerraform(json);
    const { document: sent } = deploy(action, { ...imported, title: "New", extra_json: null }, imported);
    expect(sent).toEqual({ ...json, title: "New" });
  });

  it("9: a dataset that is no JSON is refused, and does not hide behind another input", () => {
    const given = withInputs({ array_props: { t: { string_items: { dataset: "{" } } }, number_props: { n: {} } });
    expect(messages(given)[0]).toMatch(/^self_service_trigger\.user_properties\.array_props\.t\.string_items\.dataset must be JSON text/);
  });

  it("10: the title of an upsert without a mapping is sent", () => {
    const given = { upsert_entity_method: { blueprint_identifier: "service", title: "{{ .inputs.name }}" } };
    const { document: sent, live, state } = deploy(action, config(given));
    expect(sent.invocationMethod).toMatchObject({ mapping: { title: "{{ .inputs.name }}" } });
    expect(changes(action, refresh(action, state, live), config(given))).toEqual([]);
  });

  it.each<[string, DataObject]>([
    ["empty maps of inputs", withInputs({ string_props: {} })],
    ["an empty order", withInputs({}, { order_properties: [] })],
    ["empty steps", withInputs({}, { steps: [] })],
    ["empty titles", withInputs({}, { titles: {} })],
    ["an empty pattern", withInputs({ string_props: { t: { pattern: "" } } })],
    ["an empty blueprint", { blueprint: "" }],
    ["a condition without expressions", { automation_trigger: { run_created_event: { action_identifier: "x" }, jq_condition: {} } }],
    ["empty headers", { webhook_method: { url: "u", headers: {} } }],
    ["JSON in another spelling", { kafka_method: { payload: '{ "b": [1.0], "a": "<&>" }' } }],
    ["JSON that is null", { kafka_method: { payload: "null" } }],
    ["a mapping without fields", { upsert_entity_method: { blueprint_identifier: "service", mapping: {} } }],
    ["an input that depends on none", withInputs({ string_props: { t: { depends_on: [], enum_colors: {} } } })],
  ])("11: %s plan no change", (_name, given) => {
    const { live, state } = deploy(action, config(given));
    expect(changes(action, refresh(action, state, live), config(given))).toEqual([]);
  });

  it("13: inputs of a workflow that are no object are refused", () => {
    const given = { github_method: { org: "o", repo: "r", workflow: "w", workflow_inputs: "[1]" } };
    expect(messages(given)).toEqual(["github_method.workflow_inputs must be JSON text of an object: { … }."]);
  });

  it("14: digits beyond a double's stay", () => {
    const payload = '{"n":12345678901234567890,"small":0.1000000000000000055}';
    const sent = deploy(action, config({ kafka_method: { payload } })).document;
    expect(printJson(sent.invocationMethod ?? null)).toBe(`{"payload":${payload},"type":"KAFKA"}`);
  });

  it("15: < > & are spelt as jsonencode does, or as the provider's setting says, and mean the same", () => {
    const json = document({}, { invocationMethod: { type: "KAFKA", payload: { a: "<&>" } } });
    const escaped = action.toTerraform(json);
    const raw = action.toTerraform(json, { escapeHtml: false });
    expect(escaped.kafka_method).toEqual({ payload: '{"a":"\\u003c\\u0026\\u003e"}' });
    expect(raw.kafka_method).toEqual({ payload: '{"a":"<&>"}' });
    expect(action.sameDocument(escaped, raw)).toBe(true);
  });

  it("16: required names go out in the order of the inputs", () => {
    const names = ["zeta", "alpha", "mid"];
    const inputs = Object.fromEntries(names.map((name) => [name, { required: true }]));
    const { trigger } = deploy(action, config(withInputs({ string_props: inputs }))).document;
    expect(trigger).toMatchObject({ userInputs: { required: names } });
  });

  it("17: id stays known on an update", () => {
    const { state } = deploy(action, config({}));
    expect(action.plan(state, config({ title: "New" })).id).toBe("deploy");
  });

  it("18: several kinds of elements are refused", () => {
    expect(messages(withInputs({ array_props: { t: { string_items: {}, object_items: {} } } }))).toHaveLength(1);
  });

  it("19: rules of a dataset nest as deep as the schema says, and deeper ones are carried", () => {
    let rule: DataObject = { property: "x", operator: "=", value: { jqQuery: "1" } };
    for (let depth = 0; depth < 13; depth++) rule = { combinator: "and", rules: [rule] };
    const json = document({ t: { type: "string", dataset: { combinator: "and", rules: [rule] } } });
    expect(roundTrip(json)).toEqual(json);
  });

  it("an input, a step or a title may be called what JavaScript calls its own", () => {
    const json = parseJson(
      '{"identifier":"deploy","trigger":{"type":"self-service","operation":"CREATE","userInputs":{"properties":{"__proto__":{"type":"string","x":1},"type":{"type":"number"}},"required":["__proto__"],"titles":{"__proto__":{"title":"T"}}}},"invocationMethod":{"type":"KAFKA"},"publish":true}',
    );
    if (!isObject(json)) throw new Error("no object");
    expect(printJson(roundTrip(json))).toBe(printJson(json));
  });
});
