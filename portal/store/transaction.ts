import type { Identified } from "../documents";
import type { JsonObject } from "../json/json";
import { printJson } from "../json/text";
import type { Changes } from "./journal";
import type { Audit, Row } from "./row";
import type { Table } from "./table";

/** Who writes and when. */
export interface Author {
  readonly actor: string;
  readonly time: string;
  /** The run that it is for. */
  readonly run?: string | undefined;
  /** The program that asks, as it calls itself: its User-Agent. */
  readonly agent?: string | undefined;
}

/** The author of what nobody asked for. */
export const portItself = "port";

/** What a write has done to one row. */
export interface Touch {
  /** How the store names such rows, and the number of the blueprint that they belong to. */
  readonly kind: string;
  readonly owner: number | undefined;
  /** As it was before the write; nothing for one that is new. */
  readonly former: Row | undefined;
  /** As it is now; nothing for one that is gone. */
  readonly present: Row | undefined;
  /** True where it only followed a change elsewhere. */
  readonly follows: boolean;
}

/**
 * One write: it changes the tables at once and remembers how to undo that, so that a rule that fails half way leaves no trace.
 * The work of a transaction is synchronous; nobody sees it half done.
 */
export class Transaction {
  readonly #changed = new Map<number, (() => string) | undefined>();
  readonly #touches = new Map<number, Touch>();
  readonly #undo: (() => void)[] = [];

  constructor(
    readonly author: Author,
    private readonly nextNumber: () => number,
  ) {}

  /** What the journal must keep. */
  get changes(): Changes {
    return this.#changed;
  }

  /** What the write has done so far, row by row. */
  get touches(): readonly Touch[] {
    return [...this.#touches.values()].filter(({ former, present }) => former !== undefined || present !== undefined);
  }

  insert<Document extends Identified>(table: Table<Document>, document: Document, aside?: JsonObject): Row<Document> {
    const { actor, time } = this.author;
    const audit: Audit = { createdAt: time, createdBy: actor, updatedAt: time, updatedBy: actor };
    const row: Row<Document> = { number: this.nextNumber(), document, audit, ...(aside === undefined ? {} : { aside }) };
    this.#put(table, undefined, row, false);
    return row;
  }

  /** The row with another document, perhaps under another identifier, and with what is kept aside. */
  update<Document extends Identified>(table: Table<Document>, row: Row<Document>, document: Document, aside = row.aside): Row<Document> {
    const audit: Audit = { ...row.audit, updatedAt: this.author.time, updatedBy: this.author.actor };
    const updated: Row<Document> = { ...row, document, audit, ...(aside === undefined ? {} : { aside }) };
    this.#put(table, row, updated, false);
    return updated;
  }

  /** As `update`, for a document that only follows a change elsewhere: it counts as untouched by its author. */
  follow<Document extends Identified>(table: Table<Document>, row: Row<Document>, document: Document, aside = row.aside): Row<Document> {
    const updated: Row<Document> = { ...row, document, ...(aside === undefined ? {} : { aside }) };
    this.#put(table, row, updated, true);
    return updated;
  }

  remove<Document extends Identified>(table: Table<Document>, row: Row<Document>): void {
    table.delete(row);
    this.#undo.push(() => table.set(row));
    this.#touch(table, row.number, row, undefined, false);
    this.#remember(row.number, undefined);
  }

  /** Runs a part that is undone alone when it throws. */
  attempt<Result>(part: () => Result): Result {
    const mark = this.#undo.length;
    try {
      return part();
    } catch (error) {
      this.rollBack(mark);
      throw error;
    }
  }

  /** Undoes everything, or what came after a mark. */
  rollBack(mark = 0): void {
    while (this.#undo.length > mark) this.#undo.pop()?.();
  }

  #put<Document extends Identified>(table: Table<Document>, former: Row<Document> | undefined, row: Row<Document>, follows: boolean): void {
    if (former !== undefined) table.delete(former);
    table.set(row);
    this.#undo.push(() => {
      table.delete(row);
      if (former !== undefined) table.set(former);
    });
    this.#touch(table, row.number, former, row, follows);
    this.#remember(row.number, () => printJson(table.stored(row)));
  }

  #touch(
    { kind, owner }: { readonly kind: string; readonly owner?: number | undefined },
    number: number,
    former: Row | undefined,
    present: Row | undefined,
    follows: boolean,
  ): void {
    const known = this.#touches.get(number);
    const before = known === undefined ? former : known.former;
    this.#touches.set(number, { kind, owner, former: before, present, follows: follows && known?.follows !== false });
    this.#undo.push(() => (known === undefined ? this.#touches.delete(number) : this.#touches.set(number, known)));
  }

  #remember(number: number, print: (() => string) | undefined): void {
    const known = this.#changed.has(number);
    const former = this.#changed.get(number);
    this.#changed.set(number, print);
    this.#undo.push(() => (known ? this.#changed.set(number, former) : this.#changed.delete(number)));
  }
}
