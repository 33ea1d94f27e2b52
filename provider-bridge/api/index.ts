import type { Dispatcher } from "undici";
import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";
import type { DocumentEndpoint, Endpoint } from "../../model/kernel/endpoint";
import { BatchedWrites } from "./batched-writes";
import { Client, type ClientParts, type Request } from "./client";
import { type Clock, systemClock } from "./clock";
import { Entries } from "./entries";
import { PortApiError } from "./errors";
import { Interruption } from "./interruption";
import { ListedReads } from "./listed-reads";
import { fetchList } from "./lists";
import { credentialsFrom, loginWith } from "./login";
import { fill } from "./paths";
import { RateLimit } from "./rate-limit";
import { Session } from "./session";
import type { PortApiSettings } from "./settings";
import { openTransport } from "./transport";
import { Writes } from "./writes";
import type { Comparison, Written } from "./written";

export { PortApiError } from "./errors";
export type { PortApiSettings } from "./settings";
export type { Written } from "./written";

/**
 * One organisation of one portal, for one run. Attributes are Terraform's objects, documents Port's. Every failure is a
 * {@link PortApiError}. Nothing is sent before the first call.
 */
export interface PortApi {
  /** Whom the credentials belong to. */
  organization(): Promise<{ readonly id: string; readonly name: string }>;
  /** The live document; undefined where there is none. `keys` holds the attributes in the endpoint's paths. */
  read(endpoint: Endpoint, keys: DataObject): Promise<DataObject | undefined>;
  /** All live documents of one collection, in Port's order, fresh from Port. `keys` holds the attributes in the list's path. */
  list(endpoint: Endpoint, keys: DataObject): Promise<readonly DataObject[]>;
  /** Creates a document, in a batch with others where the endpoint has batches. */
  create(endpoint: Endpoint, attributes: DataObject, document: DataObject): Promise<Written>;
  /**
   * Writes the whole document. Other keys than before rename it, or move it to another collection. Where others share the document,
   * it is read before: what `isThere` finds to say it already is not written.
   */
  update(endpoint: Endpoint, prior: DataObject, attributes: DataObject, document: DataObject, isThere?: Comparison): Promise<Written>;
  /** Reads, changes and writes a document with no other write of this run between; undefined leaves it. For what shares a document. */
  modify(endpoint: DocumentEndpoint, attributes: DataObject, change: (live: DataObject) => DataObject | undefined): Promise<DataObject>;
  /**
   * Lays changes over documents of one collection, by key: what a change does not name stays, null unsets. Gives the failures by key;
   * a document that has gone is one. `keys` holds the attributes in the collection's path.
   */
  merge(endpoint: DocumentEndpoint, keys: DataObject, changes: ReadonlyMap<string, DataObject>): Promise<ReadonlyMap<string, PortApiError>>;
  /** Deletes a document; one that is gone is deleted. */
  delete(endpoint: Endpoint, attributes: DataObject): Promise<void>;
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
  const entries = new Entries(client, reads, writes);
  return {
    organization: () => organizationOf(client),
    read: (endpoint, keys) => ("entryOf" in endpoint ? entries.read(endpoint, keys) : reads.read(endpoint, keys)),
    list: async (endpoint, keys) =>
      "entryOf" in endpoint ? entries.list(endpoint, keys) : [...(await fetchList(client, endpoint, keys)).documents.values()],
    create: (endpoint, attributes, document) =>
      "entryOf" in endpoint ? entries.create(endpoint, attributes, document) : writes.create(endpoint, attributes, document),
    update: (endpoint, prior, attributes, document, isThere) =>
      "entryOf" in endpoint
        ? entries.update(endpoint, prior, attributes, document, isThere)
        : writes.update(endpoint, prior, attributes, document, isThere),
    modify: (endpoint, attributes, change) => writes.modify(endpoint, attributes, change),
    merge: (endpoint, keys, changes) => writes.merge(endpoint, keys, changes),
    delete: (endpoint, attributes) => ("entryOf" in endpoint ? entries.delete(endpoint, attributes) : writes.delete(endpoint, attributes)),
    request: async ({ keys = {}, ...request }) => (await client.send({ ...request, path: fill(request.path, keys) })).json,
    close: async () => {
      interruption.close();
      await transport.close();
    },
  };
}

async function organizationOf(client: Client): Promise<{ id: string; name: string }> {
  const path = "/v1/organization";
  const { json } = await client.send({ method: "GET", path, repeatable: true });
  const { id, name } = isObject(json.organization) ? json.organization : objectOf([]);
  if (typeof id === "string" && id !== "") return { id, name: typeof name === "string" ? name : id };
  throw new PortApiError({ kind: "not-json", message: `The answer to GET ${path} holds no organization with an id.`, method: "GET", path });
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
