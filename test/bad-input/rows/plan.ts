import type { Row } from "../row";

const through = (provider: string) =>
  `provider "port" {\n  alias = "other"\n${provider}\n}\nresource "port_blueprint" "team" {\n  provider   = port.other\n  identifier = "NAME"\n  title      = "Team"\n}`;
const variables = (name: string) => `  client_id_env = "${name}_CLIENT_ID"\n  secret_env    = "${name}_CLIENT_SECRET"`;
const imported = (type: string, id: string, rest: string) =>
  `import {\n  to = ${type}.it\n  id = "${id}"\n}\nresource "${type}" "it" {\n${rest}\n}`;
const blueprint = (identifier: string) => `  identifier = "${identifier}"\n  title      = "Elsewhere"`;
const related = (more: string) => `resource "port_blueprint" "it" {
  identifier = "NAME"
  title      = "It"${more}
}
resource "port_blueprint_relation" "own" {
  blueprint  = port_blueprint.it.identifier
  identifier = "owner"
  target     = "service"
}`;

/**
 * HCL that `terraform plan` refuses. The variables WRONG_… hold credentials that Port does not know, MISSING_… nothing; OURS_… held those
 * of one organisation when the state was made, and hold those of another now. `port_blueprint.sized` and `port_blueprint.held` have a text `size` in
 * the state, and an entity of the latter holds a value.
 */
export const plan: readonly Row[] = [
  {
    mistake: "Wrong credentials",
    given: through(variables("WRONG")),
    message:
      'Error: Planning blueprint "NAME" failed\n\n  with port_blueprint.team, on line 6:\n  resource "port_blueprint" "team" {\n\nPort does not know these credentials (The client id or the client secret is wrong. Take both from the credentials of the organisation). Check the environment variable WRONG_CLIENT_ID and the environment variable WRONG_CLIENT_SECRET, and that the base URL is that of their region.',
    mended: through(variables("RIGHT")),
  },
  {
    mistake: "Missing credentials",
    given: through(variables("MISSING")),
    message:
      'Error: Provider configuration\n\n  with provider["cdktf-port.internal/cdktf-port/port"].other, on line 1:\n  provider "port" {\n\nThere is no client_id for Port: set the environment variable MISSING_CLIENT_ID, or client_id in the provider block.\n\nError: Provider configuration\n\n  with provider["cdktf-port.internal/cdktf-port/port"].other, on line 1:\n  provider "port" {\n\nThere is no secret for Port: set the environment variable MISSING_CLIENT_SECRET, or secret in the provider block.',
    mended: through(variables("RIGHT")),
  },
  {
    mistake: "Credentials of another organisation",
    given: through(variables("OURS")),
    message:
      'Error: Credentials of another organisation\n\n  with port_blueprint.team, on line 6:\n  resource "port_blueprint" "team" {\n\nThis state belongs to the organisation OUR_ORGANISATION, and the credentials (the environment variable OURS_CLIENT_ID and the environment variable OURS_CLIENT_SECRET) are those of production (ANOTHER_ORGANISATION) at URL. Nothing was read or written. Give the credentials of OUR_ORGANISATION, or use another state for this organisation.',
    mended: through(variables("RIGHT")),
  },
  {
    mistake: "Credentials of another organisation than the provider block names",
    given: through(`  organization_id = "org_other"\n${variables("RIGHT")}`),
    message:
      'Error: Credentials of another organisation\n\n  with port_blueprint.team, on line 7:\n  resource "port_blueprint" "team" {\n\nThe provider block\'s organization_id, which a stack takes from its adoption list (adopted/ENVIRONMENT.json), is the organisation org_other, and the credentials (the environment variable RIGHT_CLIENT_ID and the environment variable RIGHT_CLIENT_SECRET) are those of development (OUR_ORGANISATION) at URL. Nothing was read or written. Give the credentials of org_other, or where the list is of another organisation, remove it and write it anew with "npx cdktf-port adopt ENVIRONMENT".',
    mended: through(variables("RIGHT")),
  },
  {
    mistake: "A portal that is not there",
    given: through(`  base_url = "http://127.0.0.1:1"`),
    message:
      'Error: Planning blueprint "NAME" failed\n\n  with port_blueprint.team, on line 5:\n  resource "port_blueprint" "team" {\n\nCannot reach Port at http://127.0.0.1:1: the connection was refused. Check the base URL, and that the portal is running. (4 attempts)',
    mended: through(variables("RIGHT")),
  },
  {
    mistake: "A template in the provider block that is not known in time",
    given: `resource "terraform_data" "url" {\n  input = "https://api.port.io"\n}\n${through("  base_url = terraform_data.url.id")}`,
    message:
      'Error: Provider configuration\n\n  with provider["cdktf-port.internal/cdktf-port/port"].other, on line 6:\n  base_url = terraform_data.url.id\n\nbase_url is not known before apply: give the provider a value that is known at plan.',
    mended: through(variables("RIGHT")),
  },
  {
    mistake: "A base URL with something else behind it",
    given: through(`  base_url = "ELSEWHERE"`),
    message:
      'Error: Planning blueprint "NAME" failed\n\n  with port_blueprint.team, on line 5:\n  resource "port_blueprint" "team" {\n\nPOST /v1/auth/access_token was answered with 200 and no content type, not with JSON. Check that ELSEWHERE is the base URL of Port\'s API, and no proxy stands between.',
    mended: through(variables("RIGHT")),
  },
  {
    mistake: "Import of what does not exist",
    given: imported("port_blueprint", "nosuch", blueprint("nosuch")),
    message:
      'Error: No blueprint "nosuch" in Port\n\nThe import id of a port_blueprint is its identifier; ?without=A,B after it leaves those relations to other resources. Check it, and that the credentials (the environment variable PORT_CLIENT_ID and the environment variable PORT_CLIENT_SECRET) are those of the organisation that has it. If it has gone from Port, take it off: "npx cdktf-port adopt ENVIRONMENT --prune" does so in the stack\'s adoption list; an import block of your own is to be removed.',
    mended: imported("port_blueprint", "by_hand", blueprint("by_hand")),
  },
  {
    mistake: "Import by an id of another form",
    given: imported("port_entity", "cart", `  blueprint  = "service"\n  identifier = "cart"\n  title      = "Cart"`),
    message:
      'Error: No entity "cart" in Port\n\nThe import id of a port_entity is its blueprint:identifier. Check it, and that the credentials (the environment variable PORT_CLIENT_ID and the environment variable PORT_CLIENT_SECRET) are those of the organisation that has it. If it has gone from Port, take it off: "npx cdktf-port adopt ENVIRONMENT --prune" does so in the stack\'s adoption list; an import block of your own is to be removed.',
    mended: imported(
      "port_entity",
      "service:by-hand",
      `  blueprint  = "service"\n  identifier = "by-hand"\n  title      = "Cart"\n  properties = { string_props = { language = "go" } }`,
    ),
  },
  {
    mistake: "A relation with a resource of its own, which its blueprint does not leave to that",
    given: related(""),
    message:
      'Error: blueprint relation "NAME:owner" would have two owners\n\n  with port_blueprint_relation.own, on line 7:\n  identifier = "owner"\n\nA resource of its own manages it, and so does blueprint "NAME", which owns all relations that it does not leave to others: each apply would undo the other. Set relations_elsewhere = ["owner"] in blueprint "NAME".',
    mended: related('\n  relations_elsewhere = ["owner"]'),
  },
  {
    mistake: "A property removed while entities hold values of it",
    given: `resource "port_blueprint" "held" {\n  identifier = "held"\n  title      = "Held"\n  properties = { string_props = { weight = {} } }\n}`,
    message:
      'Error: The values of "size" would be lost\n\n  with port_blueprint.held, on line 4:\n  properties = { string_props = { weight = {} } }\n\nblueprint "held": "size" (string) would be removed; the entity "cart" holds a value and would lose it. Nothing is written. If "weight" is its new name, carry the values over first: npx cdktf-port migrate property held size weight (with --environment NAME unless it is development). To give them up, set delete_property_values = ["size"].',
    mended: `resource "port_blueprint" "held" {\n  identifier = "held"\n  title      = "Held"\n  properties = { string_props = { weight = {} } }\n  delete_property_values = ["size"]\n}`,
  },
  {
    mistake: "A change that costs every entity a value",
    given: `resource "port_blueprint" "sized" {\n  identifier = "sized"\n  title      = "Sized"\n  properties = { number_props = { size = {} } }\n}`,
    message:
      'Error: The type of "size" would change\n\n  with port_blueprint.sized, on line 4:\n  properties = { number_props = { size = {} } }\n\nblueprint "sized": "size" is string and would become number, and Port keeps no value over that; no entity holds a value today. Nothing is written. Carry the values over first: npx cdktf-port migrate property sized size size --type number (with --environment NAME unless it is development). To give them up, set delete_property_values = ["size"].\n\nWhere: properties.number_props.size',
    mended: `resource "port_blueprint" "sized" {\n  identifier = "sized"\n  title      = "Sized"\n  properties = { string_props = { size = {} }, number_props = { amount = {} } }\n}`,
  },
].map((row): Row => ({ ...row, found: "plan", code: 1 }));
