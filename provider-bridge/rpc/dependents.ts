import { isObject } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import { type PortApi, PortApiError } from "../api";
import { nameOf } from "./diagnostics";

/** Names in a message; of more than that it is said how many there are. */
const most = 5;

/**
 * The failure of a deletion, with the names of what keeps the object from going. Asked only then: one list for each kind that keeps it, and one search where documents live in the object itself. What cannot be asked is left out.
 */
export async function withDependents(
  error: unknown,
  api: PortApi,
  resources: readonly Resource[],
  resource: Resource,
  state: State,
): Promise<unknown> {
  if (!(error instanceof PortApiError) || error.kind !== "has-dependents") return error;
  const { endpoint } = resource;
  const kinds = "collection" in endpoint ? (endpoint.keptBy ?? []) : [];
  const keeping = resources.filter(({ name }) => kinds.includes(name));
  const naming = await Promise.all(keeping.map((other) => namesIn(api, other, resource, state)));
  const names = [...naming.flat(), ...(await contents(api, resource, state))];
  if (names.length === 0) return error;
  const others = names.length > most ? `, and ${names.length - most} more` : "";
  return error.with({ message: `${error.message} It is needed by ${names.slice(0, most).join(", ")}${others}.` });
}

/** Documents of one kind that name the object. */
async function namesIn(api: PortApi, other: Resource, { name, endpoint: of }: Resource, state: State): Promise<string[]> {
  const { endpoint } = other;
  const key = state[of.key];
  if (!("collection" in endpoint) || endpoint.list.path.includes("{") || of.identity.length > 1) return [];
  const documents = await api.list(endpoint, {}).catch(orNothing);
  return documents
    .filter((document) => !(other.name === name && document[documentKey(of.key)] === key))
    .filter((document) => other.references(document).some(({ kind, value, beside }) => kind === name && value === key && !beside))
    .map((document) => nameOf(other, other.toTerraform(document)));
}

/** Documents that live in the object. */
async function contents(api: PortApi, { typed, endpoint }: Resource, state: State): Promise<string[]> {
  if (!typed) return [];
  const query = { combinator: "and", rules: [{ property: "$identifier", operator: "isNotEmpty" }] };
  const body = { query, include: ["$identifier"], limit: 1 };
  const reply = await api.request({ method: "POST", path: typed.holders, keys: state, body, repeatable: true }).catch(orNothing);
  const entities = Array.isArray(reply) ? [] : reply.entities;
  const [first] = Array.isArray(entities) ? entities.filter(isObject) : [];
  return first ? [`its entities, such as ${JSON.stringify(first[endpoint.key])}`] : [];
}

function orNothing(error: unknown): never[] {
  if (error instanceof PortApiError) return [];
  throw error;
}
