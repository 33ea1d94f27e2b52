import { invalid } from "../../errors";
import { isObject, type Json, type JsonObject, own } from "../../json/json";
import { join, show } from "../refusal";
import { operators, unaryOperators } from "./operators";

/** A search query: rules joined by `and` or `or`, nested at will. */
export interface Query {
  readonly combinator: "and" | "or";
  readonly rules: readonly (Query | Rule)[];
}

/** A rule, its operator known and its parts checked. */
export interface Rule {
  readonly operator: string;
  readonly body: JsonObject;
}

export function isQuery(part: Query | Rule): part is Query {
  return "rules" in part;
}

const graphOperators: ReadonlySet<string> = new Set(["relatedTo", "matchAny"]);

/** Reads a query; throws the ApiError 422 that names the rule at fault. */
export function readQuery(value: Json | undefined, path: string): Query {
  if (!isObject(value)) throw invalid(path, "must be a query: an object with combinator and rules.");
  const combinator = own(value, "combinator");
  const rules = own(value, "rules");
  if (combinator !== "and" && combinator !== "or")
    throw invalid(join(path, "combinator"), `must be "and" or "or", not ${shown(combinator)}`);
  if (!Array.isArray(rules)) throw invalid(join(path, "rules"), `must be a list, not ${shown(rules)}`);
  return { combinator, rules: rules.map((rule: Json, index) => readRule(rule, `${join(path, "rules")}[${index}]`)) };
}

function readRule(value: Json, path: string): Query | Rule {
  if (!isObject(value)) throw invalid(path, "must be a rule or a query.");
  if (own(value, "rules") !== undefined) return readQuery(value, path);
  const operator = own(value, "operator");
  if (typeof operator !== "string" || !(Object.hasOwn(operators, operator) || graphOperators.has(operator)))
    throw invalid(join(path, "operator"), `must be one of ${known()}, not ${shown(operator)}`);
  const required = operator === "relatedTo" ? ["blueprint", "value"] : unaryOperators.has(operator) ? [] : ["value"];
  for (const key of required) if (own(value, key) === undefined) throw invalid(join(path, key), `is required by the operator ${operator}`);
  if (operator !== "relatedTo" && !["property", "relation", "propertySchema", "scorecard"].some((key) => own(value, key) !== undefined))
    throw invalid(join(path, "property"), `is required by the operator ${operator}`);
  return { operator, body: value };
}

function known(): string {
  return [...Object.keys(operators), ...graphOperators].join(", ");
}

function shown(value: Json | undefined): string {
  return value === undefined ? "nothing" : show(value);
}
