import { type DataObject, objectOf } from "../../../model/kernel/data";
import type { DocumentEndpoint } from "../../../model/kernel/endpoint";

/** A kind of one collection, where what exists is refused. */
export const blueprints: DocumentEndpoint = {
  collection: "/v1/blueprints",
  key: "identifier",
  envelope: "blueprint",
  list: { method: "GET", path: "/v1/blueprints", envelope: "blueprints" },
  createQuery: { create_catalog_page: "{create_catalog_page}" },
  existing: "refuse",
  identity: ["identifier"],
  ownedElsewhere: [{ key: "aggregationProperties" }],
  forcedDelete: { when: "force_delete_entities", path: "/v1/blueprints/{identifier}/all-entities?delete_blueprint=true" },
};

/** A kind of many collections, written in batches, where what exists is overridden. */
export const entities: DocumentEndpoint = {
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
  createQuery: { upsert: "true", run_id: "{run_id}" },
  existing: "override",
  identity: ["blueprint", "identifier"],
  batch: {
    create: { path: "/v1/blueprints/{blueprint}/entities/bulk", size: 20 },
    delete: { path: "/v1/blueprints/{blueprint}/bulk/entities/delete", size: 100 },
    find: {
      path: "/v1/entities/search",
      envelope: "entities",
      query: { exclude_calculated_properties: "true" },
      by: { $blueprint: "blueprint", $identifier: "identifier" },
    },
  },
};

export function blueprint(identifier: string, more: DataObject = {}): DataObject {
  return objectOf([["identifier", identifier], ...Object.entries(more)]);
}

export function entity(blueprintIdentifier: string, identifier: string, more: DataObject = {}): DataObject {
  return objectOf([["blueprint", blueprintIdentifier], ["identifier", identifier], ...Object.entries(more)]);
}
