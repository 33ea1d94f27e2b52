import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { fits, variantOf } from "../../../model/kernel/normal-form";
import type { Path } from "../../../model/kernel/schema";
import type { Shape } from "../../../model/kernel/shape";

/** A place of a document that has a form. */
export interface ShapedPlace {
  readonly path: Path;
  readonly shape: Shape;
  readonly value: Data;
  /** What holds it: `entry` of a map, `element` of a list, or a field of an object. */
  readonly as: "entry" | "element" | "field";
}

/** Every place of a value that has a form, from the outside in. */
export function shapedPlaces(shape: Shape, value: Data, path: Path = [], as: ShapedPlace["as"] = "field"): ShapedPlace[] {
  const here: ShapedPlace = { path, shape, value, as };
  switch (shape.kind) {
    case "named":
      return shapedPlaces(shape.shape(), value, path, as);
    case "either": {
      const form = shape.of.find((one) => fits(one, value));
      return form ? shapedPlaces(form, value, path, as) : [];
    }
    case "union": {
      const form = isObject(value) ? variantOf(shape, value) : undefined;
      // What has another tag is the JSON text of one attribute, which holds all of its keys.
      return form && form !== shape.other ? shapedPlaces(form, value, path, as) : [];
    }
    case "verbatim":
      return fits(shape, value) ? [here] : [];
    case "map":
      return isObject(value)
        ? [here, ...Object.entries(value).flatMap(([key, item]) => shapedPlaces(shape.of, item, [...path, key], "entry"))]
        : [];
    case "list":
      return Array.isArray(value)
        ? [here, ...value.flatMap((item, index) => shapedPlaces(shape.of, item, [...path, index], "element"))]
        : [];
    case "object": {
      if (!isObject(value)) return [];
      const fields = [...shape.fields].filter(([key, { computed }]) => !computed && Object.hasOwn(value, key));
      const { rest } = shape;
      const others = rest ? Object.entries(value).filter(([key]) => !shape.fields.has(key)) : [];
      return [
        here,
        ...fields.flatMap(([key, field]) => shapedPlaces(field.shape, value[key] ?? null, [...path, key])),
        ...others.flatMap(([key, item]) => (rest ? shapedPlaces(rest, item, [...path, key], "entry") : [])),
      ];
    }
    default:
      return fits(shape, value) ? [here] : [];
  }
}

/** The value with what stands at the path changed; taken out where the change gives undefined. */
export function edited(value: Data, [key, ...rest]: Path, change: (value: Data) => Data | undefined): Data | undefined {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.flatMap((item, index) => (index === key ? (edited(item, rest, change) ?? []) : [item]));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, item]): [string, Data][] => {
    const kept = name === key ? edited(item, rest, change) : item;
    return kept === undefined ? [] : [[name, kept]];
  });
  return objectOf(entries);
}

/** One of several, by any number. */
export function oneOf<Value>(values: readonly Value[], choice: number): Value | undefined {
  return values[choice % Math.max(values.length, 1)];
}

/** {@link edited} for a document that stays one. */
export function editedDocument(document: DataObject, path: Path, change: (value: Data) => Data | undefined): DataObject | undefined {
  const result = edited(document, path, change);
  return isObject(result) ? result : undefined;
}
