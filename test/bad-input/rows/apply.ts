import type { Row } from "../row";

const blueprint = (more: string) => `resource "port_blueprint" "it" {\n  identifier = "NAME"\n  title      = "It"\n${more}\n}`;
const entity = (more: string) =>
  `resource "port_entity" "it" {\n  blueprint  = port_blueprint.service.identifier\n  identifier = "NAME"\n  title      = "Cart"\n${more}\n}`;
const properties = (values: string) => entity(`  properties = { ${values} }`);
const go = `string_props = { language = "go" }`;

const related = (target: string) => `${blueprint('  relations_elsewhere = ["owner"]')}
resource "port_blueprint_relation" "own" {
  blueprint  = port_blueprint.it.identifier
  identifier = "owner"
  target     = "${target}"
}`;

/** HCL that Port itself refuses; `port_blueprint.service` is a blueprint, NAME differs from row to row. */
export const apply: readonly Row[] = [
  {
    mistake: "A relation of its own to nothing",
    given: related("nosuch"),
    message:
      'Error: Creating blueprint relation "NAME:owner" failed\n\n  with port_blueprint_relation.own, on line 9:\n  target     = "nosuch"\n\nPort refused PUT /v1/blueprints/NAME: relations.owner.target: Blueprint with identifier "nosuch" was not found. Create it first. (422, not_found)',
    mended: related("service"),
  },
  {
    mistake: "A blueprint that relates to nothing",
    given: blueprint(`  relations = { owner = { target = "nosuch" } }`),
    message:
      'Error: Creating blueprint "NAME" failed\n\n  with port_blueprint.it, on line 4:\n  relations = { owner = { target = "nosuch" } }\n\nPort refused POST /v1/blueprints?create_catalog_page=true: relations.owner.target: Blueprint with identifier "nosuch" was not found. Create it first. (422, not_found)',
    mended: blueprint("  relations = { owner = { target = port_blueprint.service.identifier } }"),
  },
  {
    mistake: "A property of the wrong type",
    given: properties(`string_props = { language = "go", replicas = "3" }`),
    message:
      'Error: Creating entity "service:NAME" failed\n\n  with port_entity.it, on line 5:\n  properties = { string_props = { language = "go", replicas = "3" } }\n\nPort refused POST /v1/blueprints/service/entities?upsert=true&create_missing_related_entities=false: properties.replicas: must be a number, not a string: "3" (422, validation_error)',
    mended: properties(`${go}, number_props = { replicas = 3 }`),
  },
  {
    mistake: "A value out of an enum",
    given: properties(`string_props = { language = "rust" }`),
    message:
      'Error: Creating entity "service:NAME" failed\n\n  with port_entity.it, on line 5:\n  properties = { string_props = { language = "rust" } }\n\nPort refused POST /v1/blueprints/service/entities?upsert=true&create_missing_related_entities=false: properties.language: must be one of "go", "ts", not "rust" (422, validation_error)',
    mended: properties(go),
  },
  {
    mistake: "A property that the blueprint has not",
    given: properties(`string_props = { language = "go", color = "red" }`),
    message:
      'Error: Creating entity "service:NAME" failed\n\n  with port_entity.it, on line 5:\n  properties = { string_props = { language = "go", color = "red" } }\n\nPort refused POST /v1/blueprints/service/entities?upsert=true&create_missing_related_entities=false: properties.color: is not a property of the blueprint "service". Add it there first, or leave it out. (422, validation_error)',
    mended: properties(go),
  },
  {
    mistake: "A required property that is missing",
    given: entity(""),
    message:
      'Error: Creating entity "service:NAME" failed\n\n  with port_entity.it, on line 1:\n  resource "port_entity" "it" {\n\nPort refused POST /v1/blueprints/service/entities?upsert=true&create_missing_related_entities=false: properties.language: is required by the blueprint "service". (422, validation_error)',
    mended: properties(go),
  },
  {
    mistake: "A relation to an entity that is not there",
    given: entity(`  properties = { ${go} }\n  relations  = { single_relations = { parent = "nosuch" } }`),
    message:
      'Error: Creating entity "service:NAME" failed\n\n  with port_entity.it, on line 6:\n  relations  = { single_relations = { parent = "nosuch" } }\n\nPort refused POST /v1/blueprints/service/entities?upsert=true&create_missing_related_entities=false: relations.parent: Entity with identifier "nosuch" was not found. It would be an entity of the blueprint "service"; create it first, or send create_missing_related_entities=true. (404, not_found)',
    mended: entity(`  properties = { ${go} }\n  relations  = { single_relations = { parent = "by-hand" } }`),
  },
  {
    mistake: "An entity of a blueprint that is not there",
    given: `resource "port_entity" "it" {\n  blueprint  = "nosuch"\n  identifier = "cart"\n  title      = "Cart"\n}`,
    message:
      'Error: Creating entity "nosuch:cart" failed\n\n  with port_entity.it, on line 2:\n  blueprint  = "nosuch"\n\nPort refused POST /v1/blueprints/nosuch/entities?upsert=true&create_missing_related_entities=false: Blueprint with identifier "nosuch" was not found. (404, not_found)',
    mended: properties(go),
  },
  {
    mistake: "An action on a blueprint that is not there",
    given: `resource "port_action" "it" {\n  identifier           = "NAME"\n  self_service_trigger = { operation = "DAY-2", blueprint_identifier = "nosuch" }\n  webhook_method       = { url = "https://example.com" }\n}`,
    message:
      'Error: Creating action "NAME" failed\n\n  with port_action.it, on line 3:\n  self_service_trigger = { operation = "DAY-2", blueprint_identifier = "nosuch" }\n\nPort refused POST /v1/actions: trigger.blueprintIdentifier: Blueprint with identifier "nosuch" was not found. Create it first. (422, not_found)',
    mended: `resource "port_action" "it" {\n  identifier           = "NAME"\n  self_service_trigger = { operation = "DAY-2", blueprint_identifier = port_blueprint.service.identifier }\n  webhook_method       = { url = "https://example.com" }\n}`,
  },
  {
    mistake: "What exists already, and differs",
    given: `resource "port_blueprint" "it" {\n  identifier = "made_by_hand"\n  title      = "Mine"\n}`,
    message:
      'Error: blueprint "made_by_hand" exists in Port already\n\n  with port_blueprint.it, on line 2:\n  identifier = "made_by_hand"\n\nIt differs from the configuration, and was left as it is. To manage the one that exists, import it: terraform import ADDRESS "made_by_hand", or an import block with that id. To make a new one, choose another identifier.',
    mended: `import {\n  to = port_blueprint.it\n  id = "made_by_hand"\n}\nresource "port_blueprint" "it" {\n  identifier = "made_by_hand"\n  title      = "Mine"\n}`,
  },
].map((row): Row => ({ ...row, found: "apply", code: 1 }));
