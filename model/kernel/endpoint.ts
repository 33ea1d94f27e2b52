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
}

export interface BatchRequests {
  readonly create: { readonly path: string; readonly size: number };
  readonly delete: { readonly path: string; readonly size: number };
}
