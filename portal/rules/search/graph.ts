import type { Catalog } from "../../store/catalog";
import { type EntityView, related } from "../entity-view";

/** Entities by the row number, which is unique in an organisation. */
export type EntitySet = Map<number, EntityView>;

/** One step of a path: a relation, followed once or up to `maxHops` times. */
export interface Step {
  readonly relation: string;
  readonly maxHops: number;
}

/** Every entity from which relations lead to one of the starts (upstream), or to which the starts lead (downstream). */
export function reachable(
  catalog: Catalog,
  starts: readonly EntityView[],
  direction: "upstream" | "downstream",
  requiredOnly: boolean,
): EntitySet {
  const reached: EntitySet = new Map();
  const next = direction === "upstream" ? referrers : targets;
  for (let front: readonly EntityView[] = starts; front.length > 0; ) {
    const found = front.flatMap((view) => next(catalog, view, requiredOnly)).filter(({ row }) => !reached.has(row.number));
    for (const view of found) reached.set(view.row.number, view);
    front = [...new Map(found.map((view) => [view.row.number, view])).values()];
  }
  return reached;
}

/** The entities at the end of a path of relations. */
export function alongPath(catalog: Catalog, starts: readonly EntityView[], path: readonly Step[]): EntitySet {
  let front: EntitySet = new Map(starts.map((view) => [view.row.number, view]));
  for (const { relation, maxHops } of path) {
    const reached: EntitySet = new Map();
    for (let hop = 0; hop < maxHops && front.size > 0; hop++) {
      const found = [...front.values()].flatMap((view) => related(catalog, view, relation)).filter(({ row }) => !reached.has(row.number));
      front = new Map(found.map((view) => [view.row.number, view]));
      for (const [number, view] of front) reached.set(number, view);
    }
    front = reached;
  }
  return front;
}

function targets(catalog: Catalog, view: EntityView, requiredOnly: boolean): EntityView[] {
  return Object.entries(view.blueprint.document.relations ?? {})
    .filter(([, { required }]) => !requiredOnly || required === true)
    .flatMap(([relation]) => related(catalog, view, relation));
}

function referrers(catalog: Catalog, view: EntityView, requiredOnly: boolean): EntityView[] {
  const { identifier } = view.row.document;
  return catalog.blueprints.all().flatMap((blueprint) =>
    Object.entries(blueprint.document.relations ?? {})
      .filter(([, { target, required }]) => target === view.blueprint.document.identifier && (!requiredOnly || required === true))
      .flatMap(([relation]) => catalog.entities(blueprint).referrers(relation, identifier))
      .map((row) => ({ blueprint, row })),
  );
}
