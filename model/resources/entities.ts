import { missingRelated } from "../fragments/missing-related";
import { entityIdentifier } from "../fragments/names";
import { identifierOf } from "../kernel/codec";
import { map } from "../kernel/collections";
import { type Data, isObject } from "../kernel/data";
import type { TableEndpoint } from "../kernel/endpoint";
import { jsonObject } from "../kernel/json-codec";
import { jsonIn } from "../kernel/json-text";
import { orList } from "../kernel/limits";
import { field, parts } from "../kernel/part";
import { pathText } from "../kernel/path";
import { problem } from "../kernel/problem";
import { type Resource, resource } from "../kernel/resource";
import type { Path, Problem, State } from "../kernel/schema";
import type { ObjectShape } from "../kernel/shape";
import { validateDocument } from "../kernel/validate-document";
import { entity } from "./entity";

const keys = ["title", "icon", "team", "properties", "relations"] as const;

/** What a row says: an entity without its identifier, which is the row's name, and without its blueprint, which is the table's. */
const row: ObjectShape = { kind: "object", fields: new Map([...entity.shape.fields].filter(([key]) => keys.some((one) => one === key))) };

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

const table = resource(
  "entities",
  {
    description:
      "Many entities of one blueprint, as one resource: Terraform costs time for each resource, Port for each request. Entities that it does not name are left alone.",
    endpoint,
  },
  parts({
    blueprint: field(identifierOf("blueprint"), "The blueprint that the entities are of.").required(),
    entities: field(
      map(jsonObject(row), entityIdentifier.face.limits),
      "JSON text of each entity by its identifier: title, icon, team, properties, relations.",
    ).required(),
  }),
  missingRelated(),
);

/** `port_entities`: many entries of the catalog. */
export const entities: Resource<TableEndpoint> = {
  ...table,
  validate: (config) => [...table.validate(config), ...rowProblems(config)],
  validateDocument: (document) => [
    ...table.validateDocument(document).filter(({ severity }) => severity === "error"),
    ...Object.entries(isObject(document.entities) ? document.entities : {}).flatMap(([name, one]) => unknownKeys(one, ["entities", name])),
  ],
};

/** Keys that no row has: nothing takes them to Port. */
function unknownKeys(document: Data, place: Path, at: (key: string) => Path = (key) => [...place, key]): Problem[] {
  const unknown = Object.keys(isObject(document) ? document : {}).filter((key) => !row.fields.has(key));
  return unknown.map((key) => problem(at(key), `${pathText([...place, key])} is no key of a row, which may say ${orList(keys)}.`));
}

/** What is wrong inside the rows: Terraform's paths end where JSON text begins, so that the message names the place further in. */
function rowProblems({ entities: rows = null }: State): Problem[] {
  if (!isObject(rows)) return [];
  return Object.entries(rows).flatMap(([name, text]) => {
    const document = typeof text === "string" ? jsonIn(text) : undefined;
    if (document === undefined || !isObject(document)) return [];
    const place = ["entities", name];
    return [
      ...unknownKeys(document, place, () => place),
      ...validateDocument(row, document, place)
        .filter(({ severity }) => severity === "error")
        .map(({ message }) => problem(place, message)),
    ];
  });
}
