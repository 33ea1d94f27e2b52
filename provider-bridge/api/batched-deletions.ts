import type { Client } from "./client";
import { deleteOne } from "./deletions";
import { PortApiError } from "./errors";
import { inParts } from "./parts";
import type { WaitingDeletion } from "./waiting-writes";

/** Deletes what waits, in batches. A batch is all or nothing: where it is refused, each document is deleted by itself. Never throws. */
export async function deleteTogether(client: Client, deletions: readonly WaitingDeletion[]): Promise<void> {
  const parts = inParts(deletions, ({ batch }) => batch.delete.size);
  await Promise.all(parts.map((part) => (part.length === 1 ? singly(client, part) : inBatch(client, part))));
}

async function inBatch(client: Client, batch: readonly WaitingDeletion[]): Promise<void> {
  const [first] = batch;
  if (!first) return;
  try {
    await client.send({
      method: "POST",
      path: first.path,
      body: { entities: batch.map(({ endpoint, attributes }) => attributes[endpoint.key] ?? null) },
      repeatable: true,
    });
    for (const { resolve } of batch) resolve();
  } catch (error) {
    if (error instanceof PortApiError && (error.kind === "refused" || error.kind === "has-dependents")) return singly(client, batch);
    for (const { reject } of batch) reject(error instanceof Error ? error : new Error(String(error)));
  }
}

async function singly(client: Client, deletions: readonly WaitingDeletion[]): Promise<void> {
  await Promise.all(
    deletions.map(({ endpoint, attributes, resolve, reject }) => deleteOne(client, endpoint, attributes, false).then(resolve, reject)),
  );
}
