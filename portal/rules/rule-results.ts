import type { BlueprintDocument, EntityDocument, ScorecardDocument } from "../documents";
import { isArray, isObject, type Json, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { entitiesOf } from "./entity-view";
import { presentEntities } from "./presentation";
import { FollowingEntities, joinedName, scoredBlueprints, type Wanted } from "./scorecard-entities";
import { standingIn } from "./search/search";
import { followsScorecards, isResultTarget } from "./system-blueprints";

/** Whether an entity passes a rule. An entity that the scorecard's filter leaves out has no result. */
export interface RuleResult {
  readonly blueprint: Row<BlueprintDocument>;
  readonly scorecard: Row<ScorecardDocument>;
  readonly rule: { readonly identifier: string; readonly title: string };
  readonly entity: Row<EntityDocument>;
  readonly passed: boolean;
}

/** Evaluates all rules over all entities. */
export async function evaluateRules(catalog: Catalog): Promise<RuleResult[]> {
  const results: RuleResult[] = [];
  for (const { blueprint, scorecards } of scoredBlueprints(catalog)) {
    const views = entitiesOf(catalog, blueprint);
    const shown = await presentEntities(catalog, views, {});
    for (const [index, { row: entity }] of views.entries())
      for (const scorecard of scorecards)
        for (const rule of scorecard.document.rules) {
          const status = standingIn(shown[index], scorecard.document.identifier, rule.identifier);
          if (status !== null) results.push({ blueprint, scorecard, rule, entity, passed: status === "SUCCESS" });
        }
  }
  return results;
}

/** True where nothing is scored, and no result is left from when something was. */
export function hasNoResults(catalog: Catalog): boolean {
  const blueprint = catalog.blueprints.get("_rule_result");
  return blueprint === undefined || (catalog.entities(blueprint).size === 0 && scoredBlueprints(catalog).length === 0);
}

/** Makes the entities of `_rule_result` say what was evaluated, and the counters of `_scorecard`. What has gone meanwhile has no result. */
export function writeResults(catalog: Catalog, transaction: Transaction, results: readonly RuleResult[]): void {
  const following = new FollowingEntities(catalog, transaction);
  const wanted = results
    .filter((result) => isThere(catalog, result))
    .map((result) => resultEntity(catalog, result, transaction.author.time));
  following.place("_rule_result", wanted);
  following.clear("_rule_result", wanted);
  countResults(catalog, transaction, results);
}

function isThere(catalog: Catalog, { blueprint, scorecard, rule, entity }: RuleResult): boolean {
  const rules = catalog.blueprints.get("_rule");
  return (
    catalog.entities(blueprint).get(entity.document.identifier)?.number === entity.number &&
    rules !== undefined &&
    catalog.entities(rules).get(ruleName(blueprint, scorecard, rule.identifier)) !== undefined
  );
}

function ruleName(blueprint: Row<BlueprintDocument>, scorecard: Row<ScorecardDocument>, rule: string): string {
  return joinedName(blueprint.document.identifier, scorecard.document.identifier, rule);
}

function resultEntity(catalog: Catalog, { blueprint, scorecard, rule, entity, passed }: RuleResult, now: string): Wanted {
  const [owner, scorecardName, name] = [blueprint.document.identifier, scorecard.document.identifier, entity.document.identifier];
  const relations = Object.entries(catalog.blueprints.get("_rule_result")?.document.relations ?? {});
  const relation = relations.find(([, definition]) => isResultTarget(definition) && definition.target === owner)?.[0];
  const result = passed ? "Passed" : "Not passed";
  return {
    of: `${scorecard.number}:${rule.identifier}:${entity.number}`,
    document: (current) => {
      const same = own(current?.properties, "result") === result;
      const since = (same ? own(current?.properties, "result_last_change") : undefined) ?? now;
      return {
        identifier: joinedName(owner, scorecardName, rule.identifier, name),
        title: rule.title,
        properties: { result, entity: name, result_last_change: since },
        relations: { rule: ruleName(blueprint, scorecard, rule.identifier), ...(relation === undefined ? {} : { [relation]: name }) },
      };
    },
  };
}

function countResults(catalog: Catalog, transaction: Transaction, results: readonly RuleResult[]): void {
  const blueprint = catalog.blueprints.get("_scorecard");
  if (blueprint === undefined) return;
  const table = catalog.entities(blueprint);
  const counts = new Map<string, { tested: number; passed: number }>();
  for (const { scorecard, passed } of results) {
    const count = counts.get(`${scorecard.number}`) ?? { tested: 0, passed: 0 };
    counts.set(`${scorecard.number}`, { tested: count.tested + 1, passed: count.passed + (passed ? 1 : 0) });
  }
  for (const row of table.all()) {
    const { tested, passed } = counts.get(String(own<Json>(row.aside, "of"))) ?? { tested: 0, passed: 0 };
    const { properties } = row.document;
    if (own(properties, "rules_tested") === tested && own(properties, "rules_passed") === passed) continue;
    const counted = { ...properties, rules_tested: tested, rules_passed: passed };
    transaction.follow(table, row, { ...row.document, properties: counted });
  }
}

/** Whether what a blueprint's entities show depends on results: their own, or what is aggregated over them. */
export function showsResults({ identifier, aggregationProperties = {} }: BlueprintDocument): boolean {
  return followsScorecards(identifier) || Object.values(aggregationProperties).some(({ target }) => followsScorecards(target));
}

/** False for a query over all entities that plainly asks for other blueprints. */
export function mayFindResults(catalog: Catalog, query: Json | undefined): boolean {
  const names = isObject(query) && own(query, "combinator") === "and" ? blueprintsAskedFor(own(query, "rules")) : undefined;
  return (
    names === undefined ||
    names.some((name) => {
      const blueprint = catalog.blueprints.get(name);
      return blueprint !== undefined && showsResults(blueprint.document);
    })
  );
}

function blueprintsAskedFor(rules: Json | undefined): string[] | undefined {
  const rule = isArray(rules) ? rules.filter(isObject).find(namesBlueprints) : undefined;
  return rule && [own(rule, "value") ?? []].flat().map(String);
}

function namesBlueprints(rule: JsonObject): boolean {
  const [operator, value] = [own(rule, "operator"), own(rule, "value")];
  if (own(rule, "property") !== "$blueprint") return false;
  return operator === "=" ? typeof value === "string" : operator === "in" && isArray(value);
}
