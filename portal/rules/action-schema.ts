import type { ActionDocument } from "../documents";
import { checkOf } from "./check";
import { actionIdentifier } from "./identifiers";
import { userInputs } from "./input-schema";
import { branches, closed, flag, text, texts } from "./schema-words";

const buttonText = { type: "string", minLength: 1, maxLength: 15, pattern: "^\\S(.*\\S)?$" };

const condition = closed(
  { type: { const: "SEARCH" }, combinator: { enum: ["and", "or"] }, rules: { type: "array", items: { type: "object" } } },
  ["type", "rules", "combinator"],
);

const selfService = closed(
  {
    type: { const: "self-service" },
    operation: { enum: ["CREATE", "DAY-2", "DELETE"] },
    blueprintIdentifier: text,
    userInputs,
    actionCardButtonText: buttonText,
    executeActionButtonText: buttonText,
    condition,
  },
  ["operation"],
);

const event = branches("type", [
  closed({ type: { enum: ["ENTITY_CREATED", "ENTITY_UPDATED", "ENTITY_DELETED", "ANY_ENTITY_CHANGE"] }, blueprintIdentifier: text }, [
    "blueprintIdentifier",
  ]),
  closed({ type: { const: "TIMER_PROPERTY_EXPIRED" }, blueprintIdentifier: text, propertyIdentifier: text }, [
    "blueprintIdentifier",
    "propertyIdentifier",
  ]),
  closed({ type: { enum: ["RUN_CREATED", "RUN_UPDATED", "ANY_RUN_CHANGE"] }, actionIdentifier: text }, ["actionIdentifier"]),
]);

const automation = closed(
  {
    type: { const: "automation" },
    event,
    condition: closed({ type: { const: "JQ" }, expressions: texts, combinator: { enum: ["and", "or"] } }, ["type", "expressions"]),
  },
  ["event"],
);

const flagOrTemplate = { type: ["boolean", "string"] };
const payload = { type: ["object", "array", "string"] };
const workflow = {
  org: text,
  repo: text,
  workflow: text,
  workflowInputs: { type: "object", maxProperties: 10 },
  reportWorkflowStatus: flagOrTemplate,
};

const mapping = {
  type: "object",
  properties: { identifier: text, title: text, team: { type: ["string", "array"], items: text }, icon: text },
};

const invocationMethod = branches("type", [
  closed({ type: { const: "KAFKA" }, payload }),
  closed(
    {
      type: { const: "WEBHOOK" },
      url: text,
      agent: flagOrTemplate,
      synchronized: flagOrTemplate,
      method: { enum: ["POST", "PUT", "PATCH", "GET", "DELETE"] },
      headers: { type: "object", additionalProperties: text },
      body: payload,
    },
    ["url"],
  ),
  closed({ type: { const: "GITHUB" }, ...workflow }, ["org", "repo", "workflow"]),
  closed({ type: { const: "GITLAB" }, projectName: text, groupName: text, defaultRef: text, pipelineVariables: { type: "object" } }, [
    "projectName",
    "groupName",
  ]),
  closed({ type: { const: "AZURE_DEVOPS" }, org: text, webhook: text, payload }, ["org", "webhook"]),
  closed({ type: { const: "UPSERT_ENTITY" }, blueprintIdentifier: text, mapping }, ["blueprintIdentifier", "mapping"]),
  closed(
    {
      type: { const: "INTEGRATION_ACTION" },
      installationId: text,
      integrationActionType: { const: "dispatch_workflow" },
      integrationActionExecutionProperties: { type: "object", properties: workflow },
    },
    ["installationId", "integrationActionType", "integrationActionExecutionProperties"],
  ),
]);

/** Checks a whole action or automation. */
export const checkAction = checkOf<ActionDocument>(
  closed(
    {
      identifier: actionIdentifier,
      title: text,
      icon: text,
      description: text,
      trigger: branches("type", [selfService, automation]),
      invocationMethod,
      requiredApproval: { ...closed({ type: { enum: ["ANY", "ALL"] } }, ["type"]), type: ["object", "boolean"] },
      approvalNotification: branches("type", [
        closed({ type: { const: "email" } }),
        closed({ type: { const: "webhook" }, url: text, format: { enum: ["json", "slack"] } }, ["url"]),
      ]),
      publish: flag,
      allowAnyoneToViewRuns: flag,
    },
    ["identifier", "trigger", "invocationMethod"],
  ),
);
