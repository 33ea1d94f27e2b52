import { union, variant } from "../kernel/choices";
import { identifierOf, jqProgram, text } from "../kernel/codec";
import { list } from "../kernel/collections";
import { objectText } from "../kernel/json-codec";
import { flat } from "../kernel/levels";
import { field, type Part, parts } from "../kernel/part";
import { ruled } from "../kernel/rules";
import { buttonText } from "./names";
import { searchCondition } from "./search-query";
import { userInputs } from "./user-inputs";

const selfService = ruled(
  parts({
    operation: field(
      text({ oneOf: ["CREATE", "DAY-2", "DELETE"] }),
      "CREATE makes something new; DAY-2 and DELETE run on an entity.",
    ).required(),
    blueprintIdentifier: field(identifierOf("blueprint"), "Blueprint whose entities the action is for."),
    userInputs: flat(userInputs, { description: "The form that people fill in.", always: true }),
    condition: field(objectText(searchCondition), "Search query that an entity must satisfy for the action to be offered."),
    actionCardButtonText: field(text(buttonText), "Text of the button on the card."),
    executeActionButtonText: field(text(buttonText), "Text of the button that runs it."),
  }),
  [
    {
      when: [
        { key: "condition", set: true },
        { key: "operation", is: ["CREATE"] },
      ],
      at: "condition",
      says: 'is for actions that run on an entity: take it away, or set {operation} to "DAY-2" or "DELETE"',
    },
    {
      when: [
        { key: "condition", set: true },
        { key: "blueprintIdentifier", set: false },
      ],
      at: "condition",
      says: "needs {blueprintIdentifier}: name the blueprint whose entities it is asked of",
    },
  ],
);

function onBlueprint(): Part {
  return parts({ blueprintIdentifier: field(identifierOf("blueprint"), "Blueprint whose entities are watched.").required() });
}

function onAction(): Part {
  return parts({ actionIdentifier: field(identifierOf("action"), "Action whose runs are watched.").required() });
}

const event = union(
  "type",
  {
    ENTITY_CREATED: variant("entity_created_event", onBlueprint(), "When an entity is created."),
    ENTITY_UPDATED: variant("entity_updated_event", onBlueprint(), "When an entity is changed."),
    ENTITY_DELETED: variant("entity_deleted_event", onBlueprint(), "When an entity is deleted."),
    ANY_ENTITY_CHANGE: variant("any_entity_change_event", onBlueprint(), "When an entity is created, changed or deleted."),
    TIMER_PROPERTY_EXPIRED: variant(
      "timer_property_expired_event",
      parts({
        blueprintIdentifier: field(identifierOf("blueprint"), "Blueprint whose entities are watched.").required(),
        propertyIdentifier: field(text(), "The timer property.").required(),
      }),
      "When a timer of an entity runs out.",
    ),
    RUN_CREATED: variant("run_created_event", onAction(), "When a run begins."),
    RUN_UPDATED: variant("run_updated_event", onAction(), "When a run changes."),
    ANY_RUN_CHANGE: variant("any_run_change_event", onAction(), "When a run begins or changes."),
  },
  { description: "What sets the automation off.", required: true, exactlyOne: true },
);

const condition = union(
  "type",
  {
    JQ: variant(
      "jq_condition",
      parts({
        expressions: field(list(jqProgram()), "jq expressions over the event; each yields true or false."),
        combinator: field(text({ oneOf: ["and", "or"] }), "Whether all or one of them must hold.").default("and"),
      }),
      "What the event must satisfy, in jq.",
    ),
  },
  { description: "What the event must satisfy." },
);

/** What starts an action: a person, or something that happened. */
export const trigger = union(
  "type",
  {
    "self-service": variant("self_service_trigger", selfService, "People start it from the portal."),
    automation: variant("automation_trigger", parts({ event, condition }), "Something that happened starts it."),
  },
  { description: "What starts the action.", required: true, exactlyOne: true },
);
