import { type Data, type DataObject, emptyObject, equalData, holdsOpaque, isObject, Opaque, objectOf } from "./data";
import { byCodePoint } from "./json-text";
import { canonical, fits, inOneOrder, isVacuous, normalForm, variantOf } from "./normal-form";
import type { Field, ObjectShape, Shape } from "./shape";

/**
 * A document as a person would write it: without nulls, defaults, what Port makes and whatever else says nothing to Port and to Terraform,
 * but for what must be there. Known keys stand in the order of the definition; all others, and lists whose order does not count, in that of code points, so that
 * documents that mean the same are written the same. It has the normal form of the document.
 */
export function authored(shape: Shape, given: Data): Data {
  const value = canonical(shape, given);
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
    case "verbatim":
      return inOrder(value, shape.of);
    default:
      return inOrder(value);
  }
}

function authoredObject(shape: ObjectShape, value: DataObject): DataObject {
  const result = emptyObject();
  for (const [key, field] of shape.fields) {
    const item = value[key] ?? null;
    if (item === null || field.computed) continue;
    if (field.required || isSaid(field, item)) result[key] = authored(field.shape, item);
  }
  for (const [key, item] of entriesInOrder(value))
    if (!shape.fields.has(key)) result[key] = shape.rest ? authored(shape.rest, item) : inOrder(item);
  return result;
}

/** Whether a value says more than absence, to Port or to Terraform. */
export function isSaid(field: Field, item: Data): boolean {
  const held = field.heldVacuous?.some((one) => equalData(one, isObject(item) ? withoutNulls(item) : item)) === true;
  return held || !isVacuous(field, normalForm(field.shape, item)) || isHeld(field.shape, item);
}

/** Whether something stands in a value that says nothing to Port and that Terraform's state holds all the same. */
function isHeld(shape: Shape, value: Data): boolean {
  if (!isObject(value)) return false;
  if (shape.kind === "map") return Object.values(value).some((item) => item !== null);
  const form = shape.kind === "union" ? variantOf(shape, value) : shape.kind === "object" ? shape : undefined;
  if (form?.rest && Object.keys(value).some((key) => !form.fields.has(key) && value[key] !== null)) return true;
  return form !== undefined && [...form.fields].some(([key, field]) => !field.computed && isSaid(field, value[key] ?? null));
}

/** In an object null is absent. */
function withoutNulls(value: DataObject): DataObject {
  return objectOf(Object.entries(value).filter(([, item]) => item !== null));
}

function authoredMap({ of }: Extract<Shape, { kind: "map" }>, value: DataObject): DataObject {
  return objectOf(entriesInOrder(withoutNulls(value)).map(([key, item]) => [key, authored(of, item)]));
}

function authoredList(shape: Extract<Shape, { kind: "list" }>, value: Data): Data {
  const items = shape.single && typeof value === "string" ? [value] : value;
  if (!Array.isArray(items)) return inOrder(value);
  const written = items.map((item) => authored(shape.of, item));
  // What follows what reads best in the order that Port gives it.
  if (!shape.unordered || shape.identity !== undefined || written.some(holdsOpaque)) return written;
  return inOneOrder(shape, written);
}

/** Any JSON with its keys in order: first those that its form knows, if it has one. Nothing is left out. */
function inOrder(value: Data, shape?: Shape): Data {
  if (shape?.kind === "named") return inOrder(value, shape.shape());
  if (shape?.kind === "either") {
    const fitting = shape.of.find((form) => fits(form, value));
    return inOrder(value, fitting);
  }
  if (Array.isArray(value)) return value.map((item) => inOrder(item, shape?.kind === "list" ? shape.of : undefined));
  if (!isObject(value)) return value;
  const form = shape?.kind === "union" ? variantOf(shape, value) : shape?.kind === "object" ? shape : undefined;
  const known = [...(form?.fields ?? [])].filter(([key]) => Object.hasOwn(value, key));
  const others = entriesInOrder(value).filter(([key]) => !form?.fields.has(key));
  return objectOf([
    ...known.map(([key, field]): [string, Data] => [key, inOrder(value[key] ?? null, field.shape)]),
    ...others.map(([key, item]): [string, Data] => [key, inOrder(item, shape?.kind === "map" ? shape.of : form?.rest)]),
  ]);
}

function entriesInOrder(value: DataObject): [string, Data][] {
  return Object.entries(value).sort(([a], [b]) => byCodePoint(a, b));
}
