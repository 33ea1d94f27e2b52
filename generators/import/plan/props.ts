import { type Data, type DataObject, Decimal, emptyObject, isObject, objectOf } from "../../../model/kernel/data";
import { fits, normalForm, variantOf } from "../../../model/kernel/normal-form";
import { difference } from "../../../model/kernel/remainder";
import type { Resource } from "../../../model/kernel/resource";
import type { ObjectShape, Shape } from "../../../model/kernel/shape";

/** A document in two: what the types of the props take, and what is laid on that. */
export interface Props {
  readonly typed: DataObject;
  /** Undefined where the typed part says it all. */
  readonly extra: Data | undefined;
}

/** Takes a document apart. Undefined where what must be there has no place in the types. */
export function propsOf({ shape }: Resource, document: DataObject): Props | undefined {
  const typed = typedPart(shape, document);
  if (!isObject(typed)) return undefined;
  return { typed, extra: difference(shape, normalForm(shape, typed), normalForm(shape, document)) };
}

/** What of a value TypeScript's types of the props take: known keys and kinds, and numbers to the digits that JavaScript has. */
function typedPart(shape: Shape, value: Data): Data | undefined {
  switch (shape.kind) {
    case "string":
    case "boolean":
      return typeof value === shape.kind ? value : undefined;
    case "number":
      return typeof value === "number" || value instanceof Decimal ? inDigits(value) : undefined;
    case "any":
      return shape.object && !isObject(value) ? undefined : inDigits(value);
    case "list":
      return shape.single && typeof value === "string" ? typedPart(shape.of, value) : typedList(shape.of, value);
    case "map":
      return isObject(value) ? typedEntries(value, () => shape.of) : undefined;
    case "object":
      return isObject(value) ? typedObject(shape, value) : undefined;
    case "union": {
      const variant = isObject(value) ? variantOf(shape, value) : undefined;
      return variant && isObject(value) ? typedObject(variant, value) : undefined;
    }
    case "either": {
      const form = shape.of.find((candidate) => fits(candidate, value));
      return form && typedPart(form, value);
    }
    case "named":
      return typedPart(shape.shape(), value);
    case "verbatim":
      return typedPart(shape.of, value);
  }
}

function typedList(of: Shape, value: Data): Data | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => typedPart(of, item));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function typedObject(shape: ObjectShape, value: DataObject): DataObject | undefined {
  const result = typedEntries(value, (key) => shape.fields.get(key)?.shape ?? shape.rest);
  return [...shape.fields].every(([key, { required }]) => !required || Object.hasOwn(result, key)) ? result : undefined;
}

function typedEntries(value: DataObject, shapeOf: (key: string) => Shape | undefined): DataObject {
  const result = emptyObject();
  for (const [key, item] of Object.entries(value)) {
    const shape = shapeOf(key);
    const typed = shape && typedPart(shape, item);
    if (typed !== undefined) result[key] = typed;
  }
  return result;
}

/** The value with each number as near as JavaScript can hold it. */
function inDigits(value: Data): Data {
  if (value instanceof Decimal) return Math.min(Math.max(Number(value.text), -Number.MAX_VALUE), Number.MAX_VALUE);
  if (Array.isArray(value)) return value.map(inDigits);
  return isObject(value) ? objectOf(Object.entries(value).map(([key, item]) => [key, inDigits(item)])) : value;
}
