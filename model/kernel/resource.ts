import type { Data, DataObject } from "./data";
import type { Endpoint } from "./endpoint";
import type { Attribute, Problem, State } from "./schema";
import type { ObjectShape } from "./shape";

/** One kind of thing in Port: its Terraform face, its JSON face, and the way between them. */
export interface Resource {
  /** `blueprint`; the Terraform type is `port_` + name. */
  readonly name: string;
  readonly description: string;
  readonly endpoint: Endpoint;
  readonly attributes: readonly Attribute[];
  /** The document's form: what props, references, docs and validation of JSON derive from. */
  readonly shape: ObjectShape;

  /** The document that Terraform's object stands for, as Port wants it written. Opaque attributes give opaque keys. */
  toApi(state: State): DataObject;
  /** Terraform's object for a document. Total: what does not fit stands in `extra_json`. `prior` settles what the document leaves open (an empty list's kind). */
  toTerraform(document: DataObject, options?: ReadOptions): State;
  /** `fresh` in `prior`'s spelling wherever both stand for the same document. */
  reconcile(prior: State, fresh: State): State;
  /** What will be: the configuration with defaults and computed values; `prior` is null at creation. */
  plan(prior: State | null, config: State): State;
  /** After a write: the planned object, its unknown computed values filled from Port's reply. */
  applied(planned: State, document: DataObject): State;
  /** What is wrong with a configuration, as far as its values are known. */
  validate(config: State): Problem[];
  /** What is wrong with a document that a person wrote (props, a JSON file), with paths into the document. */
  validateDocument(document: DataObject): Problem[];
  /** Whether two objects stand for the same document. */
  sameDocument(a: State, b: State): boolean;
}

export interface ReadOptions {
  readonly prior?: State;
  /** Spell `<`, `>` and `&` in JSON texts as Terraform's jsonencode does. Default true. */
  readonly escapeHtml?: boolean;
}

