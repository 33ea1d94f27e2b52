import type { Json, JsonObject, Portal } from "../../portal";
import { isArray } from "../../portal/json/json";
import { at, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const node = (identifier: string, config: JsonObject, more: JsonObject = {}): JsonObject => ({
  identifier,
  verbose: false,
  config,
  ...more,
});
const connection = (sourceIdentifier: string, targetIdentifier: string, more: JsonObject = {}): JsonObject => ({
  sourceIdentifier,
  targetIdentifier,
  ...more,
});
const workflow = (nodes: Json, connections: Json = [], more: JsonObject = {}): JsonObject => ({
  identifier: "flow",
  allowAnyoneToViewRuns: true,
  nodes,
  connections,
  ...more,
});

const start = node("start", { type: "SELF_SERVE_TRIGGER", published: true });
const inputs = {
  properties: {
    name: { type: "string", readOnly: { jqQuery: "true" }, encryption: "aes256-gcm", "x-own": [null] },
    free: { title: "Without a type" },
    list: { type: "array", items: { type: "string", format: "entity", blueprint: "elsewhere", pattern: "a" } },
  },
  required: { jqQuery: "[]" },
  steps: [{ title: "One", order: ["name"], validations: [{ constraint: ".a", message: "No" }] }],
  titles: { first: { title: "First" } },
  validations: [{ constraint: ".b", message: "No" }],
};
const button = (identifier: string): JsonObject => ({ identifier, label: "", variant: "PRIMARY", icon: "Box" });
const label = { text: "Done", variant: "success" };

/** Every kind of node, with all that it may hold, each default in its place. */
const every: readonly JsonObject[] = [
  node("start", {
    type: "SELF_SERVE_TRIGGER",
    userInputs: inputs,
    published: false,
    variant: "ALERT",
    actionCardButtonText: "Go",
    executeActionButtonText: "",
    permissions: { users: [], policy: { combinator: "and", rules: [] } },
    contexts: [
      { on: "CREATE_ENTITY", blueprintIdentifier: "elsewhere" },
      { on: "ENTITY", userInput: "name" },
    ],
  }),
  node("event", {
    type: "EVENT_TRIGGER",
    published: true,
    event: { type: "TIMER_EXPIRED", blueprintIdentifier: "elsewhere", propertyIdentifier: "timer" },
    condition: { type: "JQ", expressions: ["not jq ("], combinator: "or" },
  }),
  node("nightly", { type: "SCHEDULE_TRIGGER", cron: "0 3 * * *", published: true }),
  node(
    "send",
    { type: "KAFKA", payload: [1, { a: null }], onFailure: "continue" },
    { title: "T", icon: "I", description: "", verbose: true },
  ),
  node("call", {
    type: "WEBHOOK",
    url: "{{ .url }}",
    agent: true,
    synchronized: false,
    method: "PUT",
    headers: { a: "" },
    body: { "{{ .a }}": [null] },
    onTimeout: "continue",
    onFailure: "terminate",
  }),
  node("run", {
    type: "INTEGRATION_ACTION",
    installationId: "i",
    integrationProvider: "github",
    integrationInvocationType: "dispatch_workflow",
    integrationActionExecutionProperties: { org: "o" },
    onFailure: "terminate",
  }),
  node("save", {
    type: "UPSERT_ENTITY",
    blueprintIdentifier: "elsewhere",
    mapping: {
      identifier: { combinator: "and", rules: [] },
      title: "",
      team: ["a"],
      properties: { ["__proto__"]: 1 },
      relations: { r: null },
    },
    onFailure: "terminate",
  }),
  node("ask", {
    type: "AI",
    userPrompt: "p",
    systemPrompt: "s",
    provider: "port",
    model: "m",
    tools: ["^list_"],
    mcpServers: [{ identifier: "a" }],
    outputSchema: { type: "object", properties: {} },
    onFailure: "continue",
  }),
  node("agent", { type: "AI_AGENT", userPrompt: "p", agentIdentifier: "a", onFailure: "terminate" }),
  node("code", { type: "CURSOR_AGENT", prompt: "p", onFailure: "terminate" }),
  node("choose", {
    type: "CONDITION",
    outlets: [{ identifier: "yes", title: "Yes", expression: "true", statusLabel: label, workflowStatusLabel: label }],
  }),
  node("wait", {
    type: "INPUT",
    description: "Well?",
    userInputs: { properties: {}, buttons: [button("ok"), button("no")] },
    outlets: [{ identifier: "ok", title: "", evaluationMethod: "button", numOfResponders: 2 }],
    responders: { roles: ["Admin"], usersQuery: { combinator: "or", rules: [] } },
    notifications: [
      { target: "webhook", url: "https://x.test", method: "POST", headers: {}, agent: false, body: {} },
      { target: "email", fields: [{ label: "", value: "" }] },
    ],
  }),
];

const order = (shown: Json | undefined): string => {
  const nodes = at(shown, "nodes");
  return isArray(nodes) ? nodes.map((each) => at(each, "identifier")).join(" ") : "";
};

describe("workflows: what is kept", () => {
  it("returns exactly what was sent where nothing is left out, in every reply", async () => {
    const whole = workflow(every, [connection("start", "send", { description: "" })], {
      title: "",
      icon: "Box",
      description: "",
      category: "c",
    });
    expect((await succeed(api.post("/v1/workflows", whole))).workflow).toEqual(whole);
    expect((await succeed(api.get("/v1/workflows/flow"))).workflow).toEqual(whole);
    expect((await succeed(api.get("/v1/workflows"))).workflows).toEqual([whole]);
    expect((await succeed(api.put("/v1/workflows/flow", whole))).workflow).toEqual(whole);
    expect(await succeed(api.delete("/v1/workflows/flow"))).toEqual({ ok: true });
    expect((await api.get("/v1/workflows/flow")).status).toBe(404);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["SELF_SERVE_TRIGGER", {}, { published: true }],
    ["EVENT_TRIGGER", { event: { type: "ENTITY_CREATED", blueprintIdentifier: "b" } }, { published: true }],
    ["SCHEDULE_TRIGGER", { cron: "@daily" }, { published: true }],
    ["KAFKA", {}, { onFailure: "terminate" }],
    ["WEBHOOK", { url: "u" }, { agent: false, synchronized: true, method: "POST", onTimeout: "fail", onFailure: "terminate" }],
    ["INTEGRATION_ACTION", { installationId: "", integrationProvider: "", integrationInvocationType: "" }, { onFailure: "terminate" }],
    ["UPSERT_ENTITY", { blueprintIdentifier: "b" }, { onFailure: "terminate" }],
    ["AI", { userPrompt: "p" }, { systemPrompt: "", onFailure: "terminate" }],
    ["AI_AGENT", { userPrompt: "p", agentIdentifier: "a" }, { onFailure: "terminate" }],
    ["CONDITION", { outlets: [{ identifier: "o", expression: "." }] }, { outlets: [{ identifier: "o", expression: ".", title: "" }] }],
    [
      "INPUT",
      { userInputs: { properties: {}, buttons: [{ identifier: "o" }] }, outlets: [{ identifier: "o" }] },
      { outlets: [{ identifier: "o", title: "" }] },
    ],
  ])("fills in the defaults of %s, and nothing else", async (type, config, defaults) => {
    const body = {
      identifier: "flow",
      nodes: [
        { identifier: "start", config: { type: "SELF_SERVE_TRIGGER" } },
        { identifier: "n", config: { type, ...config } },
      ],
    };
    const { workflow: shown } = await succeed(api.post("/v1/workflows", body));
    expect(shown).toEqual(workflow([start, node("n", { type, ...config, ...defaults })]));
  });

  it("shows each node after those that lead to it, else in the order in which they were sent", async () => {
    const kafka = (identifier: string) => node(identifier, { type: "KAFKA" });
    const nodes = [kafka("last"), kafka("third"), kafka("alone"), kafka("second"), start];
    const connections = [connection("third", "last"), connection("second", "third"), connection("start", "second")];
    const { workflow: shown } = await succeed(api.post("/v1/workflows", workflow(nodes, connections)));
    expect(order(shown)).toBe("alone start second third last");
    expect(at(shown, "connections")).toEqual(connections);
  });

  it("PUT overrides, and renames", async () => {
    await succeed(api.post("/v1/workflows", workflow([start], [], { title: "Old" })));
    const { workflow: renamed } = await succeed(api.put("/v1/workflows/flow", workflow([start], [], { identifier: "new" })));
    expect(renamed).toEqual(workflow([start], [], { identifier: "new" }));
    expect((await api.get("/v1/workflows/flow")).status).toBe(404);
    expect((await succeed(api.get("/v1/workflows/new"))).workflow).toEqual(renamed);
  });

  it("lets a condition go on by each outlet and its fallback, and an input by each outlet", async () => {
    const nodes = [
      start,
      node("choose", {
        type: "CONDITION",
        outlets: [
          { identifier: "a", expression: "." },
          { identifier: "b", expression: "." },
        ],
      }),
      node("wait", { type: "INPUT", userInputs: { properties: {}, buttons: [button("ok")] }, outlets: [{ identifier: "ok" }] }),
      node("end", { type: "KAFKA" }),
    ];
    const connections = [
      connection("start", "choose"),
      connection("choose", "wait", { sourceOutletIdentifier: "a" }),
      connection("choose", "end", { sourceOutletIdentifier: "b", fallback: false }),
      connection("choose", "end", { fallback: true }),
      connection("wait", "end", { sourceOutletIdentifier: "ok" }),
    ];
    const { workflow: shown } = await succeed(api.post("/v1/workflows", workflow(nodes, connections)));
    expect([order(shown), at(shown, "connections")]).toEqual(["start choose wait end", connections]);
  });
});
