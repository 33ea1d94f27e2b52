import type { Json, JsonObject } from "../../portal";
import { isArray, isObject, own } from "../../portal/json/json";
import { at } from "./client";

/** A blueprint with its scorecards and entities, all as the portal shows them. */
export interface Shown {
  readonly blueprint: JsonObject;
  readonly scorecards: readonly JsonObject[];
  readonly entities: readonly JsonObject[];
}

/** What is shown as computed equals what comes out of a second, plainer evaluation of what is shown beside it. */
export function checkComputed(all: readonly Shown[]): void {
  const world = new World(all);
  for (const { blueprint, scorecards, entities } of all)
    for (const entity of entities) {
      const definition = at(blueprint, "aggregationProperties", "g");
      if (isObject(definition)) expect(at(entity, "properties", "g")).toEqual(world.aggregated(entity, definition, blueprint));
      const standings = scorecards.flatMap((scorecard): [string, Json][] => {
        const standing = standingOf(scorecard, entity);
        return standing === undefined ? [] : [[String(scorecard.identifier), standing]];
      });
      expect(own(entity, "scorecards")).toEqual(scorecards.length === 0 ? undefined : Object.fromEntries(standings));
    }
}

function standingOf(scorecard: JsonObject, entity: JsonObject): Json | undefined {
  const filter = own(scorecard, "filter");
  if (isObject(filter) && !passes(filter, entity)) return undefined;
  const rules = list(scorecard.rules).map((rule) => {
    const passed = isObject(rule) && isObject(rule.query) && passes(rule.query, entity);
    return { identifier: at(rule, "identifier") ?? null, status: passed ? "SUCCESS" : "FAILURE", level: at(rule, "level") ?? null };
  });
  const titles = list(scorecard.levels).map((level) => at(level, "title") ?? null);
  const reached = titles.filter((_, index) => {
    const upTo = titles.slice(0, index + 1);
    return rules.every(({ level, status }) => status === "SUCCESS" || !upTo.includes(level));
  });
  return { level: reached.at(-1) ?? null, rules };
}

function passes(query: JsonObject, entity: JsonObject): boolean {
  const results = list(query.conditions).map((condition) => isObject(condition) && holds(condition, entity));
  return query.combinator === "and" ? !results.includes(false) : results.includes(true);
}

function holds(condition: JsonObject, entity: JsonObject): boolean {
  const { relation, property, operator, value, not } = condition;
  const name = String(relation ?? property);
  const place = relation !== undefined ? ["relations", name] : name.startsWith("$") ? [name.slice(1)] : ["properties", name];
  const actual = at(entity, ...place) ?? null;
  const answer = compare(actual, String(operator), value ?? null);
  return not === true ? !answer : answer;
}

function compare(actual: Json, operator: string, value: Json): boolean {
  const empty = actual === null || actual === "" || (isArray(actual) && actual.length === 0);
  if (operator === "isEmpty") return empty;
  if (operator === "isNotEmpty") return !empty;
  if (operator === "=") return actual === value;
  if (operator === "!=") return actual !== value;
  if (operator === "contains")
    return isArray(actual) ? actual.includes(value) : typeof actual === "string" && actual.includes(String(value));
  if (typeof actual !== "number" || typeof value !== "number") return false;
  return operator === ">" ? actual > value : actual <= value;
}

/** All entities with their relations as one graph, walked to its ends. */
class World {
  readonly #entities = new Map<string, JsonObject>();
  readonly #forward = new Map<string, string[]>();
  readonly #backward = new Map<string, string[]>();
  readonly #blueprints = new Map<Json | undefined, JsonObject>();

  constructor(all: readonly Shown[]) {
    for (const { blueprint, entities } of all) {
      this.#blueprints.set(own(blueprint, "identifier"), blueprint);
      for (const entity of entities) {
        const from = nameOf(entity.blueprint, entity.identifier);
        this.#entities.set(from, entity);
        for (const [relation, value] of Object.entries(isObject(entity.relations) ? entity.relations : {}))
          for (const target of value === null ? [] : isArray(value) ? value : [value]) {
            const to = nameOf(at(blueprint, "relations", relation, "target"), target);
            this.#forward.set(from, [...(this.#forward.get(from) ?? []), to]);
            this.#backward.set(to, [...(this.#backward.get(to) ?? []), from]);
          }
      }
    }
  }

  aggregated(entity: JsonObject, definition: JsonObject, blueprint: JsonObject): Json {
    if (!this.#blueprints.has(definition.target) || this.#circular(blueprint, [])) return null;
    const start = nameOf(entity.blueprint, entity.identifier);
    const reached = new Set([...walk(start, this.#forward), ...walk(start, this.#backward)]);
    reached.delete(start);
    const found = [...this.#entities].filter(([name, other]) => reached.has(name) && other.blueprint === definition.target);
    const { func, property } = isObject(definition.calculationSpec) ? definition.calculationSpec : {};
    if (func === "count") return found.length;
    const amounts = found.map(([, other]) => at(other, "properties", String(property)));
    return amounts.reduce<number>((sum, amount) => sum + (typeof amount === "number" ? amount : 0), 0);
  }

  /** Whether `g` of a blueprint is the sum of a `g` that comes back to one before. */
  #circular(blueprint: JsonObject, above: readonly JsonObject[]): boolean {
    if (above.includes(blueprint)) return true;
    if (at(blueprint, "aggregationProperties", "g", "calculationSpec", "property") !== "g") return false;
    const target = this.#blueprints.get(at(blueprint, "aggregationProperties", "g", "target"));
    return target !== undefined && this.#circular(target, [...above, blueprint]);
  }
}

function walk(start: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (const name of open)
    for (const next of edges.get(name) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  return reached;
}

function nameOf(blueprint: Json | undefined, identifier: Json | undefined): string {
  return JSON.stringify([blueprint, identifier]);
}

function list(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}
