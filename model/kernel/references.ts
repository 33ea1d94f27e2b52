import { type Data, Opaque } from "./data";
import { parseJson } from "./json-text";
import { scalars } from "./scalars";
import type { Path } from "./schema";
import type { Reference, Shape } from "./shape";

/** Every place of a document that holds the identifier of another resource, opaque ones too. */
export function references(shape: Shape, document: Data): Reference[] {
  return scalars(shape, document).flatMap(({ path, shape: { ref, scoped, quoted = false, beside = false }, value: written }) => {
    const value = quoted ? unquoted(written) : written;
    if (ref === undefined || scoped || !(typeof value === "string" || value instanceof Opaque)) return [];
    return [{ path, kind: ref, value, ...(quoted ? { quoted } : {}), ...(beside ? { beside } : {}) }];
  });
}

/** The text that jq yields where it is nothing but a text in quotes; undefined for all other jq. */
function unquoted(jq: Data): Data | undefined {
  if (typeof jq !== "string") return jq;
  try {
    return parseJson(jq.trim());
  } catch {
    return undefined;
  }
}

/** Every place of a document where a secret is written out. */
export function writtenSecrets(shape: Shape, document: Data): Path[] {
  return scalars(shape, document).flatMap(({ path, shape: { secret }, value }) =>
    secret && typeof value === "string" && value !== "" ? [path] : [],
  );
}
