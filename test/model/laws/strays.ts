import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { printJson } from "../../../model/kernel/json-text";
import { pathText } from "../../../model/kernel/path";
import type { Resource } from "../../../model/kernel/resource";
import { editedDocument, shapedPlaces } from "./places";

/** The name of a key that no form knows. */
const stray = "x-unmodelled";

/** Objects that are the JSON text of one attribute, which holds all of their keys. */
const asText = /conditions\[\d+\]$|\.entity\.(identifier|relations\b.+)$|^config\b/;

/** The document with a further key in some of the objects that have a form: equal objects are treated alike. */
export function strew(resource: Resource, document: DataObject, salt: number): DataObject {
  const objects = shapedPlaces(resource.shape, document).filter(
    ({ shape, value, path }) =>
      shape.kind === "object" && !shape.rest && isObject(value) && !("jqQuery" in value) && !asText.test(pathText(path)),
  );
  return objects.reduce<DataObject>((result, { path, value }) => {
    const mark = hash(printJson(value), salt);
    if (mark % 2 === 0) return result;
    const put = (inner: Data): Data => (isObject(inner) ? objectOf([...Object.entries(inner), [stray, { mark }]]) : inner);
    return editedDocument(result, path, put) ?? result;
  }, document);
}

function hash(text: string, salt: number): number {
  let value = salt;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}
