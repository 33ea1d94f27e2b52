import {
  type BlueprintDocument,
  isAction,
  isBlueprint,
  isIdentified,
  isIntegration,
  isPlaced,
  isRun,
  isRunLog,
  isScorecard,
  isWebhook,
  isWorkflow,
  type ScorecardDocument,
} from "../documents";
import { isObject, type Json, type JsonObject, own } from "../json/json";
import { parseJson } from "../json/text";
import { AuditTable } from "./audit-table";
import type { Row } from "./row";
import { EntityTable, Table } from "./table";

/** Everything one organisation holds, in memory. */
export class Catalog {
  readonly blueprints = new Table("blueprint", isBlueprint);
  readonly actions = new Table("action", isAction);
  readonly pages = new Table("page", isPlaced);
  readonly folders = new Table("folder", isPlaced);
  readonly runs = new Table("run", isRun);
  readonly runLogs = new Table("runLog", isRunLog);
  readonly webhooks = new Table("webhook", isWebhook);
  readonly integrations = new Table("integration", isIntegration);
  readonly workflows = new Table("workflow", isWorkflow);
  readonly migrations = new Table("migration", isIdentified);
  /** Secrets by name: the document describes one, and its value is kept aside. */
  readonly secrets = new Table("secret", isIdentified);
  /** The organisation's own documents: `organization` (its id, name and settings) and `token`. */
  readonly settings = new Table("setting", isIdentified);
  readonly auditLog = new AuditTable();
  readonly #entities = new Map<number, EntityTable>();
  readonly #scorecards = new Map<number, Table<ScorecardDocument>>();
  #lastNumber = 0;

  /** The entities of a blueprint; they belong to its row, so they stay when it is renamed. */
  entities(blueprint: Row<BlueprintDocument>): EntityTable {
    return this.#entitiesOf(blueprint.number);
  }

  /** The scorecards of a blueprint; they too belong to its row. */
  scorecards(blueprint: Row<BlueprintDocument>): Table<ScorecardDocument> {
    return this.#scorecardsOf(blueprint.number);
  }

  nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  /**
   * Takes in a row as the journal kept it.
   * @throws Error when the text is not what a portal writes.
   */
  restore(number: number, text: string): void {
    const stored = storedObject(number, text);
    const kind = own(stored, "kind");
    const owner = own(stored, "owner");
    const tables = [
      this.blueprints,
      this.actions,
      this.pages,
      this.folders,
      this.runs,
      this.runLogs,
      this.webhooks,
      this.integrations,
      this.workflows,
      this.migrations,
      this.secrets,
      this.settings,
      this.auditLog,
    ];
    const table = typeof owner === "number" ? this.#tableOf(kind, owner) : tables.find((known) => known.kind === kind);
    if (table === undefined) throw new Error(`row ${number} is of no known kind`);
    table.restore(number, stored);
    this.#lastNumber = Math.max(this.#lastNumber, number);
  }

  /** The table of what belongs to a blueprint. */
  #tableOf(kind: Json | undefined, owner: number): EntityTable | Table<ScorecardDocument> | undefined {
    if (kind === "entity") return this.#entitiesOf(owner);
    return kind === "scorecard" ? this.#scorecardsOf(owner) : undefined;
  }

  #scorecardsOf(blueprint: number): Table<ScorecardDocument> {
    const known = this.#scorecards.get(blueprint);
    if (known !== undefined) return known;
    const table = new Table("scorecard", isScorecard, blueprint);
    this.#scorecards.set(blueprint, table);
    return table;
  }

  #entitiesOf(blueprint: number): EntityTable {
    const known = this.#entities.get(blueprint);
    if (known !== undefined) return known;
    const table = new EntityTable(blueprint);
    this.#entities.set(blueprint, table);
    return table;
  }
}

function storedObject(number: number, text: string): JsonObject {
  try {
    const stored = parseJson(text);
    if (isObject(stored)) return stored;
  } catch {
    // Told below: what the parser says of damaged text helps nobody.
  }
  throw new Error(`row ${number} is not a document`);
}
