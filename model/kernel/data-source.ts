import type { DataObject } from "./data";
import type { Attribute, Path, Problem, State } from "./schema";
import type { ObjectShape, Reference } from "./shape";

/** What Terraform may ask of Port without managing it: its Terraform face, and the way to Port's answer. */
export interface DataSource {
  /** `search`; the Terraform type is `port_` + name. */
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
  /** The form of what is asked, as props have it. */
  readonly shape: ObjectShape;

  /** What is asked of Port for a configuration. */
  toApi(config: State): Asked;
  /** The blueprints by whose documents the answer is read. */
  blueprintsIn(reply: DataObject): readonly string[];
  /** Terraform's object for an answer. `blueprints` are the documents of {@link blueprintsIn}, as far as there are such. */
  toTerraform(config: State, reply: DataObject, options: AnswerOptions): State;
  /** The configuration that says what a person wrote as a document. */
  configOf(document: DataObject): State;
  /** What is wrong with a configuration, as far as its values are known. */
  validate(config: State): Problem[];
  /** What is wrong with a document that a person wrote, with paths into it. */
  validateDocument(document: DataObject): Problem[];
  /** Every place of such a document that holds a resource's identifier. */
  references(document: DataObject): Reference[];
}

/** What is posted to Port, and changes nothing there. */
export interface Asked {
  /** Path and query, below the base URL. */
  readonly path: string;
  readonly body: DataObject;
  /** The attribute that a refusal is about. */
  readonly place: Path;
}

export interface AnswerOptions {
  readonly blueprints: ReadonlyMap<string, DataObject>;
  /** As in the reading of a resource. Default true. */
  readonly escapeHtml?: boolean;
}
