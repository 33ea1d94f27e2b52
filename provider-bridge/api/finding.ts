import { type Data, type DataObject, isObject } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { DocumentEndpoint, FindRequest } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { PortApiError } from "./errors";
import { withQuery } from "./paths";
import { readOne } from "./single-reads";

/** A document that was written and is to be read back. */
export interface Sought {
  readonly endpoint: DocumentEndpoint;
  readonly attributes: DataObject;
  readonly document: DataObject;
}

/** Documents in one search. */
const most = 200;

/**
 * The documents as Port has them: found by one search over all their collections, and by a single read where the search does not show
 * one yet. An error stands for a document that cannot be read. Never throws.
 */
export async function findDocuments<T extends Sought>(client: Client, sought: readonly T[]): Promise<Map<T, DataObject | Error>> {
  const found = new Map<T, DataObject | Error>();
  const searches: Promise<void>[] = [];
  for (const [request, group] of byRequest(sought))
    for (let start = 0; start < group.length; start += most)
      searches.push(search(client, request, group.slice(start, start + most), found));
  await Promise.all(searches);
  await Promise.all(sought.filter((one) => !found.has(one)).map(async (one) => void found.set(one, await read(client, one))));
  return found;
}

function byRequest<T extends Sought>(sought: readonly T[]): Map<FindRequest, T[]> {
  const groups = new Map<FindRequest, T[]>();
  for (const one of sought) {
    const request = one.endpoint.batch?.find;
    if (request) groups.set(request, [...(groups.get(request) ?? []), one]);
  }
  return groups;
}

async function search<T extends Sought>(
  client: Client,
  request: FindRequest,
  sought: readonly T[],
  found: Map<T, DataObject | Error>,
): Promise<void> {
  const names = Object.values(request.by);
  const rules = Object.entries(request.by).map(([property, name]) => ({
    property,
    operator: "in",
    value: [...new Set(sought.map((one) => keyValue(one, name)))],
  }));
  const nameOf = (lookUp: (name: string) => Data | undefined): string => JSON.stringify(names.map((name) => lookUp(name) ?? null));
  const shown = new Map<string, DataObject>();
  try {
    const path = withQuery(request.path, {}, request.query);
    const { json } = await client.send({ method: "POST", path, body: { combinator: "and", rules }, repeatable: true, completes: true });
    const documents = json[request.envelope];
    for (const document of Array.isArray(documents) ? documents.filter(isObject) : [])
      shown.set(
        nameOf((name) => document[name]),
        document,
      );
  } catch (error) {
    if (!(error instanceof PortApiError)) throw error;
  }
  for (const one of sought) {
    const document = shown.get(nameOf((name) => keyValue(one, name)));
    if (document) found.set(one, document);
  }
}

async function read(client: Client, { endpoint, attributes, document }: Sought): Promise<DataObject | Error> {
  const key = document[documentKey(endpoint.key)] ?? null;
  try {
    const live = await readOne(client, endpoint, { ...attributes, [endpoint.key]: key }, true);
    return (
      live ?? new PortApiError({ kind: "failed", message: `${String(key)} was written, but Port does not show it. Plan and apply again.` })
    );
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function keyValue({ attributes, document }: Sought, name: string): Data {
  return document[name] ?? attributes[name] ?? null;
}
