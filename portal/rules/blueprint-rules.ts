import type { BlueprintDocument, PropertyDefinition } from "../documents";
import { invalid, notFound } from "../errors";
import { isObject, type Json, type JsonObject, mergeKeys, own, without } from "../json/json";
import { approximate } from "../json/text";
import type { Catalog } from "../store/catalog";
import { auditKeys } from "../store/row";
import { checkBlueprint } from "./blueprint-schema";
import { valueCheck } from "./property-values";
import { join, nameOfType, show } from "./refusal";
import { readQuery } from "./search/query";
import { isResultTarget, systemBlueprint } from "./system-blueprints";

/**
 * Checks a body as a whole blueprint against the rules that need nothing but the blueprint and the organisation.
 * @param current the blueprint that it replaces, if any.
 */
export function readBlueprint(body: Json | undefined, catalog: Catalog, current?: BlueprintDocument): BlueprintDocument {
  const sent = withSystemBase(inheritanceSettled(withoutAudit(checkBlueprint(body))), current);
  for (const [key, definition] of Object.entries(sent.schema.properties)) checkProperty(definition, join("schema.properties", key));
  if (current !== undefined) checkTypesKept(sent, current);
  checkRelations(sent, catalog, current);
  checkAggregations(sent);
  return sent;
}

function withoutAudit(document: BlueprintDocument): BlueprintDocument {
  return checkBlueprint(without(document, auditKeys));
}

/** A property must be a definition that values can be held against. */
function checkProperty(definition: PropertyDefinition, path: string): void {
  const check = valueCheck(definition, path);
  const initial = own(definition, "default");
  if (initial === undefined || initial === null) return;
  const type = nameOfType(approximate(initial));
  const wanted = definition.type === "array" ? "a list" : definition.type === "object" ? "an object" : `a ${definition.type}`;
  if (type !== wanted)
    throw invalid(join(path, "default"), `must be ${wanted} like the property, not ${type}: ${show(approximate(initial))}`);
  check(initial, join(path, "default"));
}

function checkTypesKept(sent: BlueprintDocument, current: BlueprintDocument): void {
  for (const [key, { type }] of Object.entries(sent.schema.properties)) {
    const former = own(current.schema.properties, key)?.type;
    if (former === undefined || former === type) continue;
    const remedy = "Remove the property first, which deletes its values, then add it with the other type.";
    throw invalid(join(join("schema.properties", key), "type"), `cannot change from "${former}" to "${type}". ${remedy}`);
  }
}

function checkRelations(sent: BlueprintDocument, catalog: Catalog, current: BlueprintDocument | undefined): void {
  for (const [key, { target, many, required }] of Object.entries(sent.relations ?? {})) {
    const path = join("relations", key);
    if (many === true && required === true) throw invalid(path, "many and required cannot both be true.");
    const known = target === sent.identifier || target === current?.identifier || catalog.blueprints.get(target) !== undefined;
    if (known) continue;
    throw notFound("Blueprint", target, { path: join(path, "target"), remedy: "Create it first.", status: 422 });
  }
}

/** What the schema cannot say of an aggregation. Its target and properties may be missing: then there is nothing to aggregate. */
function checkAggregations({ aggregationProperties = {} }: BlueprintDocument): void {
  for (const [key, { calculationSpec, query }] of Object.entries(aggregationProperties)) {
    const path = join("aggregationProperties", key);
    if (query !== undefined) readQuery(query, join(path, "query"));
    const time = own(calculationSpec, "measureTimeBy");
    if (typeof time !== "string" || !time.startsWith("$") || time === "$createdAt" || time === "$updatedAt") continue;
    throw invalid(
      join(join(path, "calculationSpec"), "measureTimeBy"),
      `must be $createdAt, $updatedAt or a date property, not ${show(time)}`,
    );
  }
}

/** Port's own rule: a direct relation to `_team` beside inherited ownership gives way, and ownership becomes direct. */
function inheritanceSettled(document: BlueprintDocument): BlueprintDocument {
  if (document.ownership?.type !== "Inherited") return document;
  const toTeam = Object.entries(document.relations ?? {}).filter(([, { target }]) => target === "_team");
  if (toTeam.length === 0) return document;
  const relations = without(document.relations ?? {}, new Set(toTeam.map(([key]) => key)));
  return { ...document, relations, ownership: { type: "Direct", ...without(document.ownership, new Set(["type", "path"])) } };
}

/** What holds definitions by key, beside the schema's properties. */
const containers = ["relations", "mirrorProperties", "calculationProperties", "aggregationProperties"];

/** A system blueprint keeps its base, whatever the body leaves out or changes. */
function withSystemBase(document: BlueprintDocument, current: BlueprintDocument | undefined): BlueprintDocument {
  const base = current === undefined ? undefined : systemBlueprint(current.identifier);
  if (base === undefined) return document;
  if (document.identifier !== base.identifier) throw invalid("identifier", `The system blueprint ${base.identifier} cannot be renamed.`);
  for (const [key, { required }] of Object.entries(document.relations ?? {}))
    if (required === true && own(base.relations, key) === undefined)
      throw invalid(join(join("relations", key), "required"), "must not be true: a system blueprint takes no required relation.");
  const { properties, required = [] } = document.schema;
  const kept = containers.map((name): [string, JsonObject] => [name, { ...asObject(own(document, name)), ...asObject(own(base, name)) }]);
  const made = Object.entries(current?.relations ?? {}).filter(([, definition]) => isResultTarget(definition));
  const others = Object.entries({ ...document.relations, ...base.relations }).filter(([, definition]) => !isResultTarget(definition));
  return {
    ...document,
    ...Object.fromEntries(kept),
    relations: Object.fromEntries([...others, ...made]),
    schema: {
      properties: { ...properties, ...base.schema.properties },
      required: [...new Set([...(base.schema.required ?? []), ...required])],
    },
  };
}

/** A PATCH laid over the blueprint: containers merge by key, everything else is replaced, null removes. */
export function mergeBlueprint(current: BlueprintDocument, patch: JsonObject): JsonObject {
  const merged = mergeKeys(current, patch);
  const schema = own(patch, "schema");
  return { ...merged, ...(schema === undefined ? {} : { schema: mergeSchema(current, schema) }), ...mergedContainers(current, patch) };
}

function mergedContainers(current: BlueprintDocument, patch: JsonObject): JsonObject {
  const named = containers.filter((name) => isObject(own(patch, name)));
  return Object.fromEntries(named.map((name) => [name, mergeKeys(asObject(own(current, name)), asObject(own(patch, name)))]));
}

function mergeSchema(current: BlueprintDocument, schema: Json): Json {
  if (!isObject(schema)) return schema;
  const properties = own(schema, "properties");
  const merged = isObject(properties) ? { properties: mergeKeys(current.schema.properties, properties) } : {};
  return { ...current.schema, ...schema, ...merged };
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
