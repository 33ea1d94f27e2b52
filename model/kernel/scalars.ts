import { type Data, type DataObject, isObject } from "./data";
import { fits, variantOf } from "./normal-form";
import type { Path } from "./schema";
import type { ObjectShape, ScalarShape, Shape } from "./shape";

/** A place of a document for which a text, a number or a truth is foreseen, with what it says of it. */
export interface Scalar {
  readonly path: Path;
  readonly shape: ScalarShape;
  readonly value: Data;
}

/** Every such place that the document fills. One that is an identifier of one of several kinds comes once for each. */
export function scalars(shape: Shape, value: Data | undefined, path: Path = []): Scalar[] {
  if (value === undefined || value === null) return [];
  switch (shape.kind) {
    case "string":
    case "number":
    case "boolean":
      return [{ path, shape, value }];
    case "list":
      if (!Array.isArray(value)) return shape.single ? scalars(shape.of, value, path) : [];
      return value.flatMap((item, index) => scalars(shape.of, item, [...path, index]));
    case "map":
      return isObject(value) ? Object.entries(value).flatMap(([key, item]) => scalars(shape.of, item, [...path, key])) : [];
    case "object":
      return isObject(value) ? placesOf(shape, value).flatMap(([key, form]) => scalars(form, value[key], [...path, key])) : [];
    case "union": {
      const variant = isObject(value) ? variantOf(shape, value) : undefined;
      return variant ? scalars(variant, value, path) : [];
    }
    case "either": {
      const [first, ...others] = shape.of.filter((form) => fits(form, value));
      if (first === undefined) return [];
      const forms = isReference(first) ? [first, ...others.filter(isReference)] : [first];
      return forms.flatMap((form) => scalars(form, value, path));
    }
    case "named":
      return scalars(shape.shape(), value, path);
    case "verbatim":
      return scalars(shape.of, value, path);
    default:
      return [];
  }
}

function isReference(shape: Shape): boolean {
  return shape.kind === "string" && shape.ref !== undefined;
}

/** The keys of an object that have a form. */
function placesOf({ fields, rest }: ObjectShape, value: DataObject): (readonly [string, Shape])[] {
  const known = [...fields].map(([key, field]) => [key, field.shape] as const);
  return rest ? [...known, ...Object.keys(value).flatMap((key) => (fields.has(key) ? [] : [[key, rest] as const]))] : known;
}
