import { type Data, type DataObject, isObject, Opaque } from "../model/kernel/data";
import type { Path, Problem } from "../model/kernel/schema";
import { ConstructReference } from "./tokens/construct-reference";

/** A place of a document that holds an identifier. */
export interface ReferencePlace {
  readonly path: Path;
  /** The kind of what is referred to. */
  readonly kind: string;
  readonly value: Data;
  /** The identifier stands in quotes, as jq has a text. */
  readonly quoted?: boolean;
  /** For an entity: the identifier of its blueprint, without which the entity's own says nothing. */
  readonly owner?: Data | undefined;
  /** For an entity: the relation that holds it. */
  readonly relation?: string;
}

/** Finds the document that an identifier stands for, among the constructs of this app. */
export type FindDocument = (kind: string, identifier: Data | undefined) => DataObject | undefined;

/** How documents of one kind hang together with others. */
export interface DocumentLinks {
  /** Every place of the document that holds another resource's identifier. */
  references(document: DataObject, find: FindDocument): readonly ReferencePlace[];
  /** The document in the light of those it refers to, and what is wrong in that light. */
  complete(document: DataObject, find: FindDocument): Completed;
}

export interface Completed {
  /** Its tokens say of what kind they are, as far as the other documents tell. */
  readonly document: DataObject;
  readonly problems: readonly Problem[];
  /** A Terraform object that has the document's entries where they belong; what it holds beside that does not count. */
  readonly hint?: DataObject;
}

/** Links that the form of the document says all about. */
export function plainLinks(references: (document: DataObject) => readonly ReferencePlace[]): DocumentLinks {
  return { references, complete: (document) => ({ document, problems: [] }) };
}

/** What is opaque in a document, and where. */
export function opaqueValues(value: Data, path: Path = []): { readonly path: Path; readonly value: Opaque }[] {
  if (value instanceof Opaque) return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => opaqueValues(item, [...path, index]));
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => opaqueValues(item, [...path, key])) : [];
}

/** The construct that stands at a place of a document. */
export function constructAt(value: Data | undefined): ConstructReference["target"] | undefined {
  return value instanceof Opaque && value.inside instanceof ConstructReference ? value.inside.target : undefined;
}

/** The row of a table that stands at a place of a document. */
export function rowAt(value: Data | undefined): string | undefined {
  return value instanceof Opaque && value.inside instanceof ConstructReference ? value.inside.row : undefined;
}

/** Puts another value into a document, at a place of it. In place: a table has thousands of them. */
export function putInto({ document }: { readonly document: DataObject }, path: Path, value: Data): void {
  let holder: Data | undefined = document;
  for (const key of path.slice(0, -1)) holder = childOf(holder, key);
  const last = path.at(-1);
  if (Array.isArray(holder) && typeof last === "number") holder[last] = value;
  else if (isObject(holder) && typeof last === "string") holder[last] = value;
}

function childOf(value: Data | undefined, key: string | number): Data | undefined {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isObject(value) ? value[key] : undefined;
}
