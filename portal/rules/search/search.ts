import type { BlueprintDocument, EntityDocument, PropertyDefinition } from "../../documents";
import { isArray, isObject, type Json, type JsonObject, own } from "../../json/json";
import { approximate } from "../../json/text";
import type { Catalog } from "../../store/catalog";
import type { Row } from "../../store/row";
import { type EntityView, mirrorValue, ownValue, related } from "../entity-view";
import { alongPath, type EntitySet, reachable, type Step } from "./graph";
import { operators } from "./operators";
import { isContext, isQuery, type Query, type Rule, readQuery } from "./query";

/** Entities by the number of their rows, with what they do not hold themselves: computed properties and scorecards, where a query needs them. */
export type Computed = ReadonlyMap<number, JsonObject>;

/** The entities of a blueprint that match a query, in the order in which they were created. */
export function matchingEntities(
  catalog: Catalog,
  blueprint: Row<BlueprintDocument>,
  query: JsonObject,
  path: string,
): Row<EntityDocument>[] {
  const read = readQuery(query, path);
  const table = catalog.entities(blueprint);
  const named = identifierIn(read);
  if (named !== undefined) return [table.get(named) ?? []].flat();
  const search = new Search(catalog, read);
  return table.all().filter((row) => search.matches({ blueprint, row }));
}

/** The one identifier that a query asks for; undefined where it asks for anything else. It saves a look at every entity for each of a batch. */
function identifierIn({ rules: [only, second] }: Query): string | undefined {
  if (only === undefined || second !== undefined || isQuery(only) || only.operator !== "=") return undefined;
  const value = own(only.body, "property") === "$identifier" ? own(only.body, "value") : undefined;
  return typeof value === "string" ? value : undefined;
}

/** One run of a query. What a rule needs of the whole catalogue is worked out once. */
export class Search {
  readonly #reached = new Map<Rule, EntitySet>();
  readonly #now = Date.now();

  constructor(
    private readonly catalog: Catalog,
    private readonly query: Query,
    private readonly computed: Computed = new Map(),
  ) {}

  matches(view: EntityView): boolean {
    return this.#matchesQuery(this.query, view);
  }

  #matchesQuery({ combinator, rules }: Query, view: EntityView): boolean {
    const holds = (part: Query | Rule): boolean => (isQuery(part) ? this.#matchesQuery(part, view) : this.#matchesRule(part, view));
    return combinator === "and" ? rules.every(holds) : rules.some(holds);
  }

  #matchesRule(rule: Rule, view: EntityView): boolean {
    const { body, operator } = rule;
    if (operator === "relatedTo") return this.#related(rule).has(view.row.number);
    if (operator === "matchAny") return this.#matchesAny(rule, view);
    const wanted = constant(own(body, "value"));
    const holds = (actual: Json): boolean => operators[operator]?.(approximate(actual), approximate(wanted), this.#now) ?? false;
    const schema = own(body, "propertySchema");
    if (isObject(schema)) return this.#valuesOfSchema(view, schema).some(holds);
    return holds(this.#valueOf(view, body));
  }

  /** The value that a rule speaks of: of a property, of what a relation leads to, or where the entity stands in a scorecard. */
  #valueOf(view: EntityView, body: JsonObject): Json {
    const relation = own(body, "relation");
    if (typeof relation === "string")
      return relationOf(this.catalog, view, relation, own(body, "targetProperty") === "$title" ? "$title" : "$identifier");
    const scorecard = own(body, "scorecard");
    if (typeof scorecard === "string") return standingIn(this.computed.get(view.row.number), scorecard, own(body, "scorecardRule"));
    const property = own(body, "property");
    return typeof property === "string" ? propertyOf(this.catalog, view, property, this.computed) : constant(property);
  }

  #valuesOfSchema(view: EntityView, schema: JsonObject): Json[] {
    return Object.entries(view.blueprint.document.schema.properties)
      .filter(([, definition]) => fits(definition, schema))
      .map(([key]) => ownValue(view, key));
  }

  #related(rule: Rule): EntitySet {
    return this.#once(rule, () => {
      const starts = this.#named(own(rule.body, "blueprint"), own(rule.body, "value"));
      const direction = own(rule.body, "direction") === "downstream" ? "downstream" : "upstream";
      return reachable(this.catalog, starts, direction, own(rule.body, "required") === true);
    });
  }

  #matchesAny(rule: Rule, view: EntityView): boolean {
    const property = own(rule.body, "property");
    const wanted = constant(own(rule.body, "value"));
    const identifiers = new Set([wanted].flat().map(String));
    if (!isObject(property)) return [this.#valueOf(view, rule.body)].flat().some((value) => identifiers.has(String(value)));
    const path = steps(own(property, "path"));
    const from = own(property, "fromBlueprint");
    if (from !== undefined) return this.#once(rule, () => alongPath(this.catalog, this.#named(from, wanted), path)).has(view.row.number);
    return [...alongPath(this.catalog, [view], path).values()].some(({ row }) => identifiers.has(row.document.identifier));
  }

  #named(blueprint: Json | undefined, identifiers: Json | undefined): EntityView[] {
    const row = this.catalog.blueprints.get(String(blueprint));
    if (row === undefined) return [];
    const entities = [identifiers ?? []].flat().map((identifier) => this.catalog.entities(row).get(String(identifier)));
    return entities.flatMap((entity) => (entity === undefined ? [] : [{ blueprint: row, row: entity }]));
  }

  #once(rule: Rule, work: () => EntitySet): EntitySet {
    const known = this.#reached.get(rule);
    if (known !== undefined) return known;
    const found = work();
    this.#reached.set(rule, found);
    return found;
  }
}

/** The value of any property of an entity: a mirror, one that was computed, a meta-property, or one that it holds. Null where it is unset. */
export function propertyOf(catalog: Catalog, view: EntityView, property: string, computed: Computed): Json {
  const mirror = own(view.blueprint.document.mirrorProperties, property);
  if (mirror !== undefined) return mirrorValue(catalog, view, mirror);
  const properties = own(computed.get(view.row.number), "properties");
  return (isObject(properties) ? own(properties, property) : undefined) ?? ownValue(view, property);
}

/** What a relation leads to, by a property of the entities there; a list for a many relation. */
export function relationOf(catalog: Catalog, view: EntityView, relation: string, property: "$identifier" | "$title"): Json {
  const values = related(catalog, view, relation).map((target) => ownValue(target, property));
  return own(view.blueprint.document.relations, relation)?.many === true ? values : (values[0] ?? null);
}

/** A rule's value. One that speaks of the asking user stands for nothing here: machine credentials belong to no user. */
function constant(value: Json | undefined): Json {
  if (isObject(value) && isContext(value)) return own(value, "context") === "userTeams" ? [] : null;
  return value ?? null;
}

/** The level that an entity has in a scorecard, or the status of one of its rules; null where it is not scored. */
export function standingIn(entity: JsonObject | undefined, scorecard: string, rule: Json | undefined): Json {
  const scorecards = own(entity, "scorecards");
  const standing = isObject(scorecards) ? own(scorecards, scorecard) : undefined;
  if (!isObject(standing)) return null;
  if (rule === undefined) return own(standing, "level") ?? null;
  const rules = own(standing, "rules");
  const found = isArray(rules) ? rules.find((each) => isObject(each) && own(each, "identifier") === rule) : undefined;
  return isObject(found) ? (own(found, "status") ?? null) : null;
}

function steps(path: Json | undefined): Step[] {
  if (!isArray(path)) return [];
  return path.map((step) => {
    if (!isObject(step)) return { relation: String(step), maxHops: 1 };
    return { relation: String(own(step, "relation")), maxHops: Number(own(step, "maxHops") ?? 1) };
  });
}

function fits(definition: PropertyDefinition, schema: JsonObject): boolean {
  const items = own(definition, "items");
  const wantedItems = own(schema, "items");
  return (
    definition.type === own(schema, "type") &&
    (own(schema, "format") === undefined || definition.format === own(schema, "format")) &&
    (!isObject(wantedItems) ||
      (isObject(items) &&
        ["type", "format"].every((key) => own(wantedItems, key) === undefined || own(items, key) === own(wantedItems, key))))
  );
}
