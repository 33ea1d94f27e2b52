import { type DataObject, emptyObject, equalData, isObject, objectOf } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { DocumentEndpoint, ShareEndpoint } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { isGone, PortApiError } from "./errors";
import { type Deleted, type Kind, type Known, type Met, wholly } from "./kinds";
import type { ListedReads } from "./listed-reads";
import { documentPath, fill } from "./paths";
import { common, type Names, namesBeyond, namesIn, partOf, placesOf, portsNames, singly, without, withShare } from "./share-parts";
import type { Writes } from "./writes";
import { onceRemoved, type Written } from "./written";

const nothing: Names = { entries: new Map(), keys: new Set() };

/**
 * Shares of other documents. Reads come from where the whole is read; each write is alone with the whole, and writes that: what is not the
 * share's own stays as it is.
 */
export class Shares implements Kind<ShareEndpoint> {
  /** What is Port's own, by path: it does not change while a run lasts. */
  readonly #bases = new Map<string, Promise<DataObject | undefined>>();

  constructor(
    private readonly client: Client,
    private readonly reads: ListedReads,
    private readonly writes: Writes,
  ) {}

  async read(endpoint: ShareEndpoint, attributes: DataObject, held?: DataObject): Promise<DataObject | undefined> {
    const share = new Share(endpoint, attributes);
    const whole = await this.reads.read(share.whole, share.keys);
    const base = whole && (await this.#base(share));
    if (!whole || !base) return undefined;
    const names = held ? without(share.namesIn(held), share.portsNames(base, whole)) : namesBeyond(endpoint.shareOf, base, whole);
    return share.partOf(names, whole);
  }

  async list(endpoint: ShareEndpoint, keys: DataObject): Promise<readonly DataObject[]> {
    const all = await this.read(endpoint, keys);
    return all ? [all] : [];
  }

  /** Throws where the share can never be: a whole that has a base is Port's to make, so that it is there already, or will not be. */
  async meet(endpoint: ShareEndpoint, attributes: DataObject, document: DataObject): Promise<Met | undefined> {
    if (endpoint.existing !== "refuse") return undefined;
    const share = new Share(endpoint, attributes);
    const whole = await this.reads.read(share.whole, share.keys);
    if (!whole && share.base) throw share.isMissing();
    if (!whole) return undefined;
    await this.#free(share, whole, document);
    const names = common(share.namesIn(document), share.namesIn(whole));
    if (placesOf(names).length === 0) return undefined;
    return { live: share.partOf(names, whole), document: share.partOf(names, document) };
  }

  async create(endpoint: ShareEndpoint, attributes: DataObject, document: DataObject, known: Known = {}): Promise<Written> {
    const share = new Share(endpoint, attributes);
    return this.#write(share, nothing, document, known, async (whole) => {
      const written = await this.#extend(share, whole, nothing, document);
      const before = remembered(share.namesIn(document), whole);
      return { outcome: "created", document: written, ...(before ? { before } : {}) };
    });
  }

  async update(
    endpoint: ShareEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    known: Known = {},
  ): Promise<Written> {
    const [from, share] = [new Share(endpoint, prior), new Share(endpoint, attributes)];
    if (from.path !== share.path) return this.#move(endpoint, prior, attributes, document, known);
    const held = share.namesIn(known.held ?? emptyObject());
    return this.#write(share, held, document, known, async (whole, base) => {
      const written = await this.#extend(share, whole, without(held, share.portsNames(base, whole)), document);
      const added = { entries: new Map(), keys: new Set([...share.namesIn(document).keys].filter((key) => !held.keys.has(key))) };
      const before = remembered(added, whole);
      return { outcome: "updated", document: written, ...(before ? { before: { ...before, ...known.before } } : {}) };
    });
  }

  /** Takes away what is the share's own. Keys of the whole get what they had before. */
  async delete(endpoint: ShareEndpoint, attributes: DataObject, { held, before }: Known): Promise<Deleted> {
    const share = new Share(endpoint, attributes);
    return this.writes.alone(share.whole, share.keys, async () => {
      const whole = await this.writes.live(share.whole, share.keys);
      const base = whole && (await this.#base(share));
      if (!whole || !base || !held) return wholly;
      const own = without(share.namesIn(held), share.portsNames(base, whole));
      const remembered = new Set([...own.keys].filter((key) => before && Object.hasOwn(before, key)));
      const restored = objectOf(Object.entries(before ?? {}).filter(([key, value]) => remembered.has(key) && value !== null));
      try {
        await this.#extend(share, whole, { entries: own.entries, keys: remembered }, restored);
      } catch (error) {
        if (!isGone(error)) throw error;
      }
      return { stays: [...own.keys].filter((key) => !remembered.has(key)) };
    });
  }

  /** Into another whole: made there before it goes here. */
  async #move(endpoint: ShareEndpoint, prior: DataObject, attributes: DataObject, document: DataObject, known: Known): Promise<Written> {
    const written = await this.create(endpoint, attributes, document, known);
    return onceRemoved(written, () => this.delete(endpoint, prior, known));
  }

  /** Alone with the whole, once it is sure that what the share is to add is nobody else's. */
  async #write(
    share: Share,
    held: Names,
    document: DataObject,
    { isThere = equalData }: Known,
    work: (whole: DataObject, base: DataObject) => Promise<Written>,
  ): Promise<Written> {
    return this.writes.alone(share.whole, share.keys, async () => {
      const whole = await this.writes.live(share.whole, share.keys);
      if (!whole) throw share.isMissing();
      const base = await this.#free(share, whole, document);
      if (share.existing === "override") return work(whole, base);
      const met = common(without(share.namesIn(document), held), share.namesIn(whole));
      const differing = singly(met).filter((one) => !isThere(share.partOf(one, whole), share.partOf(one, document)));
      if (differing.length === 0) return work(whole, base);
      return { outcome: "exists", live: share.partOf(met, whole), differs: differing.flatMap(placesOf) };
    });
  }

  /** The base, once it is sure that nothing of what the share is to add is Port's own. */
  async #free(share: Share, whole: DataObject, document: DataObject): Promise<DataObject> {
    const base = await this.#base(share);
    if (!base) throw share.hasNoBase();
    const [taken] = placesOf(common(share.namesIn(document), share.portsNames(base, whole)));
    if (taken !== undefined) throw share.isPortsOwn(taken);
    return base;
  }

  /** Writes the whole with the share as it is to be, unless that is there. Gives the share's document. */
  async #extend(share: Share, whole: DataObject, held: Names, document: DataObject): Promise<DataObject> {
    const next = withShare(share.of, whole, held, document);
    const written = equalData(next, whole) ? whole : await this.writes.put(share.whole, share.keys, next);
    return share.partOf(share.namesIn(document), written);
  }

  /** Empty where nothing is Port's own; undefined where Port makes no such whole. */
  #base({ base }: Share): Promise<DataObject | undefined> {
    if (!base) return Promise.resolve(emptyObject());
    const known = this.#bases.get(base.path);
    if (known) return known;
    const asked = this.client
      .send({ method: "GET", path: base.path, repeatable: true })
      .then(({ json }) => {
        const document = json[base.envelope];
        return isObject(document) ? document : emptyObject();
      })
      .catch((error: unknown) => {
        if (isGone(error)) return undefined;
        throw error;
      });
    this.#bases.set(base.path, asked);
    asked.catch(() => this.#bases.delete(base.path));
    return asked;
  }
}

/** What keys of the whole say before they are the share's; null where they are not there. */
function remembered({ keys }: Names, whole: DataObject): DataObject | undefined {
  return keys.size === 0 ? undefined : objectOf([...keys].map((key) => [key, whole[key] ?? null]));
}

/** Where one share stands. */
class Share {
  readonly of: ShareEndpoint["shareOf"];
  readonly existing: ShareEndpoint["existing"];
  readonly whole: DocumentEndpoint;
  /** The attributes in the whole's paths. */
  readonly keys: DataObject;
  /** Of the whole. */
  readonly path: string;
  readonly base: { readonly path: string; readonly envelope: string } | undefined;

  constructor({ shareOf, existing }: ShareEndpoint, attributes: DataObject) {
    const { whole, owner, base } = shareOf;
    this.of = shareOf;
    this.existing = existing;
    this.whole = whole;
    this.keys = objectOf([[whole.key, attributes[owner] ?? null]]);
    this.path = documentPath(whole, this.keys);
    this.base = base && { path: fill(base.path, attributes), envelope: base.envelope };
  }

  namesIn(document: DataObject): Names {
    return namesIn(this.of, document);
  }

  portsNames(base: DataObject, whole: DataObject): Names {
    return portsNames(this.of, base, whole);
  }

  /** The share's document: its part of the whole, and beside that the whole's name. */
  partOf(names: Names, whole: DataObject): DataObject {
    const owner: [string, DataObject[string]] = [documentKey(this.of.owner), this.keys[this.whole.key] ?? null];
    return objectOf([...Object.entries(partOf(this.of, names, whole)), owner]);
  }

  isMissing(): PortApiError {
    const message = this.of.missing ?? "Create it first, or name another.";
    return this.#refusal(`There is no ${this.path} in Port. ${message}`);
  }

  hasNoBase(): PortApiError {
    return this.#refusal(`Port has no ${this.base?.path}, so ${this.path} is none of Port's own. Manage it as one of yours.`);
  }

  isPortsOwn(place: string): PortApiError {
    return this.#refusal(`${place} of ${this.path} is Port's own, and cannot be changed. Choose another name, or leave it out.`);
  }

  #refusal(message: string): PortApiError {
    const { path } = this;
    return new PortApiError({ kind: "refused", message, method: "GET", path, status: 404, place: [documentKey(this.of.owner)] });
  }
}
