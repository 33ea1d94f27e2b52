import type { Json, JsonObject, Portal } from "../../portal";
import { at, bare, type Client, startedPortal, succeed } from "./client";

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

const whole = action({
  title: "Act",
  icon: "Box",
  description: "",
  trigger: selfService({
    userInputs: {
      properties: {
        name: {
          type: "string",
          pattern: "^a",
          minLength: 1,
          default: { jqQuery: ".entity.title" },
          visible: { jqQuery: "true" },
          disabled: false,
          "x-own": [null],
        },
        secret: { type: "string", encryption: "aes256-gcm" },
        sealed: { type: "object", encryption: { algorithm: "client-side", key: "PEM" } },
        service: {
          type: "string",
          format: "entity",
          blueprint: "svc",
          dataset: { combinator: "and", rules: [{ property: "a", operator: "=", value: "active" }] },
          sort: { property: "$title", order: "ASC" },
        },
        list: { type: "array", items: { type: "string", format: "entity", blueprint: "svc" }, minItems: { jqQuery: ".form.n" } },
        choice: { type: "string", enum: { jqQuery: "[1]" }, enumColors: { a: "blue" } },
      },
      required: { jqQuery: "[]" },
      steps: [
        { title: "One", order: ["name"], visible: true },
        { title: "Two", order: [] },
      ],
      titles: { first: { title: "First", description: "", visible: { jqQuery: "false" } } },
    },
    actionCardButtonText: "Go",
    executeActionButtonText: "x",
    condition: { type: "SEARCH", combinator: "and", rules: [{ property: "$title", operator: "isNotEmpty" }] },
  }),
  invocationMethod: {
    ...webhook,
    agent: "{{ .inputs.agent }}",
    synchronized: true,
    method: "PUT",
    headers: { "X-A": "" },
    body: { "{{ .a }}": ["{{ .b }}", null] },
  },
  requiredApproval: { type: "ALL" },
  approvalNotification: { type: "webhook", url: "https://hook.test", format: "slack" },
  publish: false,
  allowAnyoneToViewRuns: false,
});

describe("actions: what is kept", () => {
  it("returns exactly what was sent, in every reply", async () => {
    const { action: created } = await succeed(api.post("/v1/actions", whole));
    expect(created).toEqual(whole);
    expect((await succeed(api.get("/v1/actions/act"))).action).toEqual(whole);
    expect((await succeed(api.put("/v1/actions/act", action()))).action).toEqual(action());
    expect(await succeed(api.delete("/v1/actions/act"))).toEqual({ ok: true });
    expect((await api.get("/v1/actions/act")).status).toBe(404);
  });

  it.each<[string, JsonObject]>([
    ["KAFKA", { type: "KAFKA", payload: [1, { a: null }] }],
    [
      "GITHUB",
      { type: "GITHUB", org: "o", repo: "r", workflow: "w", workflowInputs: { a: "{{ .b }}" }, reportWorkflowStatus: "{{ true }}" },
    ],
    ["GITLAB", { type: "GITLAB", projectName: "p", groupName: "g", defaultRef: "main", pipelineVariables: {} }],
    ["AZURE_DEVOPS", { type: "AZURE_DEVOPS", org: "o", webhook: "w", payload: {} }],
    [
      "UPSERT_ENTITY",
      {
        type: "UPSERT_ENTITY",
        blueprintIdentifier: "elsewhere",
        mapping: { team: ["a"], properties: { nope: "not jq (" }, relations: { r: null } },
      },
    ],
    [
      "INTEGRATION_ACTION",
      {
        type: "INTEGRATION_ACTION",
        installationId: "i",
        integrationActionType: "dispatch_workflow",
        integrationActionExecutionProperties: { org: "o", repo: "r", workflow: "w" },
      },
    ],
  ])("takes the method %s", async (_, invocationMethod) => {
    const body = action({ invocationMethod });
    expect((await succeed(api.post("/v1/actions", body))).action).toEqual(body);
  });

  it("always shows user inputs of a self-service trigger, never of an automation", async () => {
    const { userInputs, ...trigger } = selfService();
    expect(userInputs).toBeDefined();
    const { action: shown } = await succeed(api.post("/v1/actions", action({ trigger })));
    expect(at(shown, "trigger", "userInputs")).toEqual({ properties: {} });
    const automation = action({
      identifier: "auto",
      trigger: {
        type: "automation",
        event: { type: "ANY_ENTITY_CHANGE", blueprintIdentifier: "svc" },
        condition: { type: "JQ", expressions: [] },
      },
    });
    expect((await succeed(api.post("/v1/actions", automation))).action).toEqual(automation);
  });
});

describe("the list of actions", () => {
  it("is filtered by what its query names", async () => {
    const automation = (identifier: string, type: string, publish: boolean) => ({
      ...action({ identifier, publish }),
      trigger: { type: "automation", event: { type, blueprintIdentifier: "svc" } },
    });
    for (const body of [
      action({ identifier: "day2" }),
      action({ identifier: "create", trigger: selfService({ operation: "CREATE", blueprintIdentifier: "_user" }) }),
      automation("made", "ENTITY_CREATED", true),
      automation("gone", "ENTITY_DELETED", false),
      action({ identifier: "ran", trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: "day2" } } }),
    ])
      await succeed(api.post("/v1/actions", body));
    const listed = async (query: string): Promise<Json> => {
      const { actions } = await succeed(api.get(`/v1/actions${query}`));
      return Array.isArray(actions) ? actions.map((each) => at(each, "identifier") ?? null).join(" ") : null;
    };
    expect(await listed("?version=v2")).toBe("day2 create made gone ran");
    expect(await listed("?action_identifier=made&action_identifier=day2")).toBe("day2 made");
    expect(await listed("?blueprint_identifier[]=svc")).toBe("day2 made gone");
    expect(await listed("?operation=CREATE")).toBe("create");
    expect(await listed("?trigger_type=automation")).toBe("made gone ran");
    expect(await listed("?trigger_event=ENTITY_DELETED&trigger_event=RUN_CREATED")).toBe("gone ran");
    expect(await listed("?trigger_event_action_identifier=day2")).toBe("ran");
    expect(await listed("?trigger_type=automation&published=true")).toBe("made");
  });
});
