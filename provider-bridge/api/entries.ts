import { entriesOf, withEntries, withoutKeys } from "../../model/kernel/container";
import { type DataObject, emptyObject, isObject, objectOf } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { EntryEndpoint } from "../../model/kernel/endpoint";
import type { Path } from "../../model/kernel/schema";
import type { Client } from "./client";
import { isGone, PortApiError } from "./errors";
import { type Deleted, type Kind, type Known, type Met, wholly } from "./kinds";
import type { ListedReads } from "./listed-reads";
import { documentPath, fill } from "./paths";
import type { Writes } from "./writes";
import { type Comparison, onceRemoved, type Written } from "./written";

/** Entries of other documents. Reads come from where the whole is read; each write is alone with the whole, and writes that. */
export class Entries implements Kind<EntryEndpoint> {
  constructor(
    private readonly client: Client,
    private readonly reads: ListedReads,
    private readonly writes: Writes,
  ) {}

  async read(endpoint: EntryEndpoint, attributes: DataObject): Promise<DataObject | undefined> {
    const place = new Place(endpoint, attributes);
    return place.entryIn(await this.reads.read(place.endpoint, place.keys));
  }

  async list(endpoint: EntryEndpoint, attributes: DataObject): Promise<readonly DataObject[]> {
    const { whole, container } = endpoint.entryOf;
    const live = (await this.writes.live(whole, wholeKeys(endpoint, attributes))) ?? emptyObject();
    const places = Object.keys(entriesOf(live, container)).map((name) => new Place(endpoint, { ...attributes, [endpoint.key]: name }));
    return places.map((place) => place.entryIn(live)).filter((entry) => entry !== undefined);
  }

  async meet(endpoint: EntryEndpoint, attributes: DataObject, document: DataObject): Promise<Met | undefined> {
    const live = endpoint.existing === "refuse" ? await this.read(endpoint, attributes) : undefined;
    return live && { live, document };
  }

  async create(endpoint: EntryEndpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    const place = new Place(endpoint, attributes);
    return this.#alone(place, async (whole) => {
      const live = place.entryIn(whole);
      return live ? { outcome: "exists", live } : { outcome: "created", document: await this.#put(place, whole, document) };
    });
  }

  async update(
    endpoint: EntryEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    { isThere = () => false }: Known = {},
  ): Promise<Written> {
    const [from, to] = [new Place(endpoint, prior), new Place(endpoint, attributes)];
    if (from.path !== to.path) return this.#move(endpoint, prior, attributes, document, isThere);
    return this.#alone(to, async (whole) => {
      const renames = from.name !== to.name && from.entryIn(whole) !== undefined;
      const place = renames ? from : to;
      const live = place.entryIn(whole);
      const written = live && isThere(place.named(live), place.named(document)) ? live : await this.#put(place, whole, document);
      return { outcome: "updated", document: renames ? await this.#rename(endpoint, prior, to) : written };
    });
  }

  async delete(endpoint: EntryEndpoint, attributes: DataObject): Promise<Deleted> {
    const place = new Place(endpoint, attributes);
    await this.writes.alone(place.endpoint, place.keys, async () => {
      const whole = await this.writes.live(place.endpoint, place.keys);
      if (whole && place.entryIn(whole)) await this.writes.put(place.endpoint, place.keys, place.without(whole));
    });
    return wholly;
  }

  /** Into another whole: made there before it goes here. What is there already is the same entry, moved by a run that was cut off. */
  async #move(
    endpoint: EntryEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    isThere: Comparison,
  ): Promise<Written> {
    const written = await this.create(endpoint, attributes, document);
    if (written.outcome === "exists" && !isThere(written.live, document)) return written;
    const moved = written.outcome === "exists" ? { outcome: "updated" as const, document: written.live } : written;
    return onceRemoved(moved, async () => {
      await this.delete(endpoint, prior);
      return {};
    });
  }

  /**
   * Gives an entry its new name, with all that Port keeps under the old one. The content was written before: who is cut off in between
   * finds the entry where it was. A rename whose reply was lost finds none of the old name when it is repeated.
   */
  async #rename(endpoint: EntryEndpoint, prior: DataObject, to: Place): Promise<DataObject> {
    const { path, key } = endpoint.entryOf.rename;
    const request = { method: "PATCH", path: fill(path, prior), body: objectOf([[key, to.name]]), repeatable: true } as const;
    await this.client.send(request).catch((error: unknown) => {
      if (!isGone(error) || !error.repeated) throw error;
    });
    this.reads.forget();
    return shown(to, await this.writes.live(to.endpoint, to.keys));
  }

  async #put(place: Place, whole: DataObject, document: DataObject): Promise<DataObject> {
    const written = await this.writes.put(place.endpoint, place.keys, place.with(whole, document)).catch((error: unknown) => {
      throw error instanceof PortApiError && error.place ? error.with({ place: place.inside(error.place) }) : error;
    });
    return shown(place, written);
  }

  async #alone<T>(place: Place, work: (whole: DataObject) => Promise<T>): Promise<T> {
    return this.writes.alone(place.endpoint, place.keys, async () => {
      const whole = await this.writes.live(place.endpoint, place.keys);
      if (whole) return work(whole);
      const { path, owner } = place;
      const message = `There is no ${path} in Port. Create it first, or name another.`;
      throw new PortApiError({ kind: "refused", message, method: "GET", path, status: 404, place: [owner] });
    });
  }
}

/** Where one entry stands. */
class Place {
  readonly endpoint: EntryEndpoint["entryOf"]["whole"];
  /** The attributes in the whole's paths. */
  readonly keys: DataObject;
  /** Of the whole. */
  readonly path: string;
  readonly owner: string;
  readonly name: string;
  readonly #container: readonly string[];
  readonly #names: DataObject;

  constructor({ key, entryOf: { whole, owner, container } }: EntryEndpoint, attributes: DataObject) {
    const [of, name] = [attributes[owner] ?? null, attributes[key]];
    if (typeof name !== "string")
      throw new PortApiError({ kind: "refused", message: `Port finds an entry by its ${key}, which is not known.`, place: [key] });
    this.endpoint = whole;
    this.keys = wholeKeys({ entryOf: { whole, owner } }, attributes);
    this.path = documentPath(whole, this.keys);
    this.owner = owner;
    this.name = name;
    this.#container = container;
    this.#names = objectOf([
      [documentKey(owner), of],
      [documentKey(key), name],
    ]);
  }

  /** The document of the entry in its whole: what stands there, and the names of both. */
  entryIn(whole: DataObject | undefined): DataObject | undefined {
    const entries = entriesOf(whole ?? emptyObject(), this.#container);
    const entry = Object.hasOwn(entries, this.name) ? entries[this.name] : undefined;
    return isObject(entry) ? this.named(entry) : undefined;
  }

  /** A document with the names of this place. */
  named(document: DataObject): DataObject {
    return Object.assign(emptyObject(), document, this.#names);
  }

  with(whole: DataObject, document: DataObject): DataObject {
    const entry = withoutKeys(document, Object.keys(this.#names));
    const entries = Object.assign(emptyObject(), entriesOf(whole, this.#container), objectOf([[this.name, entry]]));
    return withEntries(whole, this.#container, entries);
  }

  without(whole: DataObject): DataObject {
    return withEntries(whole, this.#container, withoutKeys(entriesOf(whole, this.#container), [this.name]));
  }

  /** A place of the whole as one of the entry; undefined where it is about another part of the whole. */
  inside(place: Path): Path | undefined {
    const way = [...this.#container, this.name];
    return way.every((step, index) => place[index] === step) ? place.slice(way.length) : undefined;
  }

  toString(): string {
    return [...this.#container, this.name].join(".");
  }
}

function wholeKeys({ entryOf: { whole, owner } }: { entryOf: Pick<EntryEndpoint["entryOf"], "whole" | "owner"> }, attributes: DataObject) {
  return objectOf([[whole.key, attributes[owner] ?? null]]);
}

function shown(place: Place, whole: DataObject | undefined): DataObject {
  const entry = place.entryIn(whole);
  if (entry) return entry;
  const message = `${place.path} was written, but Port does not show ${place} in it. Look at it in Port, then plan and apply again.`;
  throw new PortApiError({ kind: "failed", message, path: place.path });
}
