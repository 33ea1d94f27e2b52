import {
  type BlueprintDocument,
  isAction,
  isBlueprint,
  isIdentified,
  isIntegration,
  isRun,
  isRunLog,
  isWebhook,
  isWorkflow,
} from "../documents";
import { isObject, type JsonObject, own } from "../json/json";
import { parseJson } from "../json/text";
import type { Row } from "./row";
import { EntityTable, Table } from "./table";

/** Everything one organisation holds, in memory. */
export class Catalog {
  readonly blueprints = new Table("blueprint", isBlueprint);
  readonly actions = new Table("action", isAction);
  readonly runs = new Table("run", isRun);
  readonly runLogs = new Table("runLog", isRunLog);
  readonly webhooks = new Table("webhook", isWebhook);
  readonly integrations = new Table("integration", isIntegration);
  readonly workflows = new Table("workflow", isWorkflow);
  readonly migrations = new Table("migration", isIdentified);
  /** The organisation's own documents: `organization` (its id, name and settings) and `token`. */
  readonly settings = new Table("setting", isIdentified);
  readonly #entities = new Map<number, EntityTable>();
  #lastNumber = 0;

  /** The entities of a blueprint; they belong to its row, so they stay when it is renamed. */
  entities(blueprint: Row<BlueprintDocument>): EntityTable {
    return this.#entitiesOf(blueprint.number);
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
      this.runs,
      this.runLogs,
      this.webhooks,
      this.integrations,
      this.workflows,
      this.migrations,
      this.settings,
    ];
    const table = kind === "entity" && typeof owner === "number" ? this.#entitiesOf(owner) : tables.find((known) => known.kind === kind);
    if (table === undefined) throw new Error(`row ${number} is of no known kind`);
    table.restore(number, stored);
    this.#lastNumber = Math.max(this.#lastNumber, number);
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
