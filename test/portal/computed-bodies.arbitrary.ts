import fc from "fast-check";
import type { Json, JsonObject } from "../../portal";

/** Conditions that the invariants know how to evaluate. */
const condition = fc
  .oneof(
    fc.record({
      property: fc.constantFrom("p", "__proto__", "$title"),
      operator: fc.constantFrom("=", "!=", "contains"),
      value: fc.constantFrom("x", "T"),
    }),
    fc.record({ property: fc.constantFrom("q", "g"), operator: fc.constantFrom(">", "<="), value: fc.constantFrom(0, 1, 1.5) }),
    fc.record({ property: fc.constantFrom("p", "q", "toString", "m", "$team"), operator: fc.constantFrom("isEmpty", "isNotEmpty") }),
    fc.record({ relation: fc.constantFrom("r", "s", "valueOf"), operator: fc.constantFrom("isEmpty", "isNotEmpty") }),
  )
  .chain((plain) => fc.constantFrom<JsonObject>(plain, plain, { ...plain, not: true }));

const query = fc.record({ combinator: fc.constantFrom("and", "or"), conditions: fc.array(condition, { maxLength: 3 }) });

const ownLevels: readonly JsonObject[] = [
  { title: "Basic", color: "red" },
  { title: "Gold", color: "gold" },
];

export const scorecardId = fc.constantFrom("sc", "s/c", "__proto__");

/** A scorecard, mostly one that is taken in. */
export const scorecard = fc
  .record({
    identifier: scorecardId,
    rules: fc.uniqueArray(
      fc.record({ identifier: fc.constantFrom("r1", "r2", "__proto__"), level: fc.constantFrom("Gold", "Gold", "Gold", "Bronze"), query }),
      { maxLength: 3, selector: ({ identifier }) => identifier },
    ),
    levels: fc.option(fc.constant(ownLevels), { nil: undefined }),
    filter: fc.option(query, { nil: undefined }),
  })
  .map(
    ({ rules, ...rest }): Json =>
      JSON.parse(JSON.stringify({ ...rest, title: "T", rules: rules.map((rule) => ({ ...rule, title: "R" })) })),
  );

/** The aggregation `g` of a blueprint, which may go in circles. */
export const aggregations = (target: fc.Arbitrary<string>): fc.Arbitrary<JsonObject> =>
  fc
    .record({
      target,
      calculationSpec: fc.constantFrom<JsonObject>(
        { func: "count", calculationBy: "entities" },
        { func: "count", calculationBy: "entities" },
        { func: "sum", calculationBy: "property", property: "q" },
        { func: "sum", calculationBy: "property", property: "g" },
      ),
    })
    .map((body): JsonObject => ({ g: { title: "G", ...body } }));

/** Statistics over whatever is there. */
export const statistics = fc.constantFrom<Json>(
  ...["q", "g", "p", "__proto__"].flatMap((property) => [
    { func: "countValues", property, query: { combinator: "and", rules: [] } },
    { func: "median", property, query: { combinator: "and", rules: [{ property: "g", operator: ">", value: 0 }] } },
  ]),
  {
    func: "countValues",
    scorecard: "sc",
    rule: "r1",
    query: { combinator: "or", rules: [{ scorecard: "sc", operator: "=", value: "Gold" }] },
  },
);
