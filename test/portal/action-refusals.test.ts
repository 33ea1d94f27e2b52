import type { JsonObject, Portal } from "../../portal";
import { bare, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("svc")));
});
afterEach(() => portal.close());

const webhook = { type: "WEBHOOK", url: "https://hook.test" };
const selfService = (more: JsonObject = {}): JsonObject => ({
  type: "self-service",
  operation: "DAY-2",
  blueprintIdentifier: "svc",
  userInputs: { properties: {} },
  ...more,
});
const action = (more: JsonObject = {}): JsonObject => ({ identifier: "act", trigger: selfService(), invocationMethod: webhook, ...more });
const inputs = (properties: JsonObject, more: JsonObject = {}): JsonObject =>
  action({ trigger: selfService({ userInputs: { properties, ...more } }) });

describe("actions: what is refused", () => {
  it.each<[string, JsonObject, string]>([
    ["no method", { identifier: "act", trigger: selfService() }, "invocationMethod: is required"],
    ["an unknown key", action({ foo: 1 }), "foo: is not a known field"],
    ["an identifier with a slash", action({ identifier: "a/b" }), "identifier: must match the pattern"],
    ["an unknown trigger", action({ trigger: { type: "cron" } }), 'trigger.type: must be one of "self-service", "automation", not "cron"'],
    ["no trigger type", action({ trigger: {} }), "trigger.type: is required"],
    [
      "an unknown operation",
      action({ trigger: selfService({ operation: "UPDATE" }) }),
      'trigger.operation: must be one of "CREATE", "DAY-2", "DELETE", not "UPDATE"',
    ],
    [
      "an unknown blueprint",
      action({ trigger: selfService({ blueprintIdentifier: "nope" }) }),
      'trigger.blueprintIdentifier: Blueprint with identifier "nope" was not found',
    ],
    [
      "a condition on CREATE",
      action({ trigger: selfService({ operation: "CREATE", condition: { type: "SEARCH", combinator: "and", rules: [] } }) }),
      "trigger.condition: is only allowed",
    ],
    [
      "a condition without a blueprint",
      action({
        trigger: {
          type: "self-service",
          operation: "DELETE",
          userInputs: { properties: {} },
          condition: { type: "SEARCH", combinator: "and", rules: [] },
        },
      }),
      "trigger.blueprintIdentifier: is required beside a condition",
    ],
    [
      "a JQ condition on self-service",
      action({ trigger: selfService({ condition: { type: "JQ", expressions: [] } }) }),
      "trigger.condition",
    ],
    [
      "too long a button text",
      action({ trigger: selfService({ actionCardButtonText: "x".repeat(16) }) }),
      "actionCardButtonText: must have at most 15 characters",
    ],
    [
      "a button text with a blank at its edge",
      action({ trigger: selfService({ executeActionButtonText: " Go" }) }),
      "executeActionButtonText: must match",
    ],
    ["order beside steps", inputs({}, { order: [], steps: [] }), "trigger.userInputs.steps: cannot stand beside order"],
    ["an unknown key of the inputs", inputs({}, { layout: [] }), "trigger.userInputs.layout: is not a known field"],
    ["a step without title", inputs({}, { steps: [{ order: [] }] }), "trigger.userInputs.steps[0].title: is required"],
    [
      "too long a title",
      inputs({}, { titles: { t: { title: "x".repeat(141) } } }),
      "trigger.userInputs.titles.t.title: must have at most 140",
    ],
    ["an input of no type", inputs({ a: {} }), "trigger.userInputs.properties.a.type: is required"],
    ["an input of an unknown type", inputs({ a: { type: "file" } }), 'trigger.userInputs.properties.a.type: must be one of "string"'],
    [
      "an input of an unknown format",
      inputs({ a: { type: "string", format: "color" } }),
      "trigger.userInputs.properties.a.format: must be one of",
    ],
    ["an input whose name has a blank", inputs({ "a b": { type: "string" } }), '["a b"]: is not a name that Port allows'],
    ["encryption of a number", inputs({ a: { type: "number", encryption: "aes256-gcm" } }), "properties.a.encryption: is only allowed"],
    ["an unknown encryption", inputs({ a: { type: "string", encryption: "rot13" } }), "properties.a.encryption: must match the pattern"],
    ["an entity input without a blueprint", inputs({ a: { type: "string", format: "entity" } }), "properties.a.blueprint: is required"],
    [
      "a sort in no order",
      inputs({ a: { type: "string", sort: { property: "a", order: "UP" } } }),
      'properties.a.sort.order: must be one of "ASC", "DESC"',
    ],
    ["a visible that is text", inputs({ a: { type: "string", visible: "yes" } }), "properties.a.visible: must be an object or a boolean"],
    ["an unknown event", action({ trigger: { type: "automation", event: { type: "SOMETHING" } } }), "trigger.event.type: must be one of"],
    [
      "an event without its blueprint",
      action({ trigger: { type: "automation", event: { type: "ENTITY_CREATED" } } }),
      "trigger.event.blueprintIdentifier: is required",
    ],
    [
      "a timer without its property",
      action({ trigger: { type: "automation", event: { type: "TIMER_PROPERTY_EXPIRED", blueprintIdentifier: "svc" } } }),
      "trigger.event.propertyIdentifier: is required",
    ],
    [
      "an event of an unknown action",
      action({ trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: "nope" } } }),
      'trigger.event.actionIdentifier: Action with identifier "nope"',
    ],
    [
      "user inputs on an automation",
      action({ trigger: { type: "automation", event: { type: "ENTITY_CREATED", blueprintIdentifier: "svc" }, userInputs: {} } }),
      "trigger.userInputs: is not a known field",
    ],
    ["an unknown method", action({ invocationMethod: { type: "JENKINS" } }), 'invocationMethod.type: must be one of "KAFKA", "WEBHOOK"'],
    ["a webhook without url", action({ invocationMethod: { type: "WEBHOOK" } }), "invocationMethod.url: is required"],
    [
      "a webhook of an unknown method",
      action({ invocationMethod: { ...webhook, method: "HEAD" } }),
      "invocationMethod.method: must be one of",
    ],
    [
      "a header that is no text",
      action({ invocationMethod: { ...webhook, headers: { a: 1 } } }),
      "invocationMethod.headers.a: must be a string",
    ],
    [
      "a workflow with 11 inputs",
      action({
        invocationMethod: {
          type: "GITHUB",
          org: "o",
          repo: "r",
          workflow: "w",
          workflowInputs: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`i${index}`, ""])),
        },
      }),
      "invocationMethod.workflowInputs",
    ],
    ["an unknown approval", action({ requiredApproval: { type: "SOME" } }), 'requiredApproval.type: must be one of "ANY", "ALL"'],
    ["an approval that is text", action({ requiredApproval: "ANY" }), "requiredApproval: must be an object or a boolean"],
    [
      "an unknown notification",
      action({ approvalNotification: { type: "sms" } }),
      'approvalNotification.type: must be one of "email", "webhook"',
    ],
  ])("%s", async (_, body, message) => {
    const reply = await api.post("/v1/actions", body);
    expect({ status: reply.status, ok: reply.body.ok, message: reply.body.message }).toEqual({
      status: 422,
      ok: false,
      message: expect.stringContaining(message),
    });
    expect((await succeed(api.get("/v1/actions"))).actions).toEqual([]);
  });

  it("an identifier that exists, also as a rename: 409", async () => {
    await succeed(api.post("/v1/actions", action()));
    await succeed(api.post("/v1/actions", action({ identifier: "other" })));
    expect((await api.post("/v1/actions", action())).status).toBe(409);
    expect((await api.put("/v1/actions/other", action())).status).toBe(409);
  });
});
