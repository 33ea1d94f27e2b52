import type { BlueprintDocument, EntityDocument } from "../documents";
import { forbidden, identifierTaken, notFound } from "../errors";
import { isArray, isObject, type Json, type JsonObject, mapValues, own, renameKey } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { asideRenaming } from "./blueprint-permissions";
import { checkBlueprint } from "./blueprint-schema";
import { endOf, type RelationRename, renameStep } from "./paths";
import { type PartRename, queryFollowing } from "./query-renames";
import { isResultTarget, systemBlueprint } from "./system-blueprints";

type BlueprintRow = Row<BlueprintDocument>;

/** The renames of a blueprint's parts within one transaction. Entities keep their values; what names the part follows. */
export class Renames {
  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {}

  property(row: BlueprintRow, from: string, to: string): BlueprintRow {
    const { schema, identifier } = row.document;
    checkRename("Property", schema.properties, from, to, systemBlueprint(identifier)?.schema.properties);
    const required = schema.required?.map((key) => (key === from ? to : key));
    const renamed = { properties: renameKey(schema.properties, from, to), ...(required === undefined ? {} : { required }) };
    this.#everywhere((document) => ({
      mirrorProperties: this.#mirrorsOn(document, identifier, from, to),
      aggregationProperties: aggregationsOn(document, identifier, { key: "property", from, to }),
    }));
    this.#scorecards(row, { key: "property", from, to });
    this.#renameTimers(identifier, from, to);
    this.#entities(row, (entity) => ({ ...entity, properties: renameKey(entity.properties, from, to) }));
    return this.#save(row, { schema: { ...schema, ...renamed } }, asideRenaming(row.aside, "updateProperties", from, to));
  }

  mirror(row: BlueprintRow, from: string, to: string): BlueprintRow {
    const mirrorProperties = row.document.mirrorProperties ?? {};
    checkRename("Mirror property", mirrorProperties, from, to);
    const rename: PartRename = { key: "property", from, to };
    this.#everywhere((document) => ({ aggregationProperties: aggregationsOn(document, row.document.identifier, rename) }));
    this.#scorecards(row, rename);
    return this.#save(row, { mirrorProperties: renameKey(mirrorProperties, from, to) });
  }

  relation(row: BlueprintRow, from: string, to: string): BlueprintRow {
    const { identifier, relations = {} } = row.document;
    const made = Object.entries(relations).filter(([, definition]) => isResultTarget(definition));
    checkRename("Relation", relations, from, to, { ...systemBlueprint(identifier)?.relations, ...Object.fromEntries(made) });
    const rename = { blueprint: identifier, from, to };
    this.#everywhere((document) => this.#pathsThrough(document, rename));
    this.#everywhere((document) => ({ aggregationProperties: aggregationsOn(document, identifier, { key: "relation", from, to }) }));
    this.#scorecards(row, { key: "relation", from, to });
    this.#entities(row, (entity) => ({ ...entity, relations: renameKey(entity.relations, from, to) }));
    return this.#save(row, { relations: renameKey(relations, from, to) }, asideRenaming(row.aside, "updateRelations", from, to));
  }

  /** The blueprint as it now is (it may have followed itself) with changed parts. */
  #save(row: BlueprintRow, parts: JsonObject, aside = row.aside): BlueprintRow {
    const current = this.catalog.blueprints.get(row.document.identifier) ?? row;
    const document = checkBlueprint({ ...current.document, ...parts });
    return this.transaction.update(this.catalog.blueprints, current, document, aside);
  }

  #entities(row: BlueprintRow, change: (entity: EntityDocument) => EntityDocument): void {
    const table = this.catalog.entities(row);
    for (const entity of table.all()) this.transaction.follow(table, entity, change(entity.document));
  }

  /** Conditions of the blueprint's scorecards name its properties and relations. */
  #scorecards(row: BlueprintRow, rename: PartRename): void {
    const table = this.catalog.scorecards(row);
    for (const scorecard of table.all()) {
      const { filter, rules } = scorecard.document;
      const followed = rules.map((rule) => ({ ...rule, query: queryFollowing(rule.query, rename) }));
      const filtered = filter === undefined ? {} : { filter: queryFollowing(filter, rename) };
      this.transaction.follow(table, scorecard, { ...scorecard.document, rules: followed, ...filtered });
    }
  }

  /** Lays changed parts over every blueprint that has them. */
  #everywhere(change: (document: BlueprintDocument) => JsonObject): void {
    for (const row of this.catalog.blueprints.all()) {
      const changed = Object.entries(change(row.document)).filter(
        ([key, value]) => own(row.document, key) !== undefined && row.document[key] !== value,
      );
      if (changed.length === 0) continue;
      this.transaction.follow(this.catalog.blueprints, row, checkBlueprint({ ...row.document, ...Object.fromEntries(changed) }));
    }
  }

  /** The mirrors of a document, those that end at the renamed property with its new name. */
  #mirrorsOn(document: BlueprintDocument, blueprint: string, from: string, to: string): JsonObject {
    return mapValues(document.mirrorProperties ?? {}, (mirror) => {
      const steps = mirror.path.split(".");
      const relations = steps.slice(0, -1);
      if (steps.at(-1) !== from || endOf(this.catalog, document, relations)?.identifier !== blueprint) return mirror;
      return { ...mirror, path: [...relations, to].join(".") };
    });
  }

  /** Everything of a document that names relations one after another. */
  #pathsThrough(document: BlueprintDocument, rename: RelationRename): JsonObject {
    const dotted = (path: string): string => renameStep(this.catalog, document, path.split("."), rename).join(".");
    const inPath = <Part extends JsonObject>(part: Part): Part => {
      const path = own<Json>(part, "path");
      return typeof path !== "string" || dotted(path) === path ? part : { ...part, path: dotted(path) };
    };
    const { ownership, mirrorProperties = {}, aggregationProperties = {} } = document;
    const teamInheritance = own(document, "teamInheritance");
    return {
      mirrorProperties: mapValues(mirrorProperties, inPath),
      ...(ownership === undefined ? {} : { ownership: inPath(ownership) }),
      ...(isObject(teamInheritance) ? { teamInheritance: inPath(teamInheritance) } : {}),
      aggregationProperties: mapValues(aggregationProperties, (aggregation) => {
        const filters = own<Json>(aggregation, "pathFilter");
        return isArray(filters)
          ? { ...aggregation, pathFilter: filters.map((filter) => this.#filterThrough(document, filter, rename)) }
          : aggregation;
      }),
    };
  }

  #filterThrough(document: BlueprintDocument, filter: Json, rename: RelationRename): Json {
    const path = isObject(filter) ? own(filter, "path") : undefined;
    if (!isObject(filter) || !isArray(path)) return filter;
    const start = this.catalog.blueprints.get(String(own(filter, "fromBlueprint")))?.document ?? document;
    return { ...filter, path: renameStep(this.catalog, start, path.map(String), rename) };
  }

  /** Automations that wait for a timer property know it by its name. */
  #renameTimers(blueprint: string, from: string, to: string): void {
    for (const row of this.catalog.actions.all()) {
      const event = own(row.document.trigger, "event");
      if (!isObject(event) || own(event, "blueprintIdentifier") !== blueprint || own(event, "propertyIdentifier") !== from) continue;
      const trigger = { ...row.document.trigger, event: { ...event, propertyIdentifier: to } };
      this.transaction.follow(this.catalog.actions, row, { ...row.document, trigger });
    }
  }
}

function checkRename(kind: string, parts: JsonObject, from: string, to: string, base?: JsonObject): void {
  if (own(parts, from) === undefined) throw notFound(kind, from);
  if (own(base, from) !== undefined) throw forbidden(`${kind} "${from}" belongs to a system blueprint and cannot be renamed.`);
  if (from !== to && own(parts, to) !== undefined) throw identifierTaken(kind, to);
}

/** The aggregations of a document, those over the blueprint of the renamed part with its new name. */
function aggregationsOn(document: BlueprintDocument, blueprint: string, rename: PartRename): JsonObject {
  return mapValues(document.aggregationProperties ?? {}, (aggregation) => {
    if (aggregation.target !== blueprint) return aggregation;
    const calculationSpec = mapValues(aggregation.calculationSpec, (value, key) =>
      rename.key === "property" && value === rename.from && (key === "property" || key === "measureTimeBy") ? rename.to : value,
    );
    const query = own<Json>(aggregation, "query");
    const followed = isObject(query) ? queryFollowing(query, rename) : query;
    if (calculationSpec === aggregation.calculationSpec && followed === query) return aggregation;
    return { ...aggregation, calculationSpec, ...(followed === undefined ? {} : { query: followed }) };
  });
}
