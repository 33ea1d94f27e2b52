import { type Codec, jqProgram, pathOf, readValue, step, text, writeValue } from "./codec";
import { block, object, objectShape, plainObject } from "./collections";
import { type Data, emptyObject, isObject, Opaque, OpaqueProblem, objectOf, unknown } from "./data";
import { jsonObject } from "./json-codec";
import { field, type Keyed, type Part, parts, writeOnce } from "./part";
import type { Attribute } from "./schema";
import type { Field, ObjectShape, Shape } from "./shape";

/** One form of a union: the attribute that holds it and the part of its fields. */
export interface Variant {
  readonly attribute: string;
  readonly part: Part;
  readonly description: string;
  /** The attribute is one value of an object type. */
  readonly plain?: boolean;
  /** The form says no more than its tag: the attribute is true where it is meant. */
  readonly flag?: boolean;
}

export function variant(attribute: string, part: Part, description: string, plain = false): Variant {
  return { attribute, part, description, plain };
}

/** A form without fields, as an attribute that is true. */
export function flagVariant(attribute: string, description: string): Variant {
  return { attribute, part: parts({}), description, flag: true };
}

/** `{}` in JSON, true in Terraform. */
const flagged: Codec = {
  shape: objectShape(parts({})),
  face: { type: "bool", limits: { oneOf: [true] } },
  transparent: false,
  write: (value) => (value === true ? emptyObject() : undefined),
  read: (value) => (isObject(value) ? true : null),
};

function codecOf({ flag, plain, part }: Variant): Codec {
  if (flag) return flagged;
  return plain ? plainObject(part) : object(part);
}

interface UnionOptions {
  readonly description: string;
  readonly required?: boolean;
  /** Exactly one of the attributes must be set. */
  readonly exactlyOne?: boolean;
  /** Terraform has each form as a block. */
  readonly blocks?: boolean;
  /** What holds an object of any other form, as JSON text with its tag. */
  readonly other?: { readonly attribute: string; readonly description: string };
}

/** A JSON object told apart by the text under `tag`: one attribute a form, and only one of them set. */
export function union(tag: string, variants: Readonly<Record<string, Variant>>, options: UnionOptions): Keyed {
  const { exactlyOne = false, other } = options;
  const entries = Object.entries(variants).map(([value, form]) => ({
    value,
    form,
    codec: options.blocks ? block(codecOf(form)) : codecOf(form),
  }));
  const otherCodec = jsonObject(otherShape(tag));
  const forms = [...entries.map(({ form, codec }) => ({ ...form, codec })), ...(other ? [{ ...other, codec: otherCodec }] : [])];
  const names = forms.map(({ attribute }) => attribute);
  return {
    at: (key) => ({
      fields: new Map([[key, unionField(tag, variants, options)]]),
      attributes: forms.map((form, index) => unionAttribute(form, form.codec, names, index, exactlyOne)),
      write(state, document) {
        for (const { value, form, codec } of entries) {
          const set = state[form.attribute] ?? null;
          if (set === null) continue;
          writeOnce(document, key, set instanceof Opaque ? set : tagged(tag, value, writeValue(codec, set)));
        }
        const whole = other && writeValue(otherCodec, state[other.attribute]);
        if (whole !== undefined) writeOnce(document, key, whole);
      },
      read(document, state, context) {
        const json = document[key];
        if (json instanceof Opaque) throw new OpaqueProblem(pathOf(context, key), "the value is a token, but its form must be known here");
        const chosen = isObject(json) ? json[tag] : undefined;
        if (chosen instanceof Opaque)
          throw new OpaqueProblem(pathOf(context, key, tag), `"${tag}" decides the form, so it cannot be a token`);
        for (const { value, form, codec } of entries) {
          const prior = isObject(context.prior) ? (context.prior[form.attribute] ?? null) : null;
          state[form.attribute] = chosen === value ? readValue(codec, json, step(context, key, prior)) : null;
        }
        if (other) {
          const isOther = typeof chosen === "string" && entries.every(({ value }) => value !== chosen);
          state[other.attribute] = isOther ? readValue(otherCodec, json, step(context, key, null)) : null;
        }
      },
    }),
  };
}

function tagged(tag: string, value: string, fields: Data | undefined): Data {
  const result = emptyObject();
  result[tag] = value;
  return isObject(fields) ? Object.assign(result, fields) : result;
}

/** The form of an object that has any other tag. */
function otherShape(tag: string): ObjectShape {
  return objectShape(parts({ [tag]: field(text(), "What it is.").required() }));
}

function unionAttribute(
  form: Pick<Variant, "attribute" | "description">,
  codec: Codec,
  names: readonly string[],
  index: number,
  exactlyOne: boolean,
): Attribute {
  const later = names.slice(index + 1).map((name) => `<.${name}`);
  return {
    name: form.attribute,
    description: form.description,
    ...codec.face,
    presence: "optional",
    ...(exactlyOne && index === 0 ? { exactlyOneOf: names.map((name) => `<.${name}`) } : {}),
    ...(!exactlyOne && later.length > 0 ? { conflictsWith: later } : {}),
  };
}

function unionField(tag: string, variants: Readonly<Record<string, Variant>>, options: UnionOptions): Field {
  const forms = Object.entries(variants).map(([value, form]): [string, ObjectShape] => [
    value,
    taggedShape(tag, value, form.part, form.description),
  ]);
  return {
    shape: { kind: "union", tag, variants: new Map(forms), ...(options.other ? { other: otherShape(tag) } : {}) },
    required: options.required === true,
    description: options.description,
    vacuous: [],
  };
}

/** The form of an object whose text under `tag` is `value`. */
export function taggedShape(tag: string, value: string, part: Part, description: string): ObjectShape {
  const own: [string, Field] = [tag, { shape: { kind: "string", limits: { oneOf: [value] } }, required: true, description, vacuous: [] }];
  return { ...objectShape(part), fields: new Map([own, ...part.fields]) };
}

/** One JSON key, several attributes: the first whose codec reads the value holds it. Only one of them is set. */
export function either(
  description: string,
  options: Readonly<Record<string, { codec: Codec; description: string; conflictsWith?: readonly string[] }>>,
): Keyed {
  const entries = Object.entries(options);
  return {
    at: (key) => ({
      fields: new Map([
        [
          key,
          {
            shape: eitherShape(entries.map(([, { codec }]) => codec.shape)),
            required: false,
            description,
            vacuous: [],
          },
        ],
      ]),
      attributes: entries.map(([name, { codec, description, conflictsWith }], index) => ({
        name,
        description,
        ...codec.face,
        presence: "optional" as const,
        ...(conflictsWith
          ? conflictsWith.length > 0
            ? { conflictsWith }
            : {}
          : index > 0
            ? { conflictsWith: [`<.${entries[0]?.[0] ?? ""}`] }
            : {}),
      })),
      write(state, document) {
        for (const [name, { codec }] of entries) {
          const written = writeValue(codec, state[name]);
          if (written !== undefined) writeOnce(document, key, written);
        }
      },
      read(document, state, context) {
        let json = document[key];
        for (const [name, { codec }] of entries) {
          const prior = isObject(context.prior) ? (context.prior[name] ?? null) : null;
          const passes = !(json instanceof Opaque) || holdsKind(codec, json);
          const read = passes ? readValue(codec, json, step(context, key, prior)) : null;
          state[name] = read;
          if (read !== null) json = undefined;
        }
        if (json instanceof Opaque) throw new OpaqueProblem(pathOf(context, key), "a token of this kind cannot stand here");
      },
    }),
  };
}

/** Whether an attribute of this codec can hold the opaque value, as far as its kind is known. */
function holdsKind(codec: Codec, value: Opaque): boolean {
  if (!codec.transparent) return false;
  if (value.kind === undefined) return true;
  const isList = typeof codec.face.type === "object" && codec.face.type[0] !== "map" && codec.face.type[0] !== "object";
  return value.kind.endsWith("[]") === isList;
}

function eitherShape(of: readonly Shape[]): Shape {
  return { kind: "either", of };
}

const query = object(parts({ jqQuery: field(jqProgram(), "The jq query.").required() }));

/** The form of `{jqQuery}`. */
export const jqQueryShape: Shape = {
  kind: "named",
  name: "JqQuery",
  description: "A jq query that yields the value.",
  shape: () => query.shape,
};

/** `{jqQuery}` in JSON, its text in Terraform. */
export function jqQuery(limits?: { minLength: number }): Codec {
  return {
    shape: jqQueryShape,
    face: { type: "string", limits: { jq: true, ...limits } },
    transparent: false,
    write: (value) => objectOf([["jqQuery", value]]),
    writeOpaque: (value) => (value === unknown ? value : objectOf([["jqQuery", value]])),
    read: (value) => jqQueryIn(value),
  };
}

/** The query of `{jqQuery}`; null for a value, which an object is that says anything beside it. */
export function jqQueryIn(value: Data): string | Opaque | null {
  if (!isObject(value) || Object.keys(value).length !== 1) return null;
  return typeof value.jqQuery === "string" || value.jqQuery instanceof Opaque ? value.jqQuery : null;
}

/** A value or a jq query that yields it: the attributes `x` and `x_jq_query` of one JSON key. */
export function orJqQuery(name: string, codec: Codec, description: string, limits?: { minLength: number }): Keyed {
  return either(description, {
    [`${name}_jq_query`]: { codec: jqQuery(limits), description: `jq query that yields: ${description}`, conflictsWith: [`<.${name}`] },
    [name]: { codec, description, conflictsWith: [] },
  });
}
