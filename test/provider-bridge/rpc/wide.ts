import type { Data, DataObject } from "../../../model/kernel/data";
import { isObject, objectOf } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import type { ByHand } from "./by-hand";
import { data } from "./provider-under-test";
import { bare, changedEverywhere } from "./shape-changes";
import { examplesOf, type Hints } from "./shape-examples";
import type { Configuration } from "./workspace";

/** How to make wide documents of a resource that are good enough for Port, and what is peculiar to their life. */
export interface Wide {
  readonly resource: Resource;
  /** Tells it from others of its resource. */
  readonly called?: string;
  readonly hints: Hints;
  /** Mends what Port would refuse of the things that stand together. */
  fit?(document: DataObject): DataObject;
  /** Mends a document that was changed, or left with what it must have: what names other parts of it names parts that are there. */
  mend?(document: DataObject): DataObject;
  /** What makes the things that the documents refer to, one after the other. */
  readonly needs?: readonly Preparation[];
  /** What it belongs to or stands in, which is managed beside it and renamed with it: the key that names it, its name, and what it is. */
  readonly owner?: { readonly key: string; readonly name: string; resources(name: string): Configuration };
  /** The name that it gets; null where it keeps its name for life. Default: `renamed`. */
  readonly renamed?: string | null;
  /** It is there without anybody and stays as it was left. */
  readonly stays?: boolean;
  /** Of settings: the maps in which those entries are managed that a document names. */
  readonly levels?: readonly (readonly string[])[];
  /** Of settings: entries that are not there before they are set, and that Port lets nobody take away again. */
  readonly lasting?: readonly (readonly string[])[];
  /** Attributes that no document sets. */
  readonly unset?: readonly RegExp[];
}

/** Makes things by hand that documents refer to; kinds may share it. */
export type Preparation = (byHand: ByHand) => Promise<unknown>;

/** Makes what documents of these kinds refer to. */
export async function prepare(ones: readonly Wide[], byHand: ByHand): Promise<void> {
  for (const make of new Set(ones.flatMap(({ needs = [] }) => needs))) await make(byHand);
}

/** What one is called in a test. */
export function titleOf({ resource, called }: Wide): string {
  return called === undefined ? resource.name : `${resource.name}, ${called}`;
}

/** Documents that between them use everything the model knows. */
export function documentsOf({ resource, hints, fit = (document) => document }: Wide): DataObject[] {
  return examplesOf(resource.shape, hints).map(fit);
}

/** A document that differs from the given one in every value that can change. */
export function changedOf({ resource, hints, mend = (document) => document }: Wide, document: DataObject): DataObject {
  return mend(changedEverywhere(resource.shape, document, hints));
}

/** A document with nothing that can be left out. */
export function leastOf({ resource, hints, mend = (document) => document }: Wide, document: DataObject): DataObject {
  return mend(bare(resource.shape, document, hints));
}

export const colours: Hints[number] = [/\.(enumColors|colors)$/, data({ red: "red" }), data({ red: "green" })];

export function without(object: DataObject, key: string): DataObject {
  return objectOf(Object.entries(object).filter(([name]) => name !== key));
}

/** The objects in the map at the end of a path. */
export function objectsIn(document: DataObject, ...path: readonly string[]): DataObject[] {
  let here: Data = document;
  for (const key of path) here = isObject(here) ? (here[key] ?? null) : null;
  return isObject(here) ? Object.values(here).filter(isObject) : [];
}
