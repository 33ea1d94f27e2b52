import type { AggregationDefinition, BlueprintDocument } from "../documents";
import { isArray, isObject, type Json, type JsonObject, own } from "../json/json";
import { approximate } from "../json/text";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import { isCircular, namedBy } from "./aggregation-circles";
import type { EntityView } from "./entity-view";
import { againstPath, RelatedEntities } from "./related-entities";
import { alongPath, type EntitySet } from "./search/graph";
import { readQuery } from "./search/query";
import { type Computed, propertyOf, Search } from "./search/search";
import { isStatistic, periodsSince, statistics } from "./statistics";

/** Entities with their mirrors and calculations worked out, as replies show them. */
export type Calculated = (views: readonly EntityView[]) => Promise<readonly JsonObject[]>;

/** One entity that is aggregated: its number, if a property is, and the time by which it is measured. */
interface Sample {
  readonly amount: number | undefined;
  readonly time: number | undefined;
}

/**
 * Works out aggregation properties, each for all entities that ask for it at once. One that depends on itself, over whatever others, is null.
 * Scorecards of the entities that are aggregated are not looked at.
 */
export class Aggregations {
  constructor(
    private readonly catalog: Catalog,
    private readonly calculated: Calculated,
    private readonly now = Date.now(),
  ) {}

  /** The aggregation properties of entities of one blueprint. */
  async of(blueprint: Row<BlueprintDocument>, views: readonly EntityView[], keys?: ReadonlySet<string>): Promise<JsonObject[]> {
    const columns: [key: string, values: Json[]][] = [];
    for (const [key, definition] of Object.entries(blueprint.document.aggregationProperties ?? {}))
      if (keys?.has(key) !== false) columns.push([key, await this.#column(blueprint, key, definition, views)]);
    return views.map((_, index) => Object.fromEntries(columns.map(([key, values]) => [key, values[index] ?? null])));
  }

  async #column(
    blueprint: Row<BlueprintDocument>,
    key: string,
    definition: AggregationDefinition,
    views: readonly EntityView[],
  ): Promise<Json[]> {
    const target = this.catalog.blueprints.get(definition.target);
    if (target === undefined || isCircular(this.catalog, blueprint.document, key)) return views.map(() => null);
    const relatedTo = this.#walkOf(definition, blueprint, target);
    const related = views.map((view) => relatedTo(view).filter((other) => other.blueprint.number === target.number));
    const samples = await this.#samples(definition, target, new Map(related.flat().map((view) => [view.row.number, view])));
    return related.map((others) => {
      const taken = others.flatMap(({ row }) => samples.get(row.number) ?? []);
      return aggregate(definition.calculationSpec, taken, this.now);
    });
  }

  /** Those of some entities of the target that the aggregation's query lets through. */
  async #samples(
    definition: AggregationDefinition,
    target: Row<BlueprintDocument>,
    related: EntitySet,
  ): Promise<ReadonlyMap<number, Sample>> {
    const views = [...related.values()];
    const query = own<Json>(definition, "query");
    const computed = await this.#computed(target, views, namedBy(definition));
    const search = isObject(query) ? new Search(this.catalog, readQuery(query, "query"), computed) : undefined;
    const { property, measureTimeBy } = definition.calculationSpec;
    const passing = search === undefined ? views : views.filter((view) => search.matches(view));
    return new Map(
      passing.map((view): [number, Sample] => {
        const value = (name: Json | undefined): Json => propertyOf(this.catalog, view, String(name), computed);
        const amount = approximate(value(property));
        const time = Date.parse(String(value(measureTimeBy ?? "$createdAt")));
        return [view.row.number, { amount: typeof amount === "number" ? amount : undefined, time: Number.isNaN(time) ? undefined : time }];
      }),
    );
  }

  /** What is computed of the entities that are aggregated, if the aggregation asks for any of it. */
  async #computed(target: Row<BlueprintDocument>, views: readonly EntityView[], named: ReadonlySet<string>): Promise<Computed> {
    const { calculationProperties, aggregationProperties } = target.document;
    const names = (definitions: JsonObject | undefined): boolean => Object.keys(definitions ?? {}).some((key) => named.has(key));
    const whole = names(calculationProperties) ? await this.calculated(views) : [];
    const aggregated = names(aggregationProperties) ? await this.of(target, views, named) : [];
    if (whole.length + aggregated.length === 0) return new Map();
    return new Map(
      views.map((view, index) => {
        const properties = own(whole[index], "properties");
        return [view.row.number, { properties: { ...(isObject(properties) ? properties : {}), ...aggregated[index] } }];
      }),
    );
  }

  /** How to come from an entity to those that are aggregated for it. */
  #walkOf(
    definition: AggregationDefinition,
    blueprint: Row<BlueprintDocument>,
    target: Row<BlueprintDocument>,
  ): (view: EntityView) => EntityView[] {
    const filters = own<Json>(definition, "pathFilter");
    const filter = isArray(filters) ? filters[0] : undefined;
    const path = isObject(filter) ? own(filter, "path") : undefined;
    if (!isObject(filter) || !isArray(path)) {
      const related = new RelatedEntities(this.catalog, target);
      return (view) => related.of(view);
    }
    const steps = path.map(String);
    const from = own(filter, "fromBlueprint");
    if (from === target.document.identifier) return (view) => againstPath(this.catalog, view, target, steps);
    if (from !== undefined && from !== blueprint.document.identifier) return () => [];
    const hops = steps.map((relation) => ({ relation, maxHops: 1 }));
    return (view) => [...alongPath(this.catalog, [view], hops).values()];
  }
}

/** The one number that is made of the samples by a `calculationSpec`. */
export function aggregate({ func, calculationBy, averageOf }: JsonObject, samples: readonly Sample[], now: number): Json {
  const periods = (): number =>
    periodsSince(
      samples.flatMap(({ time }) => time ?? []),
      String(averageOf ?? "total"),
      now,
    );
  if (calculationBy === "entities") return func === "count" ? samples.length : samples.length / periods();
  const amounts = samples.flatMap(({ amount }) => amount ?? []);
  if (!isStatistic(func)) return null;
  if (func !== "average" || averageOf === "total" || averageOf === undefined) return statistics[func](amounts);
  return amounts.length === 0 ? null : (statistics.sum(amounts) ?? 0) / periods();
}
