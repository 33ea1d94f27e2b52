import { withoutKeys } from "../../model/kernel/container";
import { type DataObject, objectOf } from "../../model/kernel/data";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import { snakeCase } from "../../model/kernel/part";

/** What of a document travels in the body of a request. */
export function bodyOf({ inPath = {} }: DocumentEndpoint, document: DataObject, request: "create" | "update"): DataObject {
  const left = Object.keys(inPath).filter((key) => request === "update" || inPath[key] === "always");
  return left.length === 0 ? document : withoutKeys(document, left);
}

/** A document as Port gave it, with what stood in the path that led to it. */
export function withPath({ inPath = {} }: DocumentEndpoint, attributes: DataObject, document: DataObject): DataObject {
  const missing = Object.keys(inPath).filter((key) => !Object.hasOwn(document, key) && (attributes[snakeCase(key)] ?? null) !== null);
  if (missing.length === 0) return document;
  return objectOf([
    ...Object.entries(document),
    ...missing.map((key): [string, DataObject[string]] => [key, attributes[snakeCase(key)] ?? null]),
  ]);
}
