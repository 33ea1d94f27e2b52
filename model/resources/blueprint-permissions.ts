import { propertyKeys } from "../fragments/names";
import { people } from "../fragments/people";
import { searchQuery } from "../fragments/search-query";
import { identifierOf, truth } from "../kernel/codec";
import { map, object } from "../kernel/collections";
import type { Container, DefaultEntries, SettingsEndpoint } from "../kernel/endpoint";
import { objectText } from "../kernel/json-codec";
import { flatWithRest, group } from "../kernel/levels";
import { type FieldBuilder, field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";

/** What Port gives everything that it has a block for. Source: the contract of its API. */
const byDefault = { users: [], roles: ["{blueprintIdentifier}-moderator", "Admin"], teams: [], ownedByTeam: false };
const defaultEntries = (...container: Container): DefaultEntries => ({
  container,
  byDefault,
  except: ["$identifier", "$title", "$team", "$icon"],
});

const endpoint: SettingsEndpoint = {
  key: "blueprint_identifier",
  existing: "override",
  identity: ["blueprint_identifier"],
  settingsOf: {
    path: "/v1/blueprints/{blueprint_identifier}/permissions",
    envelope: "permissions",
    named: ["blueprint_identifier"],
    namedAfter: ["{blueprint_identifier}-moderator"],
    defaults: [defaultEntries("entities", "updateProperties"), defaultEntries("entities", "updateRelations")],
  },
};

function ownedByTeam(): FieldBuilder {
  return field(truth(), "Whether the teams that own the entity may.").default(false);
}

const block = object(parts({ ...people(), ownedByTeam: ownedByTeam() }));

function scope(what: string): FieldBuilder {
  const policy = field(objectText(searchQuery), "Search that an entity must satisfy beside that.");
  return field(object(parts({ ...people(), ownedByTeam: ownedByTeam(), policy })), what);
}

function metadata(attribute: string, what: string): FieldBuilder {
  return field(block, `Who may change the ${what} of an entity.`).named(attribute).required();
}

const updateProperties = flatWithRest(
  group(
    "update_metadata_properties",
    parts({
      $identifier: metadata("identifier", "identifier"),
      $title: metadata("title", "title"),
      $team: metadata("team", "teams"),
      $icon: metadata("icon", "icon"),
    }),
    "Who may change what every entity has.",
    "required",
  ),
  { name: "update_properties", of: block, keys: propertyKeys, description: "Who may change a property, by property." },
  { description: "Who may change what of an entity: its meta-properties, and properties by name.", required: true },
);

/** `port_blueprint_permissions`: who may do what with the entities of a blueprint. */
export const blueprintPermissions = resource(
  "blueprint_permissions",
  {
    description:
      "Who may do what with the entities of a blueprint. Properties and relations that it does not name keep their permissions. What was there before comes back when it is destroyed.",
    endpoint,
  },
  parts({
    blueprintIdentifier: field(identifierOf("blueprint"), "The blueprint.").required(),
    entities: field(
      object(
        parts({
          read: scope("Who sees entities; all, where nothing is said."),
          register: scope("Who may create entities.").required(),
          unregister: scope("Who may delete entities.").required(),
          update: scope("Who may change entities.").required(),
          updateProperties,
          updateRelations: field(map(block, propertyKeys), "Who may change a relation, by relation.").vacuous({}),
        }),
      ),
      "Who may do what with the entities.",
    ).required(),
  }),
);
