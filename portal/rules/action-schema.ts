import type { ActionDocument } from "../documents";
import type { Json, JsonObject } from "../json/json";
import { checkOf } from "./check";
import { colors, inputFormats } from "./formats";
import { actionIdentifier, propertyKeys } from "./identifiers";

const text = { type: "string" };
const flag = { type: "boolean" };
const texts = { type: "array", items: text };
const enumColors = { type: "object", additionalProperties: { enum: colors } };

function closed(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: "object", required, additionalProperties: false, properties };
}

function branches(tag: string, oneOf: readonly JsonObject[]): JsonObject {
  return { type: "object", required: [tag], discriminator: { propertyName: tag }, oneOf };
}

const jqQuery = closed({ jqQuery: text }, ["jqQuery"]);

/** A value, or the jq query that yields it: the keywords of objects do not touch the other types. */
function orQuery(schema: { readonly type: string; readonly [keyword: string]: Json }): JsonObject {
  return { ...jqQuery, ...schema, type: ["object", schema.type] };
}

const dataset = {
  type: "object",
  required: ["combinator", "rules"],
  properties: { combinator: { enum: ["and", "or"] }, rules: { type: "array" } },
};

/** Open like a blueprint's property; `default` and object limits follow the type, which the rules look at. */
const input = {
  type: "object",
  required: ["type"],
  properties: {
    type: { enum: ["string", "number", "boolean", "object", "array"] },
    format: { enum: inputFormats },
    title: text,
    description: text,
    icon: text,
    blueprint: text,
    dependsOn: texts,
    visible: orQuery(flag),
    disabled: orQuery(flag),
    enum: orQuery({ type: "array" }),
    enumColors,
    pattern: orQuery(text),
    minLength: { type: "integer", minimum: 0 },
    maxLength: { type: "integer", minimum: 0 },
    minimum: { type: "number" },
    maximum: { type: "number" },
    minItems: orQuery({ type: "integer", minimum: 0 }),
    maxItems: orQuery({ type: "integer", minimum: 0 }),
    uniqueItems: flag,
    dataset,
    sort: closed({ property: text, order: { enum: ["ASC", "DESC"] } }, ["property", "order"]),
    items: {
      type: "object",
      properties: {
        type: { enum: ["string", "number", "boolean", "object", "array"] },
        format: text,
        blueprint: text,
        enum: orQuery({ type: "array" }),
        enumColors,
        dataset,
      },
    },
    encryption: {
      ...closed({ algorithm: { const: "client-side" }, key: text }, ["algorithm", "key"]),
      type: ["object", "string"],
      pattern: "^aes256-gcm$",
    },
  },
};

const titles = {
  type: "object",
  propertyNames: propertyKeys,
  additionalProperties: {
    type: "object",
    properties: {
      title: { type: "string", minLength: 1, maxLength: 140 },
      description: { type: "string", maxLength: 1000 },
      visible: orQuery(flag),
    },
  },
};

const userInputs = closed(
  {
    properties: { type: "object", propertyNames: { pattern: propertyKeys.pattern }, additionalProperties: input },
    required: orQuery(texts),
    order: texts,
    steps: { type: "array", items: closed({ title: text, order: texts, visible: orQuery(flag) }, ["title"]) },
    titles,
  },
  ["properties"],
);

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
