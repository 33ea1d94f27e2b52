import { entriesOf, withEntries, withoutKeys } from "../../../model/kernel/container";
import { type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import type { DocumentEndpoint } from "../../../model/kernel/endpoint";
import type { Resource } from "../../../model/kernel/resource";

/** What a document of a resource travels in: itself, or the document that it is an entry of. */
export interface Carrier {
  readonly endpoint: DocumentEndpoint;
  /** The attributes in the carrier's paths. */
  keys(state: DataObject): DataObject;
  /** The carrier with the document in place of the one of that name, or without it. */
  carrying(live: DataObject, state: DataObject, document: DataObject | undefined): DataObject;
  /** The document in its carrier. */
  carried(live: DataObject, state: DataObject): DataObject | undefined;
}

export function carrierOf({ endpoint }: Resource): Carrier {
  if (!("entryOf" in endpoint))
    return {
      endpoint,
      keys: (state) => state,
      carrying: (live, _state, document) => document ?? live,
      carried: (live) => live,
    };
  const { whole, owner, container } = endpoint.entryOf;
  const nameOf = (state: DataObject) => String(state[endpoint.key]);
  return {
    endpoint: whole,
    keys: (state) => objectOf([[whole.key, state[owner] ?? null]]),
    carrying(live, state, document) {
      const others = withoutKeys(entriesOf(live, container), [nameOf(state)]);
      const entry: [string, DataObject][] = document ? [[nameOf(state), withoutKeys(document, [owner, endpoint.key])]] : [];
      return withEntries(live, container, objectOf([...Object.entries(others), ...entry]));
    },
    carried(live, state) {
      const entry = entriesOf(live, container)[nameOf(state)];
      const names = [owner, endpoint.key].map((key): [string, DataObject[string]] => [key, state[key] ?? null]);
      return isObject(entry) ? objectOf([...Object.entries(entry), ...names]) : undefined;
    },
  };
}
