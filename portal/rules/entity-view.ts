import type { BlueprintDocument, EntityDocument, MirrorDefinition } from "../documents";
import { type Json, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";

/** An entity together with the blueprint that it is read by. */
export interface EntityView {
  readonly blueprint: Row<BlueprintDocument>;
  readonly row: Row<EntityDocument>;
}

/** The entities of a blueprint in the order in which they were created. */
export function entitiesOf(catalog: Catalog, blueprint: Row<BlueprintDocument>): EntityView[] {
  return catalog
    .entities(blueprint)
    .all()
    .map((row) => ({ blueprint, row }));
}

/** Every entity of the organisation, blueprint by blueprint. */
export function everyEntity(catalog: Catalog): EntityView[] {
  return catalog.blueprints.all().flatMap((blueprint) => entitiesOf(catalog, blueprint));
}

const meta: { readonly [property: string]: (view: EntityView) => Json | undefined } = {
  $identifier: ({ row }) => row.document.identifier,
  $title: ({ row }) => row.document.title,
  $icon: ({ row }) => row.document.icon,
  $team: ({ row }) => row.document.team,
  $blueprint: ({ blueprint }) => blueprint.document.identifier,
  $datasource: ({ row }) => own<Json>(row.aside, "datasource"),
  $createdAt: ({ row }) => row.audit.createdAt,
  $createdBy: ({ row }) => row.audit.createdBy,
  $updatedAt: ({ row }) => row.audit.updatedAt,
  $updatedBy: ({ row }) => row.audit.updatedBy,
};

/** The value of a property that the entity itself holds, or of a meta-property (`$identifier` …); null when it is unset. */
export function ownValue(view: EntityView, property: string): Json {
  const read = Object.hasOwn(meta, property) ? meta[property] : undefined;
  return (read === undefined ? own(view.row.document.properties, property) : read(view)) ?? null;
}

/** The entities at the other end of a relation, in the order of the relation's value. */
export function related(catalog: Catalog, view: EntityView, relation: string): EntityView[] {
  const blueprint = catalog.blueprints.get(own(view.blueprint.document.relations, relation)?.target ?? "");
  if (blueprint === undefined) return [];
  const table = catalog.entities(blueprint);
  const identifiers = [own(view.row.document.relations, relation) ?? []].flat();
  return identifiers.flatMap((identifier) => {
    const row = table.get(identifier);
    return row === undefined ? [] : [{ blueprint, row }];
  });
}

/** What the blueprint's mirror properties show for the entity. A path over a many relation gives a list, a broken path null. */
export function mirrorValues(catalog: Catalog, view: EntityView): JsonObject {
  const mirrors = Object.entries(view.blueprint.document.mirrorProperties ?? {});
  return Object.fromEntries(mirrors.map(([key, mirror]) => [key, mirrorValue(catalog, view, mirror)]));
}

/** What one mirror property shows for the entity. */
export function mirrorValue(catalog: Catalog, view: EntityView, { path }: MirrorDefinition): Json {
  return follow(catalog, view, path.split("."));
}

function follow(catalog: Catalog, view: EntityView, path: readonly string[]): Json {
  const [step, ...rest] = path;
  if (step === undefined) return null;
  if (rest.length === 0) return ownValue(view, step);
  const targets = related(catalog, view, step);
  if (own(view.blueprint.document.relations, step)?.many === true) return targets.map((target) => follow(catalog, target, rest));
  return targets[0] === undefined ? null : follow(catalog, targets[0], rest);
}
