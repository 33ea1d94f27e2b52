import { type DataObject, emptyObject, isObject, objectOf } from "../../model/kernel/data";
import { parseJson, printJson } from "../../model/kernel/json-text";

/** What the bridge keeps beside a state. Another provider's, met after a change of provider, is not ours to read. */
export function readPrivate(octets: Uint8Array): DataObject {
  if (octets.length === 0) return emptyObject();
  try {
    const content = parseJson(new TextDecoder().decode(octets));
    return isObject(content) ? content : emptyObject();
  } catch {
    return emptyObject();
  }
}

/** The same with some of its keys set. */
export function withPrivate(octets: Uint8Array, more: DataObject): Uint8Array {
  return new TextEncoder().encode(printJson(Object.assign(readPrivate(octets), more)));
}

/** For the destruction of what is not to be deleted in Port: another resource takes it over. */
export function markedAsStaying(octets: Uint8Array): Uint8Array {
  return withPrivate(octets, objectOf([["stays", true]]));
}

export function isMarkedAsStaying(octets: Uint8Array): boolean {
  return readPrivate(octets).stays === true;
}

/** What was there before an object was managed, for its end. */
export function withBefore(octets: Uint8Array, before: DataObject | undefined): Uint8Array {
  return before ? withPrivate(octets, objectOf([["before", before]])) : octets;
}

/** Undefined where nobody has remembered it. */
export function beforeIn(octets: Uint8Array): DataObject | undefined {
  const { before } = readPrivate(octets);
  return isObject(before) ? before : undefined;
}
