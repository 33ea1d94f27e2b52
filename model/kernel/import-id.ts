import type { DataObject } from "./data";
import type { Endpoint } from "./endpoint";

/**
 * The import id of an object: its identity, joined by `:`. A `:` in any part but the last is spelt `%3A`, so that an id names one object only;
 * no identifier of Port's holds a `%`. Undefined where a part of the identity is not known.
 */
export function importId({ identity }: Pick<Endpoint, "identity">, attributes: DataObject): string | undefined {
  const parts = identity.map((name) => attributes[name]);
  if (!parts.every((part) => typeof part === "string")) return undefined;
  return parts.map((part, index) => (index < parts.length - 1 ? part.replaceAll(":", "%3A") : part)).join(":");
}
