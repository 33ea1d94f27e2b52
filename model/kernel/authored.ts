import { type Data, type DataObject, emptyObject, isObject, Opaque } from "./data";
import { fits, isVacuous, normalForm, variantOf } from "./normal-form";
import type { ObjectShape, Shape } from "./shape";

/**
 * A document as a person would write it: without nulls, defaults, what Port makes and whatever else says nothing, but for what must be
 * there. Known keys stand in the order of the definition, then the others as they came. It has the normal form of the document.
 */
export function authored(shape: Shape, value: Data): Data {
  if (value === null || value instanceof Opaque) return value;
  switch (shape.kind) {
    case "object":
      return isObject(value) ? authoredObject(shape, value) : value;
    case "union": {
      const variant = isObject(value) ? variantOf(shape, value) : undefined;
      return variant && isObject(value) ? authoredObject(variant, value) : value;
    }
    case "map":
      return isObject(value) ? authoredMap(shape, value) : value;
    case "list":
      return Array.isArray(value) ? value.map((item) => authored(shape.of, item)) : value;
    case "either": {
      const fitting = shape.of.find((form) => fits(form, value));
      return fitting ? authored(fitting, value) : value;
    }
    case "named":
      return authored(shape.shape(), value);
    default:
      return value;
  }
}

function authoredObject(shape: ObjectShape, value: DataObject): DataObject {
  const result = emptyObject();
  for (const [key, field] of shape.fields) {
    const item = value[key] ?? null;
    if (item === null || field.computed) continue;
    if (field.required || !isVacuous(field, normalForm(field.shape, item))) result[key] = authored(field.shape, item);
  }
  for (const [key, item] of Object.entries(value)) if (!shape.fields.has(key)) result[key] = item;
  return result;
}

function authoredMap(shape: Extract<Shape, { kind: "map" }>, value: DataObject): DataObject {
  const result = emptyObject();
  const kept = normalForm(shape, value);
  for (const [key, item] of Object.entries(value)) if (isObject(kept) && Object.hasOwn(kept, key)) result[key] = authored(shape.of, item);
  return result;
}
