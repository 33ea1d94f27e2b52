import { invalid } from "../../errors";
import { isArray, isObject, type Json, type JsonObject, own } from "../../json/json";
import { join, nameOfType, show } from "../refusal";
import { dateRange } from "./date-ranges";
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
  if (operator === "between" || operator === "notBetween") checkRange(own(value, "value"), join(path, "value"));
  checkPath(own(value, "property"), join(path, "property"));
  return { operator, body: value };
}

function checkRange(value: Json | undefined, path: string): void {
  if (isContext(value) || (isObject(value) && dateRange(value, 0) !== undefined)) return;
  throw invalid(path, `must be a range of time, {"from", "to"} or a {"preset"}, not ${shown(value)}`);
}

/** True for a value that speaks of who asks. */
export function isContext(value: Json | undefined): boolean {
  return isObject(value) && own(value, "context") !== undefined;
}

/** Most times that one step of a path may be repeated. */
const mostHops = 15;

function checkPath(property: Json | undefined, path: string): void {
  if (!isObject(property) || isContext(property)) return;
  const steps = own(property, "path");
  if (!isArray(steps)) throw invalid(join(path, "path"), `must be a list of relations, not ${shown(steps)}`);
  for (const [index, step] of steps.entries()) {
    const place = join(join(path, "path"), `${index}`);
    if (typeof step === "string") continue;
    if (!isObject(step)) throw invalid(place, `must be a relation, not ${nameOfType(step)}`);
    if (typeof own(step, "relation") !== "string") throw invalid(join(place, "relation"), "is required");
    const hops = own(step, "maxHops") ?? 1;
    if (typeof hops !== "number" || !Number.isInteger(hops) || hops < 1 || hops > mostHops)
      throw invalid(join(place, "maxHops"), `must be a whole number from 1 to ${mostHops}, not ${shown(hops)}`);
  }
}

/** Every property that a query's rules name, however deeply. */
export function propertiesIn(query: Json): ReadonlySet<string> {
  if (isArray(query)) return new Set(query.flatMap((item) => [...propertiesIn(item)]));
  if (!isObject(query)) return new Set();
  const property = own(query, "property");
  const nested = Object.values(query).flatMap((item) => [...propertiesIn(item)]);
  return new Set(typeof property === "string" ? [property, ...nested] : nested);
}

/** True for a query with a rule on a scorecard. */
export function asksForScorecards({ rules }: Query): boolean {
  return rules.some((part) => (isQuery(part) ? asksForScorecards(part) : own(part.body, "scorecard") !== undefined));
}

function known(): string {
  return [...Object.keys(operators), ...graphOperators].join(", ");
}

function shown(value: Json | undefined): string {
  return value === undefined ? "nothing" : show(value);
}
