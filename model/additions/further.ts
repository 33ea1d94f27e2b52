import type { Addition } from "./addition";

/** Those about the other kinds alone. */
export const furtherAdditions: readonly Addition[] = [
  {
    on: ["port_scorecard"],
    facts: ["blueprint: replaces", "identifier: replaces"],
    kind: "leniency",
    reason: "Another name is a rename, and a scorecard goes along with its blueprint's: neither destroys it.",
  },
  {
    on: ["port_scorecard"],
    facts: ["*conditions: each JSON text of an object"],
    kind: "strictness",
    reason: "Text that is no JSON object is refused with its place; the official provider fails when it applies.",
  },
  {
    on: ["port_scorecard", "port_folder"],
    facts: ["identifier: must be made of *", "identifier: max_length *", "rules.identifier: *"],
    kind: "strictness",
    reason: "Port refuses other names, and longer ones.",
  },
  {
    on: ["port_webhook"],
    facts: ["identifier: kept over updates", "url: kept over updates", "webhook_key: kept over updates"],
    kind: "addition",
    reason: "An update does not change them, so that no plan shows them as unknown.",
  },
  {
    on: ["port_webhook"],
    facts: ["security.secret: sensitive"],
    kind: "strictness",
    reason: "A secret is hidden in plans; an output of it must say that it is sensitive.",
  },
  {
    on: ["port_webhook"],
    facts: ["identifier: m*_length *", "title: max_length *", "description: max_length *", "security.signature_algorithm: one_of *"],
    kind: "strictness",
    reason: "Port refuses others.",
  },
  {
    on: ["port_folder"],
    facts: ["after: kept over updates"],
    kind: "addition",
    reason: "A folder stays where it is until the configuration says otherwise.",
  },
  {
    on: ["port_team"],
    facts: ["name: must have two characters or more*"],
    kind: "strictness",
    reason: "Port refuses other names.",
  },
  {
    on: ["port_integration"],
    facts: ["installation_id: must be made of *"],
    kind: "strictness",
    reason: "The same rule as the official provider's, which learns it only when it applies.",
  },
  {
    on: ["port_integration"],
    facts: ["installation_id: replaces"],
    kind: "strictness",
    reason: "An installation keeps its name for life; the official provider asks for one of the new name, which is not there.",
  },
  {
    on: ["port_integration"],
    facts: ["config: JSON text of an object"],
    kind: "strictness",
    reason: "Text that is no JSON object is refused before anything is written.",
  },
  {
    on: ["port_integration"],
    facts: ["version: kept over updates"],
    kind: "addition",
    reason: "What the integration said of its version stays; the official provider writes an empty one over it.",
  },
  {
    on: ["port_organization"],
    facts: ["name: kept over updates", "name: min_length 1"],
    kind: "addition",
    reason: "Left out, the name stays as it is; an empty one is refused.",
  },
  {
    on: ["port_organization_secret"],
    facts: ["secret_name: m*_length *", "secret_name: must be made of *", "description: max_length *"],
    kind: "strictness",
    reason: "Port refuses others.",
  },
  {
    on: ["port_organization_secret"],
    facts: ["secret_value: optional", "secret_value_wo*: *", ": exactly one of secret_value, secret_value_wo"],
    kind: "addition",
    reason: "A write-only value stands in no plan and no state; secret_value_wo_version says when it is written again.",
  },
  {
    on: ["port_organization_secret"],
    facts: ["secret_value: required"],
    kind: "leniency",
    reason: "secret_value_wo may stand in its place.",
  },
  {
    on: ["port_aggregation_properties", "port_system_blueprint"],
    facts: ["*title: max_length *"],
    kind: "strictness",
    reason: "Port refuses longer titles of properties.",
  },
  {
    on: ["port_page"],
    facts: ["after: computed", "after: kept over updates"],
    kind: "addition",
    reason: "Left out, a page stays where it is: Port says where that is, which is no drift.",
  },
  {
    on: ["port_page"],
    facts: ["widgets: each JSON text of an object", "page_filters: each JSON text of an object"],
    kind: "strictness",
    reason: "Text that is no JSON of an object is refused with its place; the official provider fails when it applies, or ends.",
  },
  {
    on: ["port_action_permissions", "port_aggregation_properties", "port_blueprint_permissions"],
    facts: ["*policy: JSON text of an object", "*query: JSON text of an object"],
    kind: "strictness",
    reason: "The same; the empty text, which the official provider leaves out and then misses in every plan, is none either.",
  },
  {
    on: ["port_aggregation_properties"],
    facts: ["properties.method.count_entities: one_of [true]"],
    kind: "strictness",
    reason: "The official provider counts where it is false too, and reads true back.",
  },
  {
    on: ["port_system_blueprint", "port_workflow"],
    facts: ["id: kept over updates"],
    kind: "leniency",
    reason: "It is made of the identifier, so that it is known before that is kept.",
  },
  {
    on: ["port_workflow"],
    facts: ["node: exactly one of *config_json*", "node.config_json: *"],
    kind: "addition",
    reason:
      "Holds a node of a kind that has no block; the official provider reads it as a node without a kind, and the next apply takes it away.",
  },
  {
    on: ["port_workflow"],
    facts: ["node: exactly one of *"],
    kind: "leniency",
    reason: "config_json may stand in a block's place.",
  },
  {
    on: ["port_workflow"],
    facts: ["*.contexts: *", "*.notifications: *", "*.cron: must be *", "*: must not be blank"],
    kind: "strictness",
    reason: "The same rules as the official provider's, which its recorded schema does not show.",
  },
  {
    on: ["port_search"],
    facts: ["query: JSON text of an object"],
    kind: "strictness",
    reason: "Text that is no query is refused with its place; the empty one ends the official provider's process.",
  },
  {
    on: ["port_search"],
    facts: ["entities.extra_json: *"],
    kind: "addition",
    reason: "Holds what no attribute can: titles of related entities, lists of mixed kinds, keys that Port adds.",
  },
];
