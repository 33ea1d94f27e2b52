import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";
import type { DocumentEndpoint, MissingDocuments } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { deleteOne } from "./deletions";
import { PortApiError, unlessGone } from "./errors";
import { documentPath, fill } from "./paths";
import { readOne } from "./single-reads";
import { saysTaken } from "./single-writes";
import type { Written } from "./written";

type Write = () => Promise<Written>;

/**
 * Documents that Port makes bare because others name them. What this run had made so is no surprise when its own creation comes, and
 * gives way to one that is renamed to its name.
 */
export class BareDocuments {
  /** By path, the writes that name them. */
  readonly #made = new Map<string, Write[]>();

  constructor(private readonly client: Client) {}

  /** Carries out a write that may make others, and remembers those that it made. Costs a look at each document that it names. */
  async making(endpoint: DocumentEndpoint, attributes: DataObject, document: DataObject, write: Write): Promise<Written> {
    const { makesMissing } = endpoint;
    if (makesMissing === undefined || attributes[makesMissing.when] !== true) return write();
    const missing = await this.#missing(endpoint, makesMissing, attributes, document);
    const written = await write();
    for (const path of missing) this.#made.set(path, [...(this.#made.get(path) ?? []), write]);
    return written;
  }

  /** What came of a creation, in the light of what this run had made bare. */
  seen(endpoint: DocumentEndpoint, attributes: DataObject, written: Written): Written {
    if (written.outcome !== "overrode" || this.#made.size === 0) return written;
    return this.#made.delete(documentPath(endpoint, attributes)) ? { ...written, outcome: "created" } : written;
  }

  /** Carries out a renaming. A bare document of that name makes room, and those that name it are written anew as far as this run knows them. */
  async renaming(endpoint: DocumentEndpoint, attributes: DataObject, rename: Write): Promise<Written> {
    const { makesMissing } = endpoint;
    try {
      return await rename();
    } catch (error) {
      if (makesMissing === undefined || !(error instanceof PortApiError) || !saysTaken(error)) throw error;
      const live = await readOne(this.client, endpoint, attributes, true);
      if (live === undefined || !isBare(live, [endpoint.key, makesMissing.collection])) throw error;
    }
    await deleteOne(this.client, endpoint, attributes, false);
    const written = await rename();
    const path = documentPath(endpoint, attributes);
    for (const write of this.#made.get(path) ?? []) await write();
    this.#made.delete(path);
    return written;
  }

  /** Paths of the documents that this one names and that are not there. */
  async #missing(
    endpoint: DocumentEndpoint,
    { named, owner, collection }: MissingDocuments,
    attributes: DataObject,
    document: DataObject,
  ): Promise<string[]> {
    const links = document[named];
    if (links === undefined || !isObject(links)) return [];
    const declared = await this.#declared(fill(owner.path, attributes), owner.envelope, named);
    const others = Object.entries(links).flatMap(([name, value]) => {
      const target = declared[name];
      const home = target !== undefined && isObject(target) ? target[owner.target] : undefined;
      return typeof home !== "string" ? [] : keysIn(value).map((key) => objectOf([[collection, home] as const, [endpoint.key, key]]));
    });
    const found = await Promise.all(others.map((other) => readOne(this.client, endpoint, other)));
    return others.filter((_, index) => found[index] === undefined).map((other) => documentPath(endpoint, other));
  }

  async #declared(path: string, envelope: string, key: string): Promise<DataObject> {
    const reply = await unlessGone(this.client.send({ method: "GET", path, repeatable: true }));
    const owner = reply?.json[envelope];
    const declared = owner !== undefined && isObject(owner) ? owner[key] : undefined;
    return declared !== undefined && isObject(declared) ? declared : objectOf([]);
  }
}

function keysIn(value: Data): string[] {
  return [value].flat().filter((key) => typeof key === "string");
}

/** Whether nobody has ever written more of a document than its name. */
function isBare(document: DataObject, names: readonly string[]): boolean {
  const own = document[names[0] ?? ""];
  const audit = ["createdAt", "createdBy", "updatedAt", "updatedBy"];
  const rest = Object.entries(document).filter(([key]) => ![...names, ...audit].includes(key));
  return document.createdAt === document.updatedAt && rest.every(([, value]) => value === own || saysNothing(value));
}

function saysNothing(value: Data): boolean {
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(saysNothing);
}
