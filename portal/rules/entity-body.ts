import type { BlueprintDocument, EntityDocument, RelationDefinition, RelationValue } from "../documents";
import { invalid } from "../errors";
import { isObject, type Json, type JsonObject, own } from "../json/json";
import { checkOf } from "./check";
import { entityIdentifier } from "./identifiers";
import { propertyPath, valueCheck } from "./property-values";
import { join, nameOfType } from "./refusal";

const query = { type: "object", required: ["combinator", "rules"] };
const nullableText = { type: ["string", "null"] };
const fields = {
  identifier: { ...query, ...entityIdentifier, type: ["string", "object"] },
  title: nullableText,
  icon: nullableText,
  team: { type: ["string", "array", "object", "null"], items: { type: "string" } },
  properties: { type: "object" },
  relations: { type: "object" },
};

/** The body of a POST or PUT is open: `blueprint` and the times of a reply may be in it. */
export const checkEntityBody = checkOf<JsonObject>({ type: "object", properties: fields });

/** The body of a PATCH is closed. */
export const checkEntityPatch = checkOf<JsonObject>({ type: "object", additionalProperties: false, properties: fields });

/** Finds what a query stands for: the identifiers of the entities of a blueprint that match it. */
export type Resolve = (blueprint: string, query: JsonObject, path: string) => readonly string[];

/** The parts of an entity that a body gives. What it does not name is absent; null is there as null. */
export interface EntityParts {
  readonly title?: string | null;
  readonly icon?: string | null;
  readonly team?: readonly string[] | null;
  readonly properties: JsonObject;
  readonly relations: { readonly [relation: string]: RelationValue };
}

/** Holds the parts of a body against the blueprint: keys it does not have, values that do not fit, relations of the wrong kind. */
export function readEntityParts(body: JsonObject, blueprint: BlueprintDocument, resolve: Resolve): EntityParts {
  const team = readTeam(own(body, "team"), resolve);
  return {
    ...textPart(body, "title"),
    ...textPart(body, "icon"),
    ...(team === undefined ? {} : { team }),
    properties: readProperties(own(body, "properties"), blueprint),
    relations: readRelations(own(body, "relations"), blueprint, resolve),
  };
}

function textPart(body: JsonObject, key: "title" | "icon"): { [part: string]: string | null } {
  const value = own(body, key);
  return typeof value === "string" || value === null ? { [key]: value } : {};
}

function readTeam(team: Json | undefined, resolve: Resolve): readonly string[] | null | undefined {
  if (typeof team === "string") return [team];
  if (isObject(team)) return resolve("_team", team, "team");
  if (team === undefined || team === null) return team;
  return Array.isArray(team) ? team.map(String) : undefined;
}

function readProperties(properties: Json | undefined, blueprint: BlueprintDocument): JsonObject {
  if (!isObject(properties)) return {};
  for (const [key, value] of Object.entries(properties)) {
    const definition = own(blueprint.schema.properties, key);
    if (definition === undefined) throw unknownProperty(key, blueprint);
    if (value !== null) valueCheck(definition, propertyPath(key))(value, propertyPath(key));
  }
  return properties;
}

function unknownProperty(key: string, blueprint: BlueprintDocument): Error {
  const { mirrorProperties, calculationProperties, aggregationProperties } = blueprint;
  if (Object.hasOwn({ ...mirrorProperties, ...calculationProperties, ...aggregationProperties }, key))
    return invalid(propertyPath(key), `is computed by the blueprint "${blueprint.identifier}" and cannot be written.`);
  return invalid(propertyPath(key), `is not a property of the blueprint "${blueprint.identifier}". Add it there first, or leave it out.`);
}

function readRelations(relations: Json | undefined, blueprint: BlueprintDocument, resolve: Resolve): EntityParts["relations"] {
  if (!isObject(relations)) return {};
  return Object.fromEntries(
    Object.entries(relations).map(([key, value]): [string, RelationValue] => {
      const path = join("relations", key);
      const definition = own(blueprint.relations, key);
      if (definition === undefined)
        throw invalid(path, `is not a relation of the blueprint "${blueprint.identifier}". Add it there first, or leave it out.`);
      return [key, readRelation(value, definition, path, resolve)];
    }),
  );
}

const checkIdentifier = checkOf<string>(entityIdentifier);
const checkQuery = checkOf<JsonObject>(query);

function readRelation(value: Json, definition: RelationDefinition, path: string, resolve: Resolve): RelationValue {
  if (value === null) return null;
  if (isObject(value)) return resolveRelation(checkQuery(value, path), definition, path, resolve);
  if (definition.many === true) {
    if (!Array.isArray(value))
      throw invalid(path, `must be a list of identifiers, because the relation is many; not ${nameOfType(value)}.`);
    return value.map((identifier, index) => checkIdentifier(identifier, `${path}[${index}]`));
  }
  if (Array.isArray(value)) throw invalid(path, "must be one identifier, because the relation is not many; not a list.");
  return checkIdentifier(value, path);
}

function resolveRelation(value: JsonObject, definition: RelationDefinition, path: string, resolve: Resolve): RelationValue {
  const found = resolve(definition.target, value, path);
  if (definition.many === true) return found;
  const [only, second] = found;
  if (only === undefined || second !== undefined)
    throw invalid(path, `must match one entity of the blueprint "${definition.target}", not ${found.length}.`);
  return only;
}

/** A whole entity from its parts; what is null or absent is unset. */
export function wholeEntity(identifier: string, parts: EntityParts): EntityDocument {
  const { title, icon, team } = parts;
  return {
    identifier,
    ...(title === undefined || title === null ? {} : { title }),
    ...(icon === undefined || icon === null ? {} : { icon }),
    ...(team === undefined || team === null ? {} : { team }),
    properties: set(parts.properties),
    relations: parts.relations,
  };
}

/** The entity with the parts laid over it; what the parts do not name stays. */
export function mergedEntity(identifier: string, current: EntityDocument, parts: EntityParts): EntityDocument {
  return wholeEntity(identifier, {
    ...current,
    ...parts,
    properties: { ...current.properties, ...parts.properties },
    relations: { ...current.relations, ...parts.relations },
  });
}

function set(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** Refuses an entity that lacks what its blueprint requires. */
export function checkRequired(entity: EntityDocument, blueprint: BlueprintDocument): void {
  for (const key of blueprint.schema.required ?? []) {
    if (own(blueprint.schema.properties, key) === undefined || own(entity.properties, key) !== undefined) continue;
    throw invalid(propertyPath(key), `is required by the blueprint "${blueprint.identifier}".`);
  }
  for (const [key, { required }] of Object.entries(blueprint.relations ?? {})) {
    if (required !== true || typeof own(entity.relations, key) === "string") continue;
    throw invalid(join("relations", key), `is required by the blueprint "${blueprint.identifier}".`);
  }
}
