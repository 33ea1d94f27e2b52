import type { DataObject } from "../../model/kernel/data";
import type { BatchRequests, DocumentEndpoint } from "../../model/kernel/endpoint";
import { printJson } from "../../model/kernel/json-text";
import { createTogether } from "./batched-creations";
import { deleteTogether } from "./batched-deletions";
import type { Client } from "./client";
import type { Clock } from "./clock";
import { documentPath, fill, withQuery } from "./paths";
import { Rounds } from "./rounds";
import type { WaitingCreation, WaitingDeletion } from "./waiting-writes";
import type { Written } from "./written";

/** Writes gathered into batches. Each caller is answered for its own document, whatever becomes of its neighbours. */
export class BatchedWrites {
  readonly #rounds: Rounds<WaitingCreation | WaitingDeletion>;

  constructor(client: Client, clock: Clock, stop: AbortSignal) {
    this.#rounds = new Rounds(clock, stop, async (calls) => {
      const creations = calls.filter((call) => call.kind === "creation");
      const deletions = calls.filter((call) => call.kind === "deletion");
      await Promise.all([createTogether(client, creations), deleteTogether(client, deletions)]);
    });
  }

  async create(endpoint: DocumentEndpoint, batch: BatchRequests, attributes: DataObject, document: DataObject): Promise<Written> {
    const path = withQuery(fill(batch.create.path, attributes), attributes, endpoint.createQuery);
    const { length } = printJson(document);
    return new Promise((resolve, reject) => {
      this.#rounds.add({ kind: "creation", endpoint, batch, attributes, document, path, length, resolve, reject });
    });
  }

  async delete(endpoint: DocumentEndpoint, batch: BatchRequests, attributes: DataObject): Promise<void> {
    const path = fill(batch.delete.path, attributes);
    const { length } = documentPath(endpoint, attributes);
    return new Promise((resolve, reject) => {
      this.#rounds.add({ kind: "deletion", endpoint, batch, attributes, path, length, resolve, reject });
    });
  }
}
