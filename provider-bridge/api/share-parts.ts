import { entriesOf, withEntries, withoutKeys } from "../../model/kernel/container";
import { type Data, type DataObject, emptyObject, equalData, isObject, objectOf } from "../../model/kernel/data";
import type { Container, ShareEndpoint } from "../../model/kernel/endpoint";

type ShareOf = ShareEndpoint["shareOf"];

/** What a share has of its whole: names of entries, by container, and whole keys. A container that it has may be empty. */
export interface Names {
  /** By the container's path, `schema.properties`. */
  readonly entries: ReadonlyMap<string, ReadonlySet<string>>;
  readonly keys: ReadonlySet<string>;
}

/** All that a document of the whole's form names. */
export function namesIn({ containers, keys = [] }: ShareOf, document: DataObject): Names {
  const present = containers.filter((container) => isObject(valueAt(document, container)));
  return {
    entries: new Map(present.map((container) => [pathOf(container), new Set(Object.keys(entriesOf(document, container)))])),
    keys: new Set(keys.filter((key) => Object.hasOwn(document, key))),
  };
}

/** What of a whole is Port's own: what the base names, and what Port made beside that. */
export function portsNames(shareOf: ShareOf, base: DataObject, whole: DataObject): Names {
  const { entries, keys } = namesIn(shareOf, base);
  const made = (shareOf.madeByPort ?? []).map(({ container, says }): [string, ReadonlySet<string>] => {
    const ofPort = Object.entries(entriesOf(whole, container)).filter(([, entry]) => isObject(entry) && saysAll(entry, says));
    return [pathOf(container), new Set([...(entries.get(pathOf(container)) ?? []), ...ofPort.map(([name]) => name)])];
  });
  return { entries: new Map([...entries, ...made]), keys };
}

function saysAll(entry: DataObject, says: DataObject): boolean {
  return Object.entries(says).every(([key, value]) => equalData(entry[key] ?? null, value));
}

/** What a whole has beyond what is Port's own. */
export function namesBeyond(shareOf: ShareOf, base: DataObject, whole: DataObject): Names {
  const { entries, keys } = without(namesIn(shareOf, whole), portsNames(shareOf, base, whole));
  return {
    entries: new Map([...entries].filter(([, names]) => names.size > 0)),
    keys: new Set([...keys].filter((key) => !equalData(whole[key], base[key]))),
  };
}

/** The names without the entries that others name. */
export function without({ entries, keys }: Names, others: Names): Names {
  return narrowed({ entries, keys }, (path, name) => !others.entries.get(path)?.has(name));
}

/** The entries that both name, and no keys. */
export function common({ entries }: Names, others: Names): Names {
  return narrowed({ entries, keys: new Set() }, (path, name) => others.entries.get(path)?.has(name) === true);
}

function narrowed({ entries, keys }: Names, stays: (path: string, name: string) => boolean): Names {
  const of = (path: string, names: ReadonlySet<string>) => new Set([...names].filter((name) => stays(path, name)));
  return { entries: new Map([...entries].map(([path, names]) => [path, of(path, names)])), keys };
}

/** Each entry by itself. */
export function singly({ entries }: Names): Names[] {
  return [...entries].flatMap(([path, names]) =>
    [...names].map((name) => ({ entries: new Map([[path, new Set([name])]]), keys: new Set<string>() })),
  );
}

/** Where they stand: `relations.owner`. */
export function placesOf({ entries, keys }: Names): string[] {
  return [...[...entries].flatMap(([path, names]) => [...names].map((name) => `${path}.${name}`)), ...keys];
}

/** The part of a whole that has the names, with what its lists say of them. */
export function partOf({ containers, lists = [] }: ShareOf, { entries, keys }: Names, whole: DataObject): DataObject {
  const chosen = objectOf(Object.entries(whole).filter(([key]) => keys.has(key)));
  const filled = containers.reduce((part, container) => {
    const names = entries.get(pathOf(container));
    if (!names) return part;
    return withEntries(part, container, objectOf(Object.entries(entriesOf(whole, container)).filter(([name]) => names.has(name))));
  }, chosen);
  return lists.reduce((part, { list, of }) => {
    const own = textsAt(whole, list).filter((name) => entries.get(pathOf(of))?.has(name));
    return own.length === 0 ? part : withValue(part, list, own);
  }, filled);
}

/** The whole in which the share says what `document` says, and no more of what it `held`. All else is as it was. */
export function withShare(shareOf: ShareOf, whole: DataObject, held: Names, document: DataObject): DataObject {
  const now = namesIn(shareOf, document);
  const gone = without(held, now);
  const others = withoutKeys(
    whole,
    [...held.keys].filter((key) => !now.keys.has(key)),
  );
  const keyed = objectOf([...Object.entries(others), ...[...now.keys].map((key): [string, Data] => [key, document[key] ?? null])]);
  const filled = shareOf.containers.reduce((result, container) => {
    const [live, own] = [entriesOf(result, container), entriesOf(document, container)];
    const left = withoutKeys(live, [...(gone.entries.get(pathOf(container)) ?? [])]);
    const entries = objectOf([...Object.entries(left), ...Object.entries(own)]);
    return equalData(entries, live) ? result : withEntries(result, container, entries);
  }, keyed);
  return (shareOf.lists ?? []).reduce((result, { list, of }) => {
    const ours = new Set([...(held.entries.get(pathOf(of)) ?? []), ...(now.entries.get(pathOf(of)) ?? [])]);
    const listed = [
      ...textsAt(whole, list).filter((name) => !ours.has(name)),
      ...textsAt(document, list).filter((name) => now.entries.get(pathOf(of))?.has(name)),
    ];
    return equalData([...listed].sort(), [...textsAt(whole, list)].sort()) ? result : withValue(result, list, listed);
  }, filled);
}

function pathOf(container: Container): string {
  return container.join(".");
}

function textsAt(document: DataObject, place: Container): string[] {
  const list = valueAt(document, place);
  return Array.isArray(list) ? list.filter((name) => typeof name === "string") : [];
}

function valueAt(document: DataObject, place: Container): Data | undefined {
  return place.reduce<Data | undefined>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), document);
}

function withValue(document: DataObject, [first, ...rest]: readonly string[], value: Data): DataObject {
  if (first === undefined) return document;
  const [next] = rest;
  const inner = document[first];
  const filled = next === undefined ? value : withValue(isObject(inner) ? inner : emptyObject(), rest, value);
  return objectOf([...Object.entries(document), [first, filled]]);
}
