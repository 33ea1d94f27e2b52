import type { Codec } from "./codec";
import { type Data, holdsOpaque, isObject, Opaque, OpaqueJson, unknown } from "./data";
import { parseJson, printJson } from "./json-text";
import type { Shape } from "./shape";

/** JSON text in Terraform, any JSON in the document. It counts by meaning, never by spelling. */
export function json(shape: Shape = { kind: "any" }): Codec {
  return jsonText(shape, "any", () => true);
}

/** JSON text of an object. */
export function jsonObject(shape: Shape = { kind: "any", object: true }): Codec {
  return jsonText(shape, "object", (value) => isObject(value));
}

/** JSON text of an object that looks like `of`: all that it says counts, as it stands. */
export function objectText(of: Shape): Codec {
  return jsonObject({ kind: "verbatim", of });
}

function jsonText(shape: Shape, wanted: "any" | "object", fits: (value: Data) => boolean): Codec {
  return {
    shape,
    face: { type: "string", limits: { json: wanted }, json: true },
    transparent: true,
    write: (value) => (typeof value === "string" ? parsed(value) : undefined),
    read(value, context) {
      if (value === unknown) return unknown;
      if (value instanceof Opaque || (holdsOpaque(value) && fits(value))) return new OpaqueJson(value);
      return fits(value) ? printJson(value, { escapeHtml: context.escapeHtml }) : null;
    },
  };
}

/** The JSON a text holds; undefined where it holds none, which validation has refused before anything is written. */
function parsed(text: string): Data | undefined {
  try {
    return parseJson(text) ?? undefined;
  } catch {
    return undefined;
  }
}
