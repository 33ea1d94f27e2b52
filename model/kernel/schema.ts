import type { Data, DataObject } from "./data";

/** A Terraform type in its JSON spelling: `"string"`, `["list", "string"]`, `["object", {…}]`. */
export type TerraformType =
  | "string"
  | "number"
  | "bool"
  | readonly ["list" | "set" | "map", TerraformType]
  | readonly ["object", Readonly<Record<string, TerraformType>>];

/** Where something stands: attribute names, map keys and list indexes, from the outside in. */
export type Path = readonly (string | number)[];

/** What is wrong with a configuration or a document, where, and what to do about it. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
  readonly severity: "error" | "warning";
}

/**
 * How a value comes to be that the configuration does not give.
 * `derived`: from other attributes, known at plan; `kept`: given by Port once, stays; `volatile`: given by Port anew at each write that changes something;
 * `given`: the configuration's, else what Port made at creation.
 */
export type Computed = "derived" | "kept" | "volatile" | "given";

/** A rule on one attribute's value. Numbers are lengths, counts or values as the name says. */
export interface Limits {
  readonly oneOf?: readonly (string | boolean)[];
  readonly pattern?: { readonly source: RegExp; readonly says: string };
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  /** The text must be JSON, of an object if it says so. */
  readonly json?: "any" | "object";
  /** The text must be a regular expression. */
  readonly regularExpression?: boolean;
  /** The text should be a jq program. Port stores what is none, so that this is a warning. */
  readonly jq?: boolean;
  /** Of each element of a list, or value of a map. */
  readonly each?: Limits;
  /** Of each key of a map. */
  readonly keys?: Limits;
}

/** What an object says of several keys at once: where all conditions hold, something is wrong. */
export interface Rule {
  readonly when: readonly Condition[];
  /** The key that the problem is about. */
  readonly at: string;
  /** Default `error`. */
  readonly severity?: Problem["severity"];
  /** Attributes say the same by what excludes them: it is asked of documents alone. */
  readonly ofDocuments?: boolean;
  /** What is wrong and what to do about it, after the name of the place; other keys stand in braces: `{operation}`. */
  readonly says: string;
}

/** A key that is set (an empty list is not), or not, or holds one of some values, or what another key holds. */
export interface Condition {
  readonly key: string;
  readonly set?: boolean;
  readonly is?: readonly (string | boolean)[];
  /** Another key that holds the same text. */
  readonly same?: string;
}

/** One attribute of a Terraform schema: a `type`, or `nested` attributes. */
export interface Attribute {
  readonly name: string;
  readonly description: string;
  readonly type?: TerraformType;
  readonly nested?: NestedAttributes;
  readonly presence: "required" | "optional" | "computed";
  /** Beside `optional`: Terraform may leave it out, and validation says then that it is missing, where what it stands in is set. */
  readonly needed?: boolean;
  /** Beside `optional`: what stands in when the configuration gives nothing. */
  readonly computed?: Computed;
  readonly default?: Data;
  /** Neither plan nor output shows the value, and no message. */
  readonly sensitive?: boolean;
  /** Only the configuration holds the value: plan and state have null, and the apply takes it from there. Terraform 1.11 and later; not nested. */
  readonly writeOnly?: boolean;
  /** Lives in state alone; a changed value means that the document is written again, though it says the same. Not nested. */
  readonly rewrites?: boolean;
  readonly deprecated?: boolean;
  /** A changed value means destroy and create. */
  readonly replaces?: boolean;
  readonly limits?: Limits;
  /** Attributes that exclude this one: paths from the enclosing object, `<` climbs one level. */
  readonly conflictsWith?: readonly string[];
  /** Of these siblings, this one among them, exactly one is to be set. Carried by the first. */
  readonly exactlyOneOf?: readonly string[];
  /** Maps, and sets of names, that share no key, this one among them: paths from the enclosing object. Carried by one of them. */
  readonly distinctKeys?: readonly string[];
  /** The value is JSON text: it counts by meaning. */
  readonly json?: boolean;
  /** What that JSON means, where its form is known: what says no more than absence there is left out. */
  readonly jsonMeaning?: (json: Data) => Data;
  /** What is wrong inside that JSON. */
  readonly jsonProblems?: (json: Data, path: Path) => Problem[];
  /** So it does where it is the JSON text of an object that has all of these keys; any other text stands for itself. */
  readonly jsonKeys?: readonly string[];
}

/** An object of attributes, or several. */
export interface NestedAttributes {
  readonly mode: "single" | "list" | "set" | "map";
  readonly attributes: readonly Attribute[];
  /**
   * Terraform writes it as blocks, not as a value: `node { … }`. Nested attributes hold none. No block of a list is an empty list to Terraform;
   * null says the same here.
   */
  readonly block?: boolean;
  /** By the names of the attributes. */
  readonly rules?: readonly Rule[];
}

/** A Terraform object: every attribute has a key, null where nothing is set. */
export type State = DataObject;
