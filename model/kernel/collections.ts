import { type Codec, type Face, type ReadContext, readValue, step, writeValue } from "./codec";
import { type Data, type DataObject, emptyObject, isObject } from "./data";
import { remembered } from "./memory";
import { nameIn } from "./normal-form";
import { type Part, snakeCase } from "./part";
import { attributeRules } from "./rules";
import type { Limits, State } from "./schema";
import type { ObjectShape } from "./shape";

interface ListOptions {
  readonly limits?: Limits;
  /** The key by which an element is recognised when the list moves, or several. */
  readonly identity?: string | readonly string[];
  /** The order says nothing to Port, which answers with one of its own: elements are read in the order that the state has them in, new ones last. */
  readonly unordered?: boolean;
  /** An empty list is written as nothing. */
  readonly omitsEmpty?: boolean;
  /** What is null in Terraform is no element of the document. */
  readonly skipsNull?: boolean;
}

/** A list: order counts. Of scalars it is one value; of objects, nested attributes. */
export function list(of: Codec, options: ListOptions = {}): Codec {
  return listLike("list", of, options);
}

/** A set: order does not count. */
export function set(of: Codec): Codec {
  return { ...listLike("set", of, {}), shape: { kind: "list", of: of.shape, unordered: true } };
}

/** A set for which a single text may stand in JSON, meaning a set of one. */
export function setOrSingle(of: Codec): Codec {
  const codec = set(of);
  return {
    ...codec,
    shape: { kind: "list", of: of.shape, unordered: true, single: true },
    read: (value, context) => codec.read(typeof value === "string" ? [value] : value, context),
    readOpaque: (value) => (value.kind === "string" ? [value] : value),
  };
}

function listLike(mode: "list" | "set", of: Codec, { omitsEmpty = false, skipsNull = false, ...options }: ListOptions): Codec {
  return {
    shape: { kind: "list", of: of.shape, ...options },
    face: collectionFace(mode, of.face, options.limits),
    transparent: of.face.type !== undefined,
    write(value) {
      if (!Array.isArray(value) || (omitsEmpty && value.length === 0)) return undefined;
      return value.filter((item) => !skipsNull || item !== null).map((item) => writeValue(of, item) ?? null);
    },
    read(value, context) {
      if (!Array.isArray(value)) return null;
      const prior = Array.isArray(context.prior) ? context.prior : [];
      const pairs = options.unordered
        ? inOrderOf(prior, value, options.identity)
        : value.map((item, index) => ({ item, prior: prior[index] }));
      const items = pairs.map((pair, index) => readValue(of, pair.item, step(context, index, pair.prior ?? null)));
      return items.some((item, index) => item === null && pairs[index]?.item !== null) ? null : items;
    },
  };
}

interface Pair {
  readonly item: Data;
  readonly prior?: Data | undefined;
}

/** The elements of a document's list in the order of those of Terraform's that they are recognised as; the others after them. */
function inOrderOf(prior: readonly Data[], items: readonly Data[], identity: ListOptions["identity"] = []): readonly Pair[] {
  const ofState = typeof identity === "string" ? snakeCase(identity) : identity.map(snakeCase);
  const left = [...items];
  const found = prior.flatMap((before) => {
    const name = nameIn({ identity: ofState }, before);
    const index = name === undefined ? -1 : left.findIndex((item) => nameIn({ identity }, item) === name);
    return index < 0 ? [] : left.splice(index, 1).map((item) => ({ item, prior: before }));
  });
  return [...found, ...left.map((item) => ({ item }))];
}

/** A codec of objects whose Terraform side is written as blocks. */
export function block(codec: Codec): Codec {
  const { nested } = codec.face;
  return nested ? { ...codec, face: { ...codec.face, nested: { ...nested, block: true } } } : codec;
}

/** A map of like values under keys that people choose. */
export function map(of: Codec, keys?: Limits): Codec {
  const limits = keys ? { keys } : undefined;
  return {
    shape: { kind: "map", of: of.shape, ...(limits ? { limits } : {}) },
    face: collectionFace("map", of.face, limits),
    transparent: of.face.type !== undefined,
    write(value) {
      if (!isObject(value)) return undefined;
      const result = emptyObject();
      for (const [key, item] of Object.entries(value)) {
        const written = writeValue(of, item);
        if (written !== undefined) result[key] = written;
      }
      return result;
    },
    read(value, context) {
      if (!isObject(value)) return null;
      const prior = isObject(context.prior) ? context.prior : emptyObject();
      const result = emptyObject();
      for (const [key, item] of Object.entries(value)) {
        const read = readValue(of, item, step(context, key, prior[key] ?? null));
        if (read !== null) result[key] = read;
      }
      return result;
    },
  };
}

function collectionFace(mode: "list" | "set" | "map", element: Face, own: Limits = {}): Face {
  const each = element.type !== undefined && element.limits ? { each: element.limits } : {};
  const limits = { ...own, ...each };
  return {
    ...(element.type === undefined
      ? { nested: { attributes: [], ...element.nested, mode } }
      : { type: [mode, element.type], ...jsonOf(element) }),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
  };
}

function jsonOf({ json, jsonKeys, jsonMeaning, jsonProblems }: Face): Pick<Face, "json" | "jsonKeys" | "jsonMeaning" | "jsonProblems"> {
  return {
    ...(json ? { json } : {}),
    ...(jsonKeys ? { jsonKeys } : {}),
    ...(jsonMeaning ? { jsonMeaning } : {}),
    ...(jsonProblems ? { jsonProblems } : {}),
  };
}

/** The form of an object of a part. */
export function objectShape(part: Part): ObjectShape {
  return { kind: "object", fields: part.fields, ...(part.rules ? { rules: part.rules } : {}) };
}

/** An object of the given parts: nested attributes in Terraform. */
export function object(part: Part): Codec {
  return {
    shape: objectShape(part),
    face: { nested: { mode: "single", attributes: part.attributes, ...(part.rules ? { rules: attributeRules(part.rules) } : {}) } },
    transparent: false,
    write: (value) => (isObject(value) ? remembered(part, value, () => writtenBy(part, value)) : emptyObject()),
    read(value, context) {
      if (!isObject(value)) return null;
      return readState(part, value, context);
    },
  };
}

function writtenBy(part: Part, value: DataObject): DataObject {
  const document = emptyObject();
  part.write(value, document);
  return document;
}

/** An object whose Terraform side is one value of an object type, not nested attributes. */
export function plainObject(part: Part): Codec {
  const types = Object.fromEntries(part.attributes.map((attribute) => [attribute.name, attribute.type ?? "string"]));
  return { ...object(part), face: { type: ["object", types] } };
}

/** Terraform's object for a document by a part: every attribute has a key. */
export function readState(part: Part, document: DataObject, context: ReadContext): State {
  const state = nullState(part);
  part.read(document, state, context);
  return state;
}

/** An object of the part's attributes, all null. */
export function nullState(part: Part): State {
  const state = emptyObject();
  for (const attribute of part.attributes) state[attribute.name] = null;
  return state;
}
