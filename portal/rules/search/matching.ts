import { type JsonObject, own } from "../../json/json";
import type { Catalog } from "../../store/catalog";
import type { EntityView } from "../entity-view";
import { presentEntities } from "../presentation";
import { asksForScorecards, propertiesIn, readQuery } from "./query";
import { type Computed, Search } from "./search";

/** What is asked of entities, which decides whether anything must be computed. */
export interface Asked {
  readonly properties: ReadonlySet<string>;
  readonly scorecards: boolean;
}

const nothing: Asked = { properties: new Set(), scorecards: false };

/**
 * Those of some entities that match a query, which may name whatever is computed of them. Throws the ApiError 422 that names the rule at fault.
 * @param asked what will be asked of them besides.
 */
export async function matching(
  catalog: Catalog,
  views: readonly EntityView[],
  query: JsonObject,
  path: string,
  asked = nothing,
): Promise<{ found: EntityView[]; computed: Computed }> {
  const read = readQuery(query, path);
  const properties = new Set([...asked.properties, ...propertiesIn(query)]);
  const wanted = { properties, scorecards: asked.scorecards || asksForScorecards(read) };
  const computed = await computedFor(catalog, views, wanted);
  const search = new Search(catalog, read, computed);
  return { found: views.filter((view) => search.matches(view)), computed };
}

/** The entities as replies show them, those of them of which something computed is asked. */
async function computedFor(catalog: Catalog, views: readonly EntityView[], asked: Asked): Promise<Computed> {
  const wanted = views.filter((view) => asksForComputed(catalog, view, asked));
  const whole = await presentEntities(catalog, wanted, {});
  return new Map(wanted.map(({ row }, index) => [row.number, whole[index] ?? {}]));
}

function asksForComputed(catalog: Catalog, { blueprint }: EntityView, { properties, scorecards }: Asked): boolean {
  if (scorecards && catalog.scorecards(blueprint).size > 0) return true;
  const { calculationProperties, aggregationProperties } = blueprint.document;
  for (const property of properties)
    if (own(calculationProperties, property) !== undefined || own(aggregationProperties, property) !== undefined) return true;
  return false;
}
