import type { Row } from "../row";

const resource = (type: string, lines: readonly string[]) =>
  `resource "port_${type}" "it" {\n${lines.map((line) => `  ${line}`).join("\n")}\n}`;

const team = (member: string) => resource("team", ['name  = "NAME"', `users = ["${member}"]`]);
const pagePermissions = (page: string, who: string) =>
  resource("page_permissions", [`page_identifier = "${page}"`, `read            = { ${who} }`]);
const blueprintPermissions = (who: string) =>
  resource("blueprint_permissions", [
    "blueprint_identifier = port_blueprint.service.identifier",
    `entities             = { register = { ${who} }, unregister = {}, update = {}, update_metadata_properties = { identifier = {}, title = {}, team = {}, icon = {} } }`,
  ]);
const entities = (row: string, blueprint = "port_blueprint.service.identifier") =>
  resource("entities", [
    `blueprint = ${blueprint}`,
    `entities = {\n    NAME-1 = jsonencode({ properties = { language = "go" } })\n    NAME-2 = jsonencode({ ${row} })\n  }`,
  ]);
const page = (parent: string) => resource("page", ['identifier = "NAME"', 'type       = "dashboard"', ...(parent === "" ? [] : [parent])]);
const owned = `{ identifier = "owned", title = "Owned", level = "Gold", query = { combinator = "and", conditions = [jsonencode({ property = "$team", operator = "isNotEmpty" })] } }`;
const scorecard = (blueprint: string) =>
  resource("scorecard", ['identifier = "NAME"', `blueprint  = ${blueprint}`, 'title      = "Ready"', `rules      = [${owned}]`]);

/** HCL of the other kinds that Port itself refuses. The user `ann@example.com` is in Port. */
export const applyOtherKinds: readonly Row[] = [
  {
    mistake: "A member of a team who is not there",
    given: team("nobody@example.com"),
    message:
      'Error: Creating team "NAME" failed\n\n  with port_team.it, on line 3:\n  users = ["nobody@example.com"]\n\nPort refused POST /v1/teams: users[0]: User with identifier "nobody@example.com" was not found. Create it first, or leave it out. (422, not_found)',
    mended: team("ann@example.com"),
  },
  {
    mistake: "A team that is not there, in the permissions of a page",
    given: pagePermissions("$home", 'teams = ["nosuch"]'),
    message:
      'Error: Creating page permissions "$home" failed\n\n  with port_page_permissions.it, on line 3:\n  read            = { teams = ["nosuch"] }\n\nPort refused PATCH /v1/pages/%24home/permissions: read.teams[0]: Team with identifier "nosuch" was not found. Create it first, or leave it out. (422, not_found)',
    mended: pagePermissions("$home", 'roles = ["Admin"]'),
  },
  {
    mistake: "A user who is not there, in the permissions of a blueprint",
    given: blueprintPermissions('users = ["nobody@example.com"]'),
    message:
      'Error: Creating blueprint permissions "service" failed\n\n  with port_blueprint_permissions.it, on line 3:\n  entities             = { register = { users = ["nobody@example.com"] }, unregister = {}, update = {}, update_metadata_properties = { identifier = {}, title = {}, team = {}, icon = {} } }\n\nPort refused PATCH /v1/blueprints/service/permissions: entities.register.users[0]: User with identifier "nobody@example.com" was not found. Create it first, or leave it out. (422, not_found)',
    mended: blueprintPermissions('users = ["ann@example.com"]'),
  },
  {
    mistake: "Permissions of a page that is not there",
    given: pagePermissions("nosuch", 'roles = ["Admin"]'),
    message:
      'Error: Creating page permissions "nosuch" failed\n\n  with port_page_permissions.it, on line 2:\n  page_identifier = "nosuch"\n\nThere is no /v1/pages/nosuch/permissions in Port. Create what it belongs to first, or name another.',
    mended: pagePermissions("services", 'roles = ["Admin"]'),
  },
  {
    mistake: "A row of entities that Port refuses",
    given: entities(`properties = { language = "rust" }`),
    message:
      'Error: Creating entities "service" failed\n\n  with port_entities.it, on line 3:\n  entities = {\n    NAME-1 = jsonencode({ properties = { language = "go" } })\n    NAME-2 = jsonencode({ properties = { language = "rust" } })\n  }\n\n1 of 2 entities failed:\n  "NAME-2": properties.language: must be one of "go", "ts", not "rust"\nNothing was written.',
    mended: entities(`properties = { language = "ts" }`),
  },
  {
    mistake: "A page in a folder that is not there",
    given: page('parent     = "nosuch"'),
    message:
      'Error: Creating page "NAME" failed\n\n  with port_page.it, on line 4:\n  parent     = "nosuch"\n\nPort refused POST /v1/pages: parent: Folder with identifier "nosuch" was not found. Create it first. (422, not_found)',
    mended: page(""),
  },
  {
    mistake: "A table of entities of a blueprint that is not there",
    given: entities(`properties = { language = "ts" }`, '"nosuch"'),
    message:
      'Error: Creating entities "nosuch" failed\n\n  with port_entities.it, on line 2:\n  blueprint = "nosuch"\n\nPort refused POST /v1/blueprints/nosuch/entities?upsert=true&create_missing_related_entities=false&validation_only=true: Blueprint with identifier "nosuch" was not found. (404, not_found)',
    mended: entities(`properties = { language = "ts" }`),
  },
  {
    mistake: "A scorecard of a blueprint that is not there",
    given: scorecard('"nosuch"'),
    message:
      'Error: Creating scorecard "nosuch:NAME" failed\n\n  with port_scorecard.it, on line 3:\n  blueprint  = "nosuch"\n\nPort refused POST /v1/blueprints/nosuch/scorecards: Blueprint with identifier "nosuch" was not found. (404, not_found)',
    mended: scorecard("port_blueprint.service.identifier"),
  },
].map((row): Row => ({ ...row, found: "apply", code: 1 }));
