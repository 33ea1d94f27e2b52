import { aggregationEntries } from "../fragments/aggregations";
import { audit } from "../fragments/audit";
import { connections, globalSearch, properties } from "../fragments/blueprint-parts";
import { changelogDestination } from "../fragments/changelog-destination";
import { blueprintIdentifier, propertyKeys, propertyTitle } from "../fragments/names";
import { text } from "../kernel/codec";
import { object } from "../kernel/collections";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { managedElsewhere, outside } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import { ruled } from "../kernel/rules";

export const blueprintEndpoint: DocumentEndpoint = {
  collection: "/v1/blueprints",
  key: "identifier",
  envelope: "blueprint",
  list: { method: "GET", path: "/v1/blueprints", envelope: "blueprints" },
  readQuery: { exclude_calculated_properties: "true" },
  createQuery: { create_catalog_page: "{create_catalog_page}" },
  existing: "refuse",
  identity: ["identifier"],
  ownedElsewhere: [{ key: "aggregationProperties" }, { container: ["relations"], namedBy: "relations_elsewhere", importedBy: "without" }],
  keptBy: ["blueprint"],
  forcedDelete: { when: "force_delete_entities", path: "/v1/blueprints/{identifier}/all-entities?delete_blueprint=true" },
};

const ownership = object(
  ruled(
    parts({
      type: field(
        text({ oneOf: ["Inherited", "Direct"] }),
        "Direct: each entity has its own teams. Inherited: they come over relations.",
      ).required(),
      path: field(text(), "For Inherited: the relations that lead to the owning blueprint, joined by dots."),
      title: field(text(propertyTitle), "Name shown to people."),
    }),
    [
      {
        when: [
          { key: "type", is: ["Inherited"] },
          { key: "path", set: false },
        ],
        at: "path",
        says: 'is missing: name the relations that lead to the owning blueprint, or set {type} to "Direct"',
      },
    ],
  ),
);

/** `port_blueprint`: the data model of a kind of entities. */
export const blueprint = resource(
  "blueprint",
  {
    description: "The data model of a kind of entities: its properties and its relations to other blueprints.",
    endpoint: blueprintEndpoint,
    typed: {
      container: ["schema", "properties"],
      tag: "type",
      attribute: (type, key) => ["properties", `${type}_props`, key],
      holders: "/v1/blueprints/{identifier}/entities/search",
      givenUp: "delete_property_values",
    },
  },
  parts({
    identifier: field(blueprintIdentifier, "Unique name, used wherever the blueprint is referred to.").required(),
    title: field(text({ minLength: 1, maxLength: 100 }), "Name shown to people.").required(),
    icon: field(text(), "Name of an icon of Port's."),
    description: field(text({ maxLength: 200 }), "What the entities are."),
    schema: properties(true),
    ...connections(),
    aggregationProperties: managedElsewhere(aggregationEntries, "Properties computed over related entities, by name."),
    changelogDestination: changelogDestination("Where changes of entities are reported."),
    ownership: field(ownership, "How entities get their teams."),
    teamInheritance: field(
      object(parts({ path: field(text(), "The relations that lead to the owning blueprint, joined by dots.").required() })),
      "Teams of entities come over relations; `ownership` replaces it.",
    ).deprecated(),
    includeInGlobalSearch: globalSearch(),
  }),
  audit(),
  outside({
    name: "create_catalog_page",
    description: "Whether creation makes a catalog page too. Later changes have no effect in Port.",
    type: "bool",
    presence: "optional",
    computed: "given",
    default: true,
  }),
  outside({
    name: "relations_elsewhere",
    description:
      "Names of relations of this blueprint that port_blueprint_relation manages: they are left as they are in Port, and are no drift. A name that is taken out here and not declared stays until the next plan, which removes it.",
    type: ["set", "string"],
    presence: "optional",
    limits: { each: propertyKeys },
    distinctKeys: ["relations", "relations_elsewhere"],
  }),
  outside({
    name: "delete_property_values",
    description: "Names of properties whose values may be lost when they are removed or change their type.",
    type: ["set", "string"],
    presence: "optional",
  }),
  outside({
    name: "force_delete_entities",
    description: "Whether destroying the blueprint deletes its entities first.",
    type: "bool",
    presence: "optional",
    computed: "given",
    default: false,
  }),
);
