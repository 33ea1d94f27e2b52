import type { BlueprintDocument, EntityDocument, RelationValue } from "../documents";
import { type Json, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import { Aggregations } from "./aggregations";
import { calculatedValues } from "./calculations";
import { type EntityView, mirrorValues } from "./entity-view";
import { membersOf } from "./principals";
import { project } from "./projection";
import { standingsOf } from "./scorecard-levels";

/** How a reply shows entities, from the request's query. */
export interface Presentation {
  /** Hides mirror, calculation and aggregation properties, and scorecards. */
  readonly excludeCalculated?: boolean;
  /** Fields to show, or to leave out: `title`, `properties.language`, `relations` … An empty list shows all. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Shows a related entity as `{identifier, title}`. */
  readonly attachTitleToRelation?: boolean;
}

export function presentBlueprint({ document, audit }: Row<BlueprintDocument>): JsonObject {
  return { ...document, ...audit };
}

/** Entities as replies show them: unset properties and single relations as null, computed properties worked out. */
export async function presentEntities(catalog: Catalog, views: readonly EntityView[], how: Presentation): Promise<JsonObject[]> {
  const shown = views.map((view) => presentOwn(catalog, view, how));
  const whole = how.excludeCalculated === true ? shown : await withComputed(catalog, views, shown);
  return whole.map((entity) => project(entity, how));
}

/** One entity, whole, without what is computed. */
export function presentStored(catalog: Catalog, blueprint: Row<BlueprintDocument>, row: Row<EntityDocument>): JsonObject {
  return presentOwn(catalog, { blueprint, row }, {});
}

function presentOwn(catalog: Catalog, view: EntityView, how: Presentation): JsonObject {
  const { document, audit } = view.row;
  const { identifier, schema } = view.blueprint.document;
  const unset = Object.keys(schema.properties).map((key): [string, Json] => [key, null]);
  return {
    ...document,
    blueprint: identifier,
    properties: { ...Object.fromEntries(unset), ...document.properties },
    relations: presentRelations(catalog, view, how),
    ...audit,
  };
}

/** Relations in the order of the blueprint; an unset single one is null, an unset many one is left out. */
function presentRelations(catalog: Catalog, { blueprint, row }: EntityView, how: Presentation): JsonObject {
  const entries = Object.entries(blueprint.document.relations ?? {}).flatMap(([key, { target, many }]): [string, Json][] => {
    const value = own(row.document.relations, key);
    if (value === undefined) return many === true ? [] : [[key, null]];
    return [[key, how.attachTitleToRelation === true ? withTitles(catalog, target, value) : value]];
  });
  return Object.fromEntries(entries);
}

function withTitles(catalog: Catalog, target: string, value: RelationValue): Json {
  const blueprint = catalog.blueprints.get(target);
  const titleOf = (identifier: string): string | undefined => blueprint && catalog.entities(blueprint).get(identifier)?.document.title;
  const attach = (identifier: string): JsonObject => ({ identifier, title: titleOf(identifier) ?? null });
  if (value === null) return null;
  return typeof value === "string" ? attach(value) : value.map(attach);
}

/** Fills in everything that is computed: aggregations over what is calculated, and scorecards over it all. */
async function withComputed(catalog: Catalog, views: readonly EntityView[], shown: readonly JsonObject[]): Promise<JsonObject[]> {
  const now = Date.now();
  const whole = await withCalculated(catalog, views, shown);
  const calculated = (others: readonly EntityView[]) =>
    withCalculated(
      catalog,
      others,
      others.map((view) => presentOwn(catalog, view, {})),
    );
  const aggregations = new Aggregations(catalog, calculated, now);
  for (const [blueprint, positions] of byBlueprint(views)) {
    const aggregated = await aggregations.of(
      blueprint,
      positions.flatMap((position) => views[position] ?? []),
    );
    const scorecards = catalog.scorecards(blueprint).all();
    for (const [index, position] of positions.entries()) {
      const entity = withProperties(whole[position] ?? {}, aggregated[index] ?? {});
      const relations = views[position]?.row.document.relations ?? {};
      whole[position] =
        scorecards.length === 0 ? entity : { ...entity, scorecards: standingsOf(scorecards, { ...entity, relations }, now) };
    }
  }
  return whole;
}

/** Fills in mirror and calculation properties, blueprint by blueprint, so that each jq program runs once over all its entities. */
async function withCalculated(catalog: Catalog, views: readonly EntityView[], shown: readonly JsonObject[]): Promise<JsonObject[]> {
  const whole = views.map((view, index) =>
    withProperties(shown[index] ?? {}, { ...teamSize(catalog, view), ...mirrorValues(catalog, view) }),
  );
  for (const [blueprint, positions] of byBlueprint(views)) {
    const calculated = await calculatedValues(
      blueprint.document,
      positions.map((position) => whole[position] ?? {}),
    );
    for (const [index, position] of positions.entries()) whole[position] = withProperties(whole[position] ?? {}, calculated[index] ?? {});
  }
  return whole;
}

/** How many members a team has, which is counted like everything that is computed. */
function teamSize(catalog: Catalog, { blueprint, row }: EntityView): JsonObject {
  return blueprint.document.identifier === "_team" ? { size: membersOf(catalog, row).length } : {};
}

/** Where the entities of each blueprint stand in a list. */
function byBlueprint(views: readonly EntityView[]): ReadonlyMap<Row<BlueprintDocument>, readonly number[]> {
  const found = new Map<Row<BlueprintDocument>, number[]>();
  for (const [position, { blueprint }] of views.entries()) {
    const positions = found.get(blueprint);
    if (positions === undefined) found.set(blueprint, [position]);
    else positions.push(position);
  }
  return found;
}

function withProperties(entity: JsonObject, more: JsonObject): JsonObject {
  const properties = own(entity, "properties");
  return { ...entity, properties: { ...(typeof properties === "object" ? properties : {}), ...more } };
}
