import { aggregationProperties, scorecard, systemBlueprint } from "../../../model";
import { type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { data } from "./provider-under-test";
import { objectsIn, type Wide, without } from "./wide";
import { prepareTargets, wideBlueprint } from "./wide-catalog";

/** A blueprint that something else belongs to. */
export function blueprintCalled(identifier: string) {
  const properties = { string_props: { entry: {}, other: {} } };
  return { "port_blueprint.owner": data({ identifier, title: "Service", properties, relations: { entry: { target: "squad" } } }) };
}

const condition = /\.conditions\[0\]\.(value|property)$/;

export const wideScorecard: Wide = {
  resource: scorecard,
  hints: [
    [/^identifier$/, "ready"],
    [/^blueprint$/, "service"],
    [condition, "a", "b"],
    [/^properties$/, data({ note: "any" }), data({ note: "other" })],
  ],
  fit: (document) => {
    // The lowest level has no rules. The names are those of Port's own levels, which there are where a document has none.
    const [highest] = elementsOf(document.levels);
    document.levels = [data({ title: "Basic", color: "paleBlue" }), { ...highest, title: "Gold" }];
    for (const one of elementsOf(document.rules)) one.level = "Gold";
    for (const { query } of [{ query: document.filter ?? null }, ...elementsOf(document.rules)])
      if (isObject(query))
        query.conditions = elementsOf(query.conditions).flatMap((one) => [without(one, "relation"), without(one, "property")]);
    return document;
  },
  needs: [prepareTargets],
  owner: { key: "blueprint", name: "service", resources: blueprintCalled },
};

function elementsOf(value: DataObject[string] | undefined): DataObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

const specs: readonly DataObject[] = [
  { calculationBy: "entities", func: "count" },
  { calculationBy: "entities", func: "average", averageOf: "day", measureTimeBy: "$createdAt" },
  { calculationBy: "property", func: "average", averageOf: "total", measureTimeBy: "$createdAt", property: "size" },
  { calculationBy: "property", func: "sum", property: "size" },
];

export const wideAggregations: Wide = {
  resource: aggregationProperties,
  hints: [
    [/^blueprintIdentifier$/, "service"],
    [/\.target$/, "squad", "team"],
    [/\.fromBlueprint$/, "squad", "team"],
    [/\.func$/, "count"],
    [/\.query$/, data({ combinator: "and", rules: [] }), data({ combinator: "or", rules: [] })],
  ],
  fit: (document) => {
    const [entry] = objectsIn(document, "aggregationProperties");
    document.aggregationProperties = objectOf(specs.map((spec, index) => [`entry${index}`, { ...entry, calculationSpec: spec }]));
    return document;
  },
  needs: [prepareTargets],
  owner: { key: "blueprintIdentifier", name: "service", resources: blueprintCalled },
  // Every aggregation yields a number, and says so or does not.
  unset: [/^extra_json$/],
};

export const wideSystemBlueprint: Wide = {
  resource: systemBlueprint,
  hints: [[/^identifier$/, "_user"], ...wideBlueprint.hints.filter(([place]) => !place.test("identifier"))],
  fit: (document) => withoutRequired(wideBlueprint.fit?.(document) ?? document),
  mend: withoutRequired,
  needs: [prepareTargets],
  renamed: "_team",
};

/** What is added to a blueprint of Port's own can be required of no entity. */
function withoutRequired(document: DataObject): DataObject {
  for (const one of objectsIn(document, "relations")) if (one.required !== undefined) one.required = false;
  return document;
}
