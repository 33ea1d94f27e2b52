import { type Data, isObject, Opaque } from "./data";
import { fits, variantOf } from "./normal-form";
import type { Path } from "./schema";
import type { Reference, Shape } from "./shape";

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
      return isObject(value) ? [...shape.fields].flatMap(([key, field]) => references(field.shape, value[key], [...path, key])) : [];
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
    default:
      return [];
  }
}
