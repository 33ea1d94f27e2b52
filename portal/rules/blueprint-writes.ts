import type { BlueprintDocument, EntityDocument, PropertyDefinition, RelationValue } from "../documents";
import { forbidden, hasDependents, identifierTaken, invalid } from "../errors";
import { isArray, isObject, type Json, type JsonObject, mapValues, own, without } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { BlueprintPages } from "./blueprint-pages";
import { asideFitting } from "./blueprint-permissions";
import { actionFollowing, blueprintFollowing, hasFollowed } from "./blueprint-references";
import { mergeBlueprint, readBlueprint } from "./blueprint-rules";
import { followerIsPorts } from "./entity-writes";
import { PrincipalFollowing } from "./principal-following";
import { join } from "./refusal";
import { followInRuns } from "./run-references";
import { followsScorecards, isResultTarget, systemBlueprint } from "./system-blueprints";

type BlueprintRow = Row<BlueprintDocument>;

/** The writes of blueprints of one organisation within one transaction; entities and references follow. */
export class BlueprintWrites {
  readonly #pages: BlueprintPages;
  readonly #principals: PrincipalFollowing;

  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {
    this.#pages = new BlueprintPages(catalog, transaction);
    this.#principals = new PrincipalFollowing(catalog, transaction);
  }

  create(body: Json | undefined, createCatalogPage: boolean): BlueprintRow {
    const document = readBlueprint(body, this.catalog);
    if (this.catalog.blueprints.get(document.identifier) !== undefined) throw identifierTaken("Blueprint", document.identifier);
    const row = this.transaction.insert(this.catalog.blueprints, document);
    if (createCatalogPage) this.#pages.make(row);
    return row;
  }

  /** PUT: the body is the whole blueprint; another identifier renames it. */
  replace(current: BlueprintRow, body: Json | undefined): BlueprintRow {
    const named = withIdentifier(body, current.document.identifier);
    return this.#put(current, readBlueprint(named, this.catalog, current.document));
  }

  patch(current: BlueprintRow, patch: JsonObject): BlueprintRow {
    return this.#put(current, readBlueprint(mergeBlueprint(current.document, patch), this.catalog, current.document));
  }

  /** Puts a document that is known to be right, and makes entities and references follow. */
  #put(current: BlueprintRow, document: BlueprintDocument): BlueprintRow {
    const [from, to] = [current.document.identifier, document.identifier];
    if (from !== to && this.catalog.blueprints.get(to) !== undefined) throw identifierTaken("Blueprint", to);
    const followed = from === to ? document : blueprintFollowing(document, from, to);
    const row = this.transaction.update(this.catalog.blueprints, current, followed, asideFitting(current.aside, followed));
    if (from !== to) {
      this.#followRename(from, to);
      this.#pages.followRename(row, from);
    }
    this.#fitEntities(row, current.document);
    return row;
  }

  delete(row: BlueprintRow, deleteActions: boolean): void {
    this.checkDeletable(row);
    const { identifier } = row.document;
    const count = this.catalog.entities(row).size;
    if (count > 0) {
      const remedy = `Delete them first, or send DELETE /v1/blueprints/${encodeURIComponent(identifier)}/all-entities?delete_blueprint=true.`;
      throw hasDependents(`Blueprint "${identifier}" has ${count} ${count === 1 ? "entity" : "entities"}. ${remedy}`);
    }
    if (deleteActions) {
      for (const action of this.catalog.actions.all())
        if (own(action.document.trigger, "blueprintIdentifier") === identifier) this.transaction.remove(this.catalog.actions, action);
    }
    this.#pages.remove(row);
    const scorecards = this.catalog.scorecards(row);
    for (const scorecard of scorecards.all()) this.transaction.remove(scorecards, scorecard);
    this.transaction.remove(this.catalog.blueprints, row);
    this.#principals.blueprintRemoved(identifier);
  }

  /** Refuses what may never go, and what another blueprint still relates to. */
  checkDeletable(row: BlueprintRow): void {
    const { identifier } = row.document;
    if (systemBlueprint(identifier) !== undefined) throw forbidden(`The system blueprint "${identifier}" cannot be deleted.`);
    for (const other of this.catalog.blueprints.all()) {
      if (other.number === row.number) continue;
      const relations = Object.entries(other.document.relations ?? {}).filter(([, definition]) => !isResultTarget(definition));
      const relation = relations.find(([, { target }]) => target === identifier)?.[0];
      if (relation === undefined) continue;
      const holder = `the relation "${relation}" of the blueprint "${other.document.identifier}"`;
      throw hasDependents(`Blueprint "${identifier}" is the target of ${holder}. Remove that relation first.`);
    }
  }

  /** Takes away every entity of the blueprint; refuses when a required relation of another entity would lose its end. */
  deleteEntities(row: BlueprintRow): number {
    if (followsScorecards(row.document.identifier)) throw followerIsPorts(row.document.identifier);
    for (const other of this.catalog.blueprints.all()) this.#release(other, row);
    const table = this.catalog.entities(row);
    const entities = table.all();
    for (const entity of entities) {
      this.transaction.remove(table, entity);
      this.#principals.removed(row.document.identifier, entity.document);
    }
    return entities.length;
  }

  /** Clears the relations of one blueprint's entities to those of another. */
  #release(source: BlueprintRow, target: BlueprintRow): void {
    const relations = Object.entries(source.document.relations ?? {}).filter(([, { target: name }]) => name === target.document.identifier);
    if (relations.length === 0 || source.number === target.number) return;
    const table = this.catalog.entities(source);
    for (const [key, { required }] of relations) {
      const holders = table.all().filter(({ document }) => isSet(own(document.relations, key)));
      if (required === true && holders.length > 0) {
        const held = `the required relation "${key}" of ${holders.length} entities of the blueprint "${source.document.identifier}"`;
        throw hasDependents(`Entities of the blueprint "${target.document.identifier}" are held by ${held}. Delete those first.`);
      }
      for (const holder of holders) {
        const cleared: RelationValue = typeof own(holder.document.relations, key) === "string" ? null : [];
        const relationsLeft = { ...holder.document.relations, [key]: cleared };
        this.transaction.follow(table, holder, { ...holder.document, relations: relationsLeft });
      }
    }
  }

  #followRename(from: string, to: string): void {
    const { blueprints, actions } = this.catalog;
    this.#principals.blueprintRenamed(from, to);
    followInRuns(this.catalog, this.transaction, { part: "blueprint", from, to });
    for (const other of blueprints.all()) {
      this.#followInEntities(other, from, to);
      const document = blueprintFollowing(other.document, from, to);
      if (hasFollowed(document, other.document)) this.transaction.follow(blueprints, other, document);
    }
    for (const action of actions.all()) {
      const document = actionFollowing(action.document, from, to);
      if (hasFollowed(document, action.document)) this.transaction.follow(actions, action, document);
    }
  }

  /** Properties of the format `blueprints` hold identifiers of blueprints. */
  #followInEntities(row: BlueprintRow, from: string, to: string): void {
    const definitions = Object.entries(row.document.schema.properties);
    const keys = definitions.filter(([, definition]) => namesBlueprints(definition)).map(([key]) => key);
    if (keys.length === 0) return;
    const table = this.catalog.entities(row);
    for (const entity of table.all()) {
      const follow = (value: Json): Json => (value === from ? to : value);
      const properties = mapValues(entity.document.properties, (value, key) => {
        if (!keys.includes(key)) return value;
        return isArray(value) ? value.map(follow) : follow(value);
      });
      this.transaction.follow(table, entity, { ...entity.document, properties });
    }
  }

  /** Entities lose the values of what the blueprint no longer declares; relations that changed must still fit. */
  #fitEntities(row: BlueprintRow, former: BlueprintDocument): void {
    const { schema, relations } = row.document;
    const removedProperties = gone(former.schema.properties, schema.properties);
    const removedRelations = gone(former.relations ?? {}, relations ?? {});
    const changed = Object.keys(relations ?? {}).filter((key) => hasChanged(own(former.relations, key), own(relations, key)));
    if (removedProperties.size + removedRelations.size + changed.length === 0) return;
    const table = this.catalog.entities(row);
    for (const entity of table.all()) {
      const properties = without(entity.document.properties, removedProperties);
      const kept = without(entity.document.relations, removedRelations);
      const fitted = mapValues(kept, (value, key) => (changed.includes(key) ? this.#fitRelation(row, entity.document, key, value) : value));
      this.transaction.follow(table, entity, { ...entity.document, properties, relations: fitted });
    }
  }

  /** A relation's value under its new definition; refuses when it cannot be carried over. */
  #fitRelation(row: BlueprintRow, entity: EntityDocument, key: string, value: RelationValue): RelationValue {
    const definition = own(row.document.relations, key);
    const target = this.catalog.blueprints.get(definition?.target ?? "");
    const path = join("relations", key);
    const identifiers = [value ?? []].flat();
    const lost = identifiers.find((identifier) => target === undefined || this.catalog.entities(target).get(identifier) === undefined);
    if (lost !== undefined) {
      const remedy = "Clear the relation of that entity first, or add a relation under another key.";
      throw invalid(
        join(path, "target"),
        `entity "${entity.identifier}" relates to "${lost}", which the new target does not have. ${remedy}`,
      );
    }
    if (definition?.many === true) return value === null ? null : identifiers;
    const [only, second] = identifiers;
    if (second === undefined) return only ?? null;
    throw invalid(
      join(path, "many"),
      `entity "${entity.identifier}" relates to ${identifiers.length} entities. Leave it at most one first.`,
    );
  }
}

function namesBlueprints({ format, items }: PropertyDefinition): boolean {
  return format === "blueprints" || (isObject(items) && own(items, "format") === "blueprints");
}

function withIdentifier(body: Json | undefined, identifier: string): Json | undefined {
  return isObject(body) ? { identifier, ...body } : body;
}

function gone(former: JsonObject, present: JsonObject): ReadonlySet<string> {
  return new Set(Object.keys(former).filter((key) => !Object.hasOwn(present, key)));
}

function hasChanged(former: JsonObject | undefined, present: JsonObject | undefined): boolean {
  if (former === undefined || present === undefined) return false;
  return former.target !== present.target || (former.many === true) !== (present.many === true);
}

function isSet(value: RelationValue | undefined): boolean {
  return typeof value === "string" || (value ?? []).length > 0;
}
