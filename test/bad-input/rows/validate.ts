import type { Row } from "../row";

const action = (more: string) => `resource "port_action" "own" {
  identifier = "own"
${more}
}`;
const url = `  webhook_method = { url = "https://example.com" }`;
const dayTwo = `  self_service_trigger = { operation = "DAY-2" }`;
const entity = (properties: string) => `resource "port_entity" "cart" {
  blueprint  = "service"
  title      = "Cart"
  properties = { ${properties} }
}`;
const blueprint = (more: string) => `resource "port_blueprint" "team" {
  identifier = "team"
  title      = "Team"
${more}
}`;

const provider = (block: string) => `provider "port" {
  alias = "other"
${block}
}
resource "port_blueprint" "team" {
  provider   = port.other
  identifier = "team"
  title      = "Team"
}`;

/** HCL that `terraform validate` refuses; `plan` and `apply` begin with the same. */
export const validate: readonly Row[] = [
  {
    mistake: "A value out of the provider's choices",
    given: action(`  self_service_trigger = { operation = "UPDATE" }\n${url}`),
    message:
      'Error: Invalid configuration\n\n  with port_action.own, on line 3:\n  self_service_trigger = { operation = "UPDATE" }\n\nself_service_trigger.operation must be "CREATE", "DAY-2" or "DELETE", not "UPDATE".',
    mended: action(`${dayTwo}\n${url}`),
  },
  {
    mistake: "Two attributes that exclude each other",
    given: action(`${dayTwo}\n  automation_trigger = { run_created_event = { action_identifier = "own" } }\n${url}`),
    message:
      'Error: Invalid configuration\n\n  with port_action.own, on line 4:\n  automation_trigger = { run_created_event = { action_identifier = "own" } }\n\nonly one of self_service_trigger and automation_trigger can be set: keep the one you mean.',
    mended: action(`${dayTwo}\n${url}`),
  },
  {
    mistake: "None of the attributes that one is needed of",
    given: action(dayTwo),
    message:
      'Error: Invalid configuration\n\n  with port_action.own, on line 1:\n  resource "port_action" "own" {\n\none of kafka_method, webhook_method, github_method, gitlab_method, azure_method, upsert_entity_method, integration_method is needed: add the one you mean.',
    mended: action(`${dayTwo}\n${url}`),
  },
  {
    mistake: "JSON text that is not JSON",
    given: entity(`object_props = { spec = "{ cpu: 1 }" }`),
    message:
      "Error: Invalid configuration\n\n  with port_entity.cart, on line 4:\n  properties = { object_props = { spec = \"{ cpu: 1 }\" } }\n\nproperties.object_props.spec must be JSON text, and does not parse: Expected property name or '}' in JSON at position 2.",
    mended: entity("object_props = { spec = jsonencode({ cpu = 1 }) }"),
  },
  {
    mistake: "A property of the wrong type, where its attribute says so",
    given: entity(`number_props = { replicas = "many" }`),
    message:
      'Error: Incorrect attribute value type\n\n  on line 4:\n  properties = { number_props = { replicas = "many" } }\n\nInappropriate value for attribute "properties": a number is required.',
    mended: entity("number_props = { replicas = 3 }"),
  },
  {
    mistake: "A name that stands twice",
    given: blueprint("  properties = { string_props = { size = {} }, number_props = { size = {} } }"),
    message:
      'Error: Invalid configuration\n\n  with port_blueprint.team, on line 4:\n  properties = { string_props = { size = {} }, number_props = { size = {} } }\n\n"size" stands in properties.string_props and in properties.number_props: keep the one you mean.\n\nWhere: properties.number_props.size',
    mended: blueprint("  properties = { number_props = { size = {} } }"),
  },
  {
    mistake: "A relation that a blueprint declares, and leaves to another resource",
    given: blueprint('  relations           = { parent = { target = "team" } }\n  relations_elsewhere = ["parent"]'),
    message:
      'Error: Invalid configuration\n\n  with port_blueprint.team, on line 5:\n  relations_elsewhere = ["parent"]\n\n"parent" stands in relations and in relations_elsewhere: keep the one you mean.',
    mended: blueprint('  relations           = { parent = { target = "team" } }\n  relations_elsewhere = ["owner"]'),
  },
  {
    mistake: "A blueprint's name that Port refuses",
    given: `resource "port_blueprint" "team" {\n  identifier = "my team"\n  title      = "Team"\n}`,
    message:
      'Error: Invalid configuration\n\n  with port_blueprint.team, on line 2:\n  identifier = "my team"\n\nidentifier must be made of letters, digits and @ _ . + : \\ / -, and be neither "." nor "..", not "my team".',
    mended: `resource "port_blueprint" "team" {\n  identifier = "my_team"\n  title      = "Team"\n}`,
  },
  {
    mistake: "An entity's name that Port refuses",
    given: `resource "port_entity" "cart" {\n  blueprint  = "service"\n  identifier = "my cart"\n  title      = "Cart"\n}`,
    message:
      'Error: Invalid configuration\n\n  with port_entity.cart, on line 3:\n  identifier = "my cart"\n\nidentifier must be made of letters, digits and @ _ . + : \\ / = -, and be neither "." nor "..", not "my cart".',
    mended: `resource "port_entity" "cart" {\n  blueprint  = "service"\n  identifier = "my-cart"\n  title      = "Cart"\n}`,
  },
  {
    mistake: "A property's and a relation's name that Port refuses",
    given: blueprint(`  properties = { number_props = { "my size" = {} } }\n  relations  = { "my owner" = { target = "service" } }`),
    message:
      'Error: Invalid configuration\n\n  with port_blueprint.team, on line 4:\n  properties = { number_props = { "my size" = {} } }\n\nThe key "my size" of properties.number_props must be made of the letters a to z, digits and @ _ = \\ -, not "my size".\n\nWhere: properties.number_props["my size"]\n\nError: Invalid configuration\n\n  with port_blueprint.team, on line 5:\n  relations  = { "my owner" = { target = "service" } }\n\nThe key "my owner" of relations must be made of the letters a to z, digits and @ _ = \\ -, not "my owner".\n\nWhere: relations["my owner"]',
    mended: blueprint('  properties = { number_props = { my_size = {} } }\n  relations  = { my_owner = { target = "service" } }'),
  },
  {
    mistake: "An attribute that there is none of",
    given: blueprint(`  descripton = "People"`),
    message:
      'Error: Unsupported argument\n\n  on line 4:\n  descripton = "People"\n\nAn argument named "descripton" is not expected here. Did you mean "description"?',
    mended: blueprint(`  description = "People"`),
  },
  {
    mistake: "Arguments of the provider that exclude each other",
    given: provider(`  client_id     = "id"\n  client_id_env = "ID"`),
    message:
      'Error: Invalid provider configuration\n\n  with provider["cdktf-port.internal/cdktf-port/port"].other, on line 4:\n  client_id_env = "ID"\n\nclient_id_env and client_id exclude each other: keep the one you mean.',
    mended: provider(`  client_id_env = "ID"`),
  },
  {
    mistake: "A base URL that is none",
    given: provider(`  base_url = "api.port.io"`),
    message:
      'Error: Invalid provider configuration\n\n  with provider["cdktf-port.internal/cdktf-port/port"].other, on line 3:\n  base_url = "api.port.io"\n\nbase_url must look like https://api.port.io, with at most a path after it, not "api.port.io".',
    mended: provider(`  base_url = "https://api.port.io"`),
  },
].map((row): Row => ({ ...row, found: "validate", code: 1 }));
