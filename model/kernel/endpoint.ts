import type { DataObject } from "./data";

/**
 * Where a kind lives in Port's API, as data. In a path or query, `{name}` stands for an attribute of Terraform's object,
 * percent-encoded; a query entry whose attribute is null is left out.
 */
export type Endpoint = DocumentEndpoint | EntryEndpoint | ShareEndpoint | SettingsEndpoint | TableEndpoint;

interface Named {
  /** The attribute that names one within what holds it; the document has it in camelCase: `secret_name` is `secretName`. */
  readonly key: string;
  /** What creation does when one of that name is there: take it over and say so, or refuse unless it equals the plan. */
  readonly existing: "override" | "refuse";
  /** Attributes that make up the import id and `id`, joined by `:`. */
  readonly identity: readonly string[];
  /** What of the live document other resources own: copied from Port into every update. */
  readonly ownedElsewhere?: readonly OwnedElsewhere[];
}

/** Documents of their own. */
export interface DocumentEndpoint extends Named {
  /** `/v1/blueprints/{blueprint}/entities`. */
  readonly collection: string;
  /** The reply's key that holds one document: `blueprint`. */
  readonly envelope: string;
  /** How all of a collection are read. */
  readonly list: ListRequest;
  /** Several values of one name are sent one by one: `fields=name&fields=provider`. */
  readonly readQuery?: Readonly<Record<string, string | readonly string[]>>;
  readonly createQuery?: Readonly<Record<string, string>>;
  readonly updateQuery?: Readonly<Record<string, string>>;
  /** How a document is written again. PUT, the default, replaces it; with PATCH, null unsets what it held and holds no more. */
  readonly update?: "PUT" | "PATCH";
  /** Documents that Port makes itself, by the value of an attribute: they are written, never created and never deleted. */
  readonly standing?: readonly { readonly attribute: string; readonly value: string }[];
  /** Whether one document is read from the list, since no path answers it by itself. */
  readonly readFromList?: boolean;
  /** Keys of the document that stand in the path alone, and so in no body: in none at all, or in none of an update. What is read holds them too. */
  readonly inPath?: Readonly<Record<string, "always" | "update">>;
  /** Attributes that an update's query holds only where they changed: a run that was reported to may be over. */
  readonly toldOnce?: readonly string[];
  /** Other documents of the kind that a write makes bare, where they are missing. */
  readonly makesMissing?: MissingDocuments;
  /** Documents that may travel together. */
  readonly batch?: BatchRequests;
  /** Kinds whose documents keep Port from deleting one that they name. */
  readonly keptBy?: readonly string[];
  /** The attribute that names the document of the kind in which one stands: none may stand inside itself. */
  readonly standsIn?: string;
  /** What of a document Port tells only with others. */
  readonly lookUp?: LookUp;
  /** A second way to delete, taken when this attribute is true in state: the path, whose reply names a migration to wait for. */
  readonly forcedDelete?: { readonly when: string; readonly path: string };
}

/** Others that tell what a document's own reply does not, where the organisation has a feature. */
export interface LookUp {
  /** Port's feature flag: without it nothing is asked. */
  readonly feature: string;
  /** The others, all by one list; their key is what a document names them by. */
  readonly among: DocumentEndpoint;
  /** The document's key that holds the key of the other: `name`. */
  readonly by: string;
  /** What the document gets: its key → the other's. */
  readonly gives: Readonly<Record<string, string>>;
}

/** Documents of the same kind that one names, in other collections. */
export interface MissingDocuments {
  /** They are made where this attribute is true. */
  readonly when: string;
  /** The document's key under which they stand: name → key, or several. */
  readonly named: string;
  /** Where it is written to which collection each name leads: a path, its envelope, and there under {@link named} the key. */
  readonly owner: { readonly path: string; readonly envelope: string; readonly target: string };
  /** The attribute that names a collection. */
  readonly collection: string;
}

/** Entries of another document: read from it, and written with it. Their own document is the entry, and beside it the names of both. */
export interface EntryEndpoint extends Named {
  readonly entryOf: {
    readonly whole: DocumentEndpoint;
    /** The attribute that names the whole; the entry's document has it in camelCase. */
    readonly owner: string;
    /** Where the entries stand in the whole's document, by name. */
    readonly container: Container;
    /** The request that renames an entry with all that is kept under its name; its body holds the new name under `key`. */
    readonly rename: { readonly path: string; readonly key: string };
  };
}

/**
 * A share of another document: entries of its maps, and whole keys. The share's own document has the whole's form and holds what is its own,
 * beside the name of the whole. What it does not name belongs to others and stays; on import it takes all that is not in the base.
 */
export interface ShareEndpoint extends Named {
  readonly shareOf: {
    readonly whole: DocumentEndpoint;
    /** The attribute that names the whole; the share's document has it in camelCase. */
    readonly owner: string;
    /** Maps of the whole; the share owns those entries that it names. */
    readonly containers: readonly Container[];
    /** Keys of the whole that the share owns. */
    readonly keys?: readonly string[];
    /** Lists of the whole that name entries of a container, such as `schema.required`: the share owns the names of its own entries. */
    readonly lists?: readonly { readonly list: Container; readonly of: Container }[];
    /** What is Port's own in the whole: a path, and the reply's key. No entry of it is anybody's. */
    readonly base?: { readonly path: string; readonly envelope: string };
    /** Entries of a container that Port makes beside the base, by what they say: they are nobody's either. */
    readonly madeByPort?: readonly { readonly container: Container; readonly says: DataObject }[];
    /** What creation says where the whole is not there. Default: that it does not exist. */
    readonly missing?: string;
  };
}

/** Settings of something that exists: always there as long as it is, read by GET and written by PATCH. Deletion puts back what was there before. */
export interface SettingsEndpoint extends Named {
  readonly settingsOf: {
    /** `/v1/pages/{page_identifier}/permissions`. */
    readonly path: string;
    /** The reply's key that holds them. */
    readonly envelope: string;
    /** Attributes that stand in the path alone; the document holds them too, in camelCase. */
    readonly named: readonly string[];
    /** Keys of the PUT that replaces all that can be set. Where there is one a PATCH merges blocks, and takes nothing out of them. */
    readonly put?: readonly string[];
    /** Texts in them that Port derives from what they are of, and that follow its rename: `{blueprint_identifier}-moderator`. */
    readonly namedAfter?: readonly string[];
    /** What of them is nobody's as long as it says what Port made it say. */
    readonly defaults?: readonly DefaultEntries[];
  };
}

/**
 * Documents of another kind as one: those of a collection that it names. Their own document holds the collection's name, and under
 * {@link rows} each document without its name, by name. What it does not name belongs to others and stays.
 */
export interface TableEndpoint extends Named {
  readonly tableOf: {
    /** Where one of the documents lives; it has batches. */
    readonly each: DocumentEndpoint;
    /** The key of the table's document, and the attribute, that hold the documents by name. */
    readonly rows: string;
    /** The keys of a document that are the table's; Port makes the others. */
    readonly keys: readonly string[];
    /** The key of a row that names other documents of the kind: a row is written after those of its table that it names. */
    readonly names: string;
    /** How documents are found by a query, for an import of some: `service?query={…}`. */
    readonly search: ListRequest;
  };
}

/** The keys that lead to a map of entries inside a document. */
export type Container = readonly [string, ...string[]];

/** What of a document other resources own: all that stands under a key, or some entries of a map. */
export type OwnedElsewhere = { readonly key: string } | OwnedEntries;

/** Entries of a map that Port makes by itself. One that says no more than `byDefault` is nobody's, unless a state names it. */
export interface DefaultEntries {
  readonly container: Container;
  /** `{key}` in its texts stands for what the document has under the key. */
  readonly byDefault: DataObject;
  /** Entries that are always somebody's. */
  readonly except?: readonly string[];
}

export interface OwnedEntries {
  readonly container: Container;
  /** The attribute, a set of texts, that names them. */
  readonly namedBy: string;
  /** What stands before their names in an import id: `without` in `service?without=owner,parent`. */
  readonly importedBy: string;
}

export interface ListRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** The reply's key that holds the documents; dots lead further in: `sidebar.items`. */
  readonly envelope: string;
  /** What a document of the list must say to be one of the kind: key → text. */
  readonly where?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** What a POST says beside the page. */
  readonly body?: DataObject;
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
