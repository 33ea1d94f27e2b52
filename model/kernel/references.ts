import { type Data, type DataObject, isObject, Opaque } from "./data";
import { fits, variantOf } from "./normal-form";
import type { Path } from "./schema";
import type { ObjectShape, Reference, Shape } from "./shape";

/** Every place of a document that holds the identifier of another resource, opaque ones too. */
export function references(shape: Shape, value: Data | undefined, path: Path = []): Reference[] {
  if (value === undefined || value === null) return [];
  switch (shape.kind) {
    case "string":
      return shape.ref && !shape.scoped && (typeof value === "string" || value instanceof Opaque) ? [{ path, kind: shape.ref, value }] : [];
    case "list":
      return Array.isArray(value) ? value.flatMap((item, index) => references(shape.of, item, [...path, index])) : [];
    case "map":
      return isObject(value) ? Object.entries(value).flatMap(([key, item]) => references(shape.of, item, [...path, key])) : [];
    case "object":
      return isObject(value) ? placesOf(shape, value).flatMap(([key, form]) => references(form, value[key], [...path, key])) : [];
    case "union": {
      const variant = isObject(value) ? variantOf(shape, value) : undefined;
      return variant ? references(variant, value, path) : [];
    }
    case "either": {
      const form = shape.of.find((candidate) => fits(candidate, value));
      return form ? references(form, value, path) : [];
    }
    case "named":
      return references(shape.shape(), value, path);
    case "verbatim":
      return references(shape.of, value, path);
    default:
      return [];
  }
}

/** The keys of an object that have a form. */
function placesOf({ fields, rest }: ObjectShape, value: DataObject): (readonly [string, Shape])[] {
  const known = [...fields].map(([key, field]) => [key, field.shape] as const);
  return rest ? [...known, ...Object.keys(value).flatMap((key) => (fields.has(key) ? [] : [[key, rest] as const]))] : known;
}
