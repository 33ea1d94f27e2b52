import { withoutKeys } from "./container";
import { type DataObject, objectOf } from "./data";
import type { DocumentEndpoint, Endpoint } from "./endpoint";
import { camelCase, snakeCase } from "./part";

/** The key of the document that names one: `secretName` of the attribute `secret_name`. */
export function documentKey({ key }: Endpoint): string {
  return camelCase(key);
}

/** A document as the body of a request: without what the path alone says. */
export function bodyOf({ inPath = {} }: DocumentEndpoint, document: DataObject, work: "create" | "update"): DataObject {
  const left = Object.keys(inPath).filter((key) => inPath[key] === "always" || inPath[key] === work);
  return withoutKeys(document, left);
}

/** A document from Port's answer with what its path says, where it does not say it itself; `attributes` hold that. */
export function withPath({ inPath = {} }: DocumentEndpoint, attributes: DataObject, answer: DataObject): DataObject {
  return objectOf([...Object.keys(inPath).map((key) => [key, attributes[snakeCase(key)] ?? null] as const), ...Object.entries(answer)]);
}
