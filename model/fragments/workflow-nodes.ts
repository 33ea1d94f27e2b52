import { type Variant, variant } from "../kernel/choices";
import { type Codec, identifierOf, numeric, text, truth } from "../kernel/codec";
import { block, list, map, object } from "../kernel/collections";
import { json, jsonObject } from "../kernel/json-codec";
import { always, inExtraJson } from "../kernel/levels";
import { field, type Keyed, type Part, parts } from "../kernel/part";
import { needs, ruled, together } from "../kernel/rules";
import type { Shape } from "../kernel/shape";
import { workflowIdentifier } from "./names";
import { wholeQuery } from "./search-query";
import { workflowInputs } from "./workflow-inputs";
import { workflowPeople } from "./workflow-triggers";

/** What happens after a node that failed, where it has an attribute. */
function onFailure(): Keyed {
  return field(text({ oneOf: ["continue", "terminate"] }), "Whether a failure of the node ends the run.").default("terminate");
}

/** The same where the official schema has none. */
function failure(): Keyed {
  return inExtraJson({ kind: "string", limits: { oneOf: ["continue", "terminate"] } }, "Whether a failure of the node ends the run.", [
    "terminate",
  ]);
}

const method = text({ oneOf: ["GET", "POST", "PUT", "PATCH", "DELETE"] });

/** The other forms that Port takes have no attribute. */
function alsoAs(codec: Codec, ...forms: readonly Shape[]): Codec {
  return { ...codec, shape: { kind: "either", of: [codec.shape, ...forms] } };
}

const template: Shape = { kind: "string" };
const query: Shape = { kind: "any", object: true };

const webhook = parts({
  url: field(text(), "What is called.").needed(),
  agent: field(alsoAs(truth(), template), "Whether Port's agent calls it.").default(false),
  synchronized: field(alsoAs(truth(), template), "Whether the node waits for the reply.").default(true),
  method: field(method, "HTTP method.").default("POST"),
  headers: field(map(text()), "Headers of the request.").vacuous({}),
  body: field(json(), "Body of the request; templates are filled in."),
  onTimeout: field(text({ oneOf: ["fail", "continue"] }), "What happens where no reply comes.").default("fail"),
  onFailure: onFailure(),
});

const mapping = parts({
  identifier: field(alsoAs(text(), query), "Identifier of the entity, or a query that finds it."),
  title: field(text(), "Title of the entity."),
  icon: field(text(), "Icon of the entity."),
  team: field(alsoAs(list(text()), template, query), "Teams of the entity, a template that yields them, or a query that finds them.").named(
    "teams",
  ),
  properties: field(jsonObject(), "Values of the entity's properties; templates are filled in."),
  relations: field(jsonObject(), "The entity's relations; templates are filled in."),
});

/** What both kinds of nodes that ask a language model have. */
function prompted(more: Record<string, Keyed>): Part {
  const outputSchema = object(parts({ type: field(text({ oneOf: ["object"] }), "object.").required() })).shape;
  const part = parts({
    userPrompt: field(text(), "What is asked; templates are filled in.").needed(),
    ...more,
    provider: field(text(), "Whose model is asked."),
    model: field(text(), "The model that is asked."),
    outputSchema: field(jsonObject(outputSchema), "JSON Schema of the answer, an object."),
    onFailure: failure(),
  });
  return ruled(part, [together("model", "provider"), together("provider", "model")]);
}

const filled = { pattern: { source: /\S/, says: "must not be blank" } };

function label(): Keyed {
  const part = parts({
    text: field(text(filled), "The text.").needed(),
    variant: field(text({ oneOf: ["success", "alert"] }), "How it looks."),
  });
  return field(block(object(part)), "A label that a run gets that goes this way.");
}

/** The ways out of a node. */
function outlets(more: Record<string, Keyed>): Keyed {
  const outlet = parts({
    identifier: field(workflowIdentifier, "Unique name within the node; connections lead on from it.").required(),
    title: field(text({ maxLength: 100 }), "Name shown to people.").default(""),
    ...more,
    statusLabel: label(),
    workflowStatusLabel: label(),
  });
  return field(block(list(object(outlet), { identity: "identifier" })), "The ways out of the node.").always([]);
}

const button = parts({
  identifier: field(workflowIdentifier, "Unique name within the form; the outlet of this name follows.").required(),
  label: field(text(), "Text of the button.").required(),
  variant: field(text({ oneOf: ["PRIMARY", "SECONDARY", "DANGER"] }), "How it looks.").required(),
  icon: field(text(), "Name of an icon of Port's."),
});

const notification = ruled(
  parts({
    target: field(text({ oneOf: ["email", "webhook"] }), "How those hear of it who are to answer.").required(),
    url: field(text(), "For webhook: what is called."),
    method: field(method, "HTTP method."),
    headers: field(map(text()), "Headers of the request.").vacuous({}),
    agent: field(truth(), "Whether Port's agent calls it."),
    body: field(jsonObject(), "Body of the request; templates are filled in."),
    fields: field(
      block(
        list(object(parts({ label: field(text(), "Name of the line.").required(), value: field(text(), "What it says.").required() })), {
          omitsEmpty: true,
        }),
      ),
      "For email: the lines of the mail.",
    ).empty([]),
  }),
  [...needs("target", "webhook", "url"), ...needs("target", "email", "fields")],
);

const input = parts({
  description: field(text(), "What is asked of people."),
  userInputs: field(
    block(
      object(
        workflowInputs({ buttons: field(list(object(button), { identity: "identifier" }), "The buttons that end the form.").always([]) }),
      ),
    ),
    "The form that people fill in.",
  ).needed(),
  outlets: outlets({
    evaluationMethod: always("button", "What decides for the way: button."),
    numOfResponders: field(numeric({ minimum: 1 }), "How many have to press the button.").required(),
  }),
  responders: field(
    block(
      object(parts({ ...workflowPeople(), usersQuery: field(jsonObject(wholeQuery), "Who may beside those named: a search for users.") })),
    ),
    "Who may answer.",
  ).empty({}),
  notifications: field(block(list(object(notification), { omitsEmpty: true })), "How they hear of it.").empty([]),
  onFailure: failure(),
});

/** What a node does that follows others, by `config.type`. */
export const steps: Readonly<Record<string, Variant>> = {
  KAFKA: variant(
    "kafka",
    parts({ payload: field(json(), "Message; templates are filled in."), onFailure: onFailure() }),
    "Sends a message to the organisation's Kafka topic.",
  ),
  WEBHOOK: variant("webhook", webhook, "Calls a URL."),
  INTEGRATION_ACTION: variant(
    "integration_action",
    parts({
      installationId: field(identifierOf("integration"), "Installation of the integration.").needed(),
      integrationProvider: field(text(), "What is integrated.").needed(),
      integrationInvocationType: field(text(), "What the integration does.").needed(),
      integrationActionExecutionProperties: field(json(), "With what it does it.").named("execution_properties"),
      onFailure: onFailure(),
    }),
    "Runs an action of an integration.",
  ),
  UPSERT_ENTITY: variant(
    "upsert_entity",
    parts({
      blueprintIdentifier: field(identifierOf("blueprint"), "Blueprint of the entity.").needed(),
      mapping: field(block(object(mapping)), "What the entity becomes."),
      onFailure: onFailure(),
    }),
    "Creates or changes an entity.",
  ),
  AI: variant(
    "ai",
    prompted({
      systemPrompt: field(text(), "What the model is told before.").default(""),
      tools: field(list(text()), "Tools that the model may use.").vacuous([]),
      mcpServers: field(
        list(object(parts({ identifier: field(text(), "The server.").required() })), { limits: { maxItems: 5 } }),
        "MCP servers that the model may use.",
      ).empty([]),
    }),
    "Asks a language model.",
  ),
  AI_AGENT: variant("ai_agent", prompted({ agentIdentifier: field(text(), "The agent.").needed() }), "Asks an AI agent."),
  CONDITION: variant(
    "condition",
    parts({
      outlets: outlets({ expression: field(text({ ...filled, jq: true }), "jq that yields whether this way is taken.").required() }),
      onFailure: failure(),
    }),
    "Goes the first way whose expression holds.",
  ),
  INPUT: variant("input", input, "Waits until people have answered."),
};
