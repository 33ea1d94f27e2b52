import type { DataObject } from "../../model/kernel/data";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import type { Clock } from "./clock";
import { Crowd } from "./crowd";
import { isGone, PortApiError } from "./errors";
import { fetchList, type Listing, listKey, spanned } from "./lists";
import { collectionPath, fill } from "./paths";
import type { Log } from "./settings";
import { readOne } from "./single-reads";

/**
 * Reads, served from lists. While only a few documents of a kind are asked for, each is read by itself: a list may hold thousands that
 * nobody asked for. From then on every collection of the kind is read by its list, once a run, shared by all who ask: a plan of 1,000
 * entities in 10 blueprints costs 10 requests for entities. The list is asked for with GET, not with the search: only GET can leave out
 * calculated properties, so that a document looks the same from either source. Where a list is refused, the collection is read singly.
 */
export class ListedReads {
  readonly #crowds = new Map<string, Crowd>();
  readonly #collections = new Map<string, Collection>();
  #writes = 0;

  constructor(
    private readonly client: Client,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The live document; undefined where there is none. */
  async read(endpoint: DocumentEndpoint, attributes: DataObject): Promise<DataObject | undefined> {
    for (const crowd of this.#crowds.values()) crowd.heedOthers();
    const path = fill(endpoint.list.path, attributes);
    const listed = endpoint.readFromList || this.#collections.has(path) || (await this.#crowd(endpoint).isMany());
    if (!listed) return readOne(this.client, endpoint, attributes);
    const collection = this.#collection(endpoint, attributes, path);
    const listing = await collection.listing;
    const key = listKey(endpoint, attributes);
    if (!listing || key === undefined || collection.changed.has(key)) return readOne(this.client, endpoint, attributes);
    const document = listing.documents.get(key);
    // A write may have made it meanwhile, as a side effect too: an entity that another relates to, the page of a blueprint.
    const settled = document !== undefined || (listing.complete && collection.asOf === this.#writes);
    return settled ? document : readOne(this.client, endpoint, attributes);
  }

  /** All of a collection, by one list for as long as this run writes nothing; undefined where there is no such collection. */
  async all(endpoint: DocumentEndpoint, attributes: DataObject): Promise<Listing["documents"] | undefined> {
    const path = fill(endpoint.list.path, attributes);
    const known = this.#collections.get(path);
    const listing = known?.asOf === this.#writes ? await known.listing : undefined;
    if (listing?.complete) return listing.documents;
    const made = { listing: fetchList(this.client, endpoint, attributes), changed: new Set<string>(), asOf: this.#writes };
    this.#collections.set(path, made);
    try {
      return (await made.listing).documents;
    } catch (error) {
      if (this.#collections.get(path) === made) this.#collections.delete(path);
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** A document was written, or may have been: what its list says of it counts no more. */
  changed(endpoint: DocumentEndpoint, attributes: DataObject): void {
    this.#writes++;
    const key = listKey(endpoint, attributes);
    const collection = this.#collections.get(fill(endpoint.list.path, attributes));
    if (collection && key !== undefined) collection.changed.add(key);
  }

  /** A document was renamed or deleted: others may have changed with it, anywhere, so that no list counts any more. */
  forget(): void {
    this.#writes++;
    this.#collections.clear();
  }

  #crowd(endpoint: DocumentEndpoint): Crowd {
    const kind = endpoint.list.path;
    const crowd = this.#crowds.get(kind) ?? new Crowd(this.clock, endpoint.list.singles);
    this.#crowds.set(kind, crowd);
    return crowd;
  }

  #collection(endpoint: DocumentEndpoint, attributes: DataObject, path: string): Collection {
    const known = this.#collections.get(path);
    if (known) return known;
    const made = { listing: this.#listing(endpoint, attributes), changed: new Set<string>(), asOf: this.#writes };
    this.#collections.set(path, made);
    made.listing.catch(() => {
      if (this.#collections.get(path) === made) this.#collections.delete(path);
    });
    return made;
  }

  /** Undefined where the collection cannot be listed. */
  async #listing(endpoint: DocumentEndpoint, attributes: DataObject): Promise<Listing | undefined> {
    try {
      return await fetchList(this.client, endpoint, attributes);
    } catch (error) {
      if (!(error instanceof PortApiError) || beyondLists.has(error.kind)) throw error;
      // Where no single document can be read, the list's failure is theirs.
      if (endpoint.readFromList) throw error;
      // Without its owner the collection is empty; one single read makes sure that the list is not merely missing.
      if (isGone(error) && spanned(endpoint).length === 0 && !(await readOne(this.client, endpoint, attributes)))
        return { documents: new Map(), complete: true };
      this.log("info", `${error.message} The documents of ${collectionPath(endpoint, attributes)} are read one by one.`);
      return undefined;
    }
  }
}

interface Collection {
  readonly listing: Promise<Listing | undefined>;
  readonly changed: Set<string>;
  /** Writes that this run had made when the list was asked for. */
  readonly asOf: number;
}

/** Failures that a single read would meet as well. */
const beyondLists: ReadonlySet<string> = new Set(["interrupted", "credentials", "unreachable"]);
