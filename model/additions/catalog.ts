import type { Addition } from "./addition";

/** Those about blueprints, entities, actions and the provider block, alone or with others. */
export const catalogAdditions: readonly Addition[] = [
  {
    on: [
      "port_action",
      "port_action_permissions",
      "port_aggregation_properties",
      "port_blueprint",
      "port_blueprint_permissions",
      "port_entity",
      "port_folder",
      "port_integration",
      "port_organization",
      "port_organization_secret",
      "port_page",
      "port_page_permissions",
      "port_scorecard",
      "port_system_blueprint",
      "port_team",
      "port_webhook",
    ],
    facts: ["extra_json: *"],
    kind: "addition",
    reason: "Carries what the other attributes cannot say, so that no write erases it.",
  },
  {
    on: ["port_blueprint"],
    facts: ["delete_property_values: *"],
    kind: "addition",
    reason:
      "A strictness comes with it: a property that entities hold values of is removed only where it is named here; the official provider deletes the values silently. What is named may change its type too.",
  },
  {
    on: ["provider"],
    facts: ["client_id_env: *", "secret_env: *", "*: not beside *_env"],
    kind: "addition",
    reason: "Name the environment variables that hold the credentials, so that no plan file and no synthesised stack does.",
  },
  {
    on: ["provider"],
    facts: ["organization_id: *"],
    kind: "addition",
    reason: "Names the organisation that the credentials must be of, so that what one environment had is never looked for in another.",
  },
  {
    on: ["port_blueprint"],
    facts: ["relations_elsewhere: *"],
    kind: "addition",
    reason: "Names the relations that port_blueprint_relation manages, so that any other that the blueprint does not declare is drift.",
  },
  {
    on: ["port_entities"],
    facts: ["*: *"],
    kind: "addition",
    reason: "Thousands of entities cost Terraform minutes as single resources, and seconds as one.",
  },
  {
    on: ["port_blueprint_relation"],
    facts: ["*: *"],
    kind: "addition",
    reason:
      "A relation by itself lets blueprints relate in circles. The official provider has it from a later version on than the one recorded.",
  },
  {
    on: ["port_action"],
    facts: ["*.dataset.*constant_json: *"],
    kind: "addition",
    reason: "A dataset compares with constants too; the official provider turns them into jq queries, which changes what they mean.",
  },
  {
    on: ["port_action", "port_blueprint", "port_system_blueprint"],
    facts: ["*_items: not beside *_items"],
    kind: "strictness",
    reason: "A list has one kind of element. Of several, the official provider silently writes the last.",
  },
  {
    on: ["port_blueprint", "port_integration"],
    facts: ["kafka_changelog_destination: not beside webhook_changelog_destination"],
    kind: "strictness",
    reason: "There is one destination. Of both, the official provider silently writes the webhook.",
  },
  {
    on: ["port_action", "port_blueprint", "port_entity", "port_system_blueprint"],
    facts: ["*: no key in two of *"],
    kind: "strictness",
    reason: "A property, input or relation has one kind. Of one name in two maps, the official provider silently writes the last.",
  },
  {
    on: ["port_entity"],
    facts: ["created_at: kept over updates"],
    kind: "addition",
    reason: "An update cannot change it, so that no plan shows it as unknown.",
  },
  {
    on: ["port_action"],
    facts: ["*: JSON text of *"],
    kind: "strictness",
    reason: "Text that is no JSON, or not of an object, is refused with its place; the official provider drops it, or ends.",
  },
  {
    on: ["port_blueprint", "port_entity", "port_system_blueprint"],
    facts: ["properties.*: *JSON text of an object"],
    kind: "strictness",
    reason:
      "Text that is no JSON of an object is refused with its place; in a blueprint's default it ends the official provider's process.",
  },
  {
    on: ["port_action", "port_blueprint", "port_entity", "port_page", "port_system_blueprint"],
    facts: ["identifier: must be made of *", "identifier: max_length *"],
    kind: "strictness",
    reason: "Port refuses other names, and longer ones; so does the plan, before anything is written.",
  },
  {
    on: ["port_action", "port_aggregation_properties", "port_blueprint", "port_blueprint_permissions", "port_system_blueprint"],
    facts: ["*: each key must be made of *", "*: each key max_length *"],
    kind: "strictness",
    reason: "Port refuses properties, relations and inputs of other names.",
  },
  {
    on: ["port_action", "port_blueprint"],
    facts: ["*title: max_length *", "*title: min_length *", "*description: max_length *"],
    kind: "strictness",
    reason: "Port refuses longer ones, and a blueprint or heading without a title.",
  },
  {
    on: ["port_action"],
    facts: ["*_button_text: *"],
    kind: "strictness",
    reason: "Port refuses other texts for buttons.",
  },
  {
    on: ["port_action"],
    facts: ["self_service_trigger: condition *"],
    kind: "strictness",
    reason: "Port refuses a condition on an action that runs on no entity.",
  },
  {
    on: ["port_blueprint"],
    facts: ["ownership: path *"],
    kind: "strictness",
    reason: "Port refuses inherited ownership without the path to it; the official provider fails when it applies.",
  },
  {
    on: ["port_blueprint", "port_system_blueprint"],
    facts: ["relations: required *"],
    kind: "strictness",
    reason: "A warning: Port says that a relation to several cannot be required.",
  },
  {
    on: ["provider"],
    facts: ["base_url: must look like *"],
    kind: "strictness",
    reason: "An address that is none is refused with the argument's name, before the first request.",
  },
  {
    on: ["port_action"],
    facts: ["*.array_props.*default*: not beside *.array_props.*default*"],
    kind: "strictness",
    reason: "A default is a list or a query. The official provider excludes every list too; its recorded schema shows the last of them.",
  },
];
