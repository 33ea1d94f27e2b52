import { type DataObject, objectOf } from "../../model/kernel/data";
import type { DocumentEndpoint, LookUp } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { isGone } from "./errors";
import { fetchList, type Listing } from "./lists";
import type { Written } from "./written";

type Found = Listing["documents"];

/** What Port tells of documents only with others: looked up by one list for all of a kind, and anew once this run has written one. */
export class LookUps {
  readonly #found = new Map<LookUp, Promise<Found>>();

  /** `features`: what Port has switched on for the organisation. */
  constructor(
    private readonly client: Client,
    private readonly features: () => Promise<ReadonlySet<string>>,
  ) {}

  /** The document with what is looked up for it, which is null where nothing is found. */
  async completed({ lookUp }: DocumentEndpoint, document: DataObject): Promise<DataObject> {
    if (!lookUp || !(await this.features()).has(lookUp.feature)) return document;
    const name = document[lookUp.by];
    const other = typeof name === "string" ? (await this.#all(lookUp)).get(name) : undefined;
    const given = Object.entries(lookUp.gives).map(([key, from]): [string, DataObject[string]] => [key, other?.[from] ?? null]);
    return objectOf([...Object.entries(document), ...given]);
  }

  /** What came of a write, completed. */
  async afterWrite(endpoint: DocumentEndpoint, written: Written): Promise<Written> {
    this.changed(endpoint);
    if (written.outcome === "exists") return { ...written, live: await this.completed(endpoint, written.live) };
    return { ...written, document: await this.completed(endpoint, written.document) };
  }

  /** A document was written or deleted: what was found before counts no more. */
  changed({ lookUp }: DocumentEndpoint): void {
    if (lookUp) this.#found.delete(lookUp);
  }

  #all(lookUp: LookUp): Promise<Found> {
    const known = this.#found.get(lookUp);
    if (known) return known;
    const asked = this.#ask(lookUp);
    this.#found.set(lookUp, asked);
    asked.catch(() => {
      if (this.#found.get(lookUp) === asked) this.#found.delete(lookUp);
    });
    return asked;
  }

  async #ask({ among }: LookUp): Promise<Found> {
    try {
      return (await fetchList(this.client, among, objectOf([]), true)).documents;
    } catch (error) {
      if (isGone(error)) return new Map();
      throw error;
    }
  }
}
