import { entriesOf, isPassing } from "./batch-replies";
import type { Client } from "./client";
import { PortApiError } from "./errors";
import { findDocuments } from "./finding";
import { inParts, longestBody } from "./parts";
import { createOrOverride } from "./single-writes";
import type { WaitingCreation } from "./waiting-writes";

/**
 * Writes what waits: a batch for each collection where that saves requests, else one by one. The reply to a batch holds no documents,
 * so one search for all batches of a round reads them back: two collections of ten cost three requests. Never throws.
 */
export async function createTogether(client: Client, creations: readonly WaitingCreation[]): Promise<void> {
  const parts = inParts(creations, ({ batch }) => batch.create.size, longestBody);
  const saved = parts.reduce((sum, part) => sum + part.length - 1, 0);
  // The search costs a request as well.
  const batches = saved > 1 ? parts.filter((part) => part.length > 1) : [];
  const single = creations.filter((creation) => !batches.some((part) => part.includes(creation)));
  await Promise.all([singly(client, single), inBatches(client, batches)]);
}

async function singly(client: Client, creations: readonly WaitingCreation[]): Promise<void> {
  await Promise.all(
    creations.map(({ endpoint, attributes, document, resolve, reject }) =>
      createOrOverride(client, endpoint, attributes, document).then(resolve, reject),
    ),
  );
}

async function inBatches(client: Client, batches: readonly WaitingCreation[][]): Promise<void> {
  const made = (await Promise.all(batches.map((batch) => writeBatch(client, batch)))).flat();
  const found = await findDocuments(
    client,
    made.map(({ creation }) => creation),
  );
  for (const { creation, created } of made) {
    const document = found.get(creation);
    if (document instanceof Error) creation.reject(document);
    else if (document) creation.resolve({ outcome: created ? "created" : "overrode", document });
  }
}

interface Made {
  readonly creation: WaitingCreation;
  readonly created: boolean;
}

/** Sends one batch, settles what failed and what had to be sent singly, and gives what was written. */
async function writeBatch(client: Client, batch: readonly WaitingCreation[]): Promise<Made[]> {
  const [first] = batch;
  if (!first) return [];
  const { path } = first;
  try {
    const reply = await client.send({ method: "POST", path, body: { entities: batch.map(({ document }) => document) }, repeatable: true });
    const made = entriesOf(reply.json.entities, batch).map(({ sent: creation, entry }) => ({
      creation,
      created: entry.created !== false || reply.repeated,
    }));
    const failed = entriesOf(reply.json.errors, batch);
    const again = failed.filter(({ entry }) => isPassing(entry)).map(({ sent }) => sent);
    for (const { sent: creation, entry } of failed)
      if (!isPassing(entry)) creation.reject(client.failureIn({ method: "POST", path, body: creation.document }, entry));
    const settled = new Set([...made.map(({ creation }) => creation), ...failed.map(({ sent }) => sent)]);
    await singly(client, [...again, ...batch.filter((creation) => !settled.has(creation))]);
    return made;
  } catch (error) {
    // One bad document may fail the whole: each then gets an answer of its own.
    const ownAnswers = error instanceof PortApiError && (error.kind === "refused" || error.kind === "failed") && error.status !== 403;
    if (ownAnswers) await singly(client, batch);
    else for (const { reject } of batch) reject(error instanceof Error ? error : new Error(String(error)));
    return [];
  }
}
