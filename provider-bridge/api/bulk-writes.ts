import type { DataObject } from "../../model/kernel/data";
import { printJson } from "../../model/kernel/json-text";
import { entriesOf, isPassing } from "./batch-replies";
import type { Client } from "./client";
import type { PortApiError } from "./errors";
import { inParts, longestBody } from "./parts";

/** Attempts to write a document whose failure may pass. */
const attempts = 8;

/** A document and its JSON text. */
export interface Printed {
  readonly body: DataObject;
  readonly text: string;
}

export function printed(body: DataObject): Printed {
  return { body, text: printJson(body) };
}

/** Documents that go to one path in batches. */
export interface BulkWrite {
  /** Path and query. */
  readonly path: string;
  /** Documents in one request. */
  readonly size: number;
  /** What is sent, by name. */
  readonly bodies: ReadonlyMap<string, Printed>;
  /** Requests at a time. */
  readonly together: number;
}

/** What became of them, by name. */
export interface BulkResult {
  /** Those written, and whether they are new. */
  readonly written: Map<string, { readonly created: boolean }>;
  readonly failures: Map<string, PortApiError>;
}

interface Sent extends Printed {
  readonly name: string;
  readonly path: string;
  /** Characters of JSON. */
  readonly length: number;
}

/**
 * Writes documents in batches, each of which may fail in part; it must do no harm to send one twice. What the result does not name was not
 * sent. `result` is filled as answers come, so that a failure of a whole request, which is thrown, does not hide what was written before.
 */
export async function writeInBulk(client: Client, { path, size, bodies, together }: BulkWrite, result: BulkResult): Promise<void> {
  const all = [...bodies].map(([name, body]): Sent => ({ ...body, name, path, length: body.text.length }));
  const waiting = inParts(all, () => size, longestBody);
  const worker = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) await writePart(client, part, result);
  };
  const workers = await Promise.allSettled(Array.from({ length: together }, worker));
  for (const outcome of workers) if (outcome.status === "rejected") throw outcome.reason;
}

async function writePart(client: Client, part: readonly Sent[], { written, failures }: BulkResult): Promise<void> {
  let waiting = part;
  for (let attempt = 1; waiting[0] !== undefined; attempt++) {
    const { path } = waiting[0];
    const { json, repeated } = await client.send({
      method: "POST",
      path,
      body: { entities: waiting.map(({ body }) => body) },
      printed: `{"entities":[${waiting.map(({ text }) => text).join(",")}]}`,
      repeatable: true,
    });
    for (const { sent, entry } of entriesOf(json.entities, waiting))
      written.set(sent.name, { created: entry.created !== false || repeated });
    const failed = entriesOf(json.errors, waiting);
    const again = attempt < attempts ? failed.filter(({ entry }) => isPassing(entry)) : [];
    for (const one of failed)
      if (!again.includes(one)) failures.set(one.sent.name, client.failureIn({ method: "POST", path, body: one.sent.body }, one.entry));
    waiting = again.map(({ sent }) => sent);
    if (waiting.length > 0) await client.pause(attempt, `POST ${path} was tried again`);
  }
}
