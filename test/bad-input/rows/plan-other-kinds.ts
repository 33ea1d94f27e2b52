import type { Row } from "../row";

const extension = (identifier: string, property: string) => `resource "port_system_blueprint" "it" {
  identifier = "${identifier}"
  properties = { string_props = { ${property} = {} } }
}`;
const folders = (parent: string) => `resource "port_folder" "it" {
  identifier = "NAME_upper"
  parent     = "${parent}"
}
resource "port_folder" "own" {
  identifier = "NAME_lower"
  parent     = "NAME_upper"
  depends_on = [port_folder.it]
}`;

const installed = (id: string) => `import {
  to = port_integration.it
  id = "${id}"
}
resource "port_integration" "it" {
  installation_id = "${id}"
}`;

/** HCL of the other kinds that `terraform plan` refuses. The integration `installed` is in Port. */
export const planOtherKinds: readonly Row[] = [
  {
    mistake: "A system blueprint that there is none of",
    given: extension("_nosuch", "size"),
    message:
      'Error: Planning system blueprint "_nosuch" failed\n\n  with port_system_blueprint.it, on line 2:\n  identifier = "_nosuch"\n\nThere is no /v1/blueprints/_nosuch in Port. Port makes its own blueprints itself; they are called _user, _team, _scorecard, _rule and _rule_result.',
    mended: extension("_user", "size"),
  },
  {
    mistake: "A blueprint of one's own as a system blueprint",
    given: extension("service", "size"),
    message:
      'Error: Planning system blueprint "service" failed\n\n  with port_system_blueprint.it, on line 2:\n  identifier = "service"\n\nPort has no /v1/blueprints/system/service/structure, so /v1/blueprints/service is none of Port\'s own. Manage it as one of yours.',
    mended: extension("_team", "weight"),
  },
  {
    mistake: "A property that is Port's own",
    given: extension("_user", "status"),
    message:
      'Error: Planning system blueprint "_user" failed\n\n  with port_system_blueprint.it, on line 2:\n  identifier = "_user"\n\nschema.properties.status of /v1/blueprints/_user is Port\'s own, and cannot be changed. Choose another name, or leave it out.',
    mended: extension("_user", "state"),
  },
  {
    mistake: "Folders inside each other",
    given: folders("NAME_lower"),
    message:
      'Error: folder "NAME_lower" would stand inside itself\n\n  with port_folder.own, on line 7:\n  parent     = "NAME_upper"\n\nIt would be "NAME_lower" in "NAME_upper" in "NAME_lower". Give one of them another parent, or none.',
    mended: folders(""),
  },
  {
    mistake: "Import of an integration that does not exist",
    given: installed("not-there"),
    message:
      'Error: No integration "not-there" in Port\n\nThe import id of a port_integration is its installation_id. Check it, and that the credentials (the environment variable PORT_CLIENT_ID and the environment variable PORT_CLIENT_SECRET) are those of the organisation that has it. If it has gone from Port, take it off: "npx cdktf-port adopt ENVIRONMENT --prune" does so in the stack\'s adoption list; an import block of your own is to be removed.',
    mended: installed("installed"),
  },
].map((row): Row => ({ ...row, found: "plan", code: 1 }));
