import type { DataObject } from "../../model/kernel/data";
import type { MergeRequest } from "../../model/kernel/endpoint";
import { type Printed, printed, writeInBulk } from "./bulk-writes";
import type { Client } from "./client";
import type { PortApiError } from "./errors";
import { fill, withQuery } from "./paths";

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
  const query = (key: string) => ({ combinator: "and", rules: [{ property: request.by, operator: "=", value: key }] });
  const bodies = new Map([...changes].map(([key, change]): [string, Printed] => [key, printed({ ...change, [request.key]: query(key) })]));
  const result = { written: new Map(), failures: new Map<string, PortApiError>() };
  await writeInBulk(client, { path, size: request.size, bodies, together: 1 }, result);
  return result.failures;
}
