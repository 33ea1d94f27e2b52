import { workflow } from "../../model/index";
import { type Data, type DataObject, isObject, unknown } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";
import { config, edge, input, messages, webhook } from "./workflow-parts";

/** That applying the configuration leaves nothing to do, though Port gives back what `answer` makes of it. */
function expectSettled(given: State, answer: (live: DataObject) => DataObject = (live) => live): DataObject {
  const { document, live, state } = deploy(workflow, given);
  expect(changes(workflow, refresh(workflow, state, answer(live)), given)).toEqual([]);
  return document;
}

/** The document without empty lists, objects and texts, and without nulls, at every level, as Port may drop them. */
function sparse(value: Data): Data {
  if (Array.isArray(value)) return value.map(sparse);
  if (!isObject(value)) return value;
  const empty = (item: Data) => item === null || item === "" || (typeof item === "object" && Object.keys(item).length === 0);
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (empty(sparse(item)) ? [] : [[key, sparse(item)]])));
}

const given = (document: DataObject, index: number): DataObject => {
  const node = Array.isArray(document.nodes) ? document.nodes[index] : undefined;
  return isObject(node) && isObject(node.config) ? node.config : {};
};

describe("traps of the official port_workflow that ours is without", () => {
  it("a rename plans the new id", () => {
    const { state } = deploy(workflow, config([]));
    expect(workflow.plan(state, config([], { identifier: "shipping" }))).toMatchObject({ id: "shipping" });
  });

  it("what is written empty and comes back as nothing is no change", () => {
    const empties = { users: [], roles: [], teams: [] };
    const text = { title: "Name", depends_on: [], enum_colors: {} };
    const inputs = { order_properties: [], steps: [], titles: {}, user_properties: { string_props: { name: text }, number_props: {} } };
    const nodes = [
      { identifier: "people", self_serve_trigger: { permissions: empties, user_inputs: inputs, contexts: [] } },
      { identifier: "asks", ai: { user_prompt: "Why?", tools: [], mcp_servers: [] } },
      input("waits", { responders: empties, notifications: [] }),
      webhook("calls", { headers: {}, body: "null" }),
      { identifier: "sends", kafka: { payload: "null" }, links: [], variables: {} },
    ];
    const document = expectSettled(config(nodes), (live) => {
      const dropped = sparse(live);
      return isObject(dropped) ? { connections: [], ...dropped } : live;
    });
    expect(given(document, 5)).toEqual({ type: "KAFKA", onFailure: "terminate" });
  });

  it("an object that is empty is sent, and stays", () => {
    const mapping = { properties: "{}", relations: "{}" };
    const document = expectSettled(config([{ identifier: "put", upsert_entity: { blueprint_identifier: "service", mapping } }]));
    expect(given(document, 1).mapping).toEqual({ properties: {}, relations: {} });
  });

  it("JSON texts count by meaning, whoever spelt them", () => {
    const body = '{ "b": "<", "a" : [1, 2] }';
    const document = expectSettled(config([webhook("calls", { body })]));
    expect(given(document, 1).body).toEqual({ b: "<", a: [1, 2] });
  });

  it("a reply without the defaults says the same", () => {
    const nodes = [webhook("calls"), input("waits"), { identifier: "asks", ai: { user_prompt: "Why?" } }];
    expectSettled(config(nodes), (live) => {
      const bare = JSON.parse(JSON.stringify(live), (key, value) => (defaults.has(key) ? undefined : value));
      return { ...live, nodes: bare.nodes };
    });
  });

  it("collections that are not known yet stop neither validation nor plan", () => {
    const unset = config([]);
    for (const spoilt of [{ node: unknown }, { connections: unknown }]) {
      expect(workflow.validate({ ...unset, ...spoilt })).toEqual([]);
      expect(workflow.plan(null, { ...unset, ...spoilt })).toMatchObject(spoilt);
    }
    const userInputs = { user_properties: { string_props: unknown }, steps: [{ title: "One", order: unknown }] };
    const people = { identifier: "people", self_serve_trigger: { user_inputs: userInputs } };
    expect(messages([people, input("waits", { user_inputs: { buttons: unknown } })])).toEqual([]);
  });

  it("texts that are not known yet are no faults", () => {
    const nodes = [
      { ...webhook("x"), identifier: unknown },
      { identifier: "asks", ai: { user_prompt: "Why?", provider: "openai", model: unknown } },
      { identifier: "people", self_serve_trigger: { contexts: [{ on: "ENTITY", user_input: unknown }] } },
      { identifier: "forks", condition: { outlets: [{ identifier: "a", expression: "true" }] } },
    ];
    expect(messages(nodes, [edge("start", "elsewhere"), edge("forks", "asks", { source_outlet_identifier: unknown })])).toEqual([]);
  });

  it("text that is no JSON is refused before anything is written", () => {
    const nodes = [{ identifier: "sends", kafka: { payload: "{" } }, input("waits", { responders: { users_query: "[]" } })];
    expect(messages(nodes)).toEqual([
      expect.stringMatching(/^node\[1\]\.kafka\.payload must be JSON text, and does not parse/),
      "node[2].input.responders.users_query must be JSON text of an object: { … }.",
    ]);
  });

  it("shapes that no attribute holds are carried whole through the next write", () => {
    const nodes = [
      { identifier: "start", config: { type: "SCHEDULE_TRIGGER", cron: "@daily" } },
      { identifier: "put", config: { type: "UPSERT_ENTITY", blueprintIdentifier: "x", mapping: { identifier: { rules: [] }, team: "a" } } },
      { identifier: "asks", config: { type: "AI", userPrompt: "Why?", onFailure: "continue" } },
      { identifier: "agent", config: { type: "CURSOR_AGENT", prompt: "Mend it" } },
      { identifier: "waits", config: { type: "INPUT", userInputs: { properties: { loose: { title: "No type" } } }, outlets: [] } },
    ];
    const state = workflow.toTerraform({ identifier: "release", nodes, connections: [] });
    expect(workflow.toApi(workflow.plan(state, { ...state, extra_json: null }))).toMatchObject({ nodes });
  });

  it("a node of a kind that has no block has config_json, and is not taken away", () => {
    const live = { identifier: "release", nodes: [{ identifier: "agent", config: { type: "CURSOR_AGENT", prompt: "Mend it" } }] };
    const state = workflow.toTerraform(live);
    expect(state).toMatchObject({ node: [{ config_json: '{"prompt":"Mend it","type":"CURSOR_AGENT"}' }], extra_json: null });
    expect(workflow.validate(state)).toEqual([]);
    expect(messages([{ identifier: "agent", config_json: '{"prompt":1}' }])).toEqual([
      "node[1].config_json must say what the node is: give it a text `type`.",
    ]);
  });

  it("two kinds of elements in one list are refused", () => {
    const list = { string_items: {}, number_items: {} };
    const people = { identifier: "people", self_serve_trigger: { user_inputs: { user_properties: { array_props: { names: list } } } } };
    const place = "node[1].self_serve_trigger.user_inputs.user_properties.array_props.names";
    expect(messages([people])).toEqual([`${place}.string_items and ${place}.number_items exclude each other: keep the one you mean.`]);
  });

  it("Port's order of nodes and connections is no change, after an apply and after an import", () => {
    const nodes = [webhook("last"), webhook("first")];
    const connections = [edge("first", "last"), edge("start", "first")];
    const turned = (live: DataObject): DataObject => ({ ...live, nodes: turn(live.nodes), connections: turn(live.connections) });
    const written = config(nodes, { connections });
    expectSettled(written, turned);
    const { live } = deploy(workflow, written);
    const imported = workflow.toTerraform(turned(live), { prior: stateOf(workflow.attributes, { identifier: "release", id: "release" }) });
    expect(workflow.sameDocument(imported, workflow.plan(imported, written))).toBe(true);
  });

  it("a node that somebody adds is seen beside the others, which stay where they are", () => {
    const { live, state } = deploy(workflow, config([webhook("a"), webhook("b")]));
    const more = { identifier: "c", config: { type: "KAFKA" } };
    const seen = refresh(workflow, state, { ...live, nodes: [more, ...turn(live.nodes)] });
    expect(names(seen)).toEqual(["start", "a", "b", "c"]);
  });
});

const defaults = new Set(["published", "onFailure", "onTimeout", "agent", "synchronized", "method", "title", "verbose", "systemPrompt"]);

function turn(items: Data | undefined): Data[] {
  return Array.isArray(items) ? [...items].reverse() : [];
}

function names(state: State): Data[] {
  return Array.isArray(state.node) ? state.node.map((node) => (isObject(node) ? (node.identifier ?? null) : null)) : [];
}
