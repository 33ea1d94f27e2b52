import type { DataObject } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import { withOwnedElsewhere } from "../../model/kernel/owned-elsewhere";
import { BareDocuments } from "./bare-documents";
import { mergeTogether } from "./batched-merges";
import type { BatchedWrites } from "./batched-writes";
import type { Client } from "./client";
import { deleteOne, deleteWithContents } from "./deletions";
import { PortApiError } from "./errors";
import { KeyedLock } from "./keyed-lock";
import type { Known } from "./kinds";
import type { ListedReads } from "./listed-reads";
import { collectionPath, documentPath } from "./paths";
import { readOne } from "./single-reads";
import { createOrMeet, createOrOverride, rewrite } from "./single-writes";
import { notMadeByPort } from "./standing";
import { onceRemoved, type Written } from "./written";

/** Writes of every kind; lists are told of each. */
export class Writes {
  readonly #locks = new KeyedLock();
  /** Collections in which this run has deleted something. */
  readonly #deletedIn = new Set<string>();

  readonly #bare: BareDocuments;

  constructor(
    private readonly client: Client,
    private readonly batches: BatchedWrites,
    private readonly reads: ListedReads,
  ) {
    this.#bare = new BareDocuments(client);
  }

  async create(endpoint: DocumentEndpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    const written = await this.#bare.making(endpoint, attributes, document, () => this.#create(endpoint, attributes, document));
    return this.#bare.seen(endpoint, attributes, written);
  }

  async #create(endpoint: DocumentEndpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    const { batch, existing, key } = endpoint;
    try {
      if (existing === "refuse") return await createOrMeet(this.client, endpoint, attributes, document);
      // Documents that Port is to name cannot be told apart in the reply to a batch.
      if (batch && typeof document[documentKey(key)] === "string") return await this.batches.create(endpoint, batch, attributes, document);
      return await createOrOverride(this.client, endpoint, attributes, document);
    } finally {
      this.reads.changed(endpoint, attributes);
    }
  }

  async update(
    endpoint: DocumentEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    { held, isThere = () => false }: Known = {},
  ): Promise<Written> {
    const { ownedElsewhere } = endpoint;
    if (collectionPath(endpoint, prior) !== collectionPath(endpoint, attributes)) return this.#move(endpoint, prior, attributes, document);
    return this.alone(endpoint, prior, async () => {
      const write = (body: DataObject) =>
        this.#bare.making(endpoint, attributes, body, () => this.#rewrite(endpoint, prior, attributes, body, held));
      if (!ownedElsewhere?.length) return write(document);
      const live = await this.live(endpoint, prior);
      if (!live) throw gone(endpoint, prior);
      const body = withOwnedElsewhere(ownedElsewhere, document, live, prior, attributes);
      return isThere(live, body) ? { outcome: "updated", document: live } : write(body);
    });
  }

  /** Writes one that Port has made. Throws where it is not there. */
  async takeOver(endpoint: DocumentEndpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    if (!(await this.live(endpoint, attributes))) throw notMadeByPort(endpoint, attributes);
    return this.update(endpoint, attributes, attributes, document);
  }

  async modify(
    endpoint: DocumentEndpoint,
    attributes: DataObject,
    change: (live: DataObject) => DataObject | undefined,
  ): Promise<DataObject> {
    return this.alone(endpoint, attributes, async () => {
      const live = await this.live(endpoint, attributes);
      if (!live) throw gone(endpoint, attributes);
      const document = change(live);
      return document ? this.put(endpoint, attributes, document) : live;
    });
  }

  /** Writes the whole document, as it is there by now: for those who are {@link alone} with it. */
  async put(endpoint: DocumentEndpoint, attributes: DataObject, document: DataObject): Promise<DataObject> {
    const written = await this.#rewrite(endpoint, attributes, attributes, document);
    return written.outcome === "exists" ? written.live : written.document;
  }

  /** Fresh from Port, past every list: another process may have written it. Undefined where there is none. */
  live(endpoint: DocumentEndpoint, attributes: DataObject): Promise<DataObject | undefined> {
    return readOne(this.client, endpoint, attributes);
  }

  /** Runs `work` while no other write of this run touches the document. */
  alone<T>(endpoint: DocumentEndpoint, attributes: DataObject, work: () => Promise<T>): Promise<T> {
    return this.#locks.hold(documentPath(endpoint, attributes), work);
  }

  async merge(endpoint: DocumentEndpoint, keys: DataObject, changes: ReadonlyMap<string, DataObject>): Promise<Map<string, PortApiError>> {
    if (!endpoint.batch?.merge)
      throw new PortApiError({ kind: "refused", message: `Port takes no batch of changes for ${endpoint.collection}.` });
    try {
      return await mergeTogether(this.client, endpoint.batch.merge, keys, changes);
    } finally {
      this.reads.forget();
    }
  }

  async delete(endpoint: DocumentEndpoint, attributes: DataObject): Promise<void> {
    const { batch, forcedDelete } = endpoint;
    try {
      if (forcedDelete && attributes[forcedDelete.when] === true)
        return await this.alone(endpoint, attributes, () => deleteWithContents(this.client, endpoint, attributes, forcedDelete.path));
      if (batch) return await this.batches.delete(endpoint, batch, attributes);
      const inside = `${documentPath(endpoint, attributes)}/`;
      const ownDependents = [...this.#deletedIn].some((collection) => collection.startsWith(inside));
      await this.alone(endpoint, attributes, () => deleteOne(this.client, endpoint, attributes, ownDependents));
    } finally {
      this.#deletedIn.add(collectionPath(endpoint, attributes));
      this.reads.forget();
    }
  }

  /** Into another collection: Port has no way to move a document, so the new one is made before the old one goes. */
  async #move(endpoint: DocumentEndpoint, prior: DataObject, attributes: DataObject, document: DataObject): Promise<Written> {
    const written = await this.create(endpoint, attributes, document);
    return onceRemoved(written, async () => {
      await this.delete(endpoint, prior);
      return {};
    });
  }

  async #rewrite(
    endpoint: DocumentEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    held?: DataObject,
  ): Promise<Written> {
    const renamed = documentPath(endpoint, prior) !== documentPath(endpoint, attributes);
    const write = () => rewrite(this.client, endpoint, prior, attributes, document, held);
    try {
      return await (renamed ? this.#bare.renaming(endpoint, attributes, write) : write());
    } finally {
      if (renamed) this.reads.forget();
      else this.reads.changed(endpoint, attributes);
    }
  }
}

function gone(endpoint: DocumentEndpoint, attributes: DataObject): PortApiError {
  const path = documentPath(endpoint, attributes);
  const message = `${path} has gone since the plan was made: plan and apply again.`;
  return new PortApiError({ kind: "refused", message, method: "GET", path, status: 404 });
}
