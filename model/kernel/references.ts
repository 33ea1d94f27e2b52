import { type Data, Opaque } from "./data";
import { scalars } from "./scalars";
import type { Path } from "./schema";
import type { Reference, Shape } from "./shape";

/** Every place of a document that holds the identifier of another resource, opaque ones too. */
export function references(shape: Shape, document: Data): Reference[] {
  return scalars(shape, document).flatMap(({ path, shape: { ref, scoped }, value }): Reference[] =>
    ref !== undefined && !scoped && (typeof value === "string" || value instanceof Opaque) ? [{ path, kind: ref, value }] : [],
  );
}

/** Every place of a document where a secret is written out. */
export function writtenSecrets(shape: Shape, document: Data): Path[] {
  return scalars(shape, document).flatMap(({ path, shape: { secret }, value }) =>
    secret && typeof value === "string" && value !== "" ? [path] : [],
  );
}
