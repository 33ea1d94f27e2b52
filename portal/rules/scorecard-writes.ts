import type { BlueprintDocument, ScorecardDocument, ScorecardQuery } from "../documents";
import { identifierTaken, invalid } from "../errors";
import { isArray, isObject, type Json, type JsonObject, own, without } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Table } from "../store/table";
import type { Transaction } from "../store/transaction";
import { join, nameOfType, show } from "./refusal";
import { levelsOf } from "./scorecard-levels";
import { checkScorecard, checkScorecards } from "./scorecard-schema";
import { dateRange } from "./search/date-ranges";
import { unaryOperators } from "./search/operators";

type ScorecardRow = Row<ScorecardDocument>;

/** The writes of one blueprint's scorecards within one transaction. */
export class ScorecardWrites {
  readonly #table: Table<ScorecardDocument>;

  constructor(
    catalog: Catalog,
    private readonly transaction: Transaction,
    blueprint: Row<BlueprintDocument>,
  ) {
    this.#table = catalog.scorecards(blueprint);
  }

  create(body: Json | undefined): ScorecardRow {
    const document = readScorecard(checkScorecard(body), "");
    if (this.#table.get(document.identifier) !== undefined) throw identifierTaken("Scorecard", document.identifier);
    return this.transaction.insert(this.#table, document);
  }

  /** PUT: the body is the whole scorecard; another identifier renames it. */
  replace(current: ScorecardRow, body: Json | undefined): ScorecardRow {
    const document = readScorecard(checkScorecard(body), "");
    const renamed = document.identifier !== current.document.identifier;
    if (renamed && this.#table.get(document.identifier) !== undefined) throw identifierTaken("Scorecard", document.identifier);
    return this.transaction.update(this.#table, current, document);
  }

  /** PUT of a list: each scorecard is created or replaced, those that it does not name stay. All of it or nothing. */
  putAll(body: Json | undefined): ScorecardRow[] {
    const documents = checkScorecards(body);
    refuseDoubled(
      documents.map(({ identifier }) => identifier),
      (index) => `[${index}].identifier`,
    );
    return documents.map((sent, index) => {
      const document = readScorecard(checkScorecard(without(sent, new Set(["id"]))), `[${index}]`);
      const current = this.#table.get(document.identifier);
      return current === undefined
        ? this.transaction.insert(this.#table, document)
        : this.transaction.update(this.#table, current, document);
    });
  }
}

/** What the schema alone cannot say of a scorecard. */
function readScorecard(document: ScorecardDocument, path: string): ScorecardDocument {
  const levels = levelsOf(document).map(({ title }) => title);
  refuseDoubled(levels, (index) => join(join(join(path, "levels"), `${index}`), "title"));
  const rules = join(path, "rules");
  refuseDoubled(
    document.rules.map(({ identifier }) => identifier),
    (index) => join(join(rules, `${index}`), "identifier"),
  );
  for (const [index, rule] of document.rules.entries()) {
    const place = join(rules, `${index}`);
    if (!levels.slice(1).includes(rule.level)) throw unknownLevel(rule.level, levels, join(place, "level"));
    checkQuery(rule.query, join(place, "query"));
  }
  if (document.filter !== undefined) checkQuery(document.filter, join(path, "filter"));
  return document;
}

function unknownLevel(level: string, [floor, ...higher]: readonly string[], path: string): Error {
  if (level === floor) return invalid(path, `is ${show(level)}, the level that every entity has: a rule must stand for a higher one.`);
  return invalid(path, `must be one of ${higher.map(show).join(", ")}, not ${show(level)}`);
}

function refuseDoubled(names: readonly string[], placeOf: (index: number) => string): void {
  const doubled = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (doubled !== -1) throw invalid(placeOf(doubled), `is ${show(names[doubled])} for the second time.`);
}

function checkQuery({ conditions }: ScorecardQuery, path: string): void {
  for (const [index, condition] of conditions.entries()) checkCondition(condition, join(join(path, "conditions"), `${index}`));
}

/** Operators that take a list. */
const listOperators: ReadonlySet<string> = new Set(["containsAny", "in"]);
/** Operators that take a range of time; `=` takes one too. */
const rangeOperators: ReadonlySet<string> = new Set(["between", "notBetween"]);

function checkCondition(condition: JsonObject & { readonly operator: string }, path: string): void {
  const { operator } = condition;
  const value = own<Json>(condition, "value");
  const [property, relation] = [own(condition, "property"), own(condition, "relation")];
  if ((property === undefined) === (relation === undefined)) throw invalid(path, "must name either a property or a relation.");
  if (unaryOperators.has(operator)) return;
  const place = join(path, "value");
  if (value === undefined) throw invalid(place, `is required by the operator ${operator}`);
  if (listOperators.has(operator) && !isArray(value))
    throw invalid(place, `must be a list beside the operator ${operator}, not ${nameOfType(value)}.`);
  const isRange = isObject(value) && dateRange(value, 0) !== undefined;
  if (rangeOperators.has(operator) ? isRange : isRange ? operator === "=" : !isObject(value)) return;
  throw invalid(
    place,
    `${rangeOperators.has(operator) ? "must be" : "is not"} a range of time that the operator ${operator} takes: {"from", "to"} or a {"preset"}.`,
  );
}
