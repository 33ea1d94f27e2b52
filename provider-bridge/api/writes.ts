import { type DataObject, objectOf } from "../../model/kernel/data";
import type { Endpoint } from "../../model/kernel/endpoint";
import { mergeTogether } from "./batched-merges";
import type { BatchedWrites } from "./batched-writes";
import type { Client } from "./client";
import { deleteOne, deleteWithContents } from "./deletions";
import { PortApiError } from "./errors";
import { KeyedLock } from "./keyed-lock";
import type { ListedReads } from "./listed-reads";
import { collectionPath, documentPath } from "./paths";
import { readOne } from "./single-reads";
import { createOrMeet, createOrOverride, replace } from "./single-writes";
import type { Written } from "./written";

/** Writes of every kind; lists are told of each. */
export class Writes {
  readonly #locks = new KeyedLock();
  /** Collections in which this run has deleted something. */
  readonly #deletedIn = new Set<string>();

  constructor(
    private readonly client: Client,
    private readonly batches: BatchedWrites,
    private readonly reads: ListedReads,
  ) {}

  async create(endpoint: Endpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    const { batch, existing, key } = endpoint;
    try {
      if (existing === "refuse") return await createOrMeet(this.client, endpoint, attributes, document);
      // Documents that Port is to name cannot be told apart in the reply to a batch.
      if (batch && typeof document[key] === "string") return await this.batches.create(endpoint, batch, attributes, document);
      return await createOrOverride(this.client, endpoint, attributes, document);
    } finally {
      this.reads.changed(endpoint, attributes);
    }
  }

  async update(endpoint: Endpoint, prior: DataObject, attributes: DataObject, document: DataObject): Promise<Written> {
    if (collectionPath(endpoint, prior) !== collectionPath(endpoint, attributes)) return this.#move(endpoint, prior, attributes, document);
    return this.#alone(endpoint, prior, async () => {
      const kept = endpoint.ownedElsewhere?.length ? await this.#live(endpoint, prior) : undefined;
      const body = kept ? withKeysOf(kept, document, endpoint.ownedElsewhere ?? []) : document;
      return this.#replace(endpoint, prior, attributes, body);
    });
  }

  async modify(endpoint: Endpoint, attributes: DataObject, change: (live: DataObject) => DataObject | undefined): Promise<DataObject> {
    return this.#alone(endpoint, attributes, async () => {
      const live = await this.#live(endpoint, attributes);
      const document = change(live);
      if (!document) return live;
      const written = await this.#replace(endpoint, attributes, attributes, document);
      return written.outcome === "exists" ? written.live : written.document;
    });
  }

  async merge(endpoint: Endpoint, keys: DataObject, changes: ReadonlyMap<string, DataObject>): Promise<Map<string, PortApiError>> {
    if (!endpoint.batch?.merge)
      throw new PortApiError({ kind: "refused", message: `Port takes no batch of changes for ${endpoint.collection}.` });
    try {
      return await mergeTogether(this.client, endpoint.batch.merge, keys, changes);
    } finally {
      this.reads.forget();
    }
  }

  async delete(endpoint: Endpoint, attributes: DataObject): Promise<void> {
    const { batch, forcedDelete } = endpoint;
    try {
      if (forcedDelete && attributes[forcedDelete.when] === true)
        return await this.#alone(endpoint, attributes, () => deleteWithContents(this.client, endpoint, attributes, forcedDelete.path));
      if (batch) return await this.batches.delete(endpoint, batch, attributes);
      const inside = `${documentPath(endpoint, attributes)}/`;
      const ownDependents = [...this.#deletedIn].some((collection) => collection.startsWith(inside));
      await this.#alone(endpoint, attributes, () => deleteOne(this.client, endpoint, attributes, ownDependents));
    } finally {
      this.#deletedIn.add(collectionPath(endpoint, attributes));
      this.reads.forget();
    }
  }

  /** Into another collection: Port has no way to move a document, so the new one is made before the old one goes. */
  async #move(endpoint: Endpoint, prior: DataObject, attributes: DataObject, document: DataObject): Promise<Written> {
    const written = await this.create(endpoint, attributes, document);
    if (written.outcome === "exists") return written;
    try {
      await this.delete(endpoint, prior);
      return written;
    } catch (error) {
      if (!(error instanceof PortApiError)) throw error;
      return { ...written, leftover: error };
    }
  }

  async #replace(endpoint: Endpoint, prior: DataObject, attributes: DataObject, document: DataObject): Promise<Written> {
    try {
      return await replace(this.client, endpoint, prior, attributes, document);
    } finally {
      const renamed = documentPath(endpoint, prior) !== documentPath(endpoint, attributes);
      if (renamed) this.reads.forget();
      else this.reads.changed(endpoint, attributes);
    }
  }

  /** Fresh from Port, past every list: another process may have written it. */
  async #live(endpoint: Endpoint, attributes: DataObject): Promise<DataObject> {
    const live = await readOne(this.client, endpoint, attributes);
    if (live) return live;
    const path = documentPath(endpoint, attributes);
    const message = `${path} has gone since the plan was made: plan and apply again.`;
    throw new PortApiError({ kind: "refused", message, method: "GET", path, status: 404 });
  }

  #alone<T>(endpoint: Endpoint, attributes: DataObject, work: () => Promise<T>): Promise<T> {
    return this.#locks.hold(documentPath(endpoint, attributes), work);
  }
}

/** The document, with those of the keys that it does not name as the live one has them. */
function withKeysOf(live: DataObject, document: DataObject, keys: readonly string[]): DataObject {
  const kept = keys.filter((key) => document[key] === undefined && live[key] !== undefined);
  return objectOf([...Object.entries(document), ...kept.map((key) => [key, live[key] ?? null] as const)]);
}
