import fc from "fast-check";
import type { Json, JsonObject } from "../../portal";
import { isArray, isObject } from "../../portal/json/json";
import { routes } from "../../portal/routes/routes";
import { latestRun } from "./flows.arbitrary";
import type { RandomRequest } from "./requests.arbitrary";

const emptyQuery = { combinator: "and", rules: [] };

/** Bodies that are right and use what the API has; mangling them reaches deeper than any random value. */
const bodies: readonly JsonObject[] = [
  {
    identifier: "x",
    title: "x",
    schema: {
      properties: {
        p: {
          type: "string",
          enum: ["a"],
          pattern: "a",
          default: "a",
          format: "url",
          minLength: 1,
          specAuthentication: { clientId: "", authorizationUrl: "", tokenUrl: "" },
        },
        q: { type: "array", items: { type: "string", pattern: "a" }, default: [] },
        o: { type: "object", properties: { a: { type: "string" } }, patternProperties: { "^a": { type: "number" } } },
      },
      required: ["p"],
    },
    relations: { r: { target: "a", many: false, required: false } },
    mirrorProperties: { m: { path: "r.p" } },
    calculationProperties: { c: { type: "string", calculation: ".a", colors: { a: "blue" } } },
    aggregationProperties: {
      g: {
        title: "t",
        target: "a",
        calculationSpec: { func: "count", calculationBy: "entities" },
        query: emptyQuery,
        pathFilter: [{ path: ["r"], fromBlueprint: "a" }],
      },
    },
    ownership: { type: "Inherited", path: "r" },
    teamInheritance: { path: "r" },
    changelogDestination: { type: "WEBHOOK", url: "https://x.test" },
  },
  {
    identifier: "x",
    trigger: {
      type: "self-service",
      operation: "DAY-2",
      blueprintIdentifier: "a",
      userInputs: {
        properties: {
          p: {
            type: "string",
            format: "entity",
            blueprint: "a",
            dataset: emptyQuery,
            visible: { jqQuery: "." },
            encryption: { algorithm: "client-side", key: "" },
          },
        },
        required: ["p"],
        steps: [{ title: "x", order: ["p"] }],
        titles: { t: { title: "x" } },
      },
      condition: { type: "SEARCH", ...emptyQuery },
    },
    invocationMethod: { type: "WEBHOOK", url: "x", headers: { a: "b" }, body: {} },
    requiredApproval: { type: "ANY" },
    approvalNotification: { type: "email" },
  },
  {
    identifier: "x",
    trigger: {
      type: "automation",
      event: { type: "ENTITY_CREATED", blueprintIdentifier: "a" },
      condition: { type: "JQ", expressions: [""] },
    },
    invocationMethod: { type: "UPSERT_ENTITY", blueprintIdentifier: "a", mapping: { team: ["t"] } },
  },
  {
    identifier: { combinator: "and", rules: [{ property: "$title", operator: "=", value: "x" }] },
    title: "x",
    team: emptyQuery,
    properties: { p: "x" },
    relations: { r: { combinator: "or", rules: [{ property: "p", operator: "between", value: { from: "x", to: "y" } }] } },
  },
  {
    combinator: "or",
    rules: [
      { property: { path: ["r", { relation: "r", maxHops: 3 }], fromBlueprint: "a" }, operator: "matchAny", value: ["a"] },
      { operator: "relatedTo", blueprint: "a", value: "a", direction: "upstream" },
      { propertySchema: { type: "string", items: { type: "x" } }, operator: "=", value: null },
      { relation: "r", targetProperty: "$title", operator: "in", value: [1] },
    ],
  },
  { query: emptyQuery, include: ["a"], exclude: ["b"], limit: 3, from: "MQ" },
  { entities: [{ identifier: "x", properties: {}, relations: {} }] },
  { entities: ["a"] },
  {
    identifier: "w1",
    title: "x",
    enabled: true,
    mappings: [
      { blueprint: "a", operation: { type: "delete" }, entity: { identifier: ".a" } },
      { blueprint: "a", entity: { identifier: emptyQuery } },
    ],
    security: { secret: "x", signatureAlgorithm: "sha1" },
  },
  {
    installationId: "git",
    config: {
      resources: [{ kind: "k", selector: { query: "x" }, port: { entity: { mappings: [{ identifier: ".a", blueprint: "a" }] } } }],
    },
    changelogDestination: { type: "WEBHOOK", url: "https://x.test" },
  },
  {
    identifier: "w1",
    nodes: [
      {
        identifier: "s",
        config: {
          type: "SELF_SERVE_TRIGGER",
          userInputs: { properties: { p: { type: "string" } } },
          contexts: [{ on: "ENTITY", userInput: "p" }],
        },
      },
      { identifier: "c", config: { type: "CONDITION", outlets: [{ identifier: "o", expression: "." }] } },
      { identifier: "k", config: { type: "KAFKA", payload: {} } },
    ],
    connections: [
      { sourceIdentifier: "s", targetIdentifier: "c" },
      { sourceIdentifier: "c", targetIdentifier: "k", sourceOutletIdentifier: "o" },
    ],
  },
  { properties: { p: "x" }, entity: "e1" },
  { status: "SUCCESS", statusLabel: "x", link: ["x"], summary: "x" },
  { message: "x", terminationStatus: "FAILURE" },
  { newPropertyName: "q" },
  { newMirrorName: "q" },
  { newRelationIdentifier: "q" },
  {
    identifier: "x",
    type: "dashboard",
    parent: "f1",
    after: "as",
    blueprint: "a",
    locked: true,
    showInSidebar: true,
    widgets: [
      {
        id: "w",
        type: "dashboard-widget",
        layout: [{ height: 1, columns: [{ id: "m", size: 1 }] }],
        widgets: [{ id: "m", type: "markdown", title: "" }],
      },
      {
        type: "grouper",
        displayMode: "tabs",
        groups: [{ title: "x", widgets: [{ type: "line-chart", blueprint: "a", chartType: "countEntities" }] }],
      },
      { type: "entities-number-chart", unit: "$", calculationBy: "entities", func: "count", blueprintConfig: { a: {} } },
    ],
    pageFilters: [{ identifier: "x", query: emptyQuery }],
  },
  { identifier: "x", title: "x", parent: "f1", after: "as" },
  { read: { users: ["x"], roles: [], teams: ["x"] }, update: {} },
  { name: "xx", users: ["ada@x.test"], description: "d" },
  { invitee: { email: "ada@x.test", roles: ["Member", "a-moderator"], teams: ["core"] } },
  { roles: ["Admin"], teams: ["core"] },
  { secretName: "MANGLED", secretValue: "s", description: "d" },
  {
    entities: {
      read: { users: ["ada@x.test"], roles: ["Member"], teams: ["core"], ownedByTeam: true, policy: emptyQuery },
      updateProperties: { $title: { users: [] }, p: { roles: ["Admin"] } },
      updateRelations: { r: { teams: [] } },
    },
  },
  {
    execute: { users: [], roles: ["Member"], policy: { queries: { q: emptyQuery }, conditions: ["."] } },
    approve: { teams: [], policy: null },
  },
  {
    identifier: "sc",
    title: "x",
    rules: [
      {
        identifier: "r",
        title: "x",
        level: "Gold",
        query: { combinator: "and", conditions: [{ property: "p", operator: "between", value: { preset: "today" } }] },
      },
    ],
    levels: [
      { title: "x", color: "red" },
      { title: "Gold", color: "gold" },
    ],
    filter: { combinator: "or", conditions: [{ relation: "r", operator: "in", value: ["a"], not: true }] },
  },
  { func: "average", property: "q", averageOf: "day", measureTimeBy: "$updatedAt", query: emptyQuery },
  { func: "countValues", scorecard: "sc", rule: "r", query: emptyQuery },
  {
    blueprint: "a",
    timeRange: { preset: "lastWeek", timeZone: "Asia/Tokyo" },
    timeInterval: "isoWeek",
    query: emptyQuery,
    measureTimeBy: "$createdAt",
    aggregationType: "aggregatePropertiesValues",
    func: "last",
    properties: ["q", "p"],
  },
  {
    blueprintIdentifier: "a",
    entityIdentifier: "e1",
    propertyNames: ["p"],
    timeInterval: "day",
    timeRange: { preset: "today", timeZone: "UTC" },
  },
  { name: "x", settings: { hiddenBlueprints: [] }, announcement: { content: "x" } },
];

const replacement = fc.oneof(
  fc.constantFrom<Json>(
    null,
    "",
    {},
    [],
    0,
    -1,
    1e308,
    "a",
    true,
    "(",
    [null],
    [[]],
    { type: "string" },
    { jqQuery: 1 },
    { combinator: "and", rules: [{}] },
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value))),
);

const mangledBody = fc
  .tuple(fc.constantFrom<Json>(...bodies), fc.array(fc.tuple(fc.nat(60), replacement), { maxLength: 3 }))
  .map(([body, changes]) => changes.reduce((changed, [index, value]) => withNode(changed, { left: index }, value), body));

/** What the parameters of a path stand for: mostly something that is there. */
const named: { readonly [parameter: string]: string } = {
  ":blueprint": "a",
  ":entity": "e1",
  ":action": "act",
  ":part": "p",
  ":page": "p1",
  ":widget": "w",
  ":folder": "f1",
  ":team": "core",
  ":user": "ada@x.test",
  ":secret": "MANGLED",
  ":scorecard": "sc",
  ":webhook": "w1",
  ":integration": "git",
  ":workflow": "w1",
  ":run": latestRun,
};

/** Any route with any body, whole or with some of its parts replaced. */
export const mangledRequest: fc.Arbitrary<RandomRequest> = fc
  .tuple(
    fc.constantFrom(...routes),
    fc.constantFrom("", "?upsert=true&include=p,$title", "?create_missing_related_entities=true&delete_dependents=true"),
    mangledBody,
  )
  .map(([{ method, path }, query, body]) => {
    const url = path.replaceAll(/:\w+/g, (parameter) => named[parameter] ?? "x") + query;
    return method === "GET" ? { method, path: url } : { method, path: url, body };
  });

/** The value with its n-th part, counted depth first, replaced. */
function withNode(value: Json, count: { left: number }, replacing: Json): Json {
  if (count.left-- === 0) return replacing;
  if (isArray(value)) return value.map((item) => withNode(item, count, replacing));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNode(item, count, replacing)]));
}
