import { type Data, type DataObject, emptyObject, isObject, objectOf } from "./data";

/** The entries that stand in a container of a document; none where there is no such object. */
export function entriesOf(document: DataObject, container: readonly string[]): DataObject {
  let value: Data | undefined = document;
  for (const key of container) value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(value) ? value : emptyObject();
}

/** The document with other entries in a container, which is made where it is not there. */
export function withEntries(document: DataObject, [first, ...rest]: readonly string[], entries: DataObject): DataObject {
  if (first === undefined) return entries;
  const result = Object.assign(emptyObject(), document);
  const inner = result[first];
  result[first] = withEntries(isObject(inner) ? inner : emptyObject(), rest, entries);
  return result;
}

/** The object without some of its keys. */
export function withoutKeys(object: DataObject, keys: readonly string[]): DataObject {
  return objectOf(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
