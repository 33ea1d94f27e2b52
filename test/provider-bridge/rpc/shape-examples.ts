import { type Data, type DataObject, objectOf } from "../../../model/kernel/data";
import { fits, isVacuous } from "../../../model/kernel/normal-form";
import { pathText } from "../../../model/kernel/path";
import type { Path } from "../../../model/kernel/schema";
import type { ObjectShape, Shape } from "../../../model/kernel/shape";

/**
 * What a form alone does not tell of a good document: a value for the places that match, and the value that such a place changes to;
 * without one it is not changed. The first match counts.
 */
export type Hints = readonly (readonly [place: RegExp, value: Data, changed?: Data])[];

/** What the hints say of a place. */
export function hintFor(hints: Hints, path: Path): Hints[number] | undefined {
  const text = pathText(path);
  return hints.find(([place]) => place.test(text));
}

/** Documents of a form that between them have every field and every variant: a field that is new to the model is in them by itself. */
export function examplesOf(shape: ObjectShape, hints: Hints): DataObject[] {
  return objects(shape, [], hints, new Set());
}

/** @param above names of the forms around this one: a form does not go into itself again. */
function alternatives(shape: Shape, path: Path, hints: Hints, above: ReadonlySet<string>): Data[] {
  const hint = hintFor(hints, path);
  if (hint) return [hint[1]];
  switch (shape.kind) {
    case "string":
      return [String(shape.limits?.oneOf?.[0] ?? shape.known?.values[0] ?? (shape.limits?.regularExpression ? "^a" : "text"))];
    case "number":
      return [3];
    case "boolean":
      return [true];
    case "any":
      return [objectOf([["note", "any"]])];
    case "list":
      return [alternatives(shape.of, [...path, 0], hints, above)];
    case "map": {
      const entries = alternatives(shape.of, [...path, "entry"], hints, above);
      return [objectOf(entries.map((entry, index) => [`entry${index || ""}`, entry]))];
    }
    case "object":
      return objects(shape, path, hints, above);
    case "either":
      return shape.of.flatMap((form) => alternatives(form, path, hints, above));
    case "union":
      return [...shape.variants].flatMap(([tag, variant]) =>
        objects(variant, path, hints, above).map((object) => Object.assign(object, { [shape.tag]: tag })),
      );
    case "verbatim":
      return alternatives(shape.of, path, hints, above);
    case "named":
      return above.has(shape.name) ? [] : alternatives(shape.shape(), path, hints, new Set([...above, shape.name]));
  }
}

/** As many objects as the field with the most alternatives needs; the others go round. */
function objects(shape: ObjectShape, path: Path, hints: Hints, above: ReadonlySet<string>): DataObject[] {
  const fields = [...shape.fields]
    .filter(([, field]) => !field.computed)
    .map(([key, field]) => ({
      key,
      values: alternatives(field.shape, [...path, key], hints, above)
        .map((value) => (isVacuous(field, value) ? otherScalar(field.shape, value) : value))
        .filter((value) => !isVacuous(field, value)),
    }))
    .filter(({ values }) => values.length > 0);
  const count = Math.max(1, ...fields.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, index) =>
    objectOf(fields.map(({ key, values }) => [key, values[index % values.length] ?? null])),
  );
}

/** Another value of the same kind, as the form allows; what is no scalar stays, and so does the only choice. */
export function otherScalar(shape: Shape | undefined, value: Data): Data {
  if (shape?.kind === "either")
    return otherScalar(
      shape.of.find((form) => fits(form, value)),
      value,
    );
  const choices = shape?.kind === "string" ? (shape.limits?.oneOf ?? shape.known?.values) : undefined;
  if (choices) return choices.find((one) => one !== value) ?? value;
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  return typeof value === "string" ? `${value}x` : value;
}
