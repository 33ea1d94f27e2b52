import type { JsonObject } from "../json/json";
import { workflowInputs } from "./input-schema";
import { branches, closed, flag, open, orObject, text, texts } from "./schema-words";

/** What the nodes of one `config.type` hold. */
interface NodeKind {
  /** Starts the workflow, so nothing leads into it. */
  readonly trigger?: true;
  /** Goes one of several ways, each by an outlet; a condition has a way for the rest, too. */
  readonly forks?: "condition" | "input";
  readonly required?: readonly string[];
  /** What the node takes; whatever else it is sent is kept. */
  readonly fields: JsonObject;
  /** Filled in where the body says nothing. */
  readonly defaults?: JsonObject;
  /** Fields that ask for others beside them. */
  readonly dependencies?: JsonObject;
}

const filled = { type: "string", pattern: "\\S" };
const flagOrTemplate = { type: ["boolean", "string"] };
const combinator = { enum: ["and", "or"] };
const method = { enum: ["POST", "PUT", "PATCH", "GET", "DELETE"] };
const headers = { type: "object", additionalProperties: text };
const people = { users: texts, roles: texts, teams: texts };
const query = open({ combinator, rules: { type: "array" } }, ["combinator", "rules"]);
const onFailure = { enum: ["terminate", "continue"] };
const terminates = { onFailure: "terminate" };

/** Five or six fields, or one of the names for usual times. */
const cron = {
  type: "string",
  pattern: "^\\s*(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|\\S+(\\s+\\S+){4,5})\\s*$",
};

const label = open({ text: filled, variant: { enum: ["success", "alert"] } }, ["text"]);
const outlet = { identifier: filled, title: text, statusLabel: label, workflowStatusLabel: label };

const event = branches("type", [
  open({ type: { enum: ["ENTITY_CREATED", "ENTITY_UPDATED", "ENTITY_DELETED", "ANY_ENTITY_CHANGE"] }, blueprintIdentifier: text }, [
    "blueprintIdentifier",
  ]),
  open({ type: { const: "TIMER_EXPIRED" }, blueprintIdentifier: text, propertyIdentifier: text }, [
    "blueprintIdentifier",
    "propertyIdentifier",
  ]),
]);

const context = branches("on", [
  closed({ on: { const: "CREATE_ENTITY" }, blueprintIdentifier: text }, ["blueprintIdentifier"]),
  closed({ on: { const: "ENTITY" }, userInput: text }, ["userInput"]),
]);

const mapping = open({
  identifier: orObject(text, {}),
  title: text,
  icon: text,
  team: { type: ["string", "array", "object"] },
  properties: { type: "object" },
  relations: { type: "object" },
});

const notification = branches("target", [
  open({ target: { const: "webhook" }, url: filled, method, headers, agent: flag, body: { type: "object" } }, ["url"]),
  open({ target: { const: "email" }, fields: { type: "array", minItems: 1, items: open({ label: text, value: text }) } }, ["fields"]),
]);

const together = { provider: ["model"], model: ["provider"] };
const model = { provider: text, model: text, outputSchema: open({ type: { const: "object" } }, ["type"]), onFailure };

export const nodeKinds: ReadonlyMap<string, NodeKind> = new Map<string, NodeKind>([
  [
    "SELF_SERVE_TRIGGER",
    {
      trigger: true,
      fields: {
        userInputs: workflowInputs,
        published: flag,
        variant: { enum: ["DEFAULT", "ALERT"] },
        actionCardButtonText: text,
        executeActionButtonText: text,
        permissions: open({ ...people, policy: query }),
        contexts: { type: "array", items: context },
      },
      defaults: { published: true },
    },
  ],
  [
    "EVENT_TRIGGER",
    {
      trigger: true,
      required: ["event"],
      fields: {
        event,
        condition: open({ type: { const: "JQ" }, expressions: texts, combinator }, ["type", "expressions"]),
        published: flag,
      },
      defaults: { published: true },
    },
  ],
  ["SCHEDULE_TRIGGER", { trigger: true, required: ["cron"], fields: { cron, published: flag }, defaults: { published: true } }],
  ["KAFKA", { fields: { onFailure }, defaults: terminates }],
  [
    "WEBHOOK",
    {
      required: ["url"],
      fields: {
        url: filled,
        agent: flagOrTemplate,
        synchronized: flagOrTemplate,
        method,
        headers,
        onTimeout: { enum: ["fail", "continue"] },
        onFailure,
      },
      defaults: { agent: false, synchronized: true, method: "POST", onTimeout: "fail", ...terminates },
    },
  ],
  [
    "INTEGRATION_ACTION",
    {
      required: ["installationId", "integrationProvider", "integrationInvocationType"],
      fields: {
        installationId: text,
        integrationProvider: text,
        integrationInvocationType: text,
        integrationActionExecutionProperties: { type: "object" },
        onFailure,
      },
      defaults: terminates,
    },
  ],
  ["UPSERT_ENTITY", { required: ["blueprintIdentifier"], fields: { blueprintIdentifier: text, mapping, onFailure }, defaults: terminates }],
  [
    "AI",
    {
      required: ["userPrompt"],
      fields: {
        ...model,
        userPrompt: filled,
        systemPrompt: text,
        tools: texts,
        mcpServers: { type: "array", maxItems: 5, items: open({ identifier: text }, ["identifier"]) },
      },
      defaults: { systemPrompt: "", ...terminates },
      dependencies: together,
    },
  ],
  [
    "AI_AGENT",
    {
      required: ["userPrompt", "agentIdentifier"],
      fields: { ...model, userPrompt: filled, agentIdentifier: filled },
      defaults: terminates,
      dependencies: together,
    },
  ],
  ["CURSOR_AGENT", { fields: { onFailure }, defaults: terminates }],
  [
    "CONDITION",
    {
      forks: "condition",
      required: ["outlets"],
      fields: { outlets: { type: "array", items: open({ ...outlet, expression: filled }, ["identifier", "expression"]) }, onFailure },
    },
  ],
  [
    "INPUT",
    {
      forks: "input",
      required: ["userInputs", "outlets"],
      fields: {
        description: text,
        userInputs: workflowInputs,
        outlets: {
          type: "array",
          items: open({ ...outlet, evaluationMethod: { const: "button" }, numOfResponders: { type: "integer", minimum: 1 } }, [
            "identifier",
          ]),
        },
        responders: open({ ...people, usersQuery: query }),
        notifications: { type: "array", items: notification },
        onFailure,
      },
    },
  ],
]);
