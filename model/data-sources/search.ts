import { wholeQuery } from "../fragments/search-query";
import { placesOf } from "../fragments/value-places";
import { text, truth } from "../kernel/codec";
import { list, objectShape, readState } from "../kernel/collections";
import { type DataObject, emptyObject, isObject, objectOf } from "../kernel/data";
import type { DataSource } from "../kernel/data-source";
import { jsonObject } from "../kernel/json-codec";
import { jsonIn } from "../kernel/json-text";
import { orList } from "../kernel/limits";
import { field, parts, snakeCase } from "../kernel/part";
import { pathText } from "../kernel/path";
import { problem } from "../kernel/problem";
import { references } from "../kernel/references";
import type { Attribute, Path, Problem, State } from "../kernel/schema";
import { validateConfig } from "../kernel/validate-config";
import { validateDocument } from "../kernel/validate-document";
import { blueprintOf, entityAttributes, entityState } from "./found-entity";

const asked = parts({
  query: field(jsonObject(wholeQuery), "What an entity must satisfy: rules, and how they combine.").required(),
  include: field(list(text()), "The fields to show of each entity, such as `title` or `properties.language`; all where it is left out."),
  exclude: field(list(text()), "Fields not to show."),
  excludeCalculatedProperties: field(truth(), "Whether to leave out what Port works out: mirrors, calculations, aggregations, scorecards."),
  attachTitleToRelation: field(truth(), "Whether to tell the titles of related entities: `extra_json` of an entity has them."),
});

const answered: readonly Attribute[] = [
  { name: "id", description: "Made of what is asked.", type: "string", presence: "computed", computed: "volatile" },
  {
    name: "matching_blueprints",
    description: "The blueprints that entities were found of.",
    type: ["list", "string"],
    presence: "computed",
    computed: "volatile",
  },
  {
    name: "entities",
    description: "The entities, in Port's order.",
    nested: { mode: "list", attributes: entityAttributes },
    presence: "computed",
    computed: "volatile",
  },
];

const attributes = [...asked.attributes, ...answered].sort((a, b) => (a.name < b.name ? -1 : 1));
const shape = objectShape(asked);
const switches = ["excludeCalculatedProperties", "attachTitleToRelation"] as const;

/** `port_search`: the entities that match a query. */
export const search: DataSource = {
  name: "search",
  description: "The entities that match a query, whatever blueprints they are of.",
  attributes,
  shape,

  toApi(config) {
    const document = emptyObject();
    asked.write(config, document);
    const query = [
      ...switches.flatMap((key) => (typeof document[key] === "boolean" ? [[snakeCase(key), String(document[key])] as const] : [])),
      ...(["include", "exclude"] as const).flatMap((key) =>
        namesIn(document, key) === "" ? [] : [[key, namesIn(document, key)] as const],
      ),
    ];
    const path = ["/v1/entities/search", query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")];
    return {
      path: path.filter((part) => part !== "").join("?"),
      body: isObject(document.query) ? document.query : emptyObject(),
      place: ["query"],
    };
  },

  blueprintsIn: (reply) => [...new Set(entitiesIn(reply).flatMap((entity) => blueprintOf(entity, reply) ?? []))],

  toTerraform(config, reply, { blueprints, escapeHtml = true }) {
    const { matchingBlueprints } = reply;
    const places = new Map([...blueprints].map(([name, blueprint]) => [name, placesOf(blueprint)]));
    const entities = entitiesIn(reply).map((entity) => entityState(entity, places.get(blueprintOf(entity, reply) ?? ""), escapeHtml));
    return objectOf([
      ...asked.attributes.map(({ name }) => [name, config[name] ?? null] as const),
      ["id", null],
      ["entities", entities],
      ["matching_blueprints", Array.isArray(matchingBlueprints) ? matchingBlueprints.filter((name) => typeof name === "string") : []],
    ]);
  },

  configOf: (document) => readState(asked, document, { prior: null, place: undefined, escapeHtml: true }),
  validate: (config) => [...validateConfig(attributes, config), ...queryProblems(config)],
  validateDocument: (document) => [...validateDocument(shape, document).filter(({ path }) => !isStrange(path)), ...strangeKeys(document)],
  references: (document) => references(shape, document),
};

function namesIn(document: DataObject, key: string): string {
  const names = document[key];
  return Array.isArray(names) ? names.join(",") : "";
}

function entitiesIn({ entities }: DataObject): DataObject[] {
  return Array.isArray(entities) ? entities.filter(isObject) : [];
}

/** Keys that nothing would be sent of. */
function strangeKeys(document: DataObject): Problem[] {
  const known = orList([...shape.fields.keys()]);
  const strange = Object.keys(document).filter((key) => isStrange([key]));
  return strange.map((key) => problem([key], `${pathText([key])} is no key of a search, which may say ${known}.`));
}

function isStrange([key, ...further]: Path): boolean {
  return further.length === 0 && !shape.fields.has(String(key));
}

/** What is wrong inside the query: Terraform's paths end where JSON text begins, so that the message names the place further in. */
function queryProblems({ query }: State): Problem[] {
  const json = typeof query === "string" ? jsonIn(query) : undefined;
  return isObject(json) ? validateDocument(wholeQuery, json, ["query"]).map((problem) => ({ ...problem, path: ["query"] })) : [];
}
