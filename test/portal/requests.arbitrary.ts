import fc from "fast-check";
import type { Json, JsonObject } from "../../portal";
import { aggregations, scorecard, scorecardId, statistics } from "./computed-bodies.arbitrary";
import { folder, folderId, folderPatch, page, pageId, pagePatch, pagePermissions } from "./page-bodies.arbitrary";

/** A request of a random life: mostly sensible, so that it gets somewhere, and now and then not. */
export interface RandomRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: Json;
}

export const usualProperties: JsonObject = {
  p: { type: "string", enum: ["x", "y"] },
  q: { type: "number", minimum: 0 },
  ["__proto__"]: { type: "string" },
  toString: { type: "array", items: { type: "string" } },
};
export const usualValues: JsonObject = { p: "x", q: 1.5, ["__proto__"]: "text", toString: ["a"] };

const blueprintId = fc.constantFrom("a", "b/β", "c:1", "constructor", "new.name");
const entityId = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom("e1", "e/2", "é3", "__proto__") },
  { weight: 1, arbitrary: fc.constant("e 5") },
);
const key = fc.constantFrom("p", "q", "__proto__", "toString");
const relationKey = fc.constantFrom("r", "s", "valueOf");
const rarely = fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const anything = fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value)));
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

function dictionary<Value extends Json>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Value>): fc.Arbitrary<JsonObject> {
  return fc.array(fc.tuple(keys, values), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
}

/** Definitions by key: types rarely change, as in life, and sometimes do. */
const properties = fc.oneof(
  {
    weight: 15,
    arbitrary: fc.subarray(Object.entries(usualProperties), { minLength: 2 }).map((entries): JsonObject => Object.fromEntries(entries)),
  },
  {
    weight: 1,
    arbitrary: dictionary(
      key,
      fc.constantFrom<Json>({ type: "string" }, { type: "number" }, { type: "array", items: { type: "string" } }, { type: "sring" }, 5),
    ),
  },
);
/** `r` is mostly many and `s` single; a target is mostly the usual one, so that values fit across changes. */
const relations = fc.oneof(
  { weight: 8, arbitrary: blueprintId.map((target): JsonObject => ({ r: { target, many: true }, s: { target: "a" } })) },
  { weight: 2, arbitrary: dictionary(relationKey, fc.record({ target: blueprintId, many: fc.boolean(), required: rarely })) },
);

const blueprint = fc
  .record({
    identifier: blueprintId,
    title: fc.constant("T"),
    schema: fc.record({
      properties,
      required: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.uniqueArray(key, { maxLength: 1 }) }),
    }),
    relations,
    aggregationProperties: fc.oneof(aggregations(blueprintId), fc.constant<JsonObject>({})),
    mirrorProperties: dictionary(fc.constant("m"), fc.record({ path: fc.constantFrom("r.p", "r.s.$title", "s.m") })),
  })
  .map((body): Json => body);

const value = fc.oneof(fc.constantFrom<Json>("x", 1, true, null, ["x"], {}), anything);
const entityProperties = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.subarray(Object.entries(usualValues), { maxLength: 2 }).map((entries): JsonObject => Object.fromEntries(entries)),
  },
  { weight: 1, arbitrary: dictionary(key, value) },
);
const entityRelations = fc.oneof(
  { weight: 8, arbitrary: fc.record({ r: fc.array(entityId, { maxLength: 3 }), s: fc.option(entityId) }).map((body): JsonObject => body) },
  { weight: 1, arbitrary: fc.constant<JsonObject>({}) },
  {
    weight: 1,
    arbitrary: dictionary(relationKey, fc.oneof<fc.Arbitrary<Json>[]>(entityId, fc.array(entityId, { maxLength: 3 }), fc.constant(null))),
  },
);
const entity = fc
  .record({
    identifier: maybe(entityId),
    title: maybe(fc.constantFrom("T", "")),
    team: maybe(fc.constantFrom<Json>("t", ["t"], [])),
    properties: entityProperties,
    relations: entityRelations,
  })
  .map(
    (body): Json =>
      Object.fromEntries(Object.entries(body).flatMap(([name, part]): [string, Json][] => (part === undefined ? [] : [[name, part]]))),
  );

const query = fc
  .record({
    combinator: fc.constantFrom("and", "or"),
    rules: fc.array(
      fc.oneof(
        fc.record({
          property: fc.oneof(key, fc.constantFrom("$title", "$team", "m", "g")),
          operator: fc.constantFrom("=", "!=", ">", "contains", "in", "isEmpty", "between", "beginsWith"),
          value,
        }),
        fc.record({
          operator: fc.constant("relatedTo"),
          blueprint: blueprintId,
          value: entityId,
          direction: fc.constantFrom("upstream", "downstream"),
        }),
        fc.record({
          operator: fc.constant("matchAny"),
          property: fc.record({ path: fc.array(relationKey, { maxLength: 3 }) }),
          value: entityId,
        }),
        anything,
      ),
      { maxLength: 3 },
    ),
  })
  .map((body): Json => JSON.parse(JSON.stringify(body)));

const action = fc
  .record({
    identifier: fc.constantFrom("act", "other"),
    trigger: fc.oneof(
      fc.record({
        type: fc.constant("self-service"),
        operation: fc.constantFrom("CREATE", "DAY-2"),
        blueprintIdentifier: blueprintId,
        userInputs: fc.constant({ properties: {} }),
      }),
      fc.record({
        type: fc.constant("automation"),
        event: fc.record({ type: fc.constant("ENTITY_CREATED"), blueprintIdentifier: blueprintId }),
      }),
    ),
    requiredApproval: fc.option(fc.constantFrom<Json>(true, { type: "ANY" }), { nil: undefined }),
    invocationMethod: fc.constantFrom<Json>({ type: "KAFKA" }, { type: "WEBHOOK", url: "https://x.test" }, { type: "NONE" }),
  })
  .map((body): Json => JSON.parse(JSON.stringify(body)));

const path = (...parts: string[]): string => `/v1/${parts.map(encodeURIComponent).join("/")}`;
const switches = fc
  .array(
    fc.constantFrom(
      "upsert=true",
      "upsert=true",
      "upsert=true",
      "merge=true",
      "create_missing_related_entities=true",
      "create_missing_related_entities=true",
      "delete_dependents=true",
      "validation_only=true",
      "delete_blueprint=true",
      "exclude_calculated_properties=true",
    ),
    { maxLength: 3 },
  )
  .map((flags) => `?${flags.join("&")}`);

type Maker = fc.Arbitrary<RandomRequest>;

function request(method: RandomRequest["method"], pathOf: fc.Arbitrary<string>, body?: fc.Arbitrary<Json>): Maker {
  return body === undefined
    ? fc.tuple(pathOf, switches).map(([base, flags]) => ({ method, path: base + flags }))
    : fc.tuple(pathOf, switches, body).map(([base, flags, content]) => ({ method, path: base + flags, body: content }));
}

const ofBlueprint = (...rest: string[]) => blueprintId.map((identifier) => path("blueprints", identifier, ...rest));
const ofEntity = fc.tuple(blueprintId, entityId).map(([owner, identifier]) => path("blueprints", owner, "entities", identifier));
const ofPage = (...rest: string[]) => pageId.map((identifier) => path("pages", identifier, ...rest));
const ofFolder = folderId.map((identifier) => path("sidebars", "catalog", "folders", identifier));
const ofScorecard = fc.tuple(blueprintId, scorecardId).map(([owner, identifier]) => path("blueprints", owner, "scorecards", identifier));
const rename = (parts: string, keys: fc.Arbitrary<string>) =>
  fc.tuple(blueprintId, keys).map(([identifier, part]) => path("blueprints", identifier, parts, part, "rename"));

export const randomRequest: Maker = fc.oneof(
  { weight: 6, arbitrary: request("POST", fc.constant(path("blueprints")), blueprint) },
  { weight: 3, arbitrary: request("PUT", ofBlueprint(), blueprint) },
  { weight: 2, arbitrary: request("PATCH", ofBlueprint(), blueprint) },
  { weight: 1, arbitrary: request("DELETE", ofBlueprint()) },
  { weight: 1, arbitrary: request("DELETE", ofBlueprint("all-entities")) },
  {
    weight: 1,
    arbitrary: request(
      "PATCH",
      rename("properties", key),
      key.map((newPropertyName): Json => ({ newPropertyName })),
    ),
  },
  {
    weight: 1,
    arbitrary: request(
      "PATCH",
      rename("relations", relationKey),
      relationKey.map((newRelationIdentifier): Json => ({ newRelationIdentifier })),
    ),
  },
  {
    weight: 1,
    arbitrary: request(
      "PATCH",
      rename("mirror", fc.constant("m")),
      key.map((newMirrorName): Json => ({ newMirrorName })),
    ),
  },
  { weight: 12, arbitrary: request("POST", ofBlueprint("entities"), entity) },
  {
    weight: 3,
    arbitrary: request(
      "POST",
      ofBlueprint("entities", "bulk"),
      fc.array(entity, { minLength: 1, maxLength: 4 }).map((entities): Json => ({ entities })),
    ),
  },
  { weight: 3, arbitrary: request("PUT", ofEntity, entity) },
  { weight: 3, arbitrary: request("PATCH", ofEntity, entity) },
  { weight: 3, arbitrary: request("DELETE", ofEntity) },
  {
    weight: 1,
    arbitrary: request(
      "POST",
      ofBlueprint("bulk", "entities", "delete"),
      fc.array(entityId, { maxLength: 3 }).map((entities): Json => ({ entities })),
    ),
  },
  { weight: 1, arbitrary: request("GET", ofEntity) },
  { weight: 1, arbitrary: request("GET", ofBlueprint("entities")) },
  { weight: 2, arbitrary: request("POST", fc.constant(path("entities", "search")), query) },
  {
    weight: 1,
    arbitrary: request(
      "POST",
      ofBlueprint("entities", "search"),
      query.map((body): Json => ({ query: body })),
    ),
  },
  { weight: 4, arbitrary: request("POST", ofBlueprint("scorecards"), scorecard) },
  {
    weight: 1,
    arbitrary: request(
      "PUT",
      ofBlueprint("scorecards"),
      fc.array(scorecard, { maxLength: 2 }).map((scorecards): Json => scorecards),
    ),
  },
  { weight: 2, arbitrary: request("PUT", ofScorecard, scorecard) },
  { weight: 1, arbitrary: request("DELETE", ofScorecard) },
  { weight: 1, arbitrary: request("POST", fc.constant(path("entities", "aggregate")), statistics) },
  { weight: 2, arbitrary: request("POST", fc.constant(path("actions")), action) },
  { weight: 1, arbitrary: request("PUT", fc.constant(path("actions", "act")), action) },
  { weight: 3, arbitrary: request("POST", fc.constant(path("pages")), page) },
  { weight: 1, arbitrary: request("PUT", ofPage(), page) },
  { weight: 2, arbitrary: request("PATCH", ofPage(), pagePatch) },
  { weight: 1, arbitrary: request("DELETE", ofPage()) },
  { weight: 1, arbitrary: request("PATCH", ofPage("permissions"), pagePermissions) },
  { weight: 1, arbitrary: request("PATCH", ofPage("widgets", "w"), pagePatch) },
  { weight: 1, arbitrary: request("DELETE", ofPage("widgets", "w")) },
  { weight: 3, arbitrary: request("POST", fc.constant(path("sidebars", "catalog", "folders")), folder) },
  { weight: 2, arbitrary: request("PATCH", ofFolder, folderPatch) },
  { weight: 1, arbitrary: request("DELETE", ofFolder) },
  {
    weight: 1,
    arbitrary: request(
      "PATCH",
      fc.constantFrom(path("organization"), path("blueprints", "a"), path("blueprints", "a", "entities", "e1")),
      anything,
    ),
  },
  {
    weight: 1,
    arbitrary: request(
      "POST",
      fc.constantFrom(
        path("blueprints"),
        path("actions"),
        path("entities", "search"),
        path("blueprints", "a", "entities"),
        path("blueprints", "a", "entities", "bulk"),
      ),
      anything,
    ),
  },
);
