import { blueprint, resources } from "../../model";
import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import type { Resource } from "../../model/kernel/resource";
import { type PortApi, PortApiError } from "../../provider-bridge/api";

/** Documents by kind, in Port's order. */
export type LiveDocuments = ReadonlyMap<Resource, readonly DataObject[]>;

/** What lives in one organisation, as Port answers it. */
export interface LivePortal {
  readonly organization: { readonly id: string; readonly name: string };
  /** Without the blueprints that every organisation has, and without their entities. */
  readonly documents: LiveDocuments;
  /** What was added to those blueprints, one line each, with the remedy. */
  readonly additions: readonly string[];
  /** What could not be read, one line each, with the remedy. */
  readonly unread: readonly string[];
}

/** Kinds whose documents live in Port by themselves: those of which all can be listed. */
const listedKinds: readonly Resource[] = resources.filter(({ endpoint }) => "collection" in endpoint);

/** Documents of one kind, and what is to be said of it. */
interface Read {
  readonly documents: readonly DataObject[];
  readonly problems: readonly string[];
}

/** Reads all documents of some kinds. Throws a {@link PortApiError} where Port cannot be asked at all. */
export async function readPortal(api: PortApi, kinds: readonly Resource[] = listedKinds): Promise<LivePortal> {
  const organization = await api.organization();
  const own = await ownBlueprints(api);
  const names = own.documents.map(({ identifier }) => String(identifier));
  const read = await Promise.all(kinds.map(async (kind): Promise<[Resource, Read]> => [kind, await documentsOf(api, kind, own, names)]));
  return {
    organization,
    documents: new Map(read.map(([kind, { documents }]) => [kind, documents])),
    additions: own.problems,
    unread: read.flatMap(([, { problems }]) => problems),
  };
}

async function documentsOf(api: PortApi, kind: Resource, own: Read, names: readonly string[]): Promise<Read> {
  const { endpoint } = kind;
  if (!("collection" in endpoint)) return { documents: [], problems: [] };
  if (kind === blueprint) return { documents: own.documents, problems: [] };
  if (!endpoint.list.path.includes("{blueprint}")) return { documents: await api.list(endpoint, objectOf([])), problems: [] };
  const read = await Promise.all(names.map((name) => documentsIn(api, endpoint, name)));
  return { documents: read.flatMap(({ documents }) => documents), problems: read.flatMap(({ problems }) => problems) };
}

/** Those that live in one blueprint. */
async function documentsIn(api: PortApi, endpoint: DocumentEndpoint, name: string): Promise<Read> {
  try {
    return { documents: await api.list(endpoint, objectOf([["blueprint", name]])), problems: [] };
  } catch (error) {
    if (!(error instanceof PortApiError) || error.kind !== "refused") throw error;
    const gone =
      error.status === 404 ? "it disappeared while the portal was read. Run this again" : `${error.message} Mend it, then run this again`;
    return { documents: [], problems: [`The entities of the blueprint ${JSON.stringify(name)} could not be read: ${gone}.`] };
  }
}

async function ownBlueprints(api: PortApi): Promise<Read> {
  const all = await api.list(blueprint.endpoint, objectOf([]));
  const own = await Promise.all(all.map((document) => ownPart(api, document)));
  return { documents: own.flatMap(({ documents }) => documents), problems: own.flatMap(({ problems }) => problems) };
}

/**
 * Nothing of a blueprint that every organisation has: there is no code for one. Where the organisation has added to it, that is said.
 * Port's own names begin with `_`, and so may others.
 */
async function ownPart(api: PortApi, document: DataObject): Promise<Read> {
  const name = String(document.identifier);
  if (!name.startsWith("_")) return { documents: [document], problems: [] };
  const base = await baseOf(api, name);
  if (base === undefined) return { documents: [document], problems: [] };
  const added = additions(base, document);
  if (added.length === 0) return { documents: [], problems: [] };
  const left = `The blueprint ${JSON.stringify(name)} belongs to Port, and what was added to it is left out: ${added.join(", ")}.`;
  return { documents: [], problems: [`${left} Add the same in Port to each organisation that this code is deployed to.`] };
}

async function baseOf(api: PortApi, name: string): Promise<DataObject | undefined> {
  const path = `/v1/blueprints/system/${encodeURIComponent(name)}/structure`;
  try {
    const { blueprint: base } = await api.request({ method: "GET", path, repeatable: true });
    return isObject(base) ? base : undefined;
  } catch (error) {
    if (error instanceof PortApiError && error.status === 404) return undefined;
    throw error;
  }
}

const containers = [
  ["schema", "properties"],
  ["relations"],
  ["mirrorProperties"],
  ["calculationProperties"],
  ["aggregationProperties"],
] as const;

/** What a blueprint has beyond its base: `properties.x`, `relations.y`. */
function additions(base: DataObject, extended: DataObject): string[] {
  return containers.flatMap((path) => {
    const before = new Set(keysAt(base, path));
    return keysAt(extended, path)
      .filter((key) => !before.has(key))
      .map((key) => `${path.at(-1)}.${key}`);
  });
}

function keysAt(document: DataObject, path: readonly string[]): string[] {
  const holder = path.reduce<Data | undefined>((value, key) => (isObject(value) ? value[key] : undefined), document);
  return isObject(holder) ? Object.keys(holder) : [];
}
