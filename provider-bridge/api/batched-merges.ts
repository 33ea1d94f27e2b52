import type { DataObject } from "../../model/kernel/data";
import type { MergeRequest } from "../../model/kernel/endpoint";
import { printJson } from "../../model/kernel/json-text";
import { entriesOf, isPassing } from "./batch-replies";
import type { Client } from "./client";
import type { PortApiError } from "./errors";
import { inParts, longestBody } from "./parts";
import { fill, withQuery } from "./paths";

/** Attempts to write a document whose failure may pass. */
const attempts = 8;

interface Merge {
  readonly key: string;
  readonly path: string;
  readonly body: DataObject;
  /** Characters of JSON. */
  readonly length: number;
}

/**
 * Lays changes over documents of one collection, by key, in batches one after another, and gives the failures, by key. Documents are found by
 * a query and not by their bare names: one that has gone meanwhile fails, and is not made anew out of the change.
 */
export async function mergeTogether(
  client: Client,
  request: MergeRequest,
  keys: DataObject,
  changes: ReadonlyMap<string, DataObject>,
): Promise<Map<string, PortApiError>> {
  const path = withQuery(fill(request.path, keys), keys, request.query);
  const merges = [...changes].map(([key, change]): Merge => {
    const body = { ...change, [request.key]: { combinator: "and", rules: [{ property: request.by, operator: "=", value: key }] } };
    return { key, path, body, length: printJson(body).length };
  });
  const failures = new Map<string, PortApiError>();
  for (const part of inParts(merges, () => request.size, longestBody)) await mergePart(client, part, failures);
  return failures;
}

async function mergePart(client: Client, part: readonly Merge[], failures: Map<string, PortApiError>): Promise<void> {
  let waiting = part;
  for (let attempt = 1; waiting[0] !== undefined; attempt++) {
    const { path } = waiting[0];
    const { json } = await client.send({ method: "POST", path, body: { entities: waiting.map(({ body }) => body) }, repeatable: true });
    const failed = entriesOf(json.errors, waiting);
    const again = attempt < attempts ? failed.filter(({ entry }) => isPassing(entry)) : [];
    for (const one of failed)
      if (!again.includes(one)) failures.set(one.sent.key, client.failureIn({ method: "POST", path, body: one.sent.body }, one.entry));
    waiting = again.map(({ sent }) => sent);
    if (waiting.length > 0) await client.pause(attempt, `POST ${path} was tried again`);
  }
}
