/**
 * Where a kind lives in Port's API, as data. In a path or query, `{name}` stands for an attribute of Terraform's object,
 * percent-encoded; a query entry whose attribute is null is left out.
 */
export interface Endpoint {
  /** `/v1/blueprints/{blueprint}/entities`. */
  readonly collection: string;
  /** The attribute that names one within the collection; also the document's key. */
  readonly key: string;
  /** The reply's key that holds one document: `blueprint`. */
  readonly envelope: string;
  /** How all of a collection are read. */
  readonly list: ListRequest;
  readonly readQuery?: Readonly<Record<string, string>>;
  readonly createQuery?: Readonly<Record<string, string>>;
  readonly updateQuery?: Readonly<Record<string, string>>;
  /** Attributes that an update's query holds only where they changed: a run that was reported to may be over. */
  readonly toldOnce?: readonly string[];
  /** What creation does when one of that name is there: take it over and say so, or refuse unless it equals the plan. */
  readonly existing: "override" | "refuse";
  /** Attributes that make up the import id and `id`, joined by `:`. */
  readonly identity: readonly string[];
  /** Keys of the live document that another resource owns: copied from Port into every update. */
  readonly ownedElsewhere?: readonly string[];
  /** Documents that may travel together. */
  readonly batch?: BatchRequests;
  /** A second way to delete, taken when this attribute is true in state: the path, whose reply names a migration to wait for. */
  readonly forcedDelete?: { readonly when: string; readonly path: string };
}

export interface ListRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** The reply's key that holds the documents. */
  readonly envelope: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Documents a page, for lists that answer `next`. */
  readonly pageSize?: number;
  /** Documents that one answer holds at most, where the API is known to cut a list short: one that long proves no absence. */
  readonly limit?: number;
  /** Documents of this kind that a run reads one by one before it asks for lists. Default 3. */
  readonly singles?: number;
}

export interface BatchRequests {
  readonly create: { readonly path: string; readonly size: number };
  readonly delete: { readonly path: string; readonly size: number };
  /** How changes are laid over documents that are there. */
  readonly merge?: MergeRequest;
  /** How documents just written are read back, since the reply to a batch holds none. Without it, one by one. */
  readonly find?: FindRequest;
}

/** A batch of changes, each with a query in place of its `key`: one rule that the meta-property `by` is the document's. */
export interface MergeRequest {
  readonly path: string;
  readonly size: number;
  readonly query: Readonly<Record<string, string>>;
  readonly key: string;
  readonly by: string;
}

/** One search over all collections of a kind: a rule `in` for each meta-property, `$blueprint`, with the attribute and document key it stands for. */
export interface FindRequest {
  readonly path: string;
  /** The reply's key that holds the documents. */
  readonly envelope: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly by: Readonly<Record<string, string>>;
}
