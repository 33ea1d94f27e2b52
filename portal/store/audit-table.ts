import { type AuditDocument, isAuditDocument } from "../documents";
import { type Json, own } from "../json/json";
import { printJson } from "../json/text";
import type { Row } from "./row";
import { Table } from "./table";
import type { Transaction } from "./transaction";

/** The latest entries are kept: so many, and so many characters together. */
const mostKept = { entries: 10_000, characters: 32 * 1024 * 1024 };

/** The audit log of an organisation. It is bounded: as new entries come, the oldest give way. */
export class AuditTable extends Table<AuditDocument> {
  #characters = 0;

  constructor() {
    super("audit", isAuditDocument);
  }

  /** Writes entries with the rest of a transaction. */
  append(transaction: Transaction, entries: readonly AuditDocument[]): void {
    for (const entry of entries) transaction.insert(this, entry, { size: printJson(entry).length });
    if (this.size <= mostKept.entries && this.#characters <= mostKept.characters) return;
    for (const oldest of this.all()) {
      if (this.size <= mostKept.entries * 0.9 && this.#characters <= mostKept.characters * 0.9) return;
      transaction.remove(this, oldest);
    }
  }

  override set(row: Row<AuditDocument>): void {
    super.set(row);
    this.#characters += sizeOf(row);
  }

  override delete(row: Row<AuditDocument>): void {
    super.delete(row);
    this.#characters -= sizeOf(row);
  }
}

function sizeOf({ aside }: Row<AuditDocument>): number {
  return Number(own<Json>(aside, "size") ?? 0);
}
