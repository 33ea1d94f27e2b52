import { entriesOf, withEntries, withoutKeys } from "../../model/kernel/container";
import { type DataObject, equalData, isObject, objectOf } from "../../model/kernel/data";
import type { EntryEndpoint } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { isGone, PortApiError } from "./errors";
import type { ListedReads } from "./listed-reads";
import { documentPath, fill } from "./paths";
import type { Writes } from "./writes";
import type { Written } from "./written";

/** Entries of other documents. Reads come from where the whole is read; each write is alone with the whole. */
export class Entries {
  constructor(
    private readonly client: Client,
    private readonly reads: ListedReads,
    private readonly writes: Writes,
  ) {}

  async read(endpoint: EntryEndpoint, attributes: DataObject): Promise<DataObject | undefined> {
    const whole = await this.reads.read(endpoint.entryOf.whole, wholeKeys(endpoint, attributes));
    return whole && entryIn(endpoint, whole, attributes);
  }

  async list(endpoint: EntryEndpoint, attributes: DataObject): Promise<readonly DataObject[]> {
    const whole = await this.writes.live(endpoint.entryOf.whole, wholeKeys(endpoint, attributes));
    if (!whole) return [];
    const keys = namesIn(endpoint, whole).map((name) => objectOf([...Object.entries(attributes), [endpoint.key, name]]));
    return keys.map((one) => entryIn(endpoint, whole, one)).filter((entry) => entry !== undefined);
  }

  async create(endpoint: EntryEndpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    return this.#within(endpoint, attributes, async (whole) => {
      const live = entryIn(endpoint, whole, attributes);
      if (live) return { outcome: "exists", live };
      return { outcome: "created", document: await this.#put(endpoint, whole, attributes, document) };
    });
  }

  async update(endpoint: EntryEndpoint, prior: DataObject, attributes: DataObject, document: DataObject): Promise<Written> {
    const { owner } = endpoint.entryOf;
    if (prior[owner] !== attributes[owner]) return this.#move(endpoint, prior, attributes, document);
    return this.#within(endpoint, attributes, async (live) => {
      const whole = await this.#renamed(endpoint, live, prior, attributes);
      return { outcome: "updated", document: await this.#put(endpoint, whole, attributes, document) };
    });
  }

  async delete(endpoint: EntryEndpoint, attributes: DataObject): Promise<void> {
    const { whole: wholeEndpoint, container } = endpoint.entryOf;
    const keys = wholeKeys(endpoint, attributes);
    await this.writes.alone(wholeEndpoint, keys, async () => {
      const whole = await this.writes.live(wholeEndpoint, keys);
      if (!whole || !entryIn(endpoint, whole, attributes)) return;
      const rest = withoutKeys(entriesOf(whole, container), [keyIn(endpoint, attributes)]);
      await this.writes.put(wholeEndpoint, keys, withEntries(whole, container, rest));
    });
  }

  /** Into another whole: made there before it goes here. */
  async #move(endpoint: EntryEndpoint, prior: DataObject, attributes: DataObject, document: DataObject): Promise<Written> {
    const written = await this.create(endpoint, attributes, document);
    if (written.outcome !== "exists") await this.delete(endpoint, prior);
    return written;
  }

  /** Under its new name, with what Port keeps under the old one. A rename whose reply was lost is not found when it is repeated. */
  async #renamed(endpoint: EntryEndpoint, whole: DataObject, prior: DataObject, attributes: DataObject): Promise<DataObject> {
    const { rename, whole: wholeEndpoint } = endpoint.entryOf;
    const [from, to] = [keyIn(endpoint, prior), keyIn(endpoint, attributes)];
    if (from === to || !rename || !namesIn(endpoint, whole).includes(from)) return whole;
    const keys = wholeKeys(endpoint, attributes);
    const path = fill(rename.path, prior);
    await this.client.send({ method: "PATCH", path, body: objectOf([[rename.key, to]]), repeatable: true }).catch((error: unknown) => {
      if (!isGone(error) || !error.repeated) throw error;
    });
    this.reads.forget();
    return (await this.writes.live(wholeEndpoint, keys)) ?? whole;
  }

  /** The entry as it is after its whole was written with it. */
  async #put(endpoint: EntryEndpoint, whole: DataObject, attributes: DataObject, document: DataObject): Promise<DataObject> {
    const { whole: wholeEndpoint, container, owner } = endpoint.entryOf;
    const entries = entriesOf(whole, container);
    const name = keyIn(endpoint, attributes);
    const entry = withoutKeys(document, [owner, endpoint.key]);
    const live = entryIn(endpoint, whole, attributes);
    if (live && equalData(entries[name], entry)) return live;
    const changed = withEntries(whole, container, objectOf([...Object.entries(entries), [name, entry]]));
    const written = await this.writes.put(wholeEndpoint, wholeKeys(endpoint, attributes), changed).catch((error: unknown) => {
      throw error instanceof PortApiError && error.place ? error.with({ place: placeInEntry(endpoint, name, error.place) }) : error;
    });
    const shown = entryIn(endpoint, written, attributes);
    if (shown) return shown;
    const path = documentPath(wholeEndpoint, wholeKeys(endpoint, attributes));
    const message = `${path} was written, but Port does not show ${container.join(".")}.${name} in it. Look at it in Port, then plan and apply again.`;
    throw new PortApiError({ kind: "failed", message, path });
  }

  async #within<T>(endpoint: EntryEndpoint, attributes: DataObject, work: (whole: DataObject) => Promise<T>): Promise<T> {
    const { whole: wholeEndpoint, owner } = endpoint.entryOf;
    const keys = wholeKeys(endpoint, attributes);
    return this.writes.alone(wholeEndpoint, keys, async () => {
      const whole = await this.writes.live(wholeEndpoint, keys);
      if (whole) return work(whole);
      const path = documentPath(wholeEndpoint, keys);
      const message = `There is no ${path} in Port. Create it first, or name another.`;
      throw new PortApiError({ kind: "refused", message, method: "GET", path, status: 404, place: [owner] });
    });
  }
}

function wholeKeys({ entryOf: { whole, owner } }: EntryEndpoint, attributes: DataObject): DataObject {
  return objectOf([[whole.key, attributes[owner] ?? null]]);
}

function keyIn({ key }: EntryEndpoint, attributes: DataObject): string {
  const name = attributes[key];
  if (typeof name === "string") return name;
  throw new PortApiError({ kind: "refused", message: `Port finds an entry by its ${key}, which is not known.`, place: [key] });
}

function namesIn({ entryOf: { container } }: EntryEndpoint, whole: DataObject): string[] {
  return Object.keys(entriesOf(whole, container));
}

/** The document of one entry: what stands there, and the names of both. */
function entryIn(endpoint: EntryEndpoint, whole: DataObject, attributes: DataObject): DataObject | undefined {
  const { container, owner } = endpoint.entryOf;
  const name = keyIn(endpoint, attributes);
  const entries = entriesOf(whole, container);
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (!isObject(entry)) return undefined;
  const named = [[owner, attributes[owner] ?? null] as const, [endpoint.key, name] as const];
  return objectOf([...Object.entries(entry), ...named]);
}

/** A place of the whole as one of the entry; undefined where another part of the whole is meant. */
function placeInEntry({ entryOf: { container } }: EntryEndpoint, name: string, place: readonly (string | number)[]) {
  const way = [...container, name];
  return way.every((step, index) => place[index] === step) ? place.slice(way.length) : undefined;
}
