import type { Dispatcher } from "undici";
import type { Data, DataObject } from "../../model/kernel/data";
import type { DocumentEndpoint, Endpoint } from "../../model/kernel/endpoint";
import { AttachedSettings } from "./attached-settings";
import { BatchedWrites } from "./batched-writes";
import { Client, type ClientParts, type Request } from "./client";
import { type Clock, systemClock } from "./clock";
import { Documents } from "./documents";
import { Entries } from "./entries";
import { PortApiError } from "./errors";
import { Interruption } from "./interruption";
import { type Bound, bind, type Deleted, type Known, type Met } from "./kinds";
import { ListedReads } from "./listed-reads";
import { credentialsFrom, loginWith } from "./login";
import { LookUps } from "./look-ups";
import { OrganizationProfile } from "./organization";
import { fill } from "./paths";
import { RateLimit } from "./rate-limit";
import { Session } from "./session";
import type { PortApiSettings } from "./settings";
import { Shares } from "./shares";
import { Tables } from "./tables";
import { openTransport } from "./transport";
import { Writes } from "./writes";
import type { Written } from "./written";

export { PortApiError } from "./errors";
export type { PortApiSettings } from "./settings";
export { listed } from "./table-failures";
export type { Written } from "./written";

/**
 * One organisation of one portal, for one run. Attributes are Terraform's objects, documents Port's. Every failure is a
 * {@link PortApiError}. Nothing is sent before the first call.
 */
export interface PortApi {
  /** Whom the credentials belong to. */
  organization(): Promise<{ readonly id: string; readonly name: string }>;
  /**
   * The live document; undefined where there is none. `keys` holds the attributes in the endpoint's paths. Of a shared document comes what
   * `held` names; without it, as on import, all that is not Port's own.
   */
  read(endpoint: Endpoint, keys: DataObject, held?: DataObject): Promise<DataObject | undefined>;
  /** All live documents of one collection, in Port's order, fresh from Port. `keys` holds the attributes in the list's path. */
  list(endpoint: Endpoint, keys: DataObject): Promise<readonly DataObject[]>;
  /** What a creation would find in its way, and leave unless it says the same; undefined where there is nothing. */
  meet(endpoint: Endpoint, attributes: DataObject, document: DataObject): Promise<Met | undefined>;
  /** Creates a document, in a batch with others where the endpoint has batches. What Port makes itself, and settings, are written. */
  create(endpoint: Endpoint, attributes: DataObject, document: DataObject, known?: Known): Promise<Written>;
  /**
   * Writes a document. Other keys than before rename it, or move it to another collection. Where others share the document,
   * it is read before: what `isThere` finds to say it already is not written.
   */
  update(endpoint: Endpoint, prior: DataObject, attributes: DataObject, document: DataObject, known?: Known): Promise<Written>;
  /** Reads, changes and writes a document with no other write of this run between; undefined leaves it. For what shares a document. */
  modify(endpoint: DocumentEndpoint, attributes: DataObject, change: (live: DataObject) => DataObject | undefined): Promise<DataObject>;
  /**
   * Lays changes over documents of one collection, by key: what a change does not name stays, null unsets. Gives the failures by key;
   * a document that has gone is one. `keys` holds the attributes in the collection's path.
   */
  merge(endpoint: DocumentEndpoint, keys: DataObject, changes: ReadonlyMap<string, DataObject>): Promise<ReadonlyMap<string, PortApiError>>;
  /**
   * Deletes a document; one that is gone is deleted. Of a shared document goes what was held, settings are put back, and what Port makes
   * itself stays as it is.
   */
  delete(endpoint: Endpoint, attributes: DataObject, known?: Known): Promise<Deleted>;
  /** Sends one request of Port's that no other call stands for, such as a rename of a property; gives the body of its answer. */
  request(request: PortRequest): Promise<DataObject>;
  /** Closes all connections. */
  close(): Promise<void>;
}

/** A request to Port's API. */
export interface PortRequest {
  readonly method: Request["method"];
  /** Path and query, below the base URL. `{name}` stands for one of `keys`, percent-encoded. */
  readonly path: string;
  readonly keys?: DataObject;
  readonly body?: Data;
  /** Whether sending it twice does no harm: only then is it sent again when it is not known whether Port carried it out. */
  readonly repeatable: boolean;
}

/** What a test may put in the place of the real thing. */
export interface PortApiParts {
  readonly clock?: Clock;
  readonly dispatcher?: Dispatcher;
  /** Milliseconds for one exchange; 60,000 when absent. */
  readonly timeLimit?: number;
}

/** Opens Port's API. Throws where the settings cannot be meant: no credentials, a base URL that is none. */
export function openPortApi(settings: PortApiSettings, parts: PortApiParts = {}): PortApi {
  const { clock = systemClock, timeLimit = 60_000 } = parts;
  const log = settings.log ?? (() => undefined);
  const baseUrl = urlOf(settings.baseUrl);
  const transport = openTransport(baseUrl, parts.dispatcher);
  const interruption = new Interruption(clock, settings.signal);
  const { login, redact } = loginWith(settings, (request) => client.send(request));
  const clientParts: ClientParts = {
    baseUrl: baseUrl.href.replace(/\/$/, ""),
    userAgent: settings.userAgent,
    credentialsFrom: credentialsFrom(settings),
    transport,
    session: new Session(clock, login),
    rateLimit: new RateLimit(clock, log, interruption.end),
    interruption,
    clock,
    log,
    timeLimit,
    redact,
  };
  const client = new Client(clientParts);
  const reads = new ListedReads(client, clock, log);
  const writes = new Writes(client, new BatchedWrites(client, clock, interruption.stop), reads);
  const profile = new OrganizationProfile(client);
  const documents = new Documents(client, reads, writes, new LookUps(client, () => profile.features()));
  const entries = new Entries(client, reads, writes);
  const shares = new Shares(client, reads, writes);
  const tables = new Tables(client, reads, writes);
  const attached = new AttachedSettings(client);
  const of = (endpoint: Endpoint): Bound => {
    if ("entryOf" in endpoint) return bind(entries, endpoint);
    if ("shareOf" in endpoint) return bind(shares, endpoint);
    if ("settingsOf" in endpoint) return bind(attached, endpoint);
    if ("tableOf" in endpoint) return bind(tables, endpoint);
    return bind(documents, endpoint);
  };
  return {
    organization: () => profile.identity(),
    read: async (endpoint, keys, held) => of(endpoint).read(keys, held),
    list: async (endpoint, keys) => of(endpoint).list(keys),
    meet: async (endpoint, attributes, document) => of(endpoint).meet(attributes, document),
    create: async (endpoint, attributes, document, known = {}) => of(endpoint).create(attributes, document, known),
    update: async (endpoint, prior, attributes, document, known = {}) => of(endpoint).update(prior, attributes, document, known),
    delete: async (endpoint, attributes, known = {}) => of(endpoint).delete(attributes, known),
    modify: (endpoint, attributes, change) => writes.modify(endpoint, attributes, change),
    merge: (endpoint, keys, changes) => writes.merge(endpoint, keys, changes),
    request: async ({ keys = {}, ...request }) => (await client.send({ ...request, path: fill(request.path, keys) })).json,
    close: async () => {
      interruption.close();
      await transport.close();
    },
  };
}

function urlOf(text: string): URL {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url && (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.search === "" && url.hash === "")
    return url;
  throw new PortApiError({
    kind: "unreachable",
    message: `The base URL must look like https://api.port.io, with nothing but a path after it.`,
  });
}
