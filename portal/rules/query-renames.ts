import { isArray, isObject, type Json, type JsonObject, mapValues } from "../json/json";

/** A part of a blueprint that rules and conditions name. */
export interface PartRename {
  /** The key under which a rule names such a part; mirrors and aggregations are properties, too. */
  readonly key: "property" | "relation";
  readonly from: string;
  readonly to: string;
}

/** A query with every rule or condition on the renamed part following, however deeply it is nested; the same object when there is none. */
export function queryFollowing<Query extends JsonObject>(query: Query, rename: PartRename): Query {
  const followed = mapValues<Json>(query, (value, key) => {
    if (key !== "rules" && key !== "conditions") return value;
    if (!isArray(value)) return value;
    const rules = value.map((rule) => ruleFollowing(rule, rename));
    return rules.every((rule, index) => rule === value[index]) ? value : rules;
  });
  return followed === query ? query : { ...query, ...followed };
}

function ruleFollowing(rule: Json, rename: PartRename): Json {
  if (!isObject(rule)) return rule;
  const named = mapValues(rule, (value, key) => (key === rename.key && value === rename.from ? rename.to : value));
  return queryFollowing(named, rename);
}
