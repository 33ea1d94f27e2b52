import { type Data, Decimal, Opaque, OpaqueJson, OpaqueProblem } from "./data";
import type { Attribute, Limits, Path, Problem, TerraformType } from "./schema";
import type { KnownTexts, Shape } from "./shape";

/** What reading a document needs to know beside the value. */
export interface ReadContext {
  /** Terraform's value at this place before, where there is one. */
  readonly prior: Data;
  /** The way to the value; undefined at the document itself. */
  readonly place: Place | undefined;
  readonly escapeHtml: boolean;
}

/** A way into a document, from the inside out: made at every step of a read, and walked only where something is wrong. */
interface Place {
  readonly key: string | number;
  readonly outer: Place | undefined;
}

/** The path of a value that is read, or of one further in. */
export function pathOf(context: ReadContext, ...further: Path): Path {
  const path = [...further];
  for (let { place } = context; place; place = place.outer) path.unshift(place.key);
  return path;
}

/** One JSON value and one Terraform value that say the same. Opaque values never reach it: they pass as they are. */
export interface Codec {
  readonly shape: Shape;
  readonly face: Face;
  /** Whether an opaque JSON value may stand for the whole Terraform value. */
  readonly transparent: boolean;
  /** Undefined where the value has no JSON, so that the key stays away. */
  write(value: Data): Data | undefined;
  /** The JSON of an opaque value, where that is not the value itself. */
  writeOpaque?(value: Opaque): Data;
  /** Terraform's value of an opaque one, where that is not the value itself. */
  readOpaque?(value: Opaque): Data;
  /** Null where the JSON is of another kind: reading is total, the rest is the remainder's. */
  read(value: Data, context: ReadContext): Data;
}

/** The Terraform side of a codec. */
export interface Face {
  readonly type?: TerraformType;
  readonly nested?: NonNullable<Attribute["nested"]>;
  readonly limits?: Limits;
  readonly json?: boolean;
  readonly jsonKeys?: readonly string[];
  readonly jsonMeaning?: (json: Data) => Data;
  readonly jsonProblems?: (json: Data, path: Path) => Problem[];
}

/** {@link Codec.write} for any value: null gives nothing, what is opaque passes. */
export function writeValue(codec: Codec, value: Data | undefined): Data | undefined {
  if (value === null || value === undefined) return undefined;
  if (value instanceof OpaqueJson) return value.json;
  if (!(value instanceof Opaque)) return codec.write(value);
  return codec.writeOpaque ? codec.writeOpaque(value) : value;
}

/** {@link Codec.read} for any value: nothing gives null, what is opaque passes where it may. */
export function readValue(codec: Codec, value: Data | undefined, context: ReadContext): Data {
  if (value === null || value === undefined) return null;
  if (!(value instanceof Opaque)) return codec.read(value, context);
  if (codec.readOpaque) return codec.readOpaque(value);
  if (codec.transparent) return codec.face.json || codec.face.jsonKeys ? codec.read(value, context) : value;
  throw new OpaqueProblem(
    pathOf(context),
    "the value is a token, but its parts must be known here: write the object out and put tokens into its fields",
  );
}

/** The same context one step further in. */
export function step(context: ReadContext, key: string | number, prior: Data): ReadContext {
  return { prior, place: { key, outer: context.place }, escapeHtml: context.escapeHtml };
}

function scalar(
  kind: "string" | "number" | "boolean",
  type: TerraformType,
  fits: (value: Data) => boolean,
  rest: { ref?: string; limits?: Limits } = {},
): Codec {
  const limits = rest.limits ? { limits: rest.limits } : {};
  return {
    shape: { kind, ...rest },
    face: { type, ...limits },
    transparent: true,
    write: (value) => value,
    read: (value) => (fits(value) ? value : null),
  };
}

/** Text. */
export function text(limits?: Limits): Codec {
  return scalar("string", "string", (value) => typeof value === "string", limits ? { limits } : {});
}

/** A jq program. */
export function jqProgram(): Codec {
  return text({ jq: true });
}

/** Text with values that Port is known to take; others may come in time, so that none is refused. */
export function openText(known: KnownTexts): Codec {
  return { ...text(), shape: { kind: "string", known } };
}

/** The identifier of a resource of another kind. */
export function identifierOf(kind: string): Codec {
  return scalar("string", "string", (value) => typeof value === "string", { ref: kind });
}

/** jq that yields such an identifier: most often the identifier in quotes. */
export function jqOf(kind: string): Codec {
  return { ...jqProgram(), shape: { kind: "string", ref: kind, quoted: true, limits: { jq: true } } };
}

/** A number of any size, exact. */
export function numeric(limits?: Limits): Codec {
  return scalar("number", "number", (value) => typeof value === "number" || value instanceof Decimal, limits ? { limits } : {});
}

/** true or false. */
export function truth(): Codec {
  return scalar("boolean", "bool", (value) => typeof value === "boolean");
}

/** Terraform text that stands for other JSON. `from` answers undefined where the text has none, `to` null where the JSON has no text. */
export function coded(
  shape: Shape,
  limits: Limits | undefined,
  code: { from(text: string): Data | undefined; to(json: Data): string | null },
): Codec {
  return {
    shape,
    face: limits ? { type: "string", limits } : { type: "string" },
    transparent: true,
    write: (value) => (typeof value === "string" ? code.from(value) : undefined),
    read: (value) => code.to(value),
  };
}

/** A boolean, or a template that yields one, as Terraform text. */
export function booleanOrTemplate(): Codec {
  const limits = { pattern: { source: /^(true|false|\s*\{\{.*\}\}\s*)$/, says: "must be true, false or a template in {{ }}" } };
  return coded({ kind: "either", of: [{ kind: "boolean" }, { kind: "string", limits }] }, limits, {
    from: (value) => (value === "true" ? true : value === "false" ? false : value),
    to: (json) => (typeof json === "boolean" ? String(json) : typeof json === "string" ? json : null),
  });
}
