import { randomBytes } from "node:crypto";
import type { BlueprintDocument, EntityDocument, RelationValue } from "../documents";
import { ApiError, forbidden, hasDependents, identifierTaken, invalid, notFound } from "../errors";
import { isObject, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import {
  checkEntityBody,
  checkEntityPatch,
  checkRequired,
  type EntityParts,
  mergedEntity,
  readEntityParts,
  wholeEntity,
} from "./entity-body";
import type { EntityView } from "./entity-view";
import { PrincipalFollowing } from "./principal-following";
import { join } from "./refusal";
import { followInRuns } from "./run-references";
import { matchingEntities } from "./search/search";
import { followsScorecards, isResultTarget, systemBlueprint } from "./system-blueprints";

/** The switches of an entity write, all off unless the request's query says otherwise. */
export interface EntityWriteOptions {
  readonly upsert?: boolean;
  readonly merge?: boolean;
  readonly createMissingRelatedEntities?: boolean;
}

/** One entity written, and whether it was not there before. */
export interface WrittenEntity {
  readonly row: Row<EntityDocument>;
  readonly created: boolean;
}

/** The writes of entities of one organisation within one transaction. */
export class EntityWrites {
  readonly #principals: PrincipalFollowing;

  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {
    this.#principals = new PrincipalFollowing(catalog, transaction);
  }

  /** Puts an entity that is known to be right, whoever it belongs to; what names it follows. */
  place(
    blueprint: Row<BlueprintDocument>,
    entity: EntityDocument,
    current: Row<EntityDocument> | undefined,
    aside: JsonObject,
  ): Row<EntityDocument> {
    return this.#place(blueprint, entity, current, {}, aside);
  }

  /** POST: creates, or with `upsert` overrides, or with `merge` too lays the body over what is there. */
  post(blueprint: Row<BlueprintDocument>, body: JsonObject, options: EntityWriteOptions): WrittenEntity {
    const parts = this.#parts(checkEntityBody(body), blueprint);
    const identifier = this.#identifierOf(body, blueprint);
    const current = this.catalog.entities(blueprint).get(identifier);
    if (current !== undefined && options.upsert !== true) throw identifierTaken("Entity", identifier);
    const merges = current !== undefined && options.merge === true;
    const entity = merges ? mergedEntity(identifier, current.document, parts) : wholeEntity(identifier, parts);
    return { row: this.#put(blueprint, entity, current, options), created: current === undefined };
  }

  /** PUT: overrides the entity; another identifier in the body renames it. */
  put(blueprint: Row<BlueprintDocument>, current: Row<EntityDocument>, body: JsonObject, options: EntityWriteOptions): Row<EntityDocument> {
    const parts = this.#parts(checkEntityBody(body), blueprint);
    return this.#put(blueprint, wholeEntity(renamedTo(body, current), parts), current, options);
  }

  /** PATCH: lays the body over the entity; null unsets. */
  patch(
    blueprint: Row<BlueprintDocument>,
    current: Row<EntityDocument>,
    body: JsonObject,
    options: EntityWriteOptions,
  ): Row<EntityDocument> {
    const parts = this.#parts(checkEntityPatch(body), blueprint);
    return this.#put(blueprint, mergedEntity(renamedTo(body, current), current.document, parts), current, options);
  }

  /**
   * DELETE: as `remove`, for an entity that may be deleted.
   */
  delete(blueprint: Row<BlueprintDocument>, entity: Row<EntityDocument>, deleteDependents: boolean, leaving?: ReadonlySet<number>): void {
    const { identifier } = blueprint.document;
    if (followsScorecards(identifier)) throw followerIsPorts(identifier);
    this.remove(blueprint, entity, deleteDependents, leaving);
  }

  /**
   * Takes an entity away. Entities that relate to it by a required relation go with it or, without `deleteDependents`, refuse it;
   * optional relations to it are cleared, or their entities deleted too.
   * @param leaving numbers of the rows that this transaction deletes anyway, which hold nothing back.
   */
  remove(
    blueprint: Row<BlueprintDocument>,
    entity: Row<EntityDocument>,
    deleteDependents = false,
    leaving: ReadonlySet<number> = new Set(),
  ): void {
    const doomed: EntityView[] = [{ blueprint, row: entity }];
    for (const view of doomed) for (const dependent of this.#remove(view, deleteDependents, leaving)) doomed.push(dependent);
  }

  /** Removes one entity, unless it is gone already, and gives those that must go with it. */
  #remove({ blueprint, row: entity }: EntityView, deleteDependents: boolean, leaving: ReadonlySet<number>): EntityView[] {
    const { identifier } = entity.document;
    const table = this.catalog.entities(blueprint);
    if (table.get(identifier) === undefined) return [];
    const referrers = this.#referrers(blueprint, identifier).filter(({ row }) => row.number !== entity.number);
    const holder = referrers.find(({ required, row }) => required && !leaving.has(row.number));
    if (holder !== undefined && !deleteDependents) throw refusedDelete(entity, holder);
    this.transaction.remove(table, entity);
    this.#principals.removed(blueprint.document.identifier, entity.document);
    const goesAlong = ({ source }: Referrer): boolean => deleteDependents && !followsScorecards(source.document.identifier);
    for (const { source, row, relation } of referrers.filter((referrer) => !goesAlong(referrer))) {
      const latest = this.catalog.entities(source).get(row.document.identifier) ?? row;
      this.#rewrite(source, latest, relation, (target) => (target === identifier ? undefined : target));
    }
    return referrers.filter(goesAlong).map(({ source, row }) => ({ blueprint: source, row }));
  }

  #parts(body: JsonObject, blueprint: Row<BlueprintDocument>): EntityParts {
    return readEntityParts(body, blueprint.document, (target, query, path) => this.#resolve(target, query, path));
  }

  #resolve(blueprint: string, query: JsonObject, path: string): readonly string[] {
    const row = this.catalog.blueprints.get(blueprint);
    return row === undefined ? [] : matchingEntities(this.catalog, row, query, path).map(({ document }) => document.identifier);
  }

  #identifierOf(body: JsonObject, blueprint: Row<BlueprintDocument>): string {
    const identifier = own(body, "identifier");
    if (typeof identifier === "string") return identifier;
    if (!isObject(identifier)) return `e_${randomBytes(12).toString("base64url")}`;
    const found = this.#resolve(blueprint.document.identifier, identifier, "identifier");
    const [only, second] = found;
    if (only === undefined)
      throw new ApiError(404, "not_found", `identifier: no entity of the blueprint "${blueprint.document.identifier}" matches the query.`);
    if (second !== undefined) throw invalid("identifier", `the query must match one entity, not ${found.length}.`);
    return only;
  }

  #put(
    blueprint: Row<BlueprintDocument>,
    entity: EntityDocument,
    current: Row<EntityDocument> | undefined,
    options: EntityWriteOptions,
  ): Row<EntityDocument> {
    const { agent } = this.transaction.author;
    const written = followsScorecards(blueprint.document.identifier) ? withOwnPart(blueprint.document, entity, current?.document) : entity;
    checkRequired(written, blueprint.document);
    return this.#place(
      blueprint,
      written,
      current,
      options,
      agent === undefined ? current?.aside : { ...current?.aside, datasource: agent },
    );
  }

  #place(
    blueprint: Row<BlueprintDocument>,
    entity: EntityDocument,
    current: Row<EntityDocument> | undefined,
    options: EntityWriteOptions,
    aside: JsonObject | undefined,
  ): Row<EntityDocument> {
    const table = this.catalog.entities(blueprint);
    const renamed = current !== undefined && current.document.identifier !== entity.identifier;
    if (renamed && table.get(entity.identifier) !== undefined) throw identifierTaken("Entity", entity.identifier);
    const followers = renamed ? this.#referrers(blueprint, current.document.identifier) : [];
    const row =
      current === undefined ? this.transaction.insert(table, entity, aside) : this.transaction.update(table, current, entity, aside);
    if (renamed) {
      const rename = { from: current.document.identifier, to: entity.identifier, blueprint: blueprint.document.identifier };
      followInRuns(this.catalog, this.transaction, { part: "entity", ...rename });
    }
    for (const { source, row: follower, relation } of followers) {
      if (follower.number === current?.number) continue;
      const latest = this.catalog.entities(source).get(follower.document.identifier) ?? follower;
      this.#rewrite(source, latest, relation, (target) => (target === current?.document.identifier ? entity.identifier : target));
    }
    this.#checkTargets(blueprint, entity, options);
    this.#principals.written(blueprint.document.identifier, current?.document, entity);
    return table.get(entity.identifier) ?? row;
  }

  /** Every related entity must exist, or is created bare. */
  #checkTargets(blueprint: Row<BlueprintDocument>, entity: EntityDocument, options: EntityWriteOptions): void {
    for (const [key, value] of Object.entries(entity.relations)) {
      const target = this.catalog.blueprints.get(own(blueprint.document.relations, key)?.target ?? "");
      if (target === undefined) continue;
      const table = this.catalog.entities(target);
      for (const identifier of [value ?? []].flat()) {
        if (table.get(identifier) !== undefined) continue;
        const mayBeMade = options.createMissingRelatedEntities === true && !followsScorecards(target.document.identifier);
        if (!mayBeMade) throw missingTarget(key, identifier, target.document.identifier);
        this.#insertBare(target, identifier);
      }
    }
  }

  #insertBare(blueprint: Row<BlueprintDocument>, identifier: string): void {
    const entity = { identifier, properties: {}, relations: {} };
    this.transaction.insert(this.catalog.entities(blueprint), entity);
    this.#principals.written(blueprint.document.identifier, undefined, entity);
  }

  /** Who holds the entity in a relation, and whether that relation is required. */
  #referrers(blueprint: Row<BlueprintDocument>, identifier: string): Referrer[] {
    return this.catalog.blueprints.all().flatMap((source) =>
      Object.entries(source.document.relations ?? {})
        .filter(([, { target }]) => target === blueprint.document.identifier)
        .flatMap(([relation, { required }]) =>
          this.catalog
            .entities(source)
            .referrers(relation, identifier)
            .map((row) => ({ source, row, relation, required: required === true })),
        ),
    );
  }

  /** The entity with the identifiers of one relation changed; undefined takes an identifier out. */
  #rewrite(
    source: Row<BlueprintDocument>,
    row: Row<EntityDocument>,
    relation: string,
    change: (target: string) => string | undefined,
  ): void {
    const value = own(row.document.relations, relation) ?? null;
    const kept = [value ?? []]
      .flat()
      .map(change)
      .filter((target) => target !== undefined);
    const rewritten: RelationValue = typeof value === "string" ? (kept[0] ?? null) : kept;
    const relations = { ...row.document.relations, [relation]: rewritten };
    this.transaction.follow(this.catalog.entities(source), row, { ...row.document, relations });
  }
}

/** What Port makes of a scorecard, with a body's values of what an organisation added to the blueprint. */
function withOwnPart(
  { identifier, relations }: BlueprintDocument,
  sent: EntityDocument,
  current: EntityDocument | undefined,
): EntityDocument {
  if (current === undefined || sent.identifier !== current.identifier) throw followerIsPorts(identifier);
  const base = systemBlueprint(identifier);
  const properties = Object.entries(current.properties).filter(([key]) => own(base?.schema.properties, key) !== undefined);
  const isOwn = (key: string): boolean => own(base?.relations, key) !== undefined || isResultTarget(own(relations, key));
  return {
    ...sent,
    ...(current.title === undefined ? {} : { title: current.title }),
    properties: { ...sent.properties, ...Object.fromEntries(properties) },
    relations: { ...sent.relations, ...Object.fromEntries(Object.entries(current.relations).filter(([key]) => isOwn(key))) },
  };
}

export function followerIsPorts(blueprint: string): ApiError {
  return forbidden(`Entities of "${blueprint}" follow the scorecards. Change the scorecard (/v1/blueprints/…/scorecards) instead.`);
}

interface Referrer {
  readonly source: Row<BlueprintDocument>;
  readonly row: Row<EntityDocument>;
  readonly relation: string;
  readonly required: boolean;
}

function renamedTo(body: JsonObject, current: Row<EntityDocument>): string {
  const identifier = own(body, "identifier");
  if (isObject(identifier)) throw invalid("identifier", "must be a string: the entity is named by the path.");
  return typeof identifier === "string" ? identifier : current.document.identifier;
}

function missingTarget(relation: string, identifier: string, blueprint: string): ApiError {
  const remedy = `It would be an entity of the blueprint "${blueprint}"; create it first, or send create_missing_related_entities=true.`;
  return notFound("Entity", identifier, { path: join("relations", relation), remedy });
}

function refusedDelete(entity: Row<EntityDocument>, { source, row, relation }: Referrer): ApiError {
  const holder = `"${row.document.identifier}" of the blueprint "${source.document.identifier}"`;
  const remedy = "Delete that entity first, point it elsewhere, or send delete_dependents=true.";
  return hasDependents(`Entity "${entity.document.identifier}" is held by the required relation "${relation}" of ${holder}. ${remedy}`);
}
