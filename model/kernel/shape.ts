import type { Data } from "./data";
import type { Limits, Path, Rule } from "./schema";

/** The form of a place in a document, as data: docs, printed types, validation, references and normal form are read off it. */
export type Shape = ScalarShape | AnyShape | ListShape | MapShape | ObjectShape | EitherShape | UnionShape | NamedShape | VerbatimShape;

/** A form that Port takes and gives in several spellings. */
interface Spelt {
  /** The one spelling in which values are compared and written anew; a value that is no such spelling comes back as it is. */
  readonly canonical?: (value: Data) => Data;
}

export interface ScalarShape extends Spelt {
  readonly kind: "string" | "number" | "boolean";
  /** The kind of resource whose identifier stands here. */
  readonly ref?: string;
  /** The identifier is unique within another resource only, which the document does not name beside it: `references` leaves it out. */
  readonly scoped?: boolean;
  /** The identifier stands in quotes: the place holds jq, and any other jq may stand there too. */
  readonly quoted?: boolean;
  /** The identifier says where something stands: what it names may go. */
  readonly beside?: boolean;
  readonly limits?: Limits;
  /** No message shows a value. */
  readonly secret?: boolean;
  /** Texts that Port is known to take, for completion; others may stand as well. */
  readonly known?: KnownTexts;
}

export interface KnownTexts {
  /** What one of them is called in printed types. */
  readonly name: string;
  readonly values: readonly string[];
}

/** Any JSON; `object` where only an object makes sense. */
export interface AnyShape {
  readonly kind: "any";
  readonly object?: boolean;
  /** A text is jq; so is, where only an object makes sense, each text under a key of it. */
  readonly jq?: boolean;
}

export interface ListShape {
  readonly kind: "list";
  readonly of: Shape;
  /** Order does not count. */
  readonly unordered?: boolean;
  /** A single element may stand without its brackets. */
  readonly single?: boolean;
  readonly limits?: Limits;
  /** The key of an element by which it is recognised when the list moves, or several. */
  readonly identity?: string | readonly string[];
}

export interface MapShape {
  readonly kind: "map";
  readonly of: Shape;
  /** `keys` of them count. */
  readonly limits?: Limits;
  /** Null stands for an entry that is not set, as Port answers it. */
  readonly nullable?: boolean;
  /** Values that say no more than an entry's absence does, though Terraform's state holds them. Null always is one, and is not held. */
  readonly vacuous?: readonly Data[];
}

export interface ObjectShape {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, Field>;
  readonly rules?: readonly Rule[];
  /** What stands under all other keys, where that has a form; else they travel as they are. */
  readonly rest?: Shape;
  /** What those keys may be. */
  readonly restKeys?: Limits;
  /** What the object is called, where there is nothing that takes other keys to Port: they are refused. */
  readonly closed?: string;
}

/** One of several forms; the first that fits a value is its form. */
export interface EitherShape extends Spelt {
  readonly kind: "either";
  readonly of: readonly Shape[];
}

/** Objects told apart by the text under `tag`; a variant's fields hold the tag as well. */
export interface UnionShape {
  readonly kind: "union";
  readonly tag: string;
  readonly variants: ReadonlyMap<string, ObjectShape>;
  /** The form of what has another tag, or none. Default: it is refused. */
  readonly other?: ObjectShape;
}

/** A form with a name of its own, so that it may hold itself. */
export interface NamedShape {
  readonly kind: "named";
  readonly name: string;
  readonly description: string;
  readonly shape: () => Shape;
}

/** JSON that Terraform holds as one text: all that it says counts, as it stands. `of` is what it looks like, for types, references and validation. */
export interface VerbatimShape {
  readonly kind: "verbatim";
  readonly of: Shape;
}

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
  readonly description: string;
  /** Values that say no more than the key's absence does: a default, an empty list. Null always is one. */
  readonly vacuous: readonly Data[];
  /** Those of them that Terraform tells apart from absence: its state holds them. */
  readonly heldVacuous?: readonly Data[];
  /** What absence means, where that is a value. */
  readonly default?: Data;
  /** Another key does the same, better. */
  readonly deprecated?: boolean;
  /** Port makes it: people do not write it. */
  readonly computed?: boolean;
  /** Port takes it and never gives it back: no answer proves its absence. Of a document's own keys only. */
  readonly untold?: boolean;
}

/** A place in a document that holds the identifier of another resource. */
export interface Reference {
  readonly path: Path;
  readonly kind: string;
  /** The identifier, without the quotes of {@link ScalarShape.quoted}. */
  readonly value: Data;
  readonly quoted?: boolean;
  readonly beside?: boolean;
}
