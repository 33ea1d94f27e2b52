import { blueprint } from "../../model";
import { identifierOf, text } from "../../model/kernel/codec";
import { map, object, set } from "../../model/kernel/collections";
import { emptyObject } from "../../model/kernel/data";
import type { DocumentEndpoint, SettingsEndpoint, ShareEndpoint } from "../../model/kernel/endpoint";
import { jsonObject } from "../../model/kernel/json-codec";
import { madeByPort, managedElsewhere } from "../../model/kernel/levels";
import { field, parts } from "../../model/kernel/part";
import { resource } from "../../model/kernel/resource";

/** Documents of which Port makes some itself. */
export const pages: DocumentEndpoint = {
  collection: "/v1/pages",
  key: "identifier",
  envelope: "page",
  list: { method: "GET", path: "/v1/pages", envelope: "pages" },
  existing: "refuse",
  identity: ["identifier"],
  standing: [
    { attribute: "type", value: "entity" },
    { attribute: "identifier", value: "$home" },
  ],
};

/** Documents of many collections in one list; the collection's name stands in no body. */
export const scorecards: DocumentEndpoint = {
  collection: "/v1/blueprints/{blueprint}/scorecards",
  key: "identifier",
  envelope: "scorecard",
  list: { method: "GET", path: "/v1/scorecards", envelope: "scorecards" },
  existing: "refuse",
  identity: ["blueprint", "identifier"],
  inPath: { blueprint: "always" },
};

/** Documents whose name stands in an update's path alone. */
export const secrets: DocumentEndpoint = {
  collection: "/v1/organization/secrets",
  key: "secret_name",
  envelope: "secret",
  list: { method: "GET", path: "/v1/organization/secrets", envelope: "secrets" },
  update: "PATCH",
  inPath: { secretName: "update" },
  existing: "refuse",
  identity: ["secret_name"],
};

/** Documents that only a list shows, among others, and that are changed in part. */
export const folders: DocumentEndpoint = {
  collection: "/v1/sidebars/catalog/folders",
  key: "identifier",
  envelope: "folder",
  list: { method: "GET", path: "/v1/sidebars/catalog", envelope: "sidebar.items", where: { sidebarType: "folder" } },
  readFromList: true,
  update: "PATCH",
  existing: "refuse",
  identity: ["identifier"],
};

export const pagePermissions: SettingsEndpoint = {
  key: "page_identifier",
  existing: "override",
  identity: ["page_identifier"],
  settingsOf: { path: "/v1/pages/{page_identifier}/permissions", envelope: "permissions", named: ["page_identifier"] },
};

export const organizationName: SettingsEndpoint = {
  key: "name",
  existing: "override",
  identity: ["name"],
  settingsOf: { path: "/v1/organization", envelope: "organization", named: [] },
};

/** A share of any blueprint. */
export const aggregations: ShareEndpoint = {
  key: "blueprint",
  existing: "refuse",
  identity: ["blueprint"],
  shareOf: { whole: blueprint.endpoint, owner: "blueprint", containers: [["aggregationProperties"]] },
};

/** A share of a blueprint that is Port's own in part. */
export const extensions: ShareEndpoint = {
  key: "identifier",
  existing: "refuse",
  identity: ["identifier"],
  shareOf: {
    whole: { ...blueprint.endpoint, ownedElsewhere: [] },
    owner: "identifier",
    containers: [["schema", "properties"], ["relations"]],
    keys: ["includeInGlobalSearch"],
    lists: [{ list: ["schema", "required"], of: ["schema", "properties"] }],
    base: { path: "/v1/blueprints/system/{identifier}/structure", envelope: "blueprint" },
  },
};

const named = (kind: string) => ({
  identifier: field(text(), `Name of the ${kind}.`).required(),
  title: field(text(), "Name shown to people."),
});
const people = object(
  parts({
    users: field(set(text()), "Addresses.").always([]),
    roles: field(set(text()), "Roles.").always([]),
    teams: field(set(text()), "Teams.").always([]),
  }),
);

/** Resources of the kinds that the provider has to serve, as small as they can be. */
export const toys = {
  page: resource("page", { description: "A page.", endpoint: pages }, parts({ ...named("page"), type: field(text(), "Kind of page.") })),
  scorecard: resource(
    "scorecard",
    { description: "A scorecard.", endpoint: scorecards },
    parts({ ...named("scorecard"), blueprint: field(identifierOf("blueprint"), "What it scores.").required() }),
  ),
  blueprint: resource(
    "blueprint",
    { description: "A blueprint.", endpoint: { ...pages, collection: "/v1/blueprints", envelope: "blueprint" } },
    parts(named("blueprint")),
  ),
  folder: resource(
    "folder",
    { description: "A folder.", endpoint: folders },
    parts({ ...named("folder"), sidebarType: madeByPort("What the sidebar has here.") }),
  ),
  pagePermissions: resource(
    "page_permissions",
    { description: "Who sees a page.", endpoint: pagePermissions },
    parts({
      pageIdentifier: field(identifierOf("page"), "The page.").required(),
      read: field(people, "Who reads it."),
      update: field(people, "Who edits it."),
    }),
  ),
  organization: resource(
    "organization",
    { description: "The organisation.", endpoint: organizationName },
    parts({
      name: field(text(), "Its name.").required(),
      id: madeByPort("Port's own id."),
      settings: managedElsewhere(map(jsonObject()), "What else there is."),
    }),
  ),
  aggregations: resource(
    "aggregations",
    { description: "Aggregations of a blueprint.", endpoint: aggregations },
    parts({
      blueprint: field(identifierOf("blueprint"), "The blueprint.").required(),
      aggregationProperties: field(map(jsonObject()), "Aggregations, by name.").always(emptyObject()),
    }),
  ),
};
