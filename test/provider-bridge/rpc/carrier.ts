import { entriesOf, withEntries, withoutKeys } from "../../../model/kernel/container";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { documentKey } from "../../../model/kernel/document-key";
import type { DocumentEndpoint, EntryEndpoint, SettingsEndpoint, ShareEndpoint } from "../../../model/kernel/endpoint";
import { snakeCase } from "../../../model/kernel/part";
import type { Resource } from "../../../model/kernel/resource";
import { withQuery } from "../../../provider-bridge/api/paths";

/** What a document of a resource travels in: itself, the document that it is an entry or a share of, or the settings of another. */
export interface Carrier {
  path(state: DataObject): string;
  /** The reply's key that holds it. */
  readonly envelope: string;
  /** Where it is read. */
  source(state: DataObject): string;
  /** It in the reply; undefined where the reply has none. */
  found(reply: DataObject, state: DataObject): DataObject | undefined;
  readonly written: "PUT" | "PATCH";
  /** The carrier with the document in place of the one of that name, or without it. */
  carrying(live: DataObject, state: DataObject, document: DataObject | undefined): DataObject;
  /** The document in its carrier. */
  carried(live: DataObject, state: DataObject): DataObject | undefined;
}

export function carrierOf({ endpoint, shape }: Resource): Carrier {
  if ("entryOf" in endpoint) return ofEntry(endpoint);
  if ("shareOf" in endpoint) return ofShare(endpoint);
  if ("settingsOf" in endpoint) return ofSettings(endpoint);
  if ("tableOf" in endpoint) throw new Error("The rows of a table travel by themselves: look at them as entities.");
  const inPath = Object.keys(endpoint.inPath ?? {});
  return {
    ...ofDocument(endpoint, (state) => state),
    carrying: (live, _state, document = live) => withoutKeys(endpoint.update === "PATCH" ? unsetting(live, document) : document, inPath),
    carried: (live, state) => objectOf([...Object.entries(live), ...inPath.map((key) => [key, state[snakeCase(key)] ?? null] as const)]),
  };

  /** Null for each key that is there and is to be no more; what Port adds is not in the form. */
  function unsetting(live: DataObject, document: DataObject): DataObject {
    const isOwn = (key: string) => shape.fields.get(key)?.computed !== true;
    const gone = Object.keys(live).filter((key) => shape.fields.has(key) && isOwn(key) && !Object.hasOwn(document, key));
    return objectOf([...Object.entries(document), ...gone.map((key) => [key, null] as const)]);
  }
}

function ofDocument(endpoint: DocumentEndpoint, keys: (state: DataObject) => DataObject) {
  const path = (state: DataObject) => `${filled(endpoint.collection, keys(state))}/${filled(`{${endpoint.key}}`, keys(state))}`;
  const { list, readFromList, readQuery = {}, envelope, update: written = "PUT" } = endpoint;
  if (readFromList) {
    const found = (reply: DataObject, state: DataObject) =>
      inList(endpoint, reply).find((one) => one[endpoint.key] === state[endpoint.key]);
    return { path, written, envelope, source: () => list.path, found } as const;
  }
  const source = (state: DataObject) => withQuery(path(state), {}, readQuery);
  return { path, written, envelope, source, found: (reply: DataObject) => inEnvelope(reply, envelope) } as const;
}

function inEnvelope(reply: DataObject, envelope: string): DataObject | undefined {
  const document = reply[envelope];
  return isObject(document) ? document : undefined;
}

function inList({ list: { envelope, where = {} } }: DocumentEndpoint, reply: DataObject): DataObject[] {
  const items = envelope.split(".").reduce<Data>((at, key) => (isObject(at) ? (at[key] ?? null) : null), reply);
  const all = Array.isArray(items) ? items.filter(isObject) : [];
  return all.filter((one) => Object.entries(where).every(([key, text]) => one[key] === text));
}

function filled(path: string, names: DataObject): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(names[name])));
}

function ofEntry({ key, entryOf: { whole, owner, container } }: EntryEndpoint): Carrier {
  const nameOf = (state: DataObject) => String(state[key]);
  return {
    ...ofDocument(whole, (state) => objectOf([[whole.key, state[owner] ?? null]])),
    carrying(live, state, document) {
      const others = withoutKeys(entriesOf(live, container), [nameOf(state)]);
      const entry: [string, DataObject][] = document ? [[nameOf(state), withoutKeys(document, [owner, key])]] : [];
      return withEntries(live, container, objectOf([...Object.entries(others), ...entry]));
    },
    carried(live, state) {
      const entry = entriesOf(live, container)[nameOf(state)];
      const names = [owner, key].map((one): [string, DataObject[string]] => [one, state[one] ?? null]);
      return isObject(entry) ? objectOf([...Object.entries(entry), ...names]) : undefined;
    },
  };
}

/** Of a whole in which nobody else has anything. */
function ofShare({ shareOf: { whole, owner, containers, keys = [], lists = [] } }: ShareEndpoint): Carrier {
  /** The target with the entries and lists of the other. */
  const withShare = (target: DataObject, from: DataObject): DataObject => {
    const entries = containers.reduce((result, container) => withEntries(result, container, entriesOf(from, container)), target);
    return lists.reduce((result, { list }) => {
      const [level, name = ""] = [list.slice(0, -1), list.at(-1)];
      return withEntries(result, level, { ...entriesOf(result, level), [name]: entriesOf(from, level)[name] ?? [] });
    }, entries);
  };
  return {
    ...ofDocument(whole, (state) => objectOf([[whole.key, state[owner] ?? null]])),
    carrying: (live, _state, document = {}) =>
      withShare(
        objectOf([...Object.entries(withoutKeys(live, keys)), ...Object.entries(document).filter(([key]) => keys.includes(key))]),
        document,
      ),
    carried: (live, state) =>
      withShare(
        objectOf([...Object.entries(live).filter(([key]) => keys.includes(key)), [documentKey(owner), state[owner] ?? null]]),
        live,
      ),
  };
}

function ofSettings({ settingsOf: { path, envelope, named, put } }: SettingsEndpoint): Carrier {
  const settable = (live: DataObject) => objectOf(Object.entries(live).filter(([key]) => put?.includes(key)));
  const names = (state: DataObject) => named.map((name): [string, DataObject[string]] => [documentKey(name), state[name] ?? null]);
  return {
    path: (state) => filled(path, state),
    envelope,
    source: (state) => filled(path, state),
    found: (reply) => inEnvelope(reply, envelope),
    written: put ? "PUT" : "PATCH",
    carrying: (live, _state, document = live) => ({ ...settable(live), ...withoutKeys(document, named.map(documentKey)) }),
    carried: (live, state) => objectOf([...Object.entries(live), ...names(state)]),
  };
}
