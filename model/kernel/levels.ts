import { type Codec, pathOf, readValue, step, writeValue } from "./codec";
import { map, nullState, objectShape, readState } from "./collections";
import { type Data, type DataObject, emptyObject, isObject, Opaque, OpaqueProblem, objectOf } from "./data";
import type { Keyed, Part } from "./part";
import type { Attribute, Limits, State } from "./schema";
import type { Field, ObjectShape, Shape } from "./shape";

const lookInside = "the value is a token, but its parts must be known here: write the object out and put tokens into its fields";

interface LevelOptions {
  readonly description: string;
  /** The JSON object is written also when it is empty. */
  readonly always?: boolean;
  readonly required?: boolean;
}

/** A JSON level without a Terraform level: the object under the key has its attributes beside its own. */
export function flat(part: Part, options: LevelOptions): Keyed {
  return {
    at: (key) => ({
      fields: new Map([[key, { ...levelField(part, options), vacuous: [emptyObject()] }]]),
      attributes: part.attributes,
      write(state, document) {
        const inner = emptyObject();
        part.write(state, inner);
        if (options.always || Object.keys(inner).length > 0) document[key] = inner;
      },
      read(document, state, context) {
        const inner = document[key];
        if (inner instanceof Opaque) throw new OpaqueProblem(pathOf(context, key), lookInside);
        part.read(isObject(inner) ? inner : emptyObject(), state, step(context, key, context.prior));
      },
    }),
  };
}

function levelField(part: Part, options: LevelOptions): Omit<Field, "vacuous"> {
  return { shape: objectShape(part), required: options.required === true, description: options.description };
}

/** A Terraform level without a JSON level: the part's attributes stand inside the nested attribute `name`, its keys beside the others. */
export function group(name: string, part: Part, description: string, presence: "optional" | "required" = "optional"): Part {
  const attribute: Attribute = { name, description, nested: { mode: "single", attributes: part.attributes }, presence };
  return {
    fields: part.fields,
    attributes: [attribute],
    write(state, document) {
      const inner = state[name] ?? null;
      if (inner instanceof Opaque) for (const key of part.fields.keys()) document[key] = inner;
      else part.write(isObject(inner) ? inner : nullState(part), document);
    },
    read(document, state, context) {
      const prior = isObject(context.prior) ? (context.prior[name] ?? null) : null;
      const inner = readState(part, document, { ...context, prior });
      state[name] = Object.values(inner).some((value) => value !== null) ? inner : null;
    },
  };
}

/** A map that holds what stands under all keys of an object but those of a part. */
interface Rest {
  readonly name: string;
  readonly of: Codec;
  /** What the keys may be. */
  readonly keys: Limits;
  readonly description: string;
}

/** As {@link flat}, for an object whose other keys are entries of a map: they have an attribute beside those of the part. */
export function flatWithRest(part: Part, rest: Rest, options: LevelOptions): Keyed {
  const { name, of, keys, description } = rest;
  const entries = map(of, keys);
  const shape: ObjectShape = { ...objectShape(part), rest: of.shape, restKeys: keys };
  return {
    at: (key) => ({
      fields: new Map([[key, { ...levelField(part, options), shape, vacuous: [emptyObject()] }]]),
      attributes: [...part.attributes, { name, description, ...entries.face, presence: "optional" }],
      write(state, document) {
        const written = writeValue(entries, state[name]);
        const inner = isObject(written) ? written : emptyObject();
        part.write(state, inner);
        if (written instanceof Opaque) document[key] = written;
        else if (options.always || Object.keys(inner).length > 0) document[key] = inner;
      },
      read(document, state, context) {
        const inner = document[key];
        if (inner instanceof Opaque) throw new OpaqueProblem(pathOf(context, key), lookInside);
        const object = isObject(inner) ? inner : emptyObject();
        part.read(object, state, step(context, key, context.prior));
        const others = objectOf(Object.entries(object).filter(([other]) => !part.fields.has(other)));
        const prior = isObject(context.prior) ? (context.prior[name] ?? null) : null;
        state[name] = Object.keys(others).length > 0 ? readValue(entries, others, step(context, key, prior)) : null;
      },
    }),
  };
}

/** An attribute that is not part of the document: a query parameter, a choice about deletion. It lives in state alone. */
export function outside(attribute: Attribute): Part {
  return {
    fields: new Map(),
    attributes: [attribute],
    write: () => {},
    read(_document, state, context) {
      const prior: Data = isObject(context.prior) ? (context.prior[attribute.name] ?? null) : null;
      state[attribute.name] = prior ?? attribute.default ?? null;
    },
  };
}

/** A key that Port adds to its replies and that no attribute holds. */
export function madeByPort(description: string): Keyed {
  return withoutAttribute({ shape: { kind: "any" }, description, vacuous: [], computed: true });
}

/** A key that is written with one value, the only one that Port is known to take: no attribute holds it. */
export function always(value: Data, description: string): Keyed {
  return {
    at: (key) => ({
      ...withoutAttribute({ shape: { kind: "any" }, description, vacuous: [value] }).at(key),
      write: (_state, document) => {
        document[key] = value;
      },
    }),
  };
}

/** A key of the document that another resource manages, as `entries` of a map: no attribute holds it. */
export function managedElsewhere(entries: Codec, description: string): Keyed {
  return withoutAttribute({ shape: entries.shape, description, vacuous: [emptyObject()] });
}

/** A key of the document that the official schema has no attribute for: it travels in `extra_json`, but for values that say nothing. */
export function inExtraJson(shape: Shape, description: string, vacuous: readonly Data[] = []): Keyed {
  return withoutAttribute({ shape, description, vacuous });
}

function withoutAttribute(field: Omit<Field, "required">): Keyed {
  return {
    at: (key) => ({ fields: new Map([[key, { ...field, required: false }]]), attributes: [], write: () => {}, read: () => {} }),
  };
}

/** A rewriting of the JSON object before a part sees it, and back after the part wrote. `fields` is the form people see. */
export interface Rewrite {
  fields(inner: Part["fields"]): Part["fields"];
  /** The document as the part reads it. */
  down(document: DataObject): DataObject;
  /** The document as people write it. */
  up(document: DataObject): DataObject;
}

/** A part over a rewritten document. */
export function rewritten(part: Part, rewrite: Rewrite): Part {
  const fields = rewrite.fields(part.fields);
  return {
    ...part,
    fields,
    write(state: State, document) {
      const inner = emptyObject();
      part.write(state, inner);
      Object.assign(document, rewrite.up(inner));
    },
    read(document, state, context) {
      try {
        part.read(rewrite.down(document), state, context);
      } catch (error) {
        if (error instanceof RewriteProblem) throw new OpaqueProblem(pathOf(context, ...error.path), lookInside);
        throw error;
      }
    },
  };
}

/** A rewrite met an opaque value where it must look inside; `path` leads there from the rewritten object. */
export class RewriteProblem extends Error {
  constructor(readonly path: readonly (string | number)[]) {
    super(lookInside);
  }
}
