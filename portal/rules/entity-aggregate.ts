import { invalid } from "../errors";
import { isArray, type Json, type JsonObject, own } from "../json/json";
import { approximate, printJson } from "../json/text";
import type { Catalog } from "../store/catalog";
import { aggregate } from "./aggregations";
import { checkOf } from "./check";
import type { EntityView } from "./entity-view";
import { matching } from "./search/matching";
import { type Computed, propertyOf, relationOf, standingIn } from "./search/search";

interface AggregateBody extends JsonObject {
  readonly func: string;
  readonly query: JsonObject;
  readonly property?: string;
  readonly relation?: string;
  readonly scorecard?: string;
  readonly rule?: string;
  readonly averageOf?: string;
  readonly measureTimeBy?: string;
}

const text = { type: "string" };
const averages = { averageOf: { enum: ["hour", "day", "week", "month", "total"] }, measureTimeBy: text, calculationBy: text };

function variant(funcs: readonly string[], required: readonly string[], properties: JsonObject): JsonObject {
  const query = { type: "object" };
  return {
    required: ["func", "query", ...required],
    additionalProperties: false,
    properties: { func: { enum: funcs }, query, ...properties },
  };
}

const check = checkOf<AggregateBody>({
  type: "object",
  required: ["func"],
  discriminator: { propertyName: "func" },
  oneOf: [
    variant(["count"], [], averages),
    variant(["average"], [], { property: text, ...averages }),
    variant(["sum", "min", "max", "median"], ["property"], { property: text, ...averages }),
    variant(["countValues"], [], { property: text, relation: text, scorecard: text, rule: text }),
  ],
});

/**
 * One number made of the entities that match a query, or how often each value occurs among them, the most frequent first.
 * @throws ApiError 422 that names the field at fault.
 */
export async function aggregateEntities(catalog: Catalog, views: readonly EntityView[], sent: Json | undefined): Promise<Json> {
  const body = check(sent);
  const { func, query, property, scorecard, averageOf, measureTimeBy = "$createdAt" } = body;
  if (func === "countValues") checkOneSubject(body);
  const asked = { properties: new Set([property ?? "", measureTimeBy]), scorecards: scorecard !== undefined };
  const { found, computed } = await matching(catalog, views, query, "query", asked);
  if (func === "countValues") return countValues(found.map((view) => subjectOf(catalog, view, computed, body)));
  const samples = found.map((view) => {
    const amount = property === undefined ? undefined : approximate(propertyOf(catalog, view, property, computed));
    const time = Date.parse(String(propertyOf(catalog, view, measureTimeBy, computed)));
    return { amount: typeof amount === "number" ? amount : undefined, time: Number.isNaN(time) ? undefined : time };
  });
  const spec = { func, calculationBy: property === undefined ? "entities" : "property", averageOf: averageOf ?? "total" };
  return aggregate(spec, samples, Date.now());
}

function checkOneSubject({ rule, ...body }: AggregateBody): void {
  const named = ["property", "relation", "scorecard"].filter((key) => own(body, key) !== undefined);
  if (named.length !== 1) throw invalid("", "countValues needs one of property, relation and scorecard.");
  if (rule !== undefined && body.scorecard === undefined) throw invalid("scorecard", "is required beside rule");
}

function subjectOf(catalog: Catalog, view: EntityView, computed: Computed, { property, relation, scorecard, rule }: AggregateBody): Json {
  if (relation !== undefined) return relationOf(catalog, view, relation, "$identifier");
  if (scorecard !== undefined) return standingIn(computed.get(view.row.number), scorecard, rule);
  return propertyOf(catalog, view, property ?? "", computed);
}

/** Each item of a list counts for itself; what is unset counts as null. */
function countValues(values: readonly Json[]): JsonObject[] {
  const counts = new Map<string, { value: Json; count: number }>();
  for (const value of values.flatMap((each) => (isArray(each) ? each : [each]))) {
    const key = printJson(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}
