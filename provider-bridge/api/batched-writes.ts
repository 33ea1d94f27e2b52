import type { DataObject } from "../../model/kernel/data";
import type { BatchRequests, DocumentEndpoint } from "../../model/kernel/endpoint";
import { printJson } from "../../model/kernel/json-text";
import { createTogether } from "./batched-creations";
import { deleteTogether } from "./batched-deletions";
import type { Client } from "./client";
import type { Clock } from "./clock";
import { inParts, longestBody } from "./parts";
import { documentPath, fill, withQuery } from "./paths";
import { Rounds } from "./rounds";
import type { WaitingCreation, WaitingDeletion } from "./waiting-writes";
import type { Written } from "./written";

type WaitingCall = WaitingCreation | WaitingDeletion;

/** Writes gathered into batches. Each caller is answered for its own document, whatever becomes of its neighbours. */
export class BatchedWrites {
  readonly #rounds: Rounds<WaitingCall>;

  constructor(client: Client, clock: Clock, stop: AbortSignal) {
    const write = async (calls: readonly WaitingCall[]): Promise<void> => {
      const creations = calls.filter((call) => call.kind === "creation");
      const deletions = calls.filter((call) => call.kind === "deletion");
      await Promise.all([createTogether(client, creations), deleteTogether(client, deletions)]);
    };
    this.#rounds = new Rounds(clock, stop, write, inLargeBatches);
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

/** Documents that are worth a request of their own: fewer do not keep others from being under way. */
const worthRequest = 5;

/**
 * Where some fill a batch, as many batches, the largest first, as write most documents for a request, the search that reads them back counted:
 * those that wait may fill the next. They do not where none has joined them since the last round.
 */
function inLargeBatches(calls: readonly WaitingCall[], left: ReadonlySet<WaitingCall>): readonly WaitingCall[] {
  const sizeOf = ({ kind, batch }: WaitingCall) => (kind === "creation" ? batch.create.size : batch.delete.size);
  const parts = inParts(calls, sizeOf, longestBody).sort((a, b) => b.length - a.length);
  if (!parts.some((part) => part.every((call) => part.length === sizeOf(call)))) return calls;
  let [best, chosen, count] = [0, 0, 0];
  for (const [index, part] of parts.entries()) {
    count += part.length;
    if (count / (index + 2) < best) continue;
    best = count / (index + 2);
    chosen = index + 1;
  }
  return parts.filter((part, index) => index < chosen || (part.length >= worthRequest && part.every((call) => left.has(call)))).flat();
}
