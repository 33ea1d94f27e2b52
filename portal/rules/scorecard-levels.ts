import type { BlueprintDocument, ScorecardCondition, ScorecardDocument, ScorecardLevel, ScorecardQuery } from "../documents";
import { isObject, type Json, type JsonObject, own } from "../json/json";
import { approximate } from "../json/text";
import type { Row } from "../store/row";
import { operators } from "./search/operators";

/** The levels of a scorecard that was sent without any, as Port lists them. */
const defaultLevels: readonly ScorecardLevel[] = [
  { title: "Basic", color: "paleBlue" },
  { title: "Bronze", color: "bronze" },
  { title: "Silver", color: "silver" },
  { title: "Gold", color: "gold" },
];

/** The levels from the lowest, which every scored entity has. */
export function levelsOf({ levels }: ScorecardDocument): readonly ScorecardLevel[] {
  return levels === undefined || levels.length === 0 ? defaultLevels : levels;
}

/** A scorecard as replies show it. */
export function presentScorecard(blueprint: Row<BlueprintDocument>, { document, audit }: Row<ScorecardDocument>): JsonObject {
  return { ...document, levels: levelsOf(document), blueprint: blueprint.document.identifier, ...audit };
}

/** Where an entity stands in a scorecard. */
export interface Standing extends JsonObject {
  readonly level: string;
  readonly rules: readonly RuleStanding[];
}

export interface RuleStanding extends JsonObject {
  readonly identifier: string;
  readonly status: "SUCCESS" | "FAILURE";
  /** Title of the level that needs the rule. */
  readonly level: string;
}

/**
 * Where an entity stands in each of its blueprint's scorecards, by the scorecard's identifier. Those whose filter leaves it out are not there.
 * @param entity as replies show it, with everything that is computed of it.
 * @param now milliseconds since the epoch, for conditions that speak of time.
 */
export function standingsOf(
  scorecards: readonly Row<ScorecardDocument>[],
  entity: JsonObject,
  now: number,
): { readonly [scorecard: string]: Standing } {
  return Object.fromEntries(
    scorecards.flatMap(({ document }): [string, Standing][] => {
      const standing = standingOf(document, entity, now);
      return standing === undefined ? [] : [[document.identifier, standing]];
    }),
  );
}

function standingOf(scorecard: ScorecardDocument, entity: JsonObject, now: number): Standing | undefined {
  if (scorecard.filter !== undefined && !matches(scorecard.filter, entity, now)) return undefined;
  const rules = scorecard.rules.map(({ identifier, level, query }): RuleStanding => {
    return { identifier, status: matches(query, entity, now) ? "SUCCESS" : "FAILURE", level };
  });
  return { level: levelReached(levelsOf(scorecard), rules), rules };
}

/** The highest level that no failed rule stands in the way of. */
function levelReached(levels: readonly ScorecardLevel[], rules: readonly RuleStanding[]): string {
  const missed = new Set(rules.filter(({ status }) => status === "FAILURE").map(({ level }) => level));
  const barrier = levels.findIndex(({ title }) => missed.has(title));
  return levels.at(barrier === -1 ? -1 : barrier - 1)?.title ?? "";
}

function matches({ combinator, conditions }: ScorecardQuery, entity: JsonObject, now: number): boolean {
  const holds = (condition: ScorecardCondition): boolean => conditionHolds(condition, entity, now);
  return combinator === "and" ? conditions.every(holds) : conditions.some(holds);
}

function conditionHolds(condition: ScorecardCondition, entity: JsonObject, now: number): boolean {
  const wanted = own<Json>(condition, "value") ?? null;
  const holds = operators[condition.operator]?.(approximate(valueIn(condition, entity)), approximate(wanted), now) ?? false;
  return own<Json>(condition, "not") === true ? !holds : holds;
}

const metaProperty = /^\$(identifier|title|icon|team|blueprint|(?:created|updated)(?:At|By))$/;

function valueIn(condition: ScorecardCondition, entity: JsonObject): Json {
  const relation = own<Json>(condition, "relation");
  if (typeof relation === "string") return member(entity, "relations", relation);
  const property = String(own<Json>(condition, "property"));
  const field = metaProperty.exec(property)?.[1];
  return field === undefined ? member(entity, "properties", property) : (own(entity, field) ?? null);
}

function member(entity: JsonObject, part: string, key: string): Json {
  const members = own(entity, part);
  return isObject(members) ? (own(members, key) ?? null) : null;
}
