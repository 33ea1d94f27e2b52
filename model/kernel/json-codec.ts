import type { Codec } from "./codec";
import { type Data, type DataObject, holdsOpaque, isObject, Opaque, OpaqueJson, unknown } from "./data";
import { jsonIn, printJson } from "./json-text";
import { normalForm } from "./normal-form";
import type { Limits, Path, Problem } from "./schema";
import type { ObjectShape, Shape } from "./shape";
import { validateDocument } from "./validate-document";

/** JSON text in Terraform, any JSON in the document. It counts by meaning, never by spelling. */
export function json(shape: Shape = { kind: "any" }): Codec {
  return jsonText(shape, "any", () => true);
}

/** JSON text of an object. */
export function jsonObject(shape: Shape = { kind: "any", object: true }): Codec {
  return jsonText(shape, "object", (value) => isObject(value));
}

/** JSON text of an object that must be what its form says: a limit in it that is broken is an error as soon as it is seen. */
export function strictObject(shape: Shape): Codec {
  const { face, ...codec } = jsonObject(shape);
  return { ...codec, face: { ...face, jsonProblems: (value, path) => validateDocument(shape, value, path) } };
}

/** JSON text of an object that looks like `of`: all that it says counts, as it stands. */
export function objectText(of: Shape): Codec {
  return jsonObject({ kind: "verbatim", of });
}

function jsonText(shape: Shape, wanted: "any" | "object", fits: (value: Data) => boolean): Codec {
  return {
    shape,
    face: {
      type: "string",
      limits: { json: wanted },
      json: true,
      ...(shape.kind === "any"
        ? {}
        : {
            jsonMeaning: (value: Data) => normalForm(shape, value),
            jsonProblems: (value: Data, path: Path) => warnings(shape, value, path),
          }),
    },
    transparent: true,
    // What is no JSON, validation has refused before anything is written.
    write: (value) => (typeof value === "string" ? (jsonIn(value) ?? undefined) : undefined),
    read(value, context) {
      if (value === unknown) return unknown;
      if (value instanceof Opaque || (holdsOpaque(value) && fits(value))) return new OpaqueJson(value);
      return fits(value) ? printJson(value, { escapeHtml: context.escapeHtml }) : null;
    },
  };
}

/** What Port takes of JSON in a text, and nobody means: a limit in it that is broken may be one that Port has no longer. */
function warnings(shape: Shape, value: Data, path: Path): Problem[] {
  return validateDocument(shape, value, path).filter(({ severity }) => severity === "warning");
}

/**
 * Text that stands for itself, or the JSON text of an object with all of these keys, which is that object in the document. `object` is its
 * form, and `shape` that form where it has a name; a text that would be taken for such an object has no attribute. `limits` are those of the
 * text.
 */
export function textOrObject(object: ObjectShape, { shape = object, limits = {} }: { shape?: Shape; limits?: Limits } = {}): Codec {
  const jsonKeys = [...object.fields].flatMap(([key, { required }]) => (required ? [key] : []));
  return {
    shape: { kind: "either", of: [{ kind: "string", limits }, shape] },
    face: { type: "string", jsonKeys, limits },
    transparent: true,
    write: (value) => (typeof value === "string" ? (objectIn(value, jsonKeys) ?? value) : undefined),
    read(value, context) {
      if (value instanceof Opaque) return value.kind === "object" ? new OpaqueJson(value) : value;
      if (typeof value === "string") return objectIn(value, jsonKeys) ? null : value;
      if (!hasKeys(value, jsonKeys)) return null;
      return holdsOpaque(value) ? new OpaqueJson(value) : printJson(value, { escapeHtml: context.escapeHtml });
    },
  };
}

/** The object with all of these keys that a text is the JSON of; undefined where it is none. */
export function objectIn(text: string, keys: readonly string[]): DataObject | undefined {
  const value = /^\s*\{/.test(text) ? jsonIn(text) : undefined;
  return value !== undefined && hasKeys(value, keys) ? value : undefined;
}

function hasKeys(value: Data, keys: readonly string[]): value is DataObject {
  return isObject(value) && keys.every((key) => (value[key] ?? null) !== null);
}
