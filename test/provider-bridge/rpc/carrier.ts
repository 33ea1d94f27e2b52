import { entriesOf, withEntries, withoutKeys } from "../../../model/kernel/container";
import { type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { documentKey } from "../../../model/kernel/document-key";
import type { DocumentEndpoint, EntryEndpoint, SettingsEndpoint, ShareEndpoint } from "../../../model/kernel/endpoint";
import type { Resource } from "../../../model/kernel/resource";

/** What a document of a resource travels in: itself, the document that it is an entry or a share of, or the settings of another. */
export interface Carrier {
  path(state: DataObject): string;
  /** The reply's key that holds it. */
  readonly envelope: string;
  readonly written: "PUT" | "PATCH";
  /** The carrier with the document in place of the one of that name, or without it. */
  carrying(live: DataObject, state: DataObject, document: DataObject | undefined): DataObject;
  /** The document in its carrier. */
  carried(live: DataObject, state: DataObject): DataObject | undefined;
}

export function carrierOf({ endpoint }: Resource): Carrier {
  if ("entryOf" in endpoint) return ofEntry(endpoint);
  if ("shareOf" in endpoint) return ofShare(endpoint);
  if ("settingsOf" in endpoint) return ofSettings(endpoint);
  return { ...ofDocument(endpoint, (state) => state), carrying: (live, _state, document) => document ?? live, carried: (live) => live };
}

function ofDocument(endpoint: DocumentEndpoint, keys: (state: DataObject) => DataObject) {
  const path = (state: DataObject) => `${filled(endpoint.collection, keys(state))}/${filled(`{${endpoint.key}}`, keys(state))}`;
  return { path, envelope: endpoint.envelope, written: endpoint.update ?? "PUT" } as const;
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
function ofShare({ shareOf: { whole, owner, containers, keys = [] } }: ShareEndpoint): Carrier {
  return {
    ...ofDocument(whole, (state) => objectOf([[whole.key, state[owner] ?? null]])),
    carrying: (live, _state, document) =>
      containers.reduce(
        (result, container) => withEntries(result, container, entriesOf(document ?? {}, container)),
        objectOf([...Object.entries(withoutKeys(live, keys)), ...Object.entries(document ?? {}).filter(([key]) => keys.includes(key))]),
      ),
    carried: (live, state) =>
      containers.reduce(
        (result, container) => withEntries(result, container, entriesOf(live, container)),
        objectOf([...Object.entries(live).filter(([key]) => keys.includes(key)), [documentKey(owner), state[owner] ?? null]]),
      ),
  };
}

function ofSettings({ settingsOf: { path, envelope, named } }: SettingsEndpoint): Carrier {
  const names = (state: DataObject) => named.map((name): [string, DataObject[string]] => [documentKey(name), state[name] ?? null]);
  return {
    path: (state) => filled(path, state),
    envelope,
    written: "PATCH",
    carrying: (live, _state, document) => (document ? withoutKeys(document, named.map(documentKey)) : live),
    carried: (live, state) => objectOf([...Object.entries(live), ...names(state)]),
  };
}
