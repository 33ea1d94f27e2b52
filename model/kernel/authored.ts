import { type Data, type DataObject, emptyObject, holdsOpaque, isObject, Opaque, objectOf } from "./data";
import { byCodePoint, printJson } from "./json-text";
import { fits, isVacuous, normalForm, variantOf } from "./normal-form";
import type { ObjectShape, Shape } from "./shape";

/**
 * A document as a person would write it: without nulls, defaults, what Port makes and whatever else says nothing, but for what must be
 * there. Known keys stand in the order of the definition; all others, and lists whose order does not count, in that of code points, so that
 * documents that mean the same are written the same. It has the normal form of the document.
 */
export function authored(shape: Shape, value: Data): Data {
  if (value === null || value instanceof Opaque) return value;
  switch (shape.kind) {
    case "object":
      return isObject(value) ? authoredObject(shape, value) : inOrder(value);
    case "union": {
      const variant = isObject(value) ? variantOf(shape, value) : undefined;
      return variant && isObject(value) ? authoredObject(variant, value) : inOrder(value);
    }
    case "map":
      return isObject(value) ? authoredMap(shape, value) : inOrder(value);
    case "list":
      return authoredList(shape, value);
    case "either": {
      const fitting = shape.of.find((form) => fits(form, value));
      return fitting ? authored(fitting, value) : inOrder(value);
    }
    case "named":
      return authored(shape.shape(), value);
    default:
      return inOrder(value);
  }
}

function authoredObject(shape: ObjectShape, value: DataObject): DataObject {
  const result = emptyObject();
  for (const [key, field] of shape.fields) {
    const item = value[key] ?? null;
    if (item === null || field.computed) continue;
    if (field.required || !isVacuous(field, normalForm(field.shape, item))) result[key] = authored(field.shape, item);
  }
  for (const [key, item] of entriesInOrder(value)) if (!shape.fields.has(key)) result[key] = inOrder(item);
  return result;
}

function authoredMap(shape: Extract<Shape, { kind: "map" }>, value: DataObject): DataObject {
  const result = emptyObject();
  const kept = normalForm(shape, value);
  for (const [key, item] of entriesInOrder(value)) if (isObject(kept) && Object.hasOwn(kept, key)) result[key] = authored(shape.of, item);
  return result;
}

function authoredList(shape: Extract<Shape, { kind: "list" }>, value: Data): Data {
  const items = shape.single && typeof value === "string" ? [value] : value;
  if (!Array.isArray(items)) return inOrder(value);
  const written = items.map((item) => authored(shape.of, item));
  if (!shape.unordered || written.some(holdsOpaque)) return written;
  return [...new Map(written.map((item) => [printJson(item), item]))].sort(([a], [b]) => byCodePoint(a, b)).map(([, item]) => item);
}

/** Any JSON with its keys in order. */
function inOrder(value: Data): Data {
  if (Array.isArray(value)) return value.map(inOrder);
  return isObject(value) ? objectOf(entriesInOrder(value).map(([key, item]) => [key, inOrder(item)])) : value;
}

function entriesInOrder(value: DataObject): [string, Data][] {
  return Object.entries(value).sort(([a], [b]) => byCodePoint(a, b));
}
