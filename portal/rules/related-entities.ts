import type { BlueprintDocument, EntityDocument } from "../documents";
import { own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { EntityTable } from "../store/table";
import { type EntityView, related } from "./entity-view";

/** A relation as a walk sees it: whose it is, what it is called, and the blueprint at its other end. */
interface Edge {
  readonly source: Row<BlueprintDocument>;
  readonly relation: string;
  readonly target: Row<BlueprintDocument>;
}

/** The graph of the blueprints, by the number of their rows. */
class BlueprintGraph {
  readonly outgoing = new Map<number, Edge[]>();
  readonly incoming = new Map<number, Edge[]>();

  constructor(catalog: Catalog) {
    for (const source of catalog.blueprints.all())
      for (const [relation, definition] of Object.entries(source.document.relations ?? {})) {
        const target = catalog.blueprints.get(definition.target);
        if (target === undefined) continue;
        const edge = { source, relation, target };
        this.outgoing.set(source.number, [...(this.outgoing.get(source.number) ?? []), edge]);
        this.incoming.set(target.number, [...(this.incoming.get(target.number) ?? []), edge]);
      }
  }

  /** The blueprints from which relations lead to the goal, itself among them. */
  leadingTo(goal: number): ReadonlySet<number> {
    return closure(goal, (number) => (this.incoming.get(number) ?? []).map(({ source }) => source.number));
  }

  /** The blueprints to which relations lead from the start, itself among them. */
  ledToFrom(start: number): ReadonlySet<number> {
    return closure(start, (number) => (this.outgoing.get(number) ?? []).map(({ target }) => target.number));
  }
}

/** Finds, for one entity after the other, those of one blueprint that are related to it over any number of relations. */
export class RelatedEntities {
  readonly #graph: BlueprintGraph;
  readonly #leading: ReadonlySet<number>;
  readonly #led: ReadonlySet<number>;

  constructor(
    private readonly catalog: Catalog,
    private readonly goal: Row<BlueprintDocument>,
  ) {
    this.#graph = new BlueprintGraph(catalog);
    this.#leading = this.#graph.leadingTo(goal.number);
    this.#led = this.#graph.ledToFrom(goal.number);
  }

  /** The entities of the goal to which the entity leads, and those that lead to it; never the entity itself. */
  of(start: EntityView): EntityView[] {
    const found = new Map<number, EntityView>();
    this.#walk(start, (view) => this.#targets(view), found);
    this.#walk(start, (view) => this.#referrers(view), found);
    found.delete(start.row.number);
    return [...found.values()];
  }

  #walk(start: EntityView, next: (view: EntityView) => EntityView[], found: Map<number, EntityView>): void {
    const seen = new Set<number>();
    for (let front = [start]; front.length > 0; ) {
      const further: EntityView[] = [];
      for (const view of front)
        for (const reached of next(view)) {
          if (seen.has(reached.row.number)) continue;
          seen.add(reached.row.number);
          if (reached.blueprint.number === this.goal.number) found.set(reached.row.number, reached);
          further.push(reached);
        }
      front = further;
    }
  }

  /** What the entity relates to, where that can lead to the goal. */
  #targets(view: EntityView): EntityView[] {
    const edges = this.#graph.outgoing.get(view.blueprint.number) ?? [];
    return edges.filter(({ target }) => this.#leading.has(target.number)).flatMap(({ relation }) => related(this.catalog, view, relation));
  }

  /** What relates to the entity, where that can come from the goal. */
  #referrers(view: EntityView): EntityView[] {
    const edges = this.#graph.incoming.get(view.blueprint.number) ?? [];
    return edges
      .filter(({ source }) => this.#led.has(source.number))
      .flatMap(({ source, relation }) => viewsOf(source, referrers(this.catalog.entities(source), relation, view)));
  }
}

/** The entities that lie at the other end of a path of relations, walked against its direction. */
export function againstPath(catalog: Catalog, start: EntityView, from: Row<BlueprintDocument>, path: readonly string[]): EntityView[] {
  const sources = sourcesOf(catalog, from, path);
  let front = [start];
  for (const [index, relation] of [...path.entries()].reverse()) {
    const source = sources[index];
    if (source === undefined) return [];
    const found = front.flatMap((view) => viewsOf(source, referrers(catalog.entities(source), relation, view)));
    front = [...new Map(found.map((view) => [view.row.number, view])).values()];
  }
  return front;
}

/** The blueprint that each step of a path starts at; nothing from the step on that leads nowhere. */
function sourcesOf(catalog: Catalog, from: Row<BlueprintDocument>, path: readonly string[]): Row<BlueprintDocument>[] {
  const sources: Row<BlueprintDocument>[] = [];
  for (let at: Row<BlueprintDocument> | undefined = from; at !== undefined && sources.length < path.length; ) {
    const step: string = path[sources.length] ?? "";
    sources.push(at);
    at = catalog.blueprints.get(own(at.document.relations, step)?.target ?? "");
  }
  return sources;
}

function referrers(table: EntityTable, relation: string, view: EntityView): Row<EntityDocument>[] {
  return table.referrers(relation, view.row.document.identifier);
}

function viewsOf(blueprint: Row<BlueprintDocument>, rows: readonly Row<EntityDocument>[]): EntityView[] {
  return rows.map((row) => ({ blueprint, row }));
}

function closure(start: number, next: (number: number) => readonly number[]): ReadonlySet<number> {
  const reached = new Set([start]);
  for (const number of reached) for (const further of next(number)) reached.add(further);
  return reached;
}
