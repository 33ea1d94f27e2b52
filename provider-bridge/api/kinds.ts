import type { DataObject } from "../../model/kernel/data";
import type { Endpoint } from "../../model/kernel/endpoint";
import type { Comparison, Written } from "./written";

/** What a caller knows of an object beside its attributes. */
export interface Known {
  /** The document that its state stands for so far: what of a shared document, or of settings, is its own. */
  readonly held?: DataObject | undefined;
  /** What {@link Written.before} said when it was created, or last written. */
  readonly before?: DataObject | undefined;
  readonly isThere?: Comparison | undefined;
}

/** What a creation would find in its way: all that is there of it, and what the document says of the same. */
export interface Met {
  readonly live: DataObject;
  readonly document: DataObject;
}

/** What a deletion left in Port, for nobody knows what was there before: `read.users`. */
export interface Deleted {
  readonly stays: readonly string[];
}

/** How the objects of one kind of endpoint are read and written: {@link PortApi}'s calls, for that kind. */
export interface Kind<Of extends Endpoint> {
  read(endpoint: Of, keys: DataObject, held?: DataObject): Promise<DataObject | undefined>;
  list(endpoint: Of, keys: DataObject): Promise<readonly DataObject[]>;
  meet(endpoint: Of, attributes: DataObject, document: DataObject): Promise<Met | undefined>;
  create(endpoint: Of, attributes: DataObject, document: DataObject, known: Known): Promise<Written>;
  update(endpoint: Of, prior: DataObject, attributes: DataObject, document: DataObject, known: Known): Promise<Written>;
  delete(endpoint: Of, attributes: DataObject, known: Known): Promise<Deleted>;
}

/** A kind's calls, bound to one endpoint. */
export interface Bound {
  read(keys: DataObject, held?: DataObject): Promise<DataObject | undefined>;
  list(keys: DataObject): Promise<readonly DataObject[]>;
  meet(attributes: DataObject, document: DataObject): Promise<Met | undefined>;
  create(attributes: DataObject, document: DataObject, known: Known): Promise<Written>;
  update(prior: DataObject, attributes: DataObject, document: DataObject, known: Known): Promise<Written>;
  delete(attributes: DataObject, known: Known): Promise<Deleted>;
}

export function bind<Of extends Endpoint>(kind: Kind<Of>, endpoint: Of): Bound {
  return {
    read: (keys, held) => kind.read(endpoint, keys, held),
    list: (keys) => kind.list(endpoint, keys),
    meet: (attributes, document) => kind.meet(endpoint, attributes, document),
    create: (attributes, document, known) => kind.create(endpoint, attributes, document, known),
    update: (prior, attributes, document, known) => kind.update(endpoint, prior, attributes, document, known),
    delete: (attributes, known) => kind.delete(endpoint, attributes, known),
  };
}

/** What nothing of stays. */
export const wholly: Deleted = { stays: [] };
