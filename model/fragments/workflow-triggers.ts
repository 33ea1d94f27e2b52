import { union, type Variant, variant } from "../kernel/choices";
import { identifierOf, jqProgram, text, truth } from "../kernel/codec";
import { block, list, object } from "../kernel/collections";
import { jsonObject } from "../kernel/json-codec";
import { flat } from "../kernel/levels";
import { field, type Keyed, parts } from "../kernel/part";
import { needs, ruled } from "../kernel/rules";
import { wholeQuery } from "./search-query";
import { workflowInputs } from "./workflow-inputs";

function published(): Keyed {
  return field(truth(), "Whether the trigger starts runs.").default(true);
}

/** People whom a part of a workflow names. */
export function workflowPeople(): Record<"users" | "roles" | "teams", Keyed> {
  return {
    users: field(list(text()), "Addresses of the people.").empty([]),
    roles: field(list(text()), "Roles: Admin, Member, or the identifier of a blueprint and -moderator.").empty([]),
    teams: field(list(identifierOf("team")), "Teams.").empty([]),
  };
}

const context = ruled(
  parts({
    on: field(text({ oneOf: ["CREATE_ENTITY", "ENTITY"] }), "Where it is offered: where an entity is created, or on one.").required(),
    blueprintIdentifier: field(identifierOf("blueprint"), "For CREATE_ENTITY: the blueprint whose entities are created."),
    userInput: field(text(), "For ENTITY: the input that the entity is given to."),
  }),
  [...needs("on", "CREATE_ENTITY", "blueprintIdentifier", "userInput"), ...needs("on", "ENTITY", "userInput", "blueprintIdentifier")],
);

const selfServeTrigger = parts({
  userInputs: field(block(object(workflowInputs())), "The form that people fill in."),
  published: published(),
  variant: field(text({ oneOf: ["DEFAULT", "ALERT"] }), "How the button looks."),
  actionCardButtonText: field(text({ minLength: 1, maxLength: 15 }), "Text of the button on the card."),
  executeActionButtonText: field(text({ minLength: 1, maxLength: 15 }), "Text of the button that starts it."),
  permissions: field(
    block(object(parts({ ...workflowPeople(), policy: field(jsonObject(wholeQuery), "Who may beside those named: a search for users.") }))),
    "Who may start it.",
  ).empty({}),
  contexts: field(block(list(object(context), { omitsEmpty: true })), "Where else it is offered.").empty([]),
});

const event = parts({
  type: field(
    text({ oneOf: ["ENTITY_CREATED", "ENTITY_UPDATED", "ENTITY_DELETED", "TIMER_EXPIRED", "ANY_ENTITY_CHANGE"] }),
    "What happens.",
  ).needed(),
  blueprintIdentifier: field(identifierOf("blueprint"), "Blueprint whose entities are watched.").needed(),
  propertyIdentifier: field(text(), "For TIMER_EXPIRED: the timer property."),
});

const eventTrigger = parts({
  event: flat(event, { description: "What starts it.", required: true }),
  condition: union(
    "type",
    {
      JQ: variant(
        "condition",
        parts({
          expressions: field(list(jqProgram()), "jq expressions over the event; each yields true or false.").needed(),
          combinator: field(text({ oneOf: ["and", "or"] }), "Whether all or one of them must hold."),
        }),
        "What the event must satisfy, in jq.",
      ),
    },
    { description: "What the event must satisfy.", blocks: true },
  ),
  published: published(),
});

const cron = {
  pattern: {
    source: /^\s*(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|\S+(\s+\S+){4,5})\s*$/,
    says: "must be a cron expression of five or six fields, or @yearly, @annually, @monthly, @weekly, @daily, @midnight or @hourly",
  },
};

/** What starts a workflow, by `config.type`. */
export const triggers: Readonly<Record<string, Variant>> = {
  SELF_SERVE_TRIGGER: variant("self_serve_trigger", selfServeTrigger, "People start the workflow."),
  EVENT_TRIGGER: variant("event_trigger", eventTrigger, "Something that happens to an entity starts the workflow."),
  SCHEDULE_TRIGGER: variant(
    "schedule_trigger",
    parts({ cron: field(text(cron), "When, in UTC.").needed(), published: published() }),
    "A schedule starts the workflow.",
  ),
};
