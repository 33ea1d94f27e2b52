import { action, blueprint, entity } from "../../model";
import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";
import { type PortApi, PortApiError } from "../../provider-bridge/api";

/** What lives in one organisation, as Port answers it. */
export interface LivePortal {
  readonly organization: { readonly id: string; readonly name: string };
  /** Without those that every organisation has. */
  readonly blueprints: readonly DataObject[];
  readonly actions: readonly DataObject[];
  /** Those of {@link blueprints}. */
  readonly entities: readonly DataObject[];
  /** What could not be read, one line each, with the remedy. */
  readonly problems: readonly string[];
}

/** What was read, and what could not be. */
interface Read {
  readonly documents: readonly DataObject[];
  readonly problems: readonly string[];
}

/** Reads all blueprints, actions and entities. Throws a {@link PortApiError} where Port cannot be asked at all. */
export async function readPortal(api: PortApi): Promise<LivePortal> {
  const organization = await api.organization();
  const [all, actions] = await Promise.all([api.list(blueprint.endpoint, objectOf([])), api.list(action.endpoint, objectOf([]))]);
  const own = await Promise.all(all.map((document) => ownPart(api, document)));
  const blueprints = own.flatMap(({ documents }) => documents);
  const entities = await Promise.all(blueprints.map((document) => entitiesOf(api, nameOf(document))));
  return {
    organization,
    blueprints,
    actions,
    entities: entities.flatMap(({ documents }) => documents),
    problems: [...own, ...entities].flatMap(({ problems }) => problems),
  };
}

/** The identifier of a document that a list gave: lists hold no other. */
function nameOf(document: DataObject): string {
  return String(document.identifier);
}

async function entitiesOf(api: PortApi, name: string): Promise<Read> {
  try {
    return { documents: await api.list(entity.endpoint, objectOf([["blueprint", name]])), problems: [] };
  } catch (error) {
    if (!(error instanceof PortApiError) || error.kind !== "refused") throw error;
    const gone =
      error.status === 404 ? "it disappeared while the portal was read. Import again" : `${error.message} Mend it, then import again`;
    return { documents: [], problems: [`The entities of the blueprint ${JSON.stringify(name)} could not be read: ${gone}.`] };
  }
}

/**
 * Nothing of a blueprint that every organisation has: there is no code for one. Where the organisation has added to it, that is said.
 * Port's own names begin with `_`, and so may others.
 */
async function ownPart(api: PortApi, document: DataObject): Promise<Read> {
  const name = nameOf(document);
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
