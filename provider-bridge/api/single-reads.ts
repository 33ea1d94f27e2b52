import { type DataObject, isObject } from "../../model/kernel/data";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { isGone, PortApiError } from "./errors";
import { withPath } from "./in-path";
import { fetchList, listKey } from "./lists";
import { documentPath } from "./paths";

/** The live document, by a request of its own, past every list that was read; undefined where there is none. `completes`: see {@link Request.completes}. */
export async function readOne(
  client: Client,
  endpoint: DocumentEndpoint,
  attributes: DataObject,
  completes = false,
): Promise<DataObject | undefined> {
  const path = documentPath(endpoint, attributes, endpoint.readQuery);
  if (endpoint.readFromList) {
    const { documents } = await fetchList(client, endpoint, attributes, completes);
    return documents.get(listKey(endpoint, attributes) ?? "");
  }
  try {
    const { json } = await client.send({ method: "GET", path, repeatable: true, completes });
    const document = json[endpoint.envelope];
    if (isObject(document)) return withPath(endpoint, attributes, document);
    throw new PortApiError({
      kind: "not-json",
      message: `The answer to GET ${path} holds no "${endpoint.envelope}".`,
      method: "GET",
      path,
    });
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
