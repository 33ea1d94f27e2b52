import { type DataObject, emptyObject, equalData, isObject, objectOf } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import type { Client, Reply } from "./client";
import { isGone, PortApiError } from "./errors";
import { bodyOf, withPath } from "./in-path";
import { collectionPath, documentPath, withQuery } from "./paths";
import { readOne } from "./single-reads";
import type { Written } from "./written";

/** Attempts to create what may not be created twice. */
const attempts = 8;

/** Creates a document; one of that name is overridden. */
export async function createOrOverride(
  client: Client,
  endpoint: DocumentEndpoint,
  attributes: DataObject,
  document: DataObject,
): Promise<Written> {
  const path = collectionPath(endpoint, attributes, endpoint.createQuery);
  const named = typeof document[documentKey(endpoint.key)] === "string";
  const body = bodyOf(endpoint, document, "create");
  const reply = await client.send({ method: "POST", path, body, repeatable: named }).catch((error) => {
    throw named ? error : perhapsMade(error);
  });
  const made = await documentOf(client, endpoint, attributes, reply, path);
  return { outcome: wasThere(made) && !reply.repeated ? "overrode" : "created", document: made };
}

/**
 * Creates a document unless one of that name is there. When it is not known whether a request was carried out, a look tells:
 * what is there then is handed back, ours or not, and what is not is asked for again.
 */
export async function createOrMeet(
  client: Client,
  endpoint: DocumentEndpoint,
  attributes: DataObject,
  document: DataObject,
): Promise<Written> {
  const path = collectionPath(endpoint, attributes, endpoint.createQuery);
  const name = document[documentKey(endpoint.key)];
  const body = bodyOf(endpoint, document, "create");
  for (let attempt = 1; ; attempt++) {
    try {
      const reply = await client.send({ method: "POST", path, body, repeatable: false });
      return { outcome: "created", document: await documentOf(client, endpoint, attributes, reply, path) };
    } catch (error) {
      if (!(error instanceof PortApiError) || !(error.uncertain || saysTaken(error))) throw error;
      if (typeof name !== "string") throw perhapsMade(error);
      const live = await readOne(client, endpoint, { ...attributes, [endpoint.key]: name }, true);
      if (live) return { outcome: "exists", live };
      if (!error.uncertain || attempt === attempts) throw error;
      await client.pause(attempt, `POST ${path} was tried again`);
    }
  }
}

/**
 * Writes a document that is there, under the name it had before; its own name may be another. `held`: what it said before, so that a PATCH
 * can unset what it says no more.
 */
export async function rewrite(
  client: Client,
  endpoint: DocumentEndpoint,
  prior: DataObject,
  attributes: DataObject,
  document: DataObject,
  held: DataObject = emptyObject(),
): Promise<Written> {
  const path = withQuery(documentPath(endpoint, prior), withoutRepeated(endpoint, prior, attributes), endpoint.updateQuery);
  const { update: method = "PUT" } = endpoint;
  const body = bodyOf(endpoint, method === "PATCH" ? unsetting(held, document) : document, "update");
  try {
    const reply = await client.send({ method, path, body, repeatable: true });
    return { outcome: "updated", document: await documentOf(client, endpoint, attributes, reply, path) };
  } catch (error) {
    if (!isGone(error)) throw error;
    // A rename whose reply was lost is not found under its old name when it is repeated.
    const renamed = error.repeated && documentPath(endpoint, prior) !== documentPath(endpoint, attributes);
    const live = renamed ? await readOne(client, endpoint, attributes, true) : undefined;
    if (live) return { outcome: "updated", document: live };
    // Port also answers 404 where the document names another that does not exist.
    if (await readOne(client, endpoint, prior, true)) throw error;
    throw error.with({ message: `${error.message}. It has gone since the plan was made: plan and apply again.` });
  }
}

/** The document with null for every key that was held and is held no more. */
function unsetting(held: DataObject, document: DataObject): DataObject {
  const unset = Object.keys(held).filter((key) => !Object.hasOwn(document, key));
  return objectOf([...Object.entries(document), ...unset.map((key): [string, null] => [key, null])]);
}

/** The attributes of an update's query: what is told once for each value is not told again. */
function withoutRepeated({ toldOnce = [] }: DocumentEndpoint, prior: DataObject, attributes: DataObject): DataObject {
  return objectOf(Object.entries(attributes).filter(([name, value]) => !toldOnce.includes(name) || !equalData(prior[name], value)));
}

/** The document in a reply; where there is none, read. */
async function documentOf(
  client: Client,
  endpoint: DocumentEndpoint,
  attributes: DataObject,
  reply: Reply,
  path: string,
): Promise<DataObject> {
  const document = reply.json[endpoint.envelope];
  if (isObject(document)) return withPath(endpoint, attributes, document);
  const live = await readOne(client, endpoint, attributes, true);
  if (live) return live;
  throw new PortApiError({ kind: "failed", message: `${path} was written, but Port does not show it. Plan and apply again.`, path });
}

/** What has just been made was changed when it was made, and never after. */
function wasThere({ createdAt, updatedAt }: DataObject): boolean {
  return typeof createdAt === "string" && typeof updatedAt === "string" && createdAt !== updatedAt;
}

/** Whether Port refuses a name because another has it. */
export function saysTaken({ status, code, portMessage }: PortApiError): boolean {
  const text = `${code ?? ""} ${portMessage ?? ""}`;
  return status === 409 || ((status === 400 || status === 422) && /taken|already exists|duplicate/i.test(text));
}

function perhapsMade(error: unknown): unknown {
  if (!(error instanceof PortApiError) || !error.uncertain) return error;
  const message = `${error.message} It may have been created all the same: look for it in Port before you apply again.`;
  return error.with({ message });
}
