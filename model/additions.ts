/** Where our Terraform schema is not the official provider's, one row a reason. */
export interface Addition {
  /** `provider` is the provider block. */
  readonly on: readonly (
    | "provider"
    | "port_action"
    | "port_action_permissions"
    | "port_aggregation_properties"
    | "port_blueprint"
    | "port_blueprint_permissions"
    | "port_blueprint_relation"
    | "port_entities"
    | "port_entity"
    | "port_folder"
    | "port_integration"
    | "port_organization"
    | "port_organization_secret"
    | "port_page"
    | "port_page_permissions"
    | "port_scorecard"
    | "port_system_blueprint"
    | "port_team"
    | "port_webhook"
  )[];
  /** Facts of the schema, `path of the attribute: what is said of it`; `*` is any text. */
  readonly facts: readonly string[];
  /**
   * An addition takes more than the official provider does; a strictness refuses at once what fails or is lost there;
   * a leniency lists facts of the official schema that ours has not.
   */
  readonly kind: "addition" | "strictness" | "leniency";
  readonly reason: string;
}

export const additions: readonly Addition[] = [
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
    on: ["port_system_blueprint"],
    facts: ["id: kept over updates"],
    kind: "leniency",
    reason: "It is made of the identifier, so that it is known before that is kept.",
  },
];
