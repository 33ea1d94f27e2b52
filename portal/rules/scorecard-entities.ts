import { isDeepStrictEqual } from "node:util";
import type { BlueprintDocument, Definitions, EntityDocument, RelationDefinition, ScorecardDocument } from "../documents";
import { type Json, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { asideFitting } from "./blueprint-permissions";
import { EntityWrites } from "./entity-writes";
import { levelsOf } from "./scorecard-levels";
import { followsScorecards, isResultTarget } from "./system-blueprints";

/** A blueprint, and the scorecards that measure its entities. */
export interface Scored {
  readonly blueprint: Row<BlueprintDocument>;
  readonly scorecards: readonly Row<ScorecardDocument>[];
}

/** The blueprints that have scorecards. What itself only follows scorecards is not among them. */
export function scoredBlueprints(catalog: Catalog): Scored[] {
  const ordinary = catalog.blueprints.all().filter(({ document }) => !followsScorecards(document.identifier));
  const scored = ordinary.map((blueprint) => ({ blueprint, scorecards: catalog.scorecards(blueprint).all() }));
  return scored.filter(({ scorecards }) => scorecards.length > 0);
}

/** The identifier of an entity that stands for something with several names: `service:quality:has-owner`. */
export function joinedName(...names: string[]): string {
  return names.map((name) => name.replaceAll(/[\\:]/g, String.raw`\$&`)).join(":");
}

/** An entity that is to be there. */
export interface Wanted {
  /** What it stands for, by numbers and names that outlive renames. */
  readonly of: string;
  /** Its own part; the values of what an organisation added to the blueprint stay beside it. */
  document(current: EntityDocument | undefined): EntityDocument;
}

/** Makes entities follow within one transaction, whoever is the author. */
export class FollowingEntities {
  readonly #writes: EntityWrites;

  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {
    this.#writes = new EntityWrites(catalog, transaction);
  }

  /** Writes those that are not there as they are wanted. */
  place(name: string, wanted: readonly Wanted[]): void {
    const blueprint = this.catalog.blueprints.get(name);
    if (blueprint === undefined) return;
    const table = this.catalog.entities(blueprint);
    const former = new Map(table.all().map((row) => [own<Json>(row.aside, "of"), row]));
    for (const { of, document } of wanted) {
      const current = former.get(of);
      const entity = laidOver(current?.document, document(current?.document), blueprint.document);
      if (current !== undefined && isDeepStrictEqual(current.document, entity)) continue;
      this.#writes.place(blueprint, entity, current ?? table.get(entity.identifier), { of });
    }
  }

  /** Takes away those that are wanted no more. */
  clear(name: string, wanted: readonly Wanted[]): void {
    const blueprint = this.catalog.blueprints.get(name);
    if (blueprint === undefined) return;
    const kept = new Set(wanted.map(({ of }) => of));
    for (const row of this.catalog.entities(blueprint).all()) {
      const of = own<Json>(row.aside, "of");
      if (typeof of === "string" && !kept.has(of)) this.#remove(blueprint, row);
    }
  }

  /** A rule goes with its results, which would hold it. */
  #remove(blueprint: Row<BlueprintDocument>, row: Row<EntityDocument>): void {
    const results = this.catalog.blueprints.get("_rule_result");
    if (blueprint.document.identifier === "_rule" && results !== undefined) {
      const held = this.catalog.entities(results).referrers("rule", row.document.identifier);
      for (const result of held) this.#writes.remove(results, result);
    }
    this.#writes.remove(blueprint, row);
  }

  /** `_rule_result` has a relation to each blueprint that is scored; one keeps its name for as long as it is there. */
  relate(scored: readonly Scored[]): void {
    const row = this.catalog.blueprints.get("_rule_result");
    if (row === undefined) return;
    const former = Object.entries(row.document.relations ?? {});
    const relations = new Map(former.filter(([, definition]) => !isResultTarget(definition)));
    for (const { blueprint } of scored) {
      const { identifier: target, title = target } = blueprint.document;
      const known = former.find(([, definition]) => isResultTarget(definition) && definition.target === target)?.[0];
      relations.set(known ?? freeKey(target, relations), { title, target, type: "rule_result_target", required: false, many: false });
    }
    const changed: Definitions<RelationDefinition> = Object.fromEntries(relations);
    if (isDeepStrictEqual(changed, row.document.relations)) return;
    const document = { ...row.document, relations: changed };
    this.transaction.follow(this.catalog.blueprints, row, document, asideFitting(row.aside, document));
  }
}

function freeKey(blueprint: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = blueprint.replaceAll(/[^A-Za-z0-9@_=\\-]/g, "_").slice(0, 95);
  for (let count = 1; ; count++) {
    const key = count === 1 ? plain : `${plain}_${count}`;
    if (!taken.has(key)) return key;
  }
}

/** An entity's own part laid over what there is, of which only what the organisation added stays. */
function laidOver(current: EntityDocument | undefined, entity: EntityDocument, { relations = {} }: BlueprintDocument): EntityDocument {
  if (current === undefined) return entity;
  const added = Object.entries(current.relations).filter(([key]) => !isResultTarget(own(relations, key)));
  return {
    ...current,
    ...entity,
    properties: { ...current.properties, ...entity.properties },
    relations: { ...Object.fromEntries(added), ...entity.relations },
  };
}

/** After a write: scorecards and their rules are entities of `_scorecard` and `_rule`, and follow within the same transaction. */
export function followScorecards(catalog: Catalog, transaction: Transaction): void {
  if (!transaction.touches.some(({ kind }) => kind === "scorecard" || kind === "blueprint")) return;
  const scored = scoredBlueprints(catalog);
  const following = new FollowingEntities(catalog, transaction);
  const scorecards = scored.flatMap(({ blueprint, scorecards }) => scorecards.map((row) => scorecardEntity(blueprint, row)));
  const rules = scored.flatMap(({ blueprint, scorecards }) => scorecards.flatMap((row) => ruleEntities(blueprint, row)));
  following.place("_scorecard", scorecards);
  following.place("_rule", rules);
  following.clear("_rule", rules);
  following.clear("_scorecard", scorecards);
  following.relate(scored);
}

function scorecardEntity(blueprint: Row<BlueprintDocument>, { number, document }: Row<ScorecardDocument>): Wanted {
  const entity = {
    identifier: joinedName(blueprint.document.identifier, document.identifier),
    title: document.title,
    properties: { blueprint: blueprint.document.identifier, levels: levelsOf(document), filter: document.filter ?? null },
    relations: {},
  };
  return { of: `${number}`, document: () => entity };
}

function ruleEntities(blueprint: Row<BlueprintDocument>, { number, document }: Row<ScorecardDocument>): Wanted[] {
  const names = [blueprint.document.identifier, document.identifier] as const;
  return document.rules.map((rule) => {
    const entity = {
      identifier: joinedName(...names, rule.identifier),
      title: rule.title,
      properties: { level: rule.level, query: rule.query, rule_description: own<Json>(rule, "description") ?? null },
      relations: { scorecard: joinedName(...names) },
    };
    return { of: `${number}:${rule.identifier}`, document: () => entity };
  });
}
