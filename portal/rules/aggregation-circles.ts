import type { AggregationDefinition, BlueprintDocument } from "../documents";
import { type Json, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import { propertiesIn } from "./search/query";

/** True for an aggregation that needs its own value, or that of another one which does. Relations may be circular; this is about values. */
export function isCircular(catalog: Catalog, blueprint: BlueprintDocument, key: string, above: readonly string[] = []): boolean {
  const definition = own(blueprint.aggregationProperties, key);
  const target = catalog.blueprints.get(definition?.target ?? "")?.document;
  if (definition === undefined || target === undefined) return false;
  const name = JSON.stringify([blueprint.identifier, key]);
  if (above.includes(name)) return true;
  const needed = Object.keys(target.aggregationProperties ?? {}).filter((other) => namedBy(definition).has(other));
  return needed.some((other) => isCircular(catalog, target, other, [...above, name]));
}

/** Everything of the target that an aggregation names. */
export function namedBy(definition: AggregationDefinition): ReadonlySet<string> {
  const { property, measureTimeBy } = definition.calculationSpec;
  const spec = [property, measureTimeBy].filter((name) => typeof name === "string");
  return new Set([...spec, ...propertiesIn(own<Json>(definition, "query") ?? null)]);
}
