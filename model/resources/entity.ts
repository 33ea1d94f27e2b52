import { audit } from "../fragments/audit";
import { propertyValues, relationValues } from "../fragments/entity-values";
import { missingRelated } from "../fragments/missing-related";
import { entityIdentifier } from "../fragments/names";
import { identifierOf, text } from "../kernel/codec";
import { setOrSingle } from "../kernel/collections";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { madeByPort, outside } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";

const endpoint: DocumentEndpoint = {
  collection: "/v1/blueprints/{blueprint}/entities",
  key: "identifier",
  envelope: "entity",
  list: {
    method: "GET",
    path: "/v1/blueprints/{blueprint}/entities",
    envelope: "entities",
    query: { exclude_calculated_properties: "true" },
  },
  readQuery: { exclude_calculated_properties: "true" },
  createQuery: { upsert: "true", run_id: "{run_id}", create_missing_related_entities: "{create_missing_related_entities}" },
  updateQuery: { run_id: "{run_id}", create_missing_related_entities: "{create_missing_related_entities}" },
  toldOnce: ["run_id"],
  existing: "override",
  identity: ["blueprint", "identifier"],
  makesMissing: {
    when: "create_missing_related_entities",
    named: "relations",
    owner: { path: "/v1/blueprints/{blueprint}", envelope: "blueprint", target: "target" },
    collection: "blueprint",
  },
  batch: {
    create: { path: "/v1/blueprints/{blueprint}/entities/bulk", size: 20 },
    delete: { path: "/v1/blueprints/{blueprint}/bulk/entities/delete", size: 100 },
    merge: {
      path: "/v1/blueprints/{blueprint}/entities/bulk",
      size: 20,
      query: { upsert: "true", merge: "true" },
      key: "identifier",
      by: "$identifier",
    },
    find: {
      path: "/v1/entities/search",
      envelope: "entities",
      query: { exclude_calculated_properties: "true" },
      by: { $blueprint: "blueprint", $identifier: "identifier" },
    },
  },
};

/** `port_entity`: one entry of the catalog. */
export const entity = resource(
  "entity",
  { description: "One entry of the catalog: values of a blueprint's properties, and relations to other entities.", endpoint },
  parts({
    identifier: field(entityIdentifier, "Unique name among the entities of its blueprint. Port makes one up where none is given.").computed(
      "given",
    ),
    blueprint: field(identifierOf("blueprint"), "The blueprint that the entity is of.").required(),
    title: field(text(), "Name shown to people; the identifier where it is empty.").orEmpty(),
    icon: field(text(), "Name of an icon of Port's.").empty(""),
    team: field(setOrSingle(identifierOf("team")), "Names of the teams that own the entity.")
      .named("teams")
      .empty([]),
    properties: propertyValues("Values of the blueprint's properties, by property."),
    relations: relationValues("Identifiers of the related entities, by relation."),
    scorecards: madeByPort("Where the entity stands in each scorecard."),
  }),
  audit(),
  outside({
    name: "run_id",
    description: "The action run that the creation, or the first update since it was set, is reported to.",
    type: "string",
    presence: "optional",
  }),
  missingRelated(),
);
