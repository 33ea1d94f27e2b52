import type { Json, JsonObject, Portal } from "../../portal";
import { type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const node = (identifier: string, config: JsonObject, more: JsonObject = {}): JsonObject => ({ identifier, config, ...more });
const start = node("start", { type: "SELF_SERVE_TRIGGER" });
const kafka = (identifier: string): JsonObject => node(identifier, { type: "KAFKA" });
const workflow = (nodes: Json, connections: Json = [], more: JsonObject = {}): JsonObject => ({
  identifier: "flow",
  nodes,
  connections,
  ...more,
});
const of = (config: JsonObject, more: JsonObject = {}): JsonObject => workflow([start, node("n", config, more)]);
const outlets = (identifier: string, more: JsonObject = {}): JsonObject => ({ identifier, expression: "true", ...more });
const condition = node("choose", { type: "CONDITION", outlets: [outlets("yes"), outlets("no")] });
const input = node("wait", {
  type: "INPUT",
  userInputs: { properties: {}, buttons: [{ identifier: "ok" }] },
  outlets: [{ identifier: "ok" }],
});
const link = (sourceIdentifier: string, targetIdentifier: string, more: JsonObject = {}): JsonObject => ({
  sourceIdentifier,
  targetIdentifier,
  ...more,
});
const linked = (...connections: JsonObject[]): JsonObject => workflow([start, condition, input, kafka("a"), kafka("b")], connections);

describe("workflows: what is refused", () => {
  it.each<[string, JsonObject, string]>([
    ["no identifier", { nodes: [start] }, "identifier: is required"],
    ["no nodes", { identifier: "flow" }, "nodes: is required"],
    ["an identifier with a dot", workflow([start], [], { identifier: "a.b" }), "identifier: must match the pattern"],
    ["too long an identifier", workflow([start], [], { identifier: "x".repeat(61) }), "identifier: must have at most 60"],
    ["too long a title", workflow([start], [], { title: "x".repeat(101) }), "title: must have at most 100"],
    ["too long a description", workflow([start], [], { description: "x".repeat(1101) }), "description: must have at most 1100"],
    ["too long a category", workflow([start], [], { category: "x".repeat(41) }), "category: must have at most 40"],
    ["a flag that is text", workflow([start], [], { allowAnyoneToViewRuns: "yes" }), "allowAnyoneToViewRuns: must be a boolean"],
    [
      "101 nodes",
      workflow([start, ...Array.from({ length: 100 }, (_, index) => kafka(`n${index}`))]),
      "nodes: must have at most 100 items",
    ],
    ["no trigger", workflow([kafka("a")]), "nodes: holds no trigger"],
    ["two nodes of one name", workflow([start, kafka("a"), kafka("a")]), 'nodes[2].identifier: is "a", as another before it'],
    ["four links", of({ type: "KAFKA" }, { links: ["", "", "", ""] }), "nodes[1].links: must have at most 3"],
    ["a node without config", workflow([{ identifier: "n" }]), "nodes[0].config: is required"],
    ["a kind that does not exist", of({ type: "SLACK" }), 'nodes[1].config.type: must be one of "SELF_SERVE_TRIGGER"'],
    ["no kind", of({}), "nodes[1].config.type: is required"],
    [
      "an event without blueprint",
      of({ type: "EVENT_TRIGGER", event: { type: "ENTITY_CREATED" } }),
      "event.blueprintIdentifier: is required",
    ],
    ["an unknown event", of({ type: "EVENT_TRIGGER", event: { type: "RUN_CREATED" } }), "config.event.type: must be one of"],
    [
      "a timer without its property",
      of({ type: "EVENT_TRIGGER", event: { type: "TIMER_EXPIRED", blueprintIdentifier: "b" } }),
      "event.propertyIdentifier: is required",
    ],
    [
      "a condition without expressions",
      of({ type: "EVENT_TRIGGER", event: { type: "ENTITY_CREATED", blueprintIdentifier: "b" }, condition: { type: "JQ" } }),
      "config.condition.expressions: is required",
    ],
    ["no cron", of({ type: "SCHEDULE_TRIGGER" }), "config.cron: is required"],
    ["a cron of four fields", of({ type: "SCHEDULE_TRIGGER", cron: "* * * *" }), "config.cron: must match"],
    ["a cron of seven fields", of({ type: "SCHEDULE_TRIGGER", cron: "* * * * * * *" }), "config.cron: must match"],
    ["a cron of an unknown name", of({ type: "SCHEDULE_TRIGGER", cron: "@often" }), "config.cron: must match"],
    ["a webhook without url", of({ type: "WEBHOOK" }), "config.url: is required"],
    ["an unknown method", of({ type: "WEBHOOK", url: "u", method: "HEAD" }), "config.method: must be one of"],
    ["an unknown onTimeout", of({ type: "WEBHOOK", url: "u", onTimeout: "wait" }), 'config.onTimeout: must be one of "fail", "continue"'],
    ["an unknown onFailure", of({ type: "KAFKA", onFailure: "retry" }), 'config.onFailure: must be one of "terminate", "continue"'],
    ["an integration without its kind", of({ type: "INTEGRATION_ACTION", installationId: "i" }), "config.integrationProvider: is required"],
    ["an upsert without blueprint", of({ type: "UPSERT_ENTITY" }), "config.blueprintIdentifier: is required"],
    ["an AI without prompt", of({ type: "AI", userPrompt: " " }), "config.userPrompt: must match"],
    ["a provider without model", of({ type: "AI", userPrompt: "p", provider: "port" }), "config.model: is required beside provider"],
    [
      "a model without provider",
      of({ type: "AI_AGENT", userPrompt: "p", agentIdentifier: "a", model: "m" }),
      "config.provider: is required beside model",
    ],
    [
      "six servers",
      of({ type: "AI", userPrompt: "p", mcpServers: Array.from({ length: 6 }, () => ({ identifier: "s" })) }),
      "config.mcpServers: must have at most 5",
    ],
    ["an output that is no object", of({ type: "AI", userPrompt: "p", outputSchema: { type: "string" } }), "config.outputSchema.type"],
    ["an agent without name", of({ type: "AI_AGENT", userPrompt: "p" }), "config.agentIdentifier: is required"],
    [
      "a policy without rules",
      of({ type: "SELF_SERVE_TRIGGER", permissions: { policy: { combinator: "and" } } }),
      "permissions.policy.rules",
    ],
    [
      "an unknown context",
      of({ type: "SELF_SERVE_TRIGGER", contexts: [{ on: "PAGE" }] }),
      'config.contexts[0].on: must be one of "CREATE_ENTITY", "ENTITY"',
    ],
    [
      "a context of an input with a blueprint",
      of({ type: "SELF_SERVE_TRIGGER", contexts: [{ on: "ENTITY", userInput: "a", blueprintIdentifier: "b" }] }),
      "config.contexts[0].blueprintIdentifier: is not a known field",
    ],
    [
      "an input of an unknown type",
      of({ type: "SELF_SERVE_TRIGGER", userInputs: { properties: { a: { type: "file" } } } }),
      "config.userInputs.properties.a.type: must be one of",
    ],
    ["a blank expression", of({ type: "CONDITION", outlets: [{ identifier: "o", expression: " " }] }), "outlets[0].expression: must match"],
    ["a blank label", of({ type: "CONDITION", outlets: [outlets("o", { statusLabel: { text: "" } })] }), "statusLabel.text: must match"],
    [
      "an unknown label",
      of({ type: "CONDITION", outlets: [outlets("o", { statusLabel: { text: "t", variant: "x" } })] }),
      "statusLabel.variant",
    ],
    ["two outlets of one name", of({ type: "CONDITION", outlets: [outlets("o"), outlets("o")] }), 'config.outlets[1].identifier: is "o"'],
    ["an input node without inputs", of({ type: "INPUT", outlets: [] }), "config.userInputs: is required"],
    [
      "two buttons of one name",
      of({ type: "INPUT", outlets: [], userInputs: { properties: {}, buttons: [{ identifier: "b" }, { identifier: "b" }] } }),
      'config.userInputs.buttons[1].identifier: is "b"',
    ],
    [
      "an outlet without its button",
      of({ type: "INPUT", outlets: [{ identifier: "o" }], userInputs: { properties: {} } }),
      'config.outlets[0].identifier: is "o", which is none of the buttons',
    ],
    [
      "an outlet of no responder",
      of({ type: "INPUT", outlets: [{ identifier: "o", numOfResponders: 0 }], userInputs: { properties: {} } }),
      "numOfResponders: must be 1 or more",
    ],
    [
      "a notification without url",
      of({ type: "INPUT", outlets: [], userInputs: { properties: {} }, notifications: [{ target: "webhook" }] }),
      "config.notifications[0].url: is required",
    ],
    [
      "a mail without fields",
      of({ type: "INPUT", outlets: [], userInputs: { properties: {} }, notifications: [{ target: "email", fields: [] }] }),
      "config.notifications[0].fields: must have at least 1",
    ],
    ["a connection from nowhere", linked(link("x", "a")), 'connections[0].sourceIdentifier: is "x", which is none of the nodes'],
    ["a connection to nowhere", linked(link("a", "constructor")), 'connections[0].targetIdentifier: is "constructor", which is none'],
    ["a connection without an end", linked({ sourceIdentifier: "a" }), "connections[0].targetIdentifier: is required"],
    ["a node that leads to itself", linked(link("a", "a")), 'connections[0]: leads from the node "a" to itself'],
    ["a connection into a trigger", linked(link("a", "start")), 'connections[0].targetIdentifier: is "start", a trigger'],
    ["a circle", linked(link("a", "b"), link("b", "a")), 'connections: lead from the node "a" back to itself'],
    ["two ways out of a node", linked(link("start", "a"), link("start", "b")), 'connections[1]: is a second way out of the node "start"'],
    [
      "an outlet of a node that has none",
      linked(link("start", "a", { sourceOutletIdentifier: "x" })),
      "connections[0].sourceOutletIdentifier: is for nodes with outlets",
    ],
    ["a fallback of a node that has none", linked(link("start", "a", { fallback: true })), "connections[0].fallback: is for conditions"],
    ["a way out of a condition without outlet", linked(link("choose", "a")), "connections[0].sourceOutletIdentifier: must name one outlet"],
    [
      "a fallback with an outlet",
      linked(link("choose", "a", { sourceOutletIdentifier: "yes", fallback: true })),
      "connections[0].sourceOutletIdentifier: must name one outlet",
    ],
    [
      "an outlet that is not there",
      linked(link("choose", "a", { sourceOutletIdentifier: "maybe" })),
      'connections[0].sourceOutletIdentifier: is "maybe", which is no outlet',
    ],
    [
      "two ways out of an outlet",
      linked(link("choose", "a", { sourceOutletIdentifier: "yes" }), link("choose", "b", { sourceOutletIdentifier: "yes" })),
      'connections[1]: is a second way out of the outlet "yes"',
    ],
    [
      "two fallbacks",
      linked(link("choose", "a", { fallback: true }), link("choose", "b", { fallback: true })),
      'connections[1]: is a second way out of the fallback of "choose"',
    ],
    ["a fallback of an input", linked(link("wait", "a", { fallback: true })), "connections[0].fallback: is for conditions"],
    ["a way out of an input without outlet", linked(link("wait", "a")), "connections[0].sourceOutletIdentifier: must name one outlet"],
  ])("%s", async (_, body, message) => {
    const reply = await api.post("/v1/workflows", body);
    expect({ status: reply.status, message: reply.body.message }).toEqual({ status: 422, message: expect.stringContaining(message) });
    expect((await succeed(api.get("/v1/workflows"))).workflows).toEqual([]);
  });

  it("an identifier that exists, also as a rename: 409", async () => {
    for (const identifier of ["one", "two"]) await succeed(api.post("/v1/workflows", workflow([start], [], { identifier })));
    expect((await api.post("/v1/workflows", workflow([start], [], { identifier: "one" }))).status).toBe(409);
    expect((await api.put("/v1/workflows/two", workflow([start], [], { identifier: "one" }))).status).toBe(409);
  });

  it("a workflow that does not exist: 404", async () => {
    for (const call of [api.get("/v1/workflows/none"), api.put("/v1/workflows/none", workflow([start])), api.delete("/v1/workflows/none")])
      expect((await call).status).toBe(404);
  });
});
