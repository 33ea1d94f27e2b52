import { identifierOf, text } from "../kernel/codec";
import { list, map, object } from "../kernel/collections";
import { objectText } from "../kernel/json-codec";
import { group, inExtraJson } from "../kernel/levels";
import { field, type Part, parts } from "../kernel/part";
import { calculationMethod } from "./calculation-method";
import { labels } from "./labels";
import { propertyKeys, propertyTitle } from "./names";
import { searchQuery } from "./search-query";

const pathFilter = parts({
  path: field(list(text()), "Relations that lead from one blueprint to the other.").required(),
  fromBlueprint: field(identifierOf("blueprint"), "Where the path begins, if not at the target."),
});

const aggregation = object(
  parts(
    {
      ...labels(propertyTitle),
      type: inExtraJson({ kind: "string", limits: { oneOf: ["number"] } }, "number: what every aggregation yields.", ["number"]),
      target: field(identifierOf("blueprint"), "Blueprint whose entities are aggregated.").named("target_blueprint_identifier").required(),
      query: field(objectText(searchQuery), "Which related entities count."),
      pathFilter: field(list(object(pathFilter)), "Over which relations entities are related; all, where it is left out.").empty([]),
    },
    group("method", calculationMethod, "What is computed.", "required"),
  ),
);

/** Aggregations by name. */
export const aggregationEntries = map(aggregation, propertyKeys);

/** The aggregations of a blueprint, by name. */
export function aggregations(): Part {
  return parts({
    aggregationProperties: field(aggregationEntries, "Properties computed over related entities, by name.").named("properties").required(),
  });
}
