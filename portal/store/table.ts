import { type EntityDocument, type Identified, isEntity } from "../documents";
import { isObject, type Json, type JsonObject, own } from "../json/json";
import { isAudit, type Row } from "./row";

/** Documents of one kind by identifier. Only a `Transaction` changes it. */
export class Table<Document extends Identified> {
  readonly #rows = new Map<string, Row<Document>>();

  /**
   * @param kind how the store names the rows.
   * @param accepts tells whether what the store holds is such a document.
   * @param owner number of the blueprint that these belong to.
   */
  constructor(
    readonly kind: string,
    private readonly accepts: (document: Json | undefined) => document is Document,
    readonly owner?: number,
  ) {}

  get size(): number {
    return this.#rows.size;
  }

  get(identifier: string): Row<Document> | undefined {
    return this.#rows.get(identifier);
  }

  /** All rows in the order in which they were created. */
  all(): Row<Document>[] {
    return [...this.#rows.values()].sort((one, other) => one.number - other.number);
  }

  set(row: Row<Document>): void {
    this.#rows.set(row.document.identifier, row);
  }

  delete(row: Row<Document>): void {
    this.#rows.delete(row.document.identifier);
  }

  /** What the store keeps of a row; `restore` reads it. */
  stored({ document, audit, aside }: Row<Document>): JsonObject {
    const owner = this.owner === undefined ? {} : { owner: this.owner };
    return { kind: this.kind, ...owner, ...(aside === undefined ? {} : { aside }), audit, document };
  }

  /** @throws Error when it is not what `stored` gave. */
  restore(number: number, stored: JsonObject): void {
    const [document, audit, aside] = [own(stored, "document"), own(stored, "audit"), own(stored, "aside")];
    if (!this.accepts(document) || !isAudit(audit)) throw new Error(`row ${number} is no ${this.kind}`);
    this.set({ number, document, audit, ...(isObject(aside) ? { aside } : {}) });
  }
}

/** The entities of one blueprint, which also knows who relates to whom, so that a delete or a rename need not scan. */
export class EntityTable extends Table<EntityDocument> {
  /** Relation, then identifier at its other end, to the identifiers of the entities that hold it. */
  readonly #referrers = new Map<string, Map<string, Set<string>>>();

  constructor(blueprint: number) {
    super("entity", isEntity, blueprint);
  }

  /** The entities that hold the identifier in the relation, in the order in which they were created. */
  referrers(relation: string, target: string): Row<EntityDocument>[] {
    const identifiers = this.#referrers.get(relation)?.get(target) ?? [];
    const rows = [...identifiers].map((identifier) => this.get(identifier)).filter((row) => row !== undefined);
    return rows.sort((one, other) => one.number - other.number);
  }

  override set(row: Row<EntityDocument>): void {
    const former = this.get(row.document.identifier);
    if (former !== undefined) this.delete(former);
    super.set(row);
    for (const [relation, target] of references(row.document)) {
      const byTarget = entry(this.#referrers, relation, () => new Map<string, Set<string>>());
      entry(byTarget, target, () => new Set<string>()).add(row.document.identifier);
    }
  }

  override delete(row: Row<EntityDocument>): void {
    super.delete(row);
    for (const [relation, target] of references(row.document)) {
      const byTarget = this.#referrers.get(relation);
      const identifiers = byTarget?.get(target);
      identifiers?.delete(row.document.identifier);
      if (identifiers?.size === 0) byTarget?.delete(target);
    }
  }
}

function* references(document: EntityDocument): Generator<[relation: string, target: string]> {
  for (const [relation, value] of Object.entries(document.relations)) {
    if (typeof value === "string") yield [relation, value];
    else for (const target of value ?? []) yield [relation, target];
  }
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = create();
  map.set(key, created);
  return created;
}
