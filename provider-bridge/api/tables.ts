import { type Data, type DataObject, emptyObject, equalData, isObject, objectOf } from "../../model/kernel/data";
import type { TableEndpoint } from "../../model/kernel/endpoint";
import { parseJson } from "../../model/kernel/json-text";
import { type BulkResult, type Printed, printed, writeInBulk } from "./bulk-writes";
import type { Client } from "./client";
import { PortApiError, unlessGone } from "./errors";
import { type Deleted, type Kind, type Known, type Met, wholly } from "./kinds";
import type { ListedReads } from "./listed-reads";
import { fetchList } from "./lists";
import { fill, withQuery } from "./paths";
import { failedRows, rolledBack } from "./table-failures";
import { inWaves, namedRows } from "./table-order";
import type { Writes } from "./writes";
import { onceRemoved, type Written } from "./written";

/** Requests at a time. */
const together = 4;

type Rows = ReadonlyMap<string, DataObject>;

/** Rows that may be written together, as they are sent. */
interface PrintedWave {
  readonly bodies: ReadonlyMap<string, Printed>;
  /** They name each other in a circle. */
  readonly circle: boolean;
  /** One of them names a row of the same table, or itself. */
  readonly named: boolean;
}

/**
 * Many documents of one collection as one object: listed once, written and deleted in batches. A creation is all or nothing: a pass that only
 * validates comes before the first write, and what was created goes again where a write still fails. An update does what it can.
 */
export class Tables implements Kind<TableEndpoint> {
  constructor(
    private readonly client: Client,
    private readonly reads: ListedReads,
    private readonly writes: Writes,
  ) {}

  /** The rows that are there of those held; all of the collection, or those that a `query` among the keys finds, where none are held. */
  async read(endpoint: TableEndpoint, keys: DataObject, held?: DataObject): Promise<DataObject | undefined> {
    const documents = await this.#documents(endpoint, keys);
    if (!documents) return undefined;
    const names = held ? [...rowsOf(endpoint, held).keys()] : [...documents.keys()];
    const rows = names.flatMap((name): [string, DataObject][] => {
      const document = documents.get(name);
      return document ? [[name, ownPart(endpoint, document)]] : [];
    });
    return this.#table(endpoint, keys, new Map(rows));
  }

  async list(endpoint: TableEndpoint, keys: DataObject): Promise<readonly DataObject[]> {
    const table = await this.read(endpoint, keys);
    return table ? [table] : [];
  }

  async meet(): Promise<Met | undefined> {
    return undefined;
  }

  async create(endpoint: TableEndpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    const rows = rowsOf(endpoint, document);
    const waves = printedWaves(endpoint, rows);
    const checked = await this.#write(endpoint, attributes, waves, { validation_only: "true" });
    if (checked.failures.size > 0) throw failedRows(endpoint.tableOf.rows, checked.failures, rows.size, "Nothing was written.");
    const result = emptyResult();
    try {
      await this.#write(endpoint, attributes, waves, {}, result);
    } catch (error) {
      throw await this.#undone(endpoint, attributes, result, error);
    }
    if (result.failures.size > 0)
      throw await this.#undone(
        endpoint,
        attributes,
        result,
        failedRows(endpoint.tableOf.rows, result.failures, rows.size, "The creation was undone."),
      );
    const overridden = [...result.written].flatMap(([name, { created }]) => (created ? [] : [name]));
    const table = this.#table(endpoint, attributes, rows);
    return overridden.length > 0 ? { outcome: "overrode", document: table, names: overridden } : { outcome: "created", document: table };
  }

  async update(
    endpoint: TableEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    { held = emptyObject() }: Known,
  ): Promise<Written> {
    if (prior[endpoint.key] !== attributes[endpoint.key]) return this.#move(endpoint, prior, attributes, document, held);
    const [before, rows] = [rowsOf(endpoint, held), rowsOf(endpoint, document)];
    const changed = new Map([...rows].filter(([name, row]) => !equalData(before.get(name), row)));
    const result = await this.#write(endpoint, attributes, printedWaves(endpoint, changed), {});
    const gone = [...before.keys()].filter((name) => !rows.has(name));
    const failures = new Map([...result.failures, ...(await this.#delete(endpoint, attributes, gone))]);
    if (failures.size === 0) return { outcome: "updated", document: this.#table(endpoint, attributes, rows) };
    const names = new Set([...before.keys(), ...rows.keys()]);
    const kept = new Map(
      [...names].flatMap((name): [string, DataObject][] => {
        const row = (failures.has(name) ? before : rows).get(name);
        return row ? [[name, row]] : [];
      }),
    );
    const failure = failedRows(endpoint.tableOf.rows, failures, changed.size + gone.length, "The others are as the configuration says.");
    return { outcome: "updated", document: this.#table(endpoint, attributes, kept), failure };
  }

  async delete(endpoint: TableEndpoint, attributes: DataObject, { held = emptyObject() }: Known): Promise<Deleted> {
    const names = [...rowsOf(endpoint, held).keys()];
    const failures = await this.#delete(endpoint, attributes, names);
    if (failures.size > 0) throw failedRows(endpoint.tableOf.rows, failures, names.length, "The others are deleted.");
    return wholly;
  }

  /** Into another collection: made there before it goes here. */
  async #move(
    endpoint: TableEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    held: DataObject,
  ): Promise<Written> {
    const written = await this.create(endpoint, attributes, document);
    return onceRemoved(written, () => this.delete(endpoint, prior, { held }));
  }

  /** Rows that others name are written before those. A circle of rows is written with what makes the missing ones bare first. */
  async #write(
    endpoint: TableEndpoint,
    attributes: DataObject,
    waves: readonly PrintedWave[],
    query: Readonly<Record<string, string>>,
    result = emptyResult(),
  ): Promise<BulkResult> {
    const { batch, makesMissing, createQuery } = endpoint.tableOf.each;
    if (!batch) throw new Error("The documents of a table have batches.");
    this.reads.forget();
    const rehearsed = query.validation_only !== undefined;
    for (const { bodies, circle, named } of waves) {
      const missing = makesMissing && (circle || (rehearsed && named));
      const further = missing ? { ...query, [makesMissing.when]: "true" } : query;
      const path = withQuery(fill(batch.create.path, attributes), attributes, { ...createQuery, ...further });
      await writeInBulk(this.client, { path, size: batch.create.size, bodies, together }, result);
    }
    return result;
  }

  async #delete(endpoint: TableEndpoint, attributes: DataObject, names: readonly string[]): Promise<Map<string, PortApiError>> {
    const { each } = endpoint.tableOf;
    this.reads.forget();
    const outcomes = await Promise.allSettled(
      names.map((name) => this.writes.delete(each, Object.assign(emptyObject(), attributes, objectOf([[each.key, name]])))),
    );
    const failures = new Map<string, PortApiError>();
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === "fulfilled") continue;
      if (!(outcome.reason instanceof PortApiError)) throw outcome.reason;
      failures.set(names[index] ?? "", outcome.reason);
    }
    return failures;
  }

  /** The error of a creation, once what it had created has gone again. */
  async #undone(endpoint: TableEndpoint, attributes: DataObject, { written }: BulkResult, error: unknown): Promise<unknown> {
    if (!(error instanceof PortApiError)) return error;
    const names = (wanted: boolean) => [...written].flatMap(([name, { created }]) => (created === wanted ? [name] : []));
    return rolledBack(error, await this.#delete(endpoint, attributes, names(true).reverse()), names(false));
  }

  /** Undefined where there is no such collection. */
  async #documents({ tableOf: { each, search } }: TableEndpoint, keys: DataObject): Promise<Rows | undefined> {
    if (typeof keys.query !== "string") return this.reads.all(each, keys);
    const list = { ...search, body: { query: parsedQuery(keys.query) } };
    return (await unlessGone(fetchList(this.client, { ...each, list }, keys)))?.documents;
  }

  #table({ key, tableOf }: TableEndpoint, attributes: DataObject, rows: Rows): DataObject {
    return objectOf([
      [key, attributes[key] ?? null],
      [tableOf.rows, objectOf([...rows])],
    ]);
  }
}

function rowsOf({ tableOf }: TableEndpoint, document: DataObject): Rows {
  const rows = document[tableOf.rows];
  return new Map(isObject(rows) ? Object.entries(rows).flatMap(([name, row]) => (isObject(row) ? [[name, row]] : [])) : []);
}

/** A creation sends each row twice, and prints it once. */
function printedWaves({ tableOf: { each, names } }: TableEndpoint, rows: Rows): PrintedWave[] {
  return inWaves(rows, names).map(({ rows: wave, circle }) => ({
    circle,
    named: namedRows(rows, wave, names),
    bodies: new Map(
      [...wave].map(([name, row]): [string, Printed] => [name, printed(objectOf([[each.key, name], ...Object.entries(row)]))]),
    ),
  }));
}

/** What of a live document is a row's: null in a map stands for what is not set. */
function ownPart({ tableOf }: TableEndpoint, document: DataObject): DataObject {
  return objectOf(
    tableOf.keys.flatMap((key): [string, DataObject[string]][] => {
      const value = document[key] ?? null;
      if (value === null) return [];
      return [[key, isObject(value) ? objectOf(Object.entries(value).filter(([, item]) => item !== null)) : value]];
    }),
  );
}

function parsedQuery(text: string): Data {
  try {
    return parseJson(text);
  } catch (error) {
    const message = `The query of the import id must be JSON text of a search query, such as {"combinator":"and","rules":[…]}: ${String(error)}`;
    throw new PortApiError({ kind: "refused", message });
  }
}

function emptyResult(): BulkResult {
  return { written: new Map(), failures: new Map() };
}
