import { missingRelated } from "../fragments/missing-related";
import { entityIdentifier } from "../fragments/names";
import { identifierOf } from "../kernel/codec";
import { map } from "../kernel/collections";
import type { TableEndpoint } from "../kernel/endpoint";
import { strictObject } from "../kernel/json-codec";
import { field, parts } from "../kernel/part";
import { type Resource, resource } from "../kernel/resource";
import type { ObjectShape } from "../kernel/shape";
import { entity } from "./entity";

const keys = ["title", "icon", "team", "properties", "relations"] as const;

/** What a row says: an entity without its identifier, which is the row's name, and without its blueprint, which is the table's. */
const row: ObjectShape = {
  kind: "object",
  fields: new Map([...entity.shape.fields].filter(([key]) => keys.some((one) => one === key))),
  closed: "a row",
};

const endpoint: TableEndpoint = {
  key: "blueprint",
  existing: "override",
  identity: ["blueprint"],
  tableOf: {
    each: entity.endpoint,
    rows: "entities",
    keys,
    names: "relations",
    search: { method: "POST", path: "/v1/blueprints/{blueprint}/entities/search", envelope: "entities", pageSize: 1000 },
  },
};

/** `port_entities`: many entries of the catalog. */
export const entities: Resource<TableEndpoint> = resource(
  "entities",
  {
    description:
      "Many entities of one blueprint, as one resource: Terraform costs time for each resource, Port for each request. Entities that it does not name are left alone.",
    endpoint,
  },
  parts({
    blueprint: field(identifierOf("blueprint"), "The blueprint that the entities are of.").required(),
    entities: field(
      map(strictObject(row), entityIdentifier.face.limits),
      "JSON text of each entity by its identifier: title, icon, team, properties, relations.",
    ).required(),
  }),
  missingRelated(),
);
