import { randomBytes } from "node:crypto";
import { type LoggedRequest, RequestLog } from "./http/request-log";
import { internalHeader, Server, type ServerParts } from "./http/server";
import { Traffic, type TrafficOptions } from "./http/traffic";
import type { Json } from "./json/json";
import { parseJson, printJson } from "./json/text";
import { Organization, type OrganizationOptions } from "./organization";
import { codeOf, reasonOf } from "./reasons";
import { routes } from "./routes/routes";
import { type Journal, noJournal } from "./store/journal";
import { damaged, openLmdbJournal } from "./store/lmdb-journal";

export interface PortalOptions extends TrafficOptions {
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Folder that keeps the data. Without it everything is in memory and gone at the end. */
  readonly data?: string;
  /** One each, with credentials and data of its own. */
  readonly organizations: readonly OrganizationOptions[];
}

/** A running embedded portal. */
export interface Portal {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** The requests since the start or the last `clearRequests`, in the order of their replies. */
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
  /** Changes latency, limit and faults of the running portal; undefined switches one off. */
  configure(options: TrafficOptions): void;
  /** Direct access to an organisation, past faults, limits and the log. Throws an Error for an unknown name. */
  organization(name: string): PortalOrganization;
  /** Answers what is under way, then ends. */
  close(): Promise<void>;
}

/** One organisation of a running portal, for tests and for changes "by hand". */
export interface PortalOrganization {
  /** The organisation's id, `org_…`. */
  readonly id: string;
  /** Any request of the API, with this organisation's token. */
  request(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: Json): Promise<{ status: number; body: Json }>;
  /** Ends the life of the access token that is out, as three hours would. */
  expireToken(): Promise<void>;
}

/**
 * Starts the embedded Port API on loopback.
 * @throws Error with one clear line when the port is taken, and DataFolderError when the folder cannot be used.
 */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  checkOrganizations(options.organizations);
  const journal = options.data === undefined ? noJournal : await openLmdbJournal(options.data);
  try {
    const organizations: Organization[] = [];
    for (const each of options.organizations) organizations.push(await openOrganization(each, journal, options.data));
    const parts = {
      routes,
      organizations,
      traffic: new Traffic(options),
      log: new RequestLog(),
      internalKey: randomBytes(16).toString("hex"),
    };
    const server = new Server(parts);
    const url = await listen(server, options.port ?? 0);
    return runningPortal(url, server, parts, journal);
  } catch (error) {
    await journal.close();
    throw error;
  }
}

function runningPortal(url: string, server: Server, parts: ServerParts, journal: Journal): Portal {
  const { organizations, traffic, log, internalKey } = parts;
  let closed: Promise<void> | undefined;
  return {
    url,
    get requests() {
      return log.requests;
    },
    clearRequests: () => log.clear(),
    configure: (options) => traffic.configure(options),
    organization: (name) => {
      const organization = organizations.find((candidate) => candidate.name === name);
      if (organization === undefined) throw new Error(`The portal has no organisation "${name}".`);
      return directAccess(organization, server, internalKey);
    },
    close: () => {
      closed ??= server.close().then(() => journal.close());
      return closed;
    },
  };
}

function directAccess(organization: Organization, server: Server, internalKey: string): PortalOrganization {
  return {
    get id() {
      return String(organization.profile.id);
    },
    expireToken: () => organization.expireToken(),
    request: async (method, path, body) => {
      const { accessToken } = await organization.token();
      const headers = { authorization: `Bearer ${accessToken}`, "content-type": "application/json", [internalHeader]: internalKey };
      const payload = body === undefined ? {} : { payload: printJson(body) };
      const reply = await server.app.inject({ method, url: path, headers, ...payload });
      return { status: reply.statusCode, body: parseJson(reply.body) };
    },
  };
}

async function openOrganization(options: OrganizationOptions, journal: Journal, folder: string | undefined): Promise<Organization> {
  try {
    return await Organization.open(options, journal);
  } catch (error) {
    throw damaged(folder ?? "", reasonOf(error));
  }
}

async function listen({ app }: Server, port: number): Promise<string> {
  try {
    await app.listen({ host: "127.0.0.1", port });
  } catch (error) {
    await app.close();
    if (codeOf(error) === "EADDRINUSE")
      throw new Error(`Port ${port} of 127.0.0.1 is taken. Stop what listens there, or choose another with --port (0 takes a free one).`);
    throw error;
  }
  const [address] = app.addresses();
  return `http://127.0.0.1:${typeof address === "object" ? address.port : port}`;
}

function checkOrganizations(organizations: readonly OrganizationOptions[]): void {
  if (organizations.length === 0) throw new Error("A portal needs at least one organisation: --organization NAME=CLIENT_ID:CLIENT_SECRET.");
  for (const key of ["name", "clientId"] as const) {
    const doubled = organizations.find((one, index) => organizations.findIndex((other) => other[key] === one[key]) !== index)?.[key];
    if (doubled !== undefined)
      throw new Error(`Two organisations have the ${key === "name" ? "name" : "client id"} "${doubled}". Each needs its own.`);
  }
}
