import { type DataObject, emptyObject } from "../../model/kernel/data";
import type { Endpoint } from "../../model/kernel/endpoint";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import type { PortApi } from "../api";

/**
 * Where an object is by now. It goes along when what it lives in is renamed, which the same apply may just have done: an entity or a scorecard
 * with its blueprint. Then it is not to be made anew in the place that it is in already.
 */
export async function currentPlace(api: PortApi, { endpoint }: Resource, prior: State, planned: State, held: DataObject): Promise<State> {
  const moved = ownersIn(endpoint).filter((name) => prior[name] !== planned[name]);
  if (moved.length === 0 || (await api.read(endpoint, prior, held))) return prior;
  const along = Object.assign(emptyObject(), prior);
  for (const name of moved) along[name] = planned[name] ?? null;
  return (await api.read(endpoint, along, held)) ? along : prior;
}

/** The attributes that name what an object lives in. Settings are wherever there is something to set, so that their bridge tells by what they say. */
function ownersIn(endpoint: Endpoint): string[] {
  if ("settingsOf" in endpoint) return [];
  if ("shareOf" in endpoint) return [endpoint.shareOf.owner];
  return endpoint.identity.filter((name) => name !== endpoint.key);
}
