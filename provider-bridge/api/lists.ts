import { type Data, type DataObject, isObject } from "../../model/kernel/data";
import type { DocumentEndpoint, ListRequest } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { PortApiError } from "./errors";
import { fill, withQuery } from "./paths";

/** A collection as its list gave it. */
export interface Listing {
  readonly documents: ReadonlyMap<string, DataObject>;
  /** Whether a document that is not in it did not exist. */
  readonly complete: boolean;
}

/** All of a collection, page by page. Throws where the list is refused or does not have the form that the endpoint says. */
export async function fetchList(client: Client, endpoint: DocumentEndpoint, attributes: DataObject): Promise<Listing> {
  const { list } = endpoint;
  const path = withQuery(fill(list.path, attributes), attributes, list.query);
  const documents = new Map<string, DataObject>();
  let complete = true;
  let from: string | undefined;
  do {
    const { json } = await client.send({ ...pageRequest(list, path, from), repeatable: true });
    const page = documentsOf(json, list, path);
    for (const document of page) {
      const key = document[endpoint.key];
      if (typeof key === "string") documents.set(key, document);
    }
    complete &&= list.limit === undefined || page.length < list.limit;
    from = typeof json.next === "string" && json.next !== from && page.length > 0 ? json.next : undefined;
  } while (from !== undefined);
  return { documents, complete };
}

function pageRequest(list: ListRequest, path: string, from: string | undefined): { method: "GET" | "POST"; path: string; body?: Data } {
  const place: Record<string, string> = from === undefined ? {} : { from };
  if (list.method === "GET") return { method: "GET", path: withQuery(path, {}, place) };
  return { method: "POST", path, body: list.pageSize === undefined ? place : { limit: list.pageSize, ...place } };
}

function documentsOf(json: DataObject, list: ListRequest, path: string): DataObject[] {
  const documents = json[list.envelope];
  if (Array.isArray(documents) && documents.every(isObject) && !failedInPart(json)) return documents;
  const message = `The answer to ${list.method} ${path} holds no whole list of "${list.envelope}".`;
  throw new PortApiError({ kind: "not-json", message, method: list.method, path });
}

/** Port says so where a search over several blueprints did not reach them all. */
function failedInPart(json: DataObject): boolean {
  return Array.isArray(json.failedBlueprints) && json.failedBlueprints.length > 0;
}
