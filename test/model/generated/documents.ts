import fc from "fast-check";
import { workflow } from "../../../model/index";
import { type Data, type DataObject, emptyObject } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import type { Field, ObjectShape, ScalarShape, Shape } from "../../../model/kernel/shape";
import { json, jsonObjects, mapsOf, numbers, texts, textsWithin } from "./values";
import { coherentDocument } from "./workflows";

interface Options {
  /** How often, of 100 places, something stands there that its form does not know: another kind, null, a further key. */
  readonly junk: number;
  /** Identifiers of other resources. Default: any text. */
  readonly identifiers?: fc.Arbitrary<Data>;
}

/** Levels of forms that hold themselves. */
const recursion = 3;

/** Documents of a resource, as its form says and beyond. */
export function documents(resource: Resource, options: Options): fc.Arbitrary<DataObject> {
  const all = new Documents(options).object(resource.shape);
  return resource === workflow && options.junk === 0 ? all.map(coherentDocument) : all;
}

class Documents {
  constructor(private readonly options: Options) {}

  /** Values of a form, or once in a while something else. */
  of(shape: Shape, depth = 0): fc.Arbitrary<Data> {
    const { junk } = this.options;
    const fitting = this.fitting(shape, depth);
    return junk === 0 ? fitting : fc.oneof({ weight: 100 - junk, arbitrary: fitting }, { weight: junk, arbitrary: json });
  }

  private fitting(shape: Shape, depth: number): fc.Arbitrary<Data> {
    switch (shape.kind) {
      case "string":
        return shape.ref && this.options.identifiers ? identifiersAt(shape, this.options.identifiers) : textsOf(shape);
      case "number":
        return shape.limits?.minimum === undefined ? numbers : fc.integer({ min: shape.limits.minimum, max: 40 });
      case "boolean":
        return fc.boolean();
      case "any":
        return shape.object ? jsonObjects : json;
      case "list":
        return this.list(shape, depth);
      case "map":
        return mapsOf(this.of(shape.of, depth), 3, this.options.junk === 0 ? shape.limits?.keys : undefined);
      case "object":
        return this.object(shape, depth);
      case "union":
        return fc.oneof(
          ...[...shape.variants.values(), ...(shape.other ? [shape.other] : [])].map((variant) => this.object(variant, depth)),
        );
      case "either":
        return fc.oneof(...shape.of.map((form) => this.fitting(form, depth)));
      case "verbatim":
        return this.fitting(shape.of, depth);
      case "named":
        return depth < recursion ? this.fitting(shape.shape(), depth + 1) : fc.constant(emptyObject());
    }
  }

  private list(shape: Extract<Shape, { kind: "list" }>, depth: number): fc.Arbitrary<Data> {
    const minLength = shape.limits?.minItems ?? 0;
    const of = this.of(shape.of, depth);
    const lists = shape.limits?.uniqueItems
      ? fc.uniqueArray(of, { minLength, maxLength: 3, comparator: "SameValue", selector: JSON.stringify })
      : fc.array(of, { minLength, maxLength: 3 });
    return shape.single ? fc.oneof(of, lists) : lists;
  }

  object(shape: ObjectShape, depth = 0): fc.Arbitrary<DataObject> {
    const fields = [...shape.fields].map(([key, field]) => this.field(field, depth).map((value) => ({ key, value })));
    const strays = this.options.junk === 0 ? fc.constant(emptyObject()) : sometimes(this.options.junk, mapsOf(json, 2), emptyObject());
    const others = shape.rest ? mapsOf(this.of(shape.rest, depth), 2, shape.restKeys) : fc.constant(emptyObject());
    return fc.tuple(fc.tuple(...fields), strays, others).map(([own, stray, other]) => {
      const result = Object.assign(Object.assign(emptyObject(), stray), other);
      for (const { key, value } of own) if (value !== undefined) result[key] = value;
      return result;
    });
  }

  private field(field: Field, depth: number): fc.Arbitrary<Data | undefined> {
    const values = this.of(field.shape, depth);
    if (field.required) return this.options.junk === 0 ? values : sometimes(100 - this.options.junk, values, undefined);
    const vacuous = field.vacuous.map((value) => ({ weight: 10, arbitrary: fc.constant(value) }));
    return fc.oneof(
      { weight: 70, arbitrary: fc.constant(undefined) },
      { weight: 30, arbitrary: values },
      { weight: this.options.junk, arbitrary: fc.constant(null) },
      ...vacuous,
    );
  }
}

function textsOf({ limits, known }: ScalarShape): fc.Arbitrary<Data> {
  if (limits?.oneOf) return fc.constantFrom(...limits.oneOf);
  if (limits) return textsWithin(limits);
  return known ? fc.constantFrom(...known.values) : texts;
}

/** The value `percent` of a hundred times, else the other. */
function sometimes<Value, Other>(percent: number, values: fc.Arbitrary<Value>, other: Other): fc.Arbitrary<Value | Other> {
  return fc.oneof({ weight: percent, arbitrary: values }, { weight: 100 - percent, arbitrary: fc.constant(other) });
}

/** Identifiers as a place has them: in quotes where it holds jq. */
function identifiersAt({ quoted }: ScalarShape, identifiers: fc.Arbitrary<Data>): fc.Arbitrary<Data> {
  return quoted ? identifiers.map((identifier) => JSON.stringify(identifier)) : identifiers;
}
