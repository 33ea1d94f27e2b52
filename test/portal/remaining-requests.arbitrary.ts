import fc from "fast-check";
import type { Json } from "../../portal";
import type { RandomRequest } from "./requests.arbitrary";

function request(method: RandomRequest["method"], path: string, ...bodies: readonly Json[]): fc.Arbitrary<RandomRequest> {
  return bodies.length === 0 ? fc.constant({ method, path }) : fc.constantFrom(...bodies).map((body) => ({ method, path, body }));
}

const all = { combinator: "and", rules: [] };
const overTime = {
  blueprint: "a",
  timeRange: { preset: "lastWeek" },
  timeInterval: "day",
  query: all,
  measureTimeBy: "$createdAt",
  aggregationType: "countEntities",
  func: "count",
};
const rule = "/v1/blueprints/_rule/entities/a:sc:r1";
const relations = { by: { target: "a" } };

/** Requests of what only few routes have: statistics over time, and what is Port's own beside what an organisation added to it. */
export const remainingRequest: fc.Arbitrary<RandomRequest> = fc.oneof(
  request("POST", "/v1/entities/aggregate-over-time", overTime, { ...overTime, blueprint: "_rule_result" }),
  request("POST", "/v1/entities/properties-history", { blueprintIdentifier: "a", entityIdentifier: "e1", propertyNames: ["p", "g"] }),
  request("DELETE", "/v1/actions/act"),
  request("POST", "/v1/blueprints/a/bulk/entities/delete", { entities: ["e1"] }, { entities: ["e1", "none"] }),
  request("PATCH", "/v1/integration/git/config", { config: { resources: [] } }, {}),
  request("PATCH", "/v1/organization", { name: "Dev" }, { settings: { portalTitle: "T" } }),
  request("PUT", "/v1/organization", { name: "Dev" }, { name: "" }),
  request("DELETE", "/v1/organization/secrets/KEY"),
  request("PATCH", "/v1/blueprints/_rule", { relations }, { relations: { by: null } }),
  request(
    "PATCH",
    "/v1/blueprints/_rule_result",
    { relations },
    { relations: { by: null, a: null } },
    { relations: { a: { target: "a" } } },
  ),
  request("PATCH", rule, { relations: { by: "e1" } }, { title: "Mine", properties: { level: "Mine" } }),
  request("DELETE", rule),
  request("POST", "/v1/blueprints/_scorecard/entities?upsert=true", { identifier: "a:sc" }, { identifier: "mine" }),
  request("DELETE", "/v1/blueprints/_rule_result/all-entities"),
);
