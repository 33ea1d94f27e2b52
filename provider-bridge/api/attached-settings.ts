import { withoutKeys } from "../../model/kernel/container";
import { type DataObject, emptyObject, equalData, isObject, objectOf } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { SettingsEndpoint } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { isGone, PortApiError, unlessGone } from "./errors";
import { KeyedLock } from "./keyed-lock";
import { type Deleted, type Kind, type Known, type Met, wholly } from "./kinds";
import { fill } from "./paths";
import { alsoIn, blockNames, blocksOf, laidOver, notIn, present, renamedTexts, takesAway } from "./settings-blocks";
import { onceRemoved, type Written } from "./written";

/**
 * Settings of things that exist. They are there before they are managed and after it: creation gives what was there before, and what is
 * no longer managed gets that back.
 */
export class AttachedSettings implements Kind<SettingsEndpoint> {
  readonly #locks = new KeyedLock();

  constructor(private readonly client: Client) {}

  async read(endpoint: SettingsEndpoint, keys: DataObject, held?: DataObject): Promise<DataObject | undefined> {
    const live = await this.#live(endpoint, keys);
    return live && named(endpoint, keys, held ? alsoIn(live, own(endpoint, held)) : live);
  }

  async list(endpoint: SettingsEndpoint, keys: DataObject): Promise<readonly DataObject[]> {
    const live = await this.read(endpoint, keys);
    return live ? [live] : [];
  }

  /** They are in nobody's way. */
  async meet(): Promise<Met | undefined> {
    return undefined;
  }

  create(endpoint: SettingsEndpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    return this.#alone(endpoint, attributes, async (live) => {
      const settings = own(endpoint, document);
      const written = await this.#write(endpoint, attributes, live, settings);
      return { outcome: "created", document: named(endpoint, attributes, alsoIn(written, settings)), before: blocksOf(live, settings) };
    });
  }

  async update(
    endpoint: SettingsEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    known: Known = {},
  ): Promise<Written> {
    const isSame = pathOf(endpoint, prior) === pathOf(endpoint, attributes);
    const followed = isSame ? known : following(endpoint, prior, attributes, known);
    if (!isSame && !(await this.#wentAlong(endpoint, prior, attributes, followed)))
      return this.#move(endpoint, prior, attributes, document, known);
    const [held, settings] = [own(endpoint, followed.held ?? emptyObject()), own(endpoint, document)];
    const before = followed.before ?? emptyObject();
    return this.#alone(endpoint, attributes, async (live) => {
      const dropped = notIn(held, settings);
      const back = putBack(before, dropped, live);
      const { written, stays } = await this.#writeBack(endpoint, attributes, live, back, settings);
      const added = blocksOf(live, notIn(settings, held));
      return {
        outcome: "updated",
        document: named(endpoint, attributes, alsoIn(written, settings)),
        before: laidOver(added, alsoIn(before, settings)),
        stays: [...stays, ...blockNames(notIn(dropped, before))],
      };
    });
  }

  async delete(endpoint: SettingsEndpoint, attributes: DataObject, known: Known): Promise<Deleted> {
    const [held, before] = [own(endpoint, known.held ?? emptyObject()), known.before ?? emptyObject()];
    const path = pathOf(endpoint, attributes);
    return this.#locks.hold(path, async () => {
      const live = await this.#live(endpoint, attributes);
      if (!live) return wholly;
      try {
        const { stays } = await this.#writeBack(endpoint, attributes, live, putBack(before, held, live), emptyObject());
        return { stays: [...stays, ...blockNames(notIn(held, before))] };
      } catch (error) {
        if (!isGone(error) || (await this.#live(endpoint, attributes))) throw error;
        return wholly;
      }
    });
  }

  /** Of something else: written there before they are put back here. */
  async #move(endpoint: SettingsEndpoint, prior: DataObject, attributes: DataObject, document: DataObject, known: Known): Promise<Written> {
    const written = await this.create(endpoint, attributes, document);
    return onceRemoved(written, async () => {
      const { stays } = await this.delete(endpoint, prior, known);
      return { stays: stays.map((part) => `${part} of ${pathOf(endpoint, prior)}`) };
    });
  }

  /** Whether what they belong to was renamed: then they are there already under its new name. */
  async #wentAlong(endpoint: SettingsEndpoint, prior: DataObject, attributes: DataObject, known: Known): Promise<boolean> {
    const held = known.held && own(endpoint, known.held);
    if (!held || (await this.#live(endpoint, prior))) return false;
    const live = await this.#live(endpoint, attributes);
    const { isThere = equalData } = known;
    return live !== undefined && isThere(named(endpoint, attributes, alsoIn(live, held)), named(endpoint, attributes, held));
  }

  /** Puts blocks back beside what is to be written. One that was not there before may be refused to go: then it stays. */
  async #writeBack(endpoint: SettingsEndpoint, attributes: DataObject, live: DataObject, back: DataObject, settings: DataObject) {
    const certain = present(back);
    const added = notIn(back, certain);
    try {
      return { written: await this.#write(endpoint, attributes, live, laidOver(back, settings)), stays: [] };
    } catch (error) {
      const isRefused = error instanceof PortApiError && (error.status === 400 || error.status === 422);
      if (!isRefused || Object.keys(added).length === 0) throw error;
      return { written: await this.#write(endpoint, attributes, live, laidOver(certain, settings)), stays: blockNames(added) };
    }
  }

  /** Sends blocks, unless they are there. Gives all settings as Port has them then. */
  async #write(endpoint: SettingsEndpoint, attributes: DataObject, live: DataObject, change: DataObject): Promise<DataObject> {
    if (equalData(blocksOf(live, change), change)) return live;
    const path = pathOf(endpoint, attributes);
    const { json } = await this.client.send({ ...writing(endpoint, live, change), path, repeatable: true });
    const reply = json[endpoint.settingsOf.envelope];
    const written = isObject(reply) ? reply : await this.#live(endpoint, attributes, true);
    if (written) return written;
    throw new PortApiError({ kind: "failed", message: `${path} was written, but Port does not show it. Plan and apply again.`, path });
  }

  async #live(endpoint: SettingsEndpoint, attributes: DataObject, completes = false): Promise<DataObject | undefined> {
    const { envelope } = endpoint.settingsOf;
    const path = pathOf(endpoint, attributes);
    const reply = await unlessGone(this.client.send({ method: "GET", path, repeatable: true, completes }));
    const settings = reply?.json[envelope];
    if (reply === undefined) return undefined;
    if (isObject(settings)) return settings;
    throw new PortApiError({ kind: "not-json", message: `The answer to GET ${path} holds no "${envelope}".`, method: "GET", path });
  }

  #alone<T>(endpoint: SettingsEndpoint, attributes: DataObject, work: (live: DataObject) => Promise<T>): Promise<T> {
    const path = pathOf(endpoint, attributes);
    return this.#locks.hold(path, async () => {
      const live = await this.#live(endpoint, attributes);
      if (live) return work(live);
      const message = `There is no ${path} in Port. Create what it belongs to first, or name another.`;
      throw new PortApiError({ kind: "refused", message, method: "GET", path, status: 404, place: [documentKey(endpoint.key)] });
    });
  }
}

function pathOf({ settingsOf }: SettingsEndpoint, attributes: DataObject): string {
  return fill(settingsOf.path, attributes);
}

/** What makes blocks say just that: a PATCH, or a PUT of all that can be set where a PATCH would leave something in them. */
function writing({ settingsOf: { put } }: SettingsEndpoint, live: DataObject, change: DataObject) {
  if (!put || !takesAway(live, change)) return { method: "PATCH", body: change } as const;
  const settable = objectOf(Object.entries(live).filter(([key]) => put.includes(key)));
  return { method: "PUT", body: present(laidOver(settable, change)) } as const;
}

/** The settings in a document. */
function own({ settingsOf }: SettingsEndpoint, document: DataObject): DataObject {
  return withoutKeys(document, settingsOf.named.map(documentKey));
}

/** The document of settings. */
function named({ settingsOf }: SettingsEndpoint, attributes: DataObject, settings: DataObject): DataObject {
  return objectOf([
    ...Object.entries(settings),
    ...settingsOf.named.map((name): [string, DataObject[string]] => [documentKey(name), attributes[name] ?? null]),
  ]);
}

/** What is known of settings once what they are of is renamed. */
function following({ settingsOf }: SettingsEndpoint, prior: DataObject, attributes: DataObject, { held, before, ...known }: Known): Known {
  const filled = (text: string, names: DataObject) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(names[name]));
  const renames = new Map(settingsOf.namedAfter?.map((text) => [filled(text, prior), filled(text, attributes)]));
  return { ...known, held: held && renamedTexts(held, renames), before: before && renamedTexts(before, renames) };
}

/** What `named` blocks said before. One that has gone since is left out: what it was about, such as a property, has gone. */
function putBack(before: DataObject, named: DataObject, live: DataObject): DataObject {
  return alsoIn(alsoIn(before, named), live);
}
