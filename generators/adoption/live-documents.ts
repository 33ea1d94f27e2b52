import { action, blueprint, entity } from "../../model";
import type { DataObject } from "../../model/kernel/data";
import type { PortApi } from "../../provider-bridge/api";

/** What lives in one organisation of Port, in Port's order. System blueprints, which Port itself makes, and their entities are left out. */
export interface LiveDocuments {
  readonly organization: { readonly id: string; readonly name: string };
  readonly blueprints: readonly DataObject[];
  readonly actions: readonly DataObject[];
  /** Those of {@link blueprints}, each with the blueprint's identifier. */
  readonly entities: readonly DataObject[];
}

/** Lists at a time: Port's rate limit is shared with whatever else reads there. */
const together = 4;

/** Reads what lives in an organisation. Throws the first failure: half a list would be taken for the whole. */
export async function readLiveDocuments(api: PortApi): Promise<LiveDocuments> {
  const organization = await api.organization();
  const blueprints = (await api.list(blueprint.endpoint, {})).filter(({ identifier }) => !isSystem(identifier));
  const actions = await api.list(action.endpoint, {});
  const entities: DataObject[] = [];
  const waiting = blueprints.map(({ identifier }) => identifier).filter((identifier) => typeof identifier === "string");
  const reader = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      for (const document of await api.list(entity.endpoint, { blueprint: next })) entities.push({ ...document, blueprint: next });
  };
  await Promise.all(Array.from({ length: together }, reader));
  return { organization, blueprints, actions, entities };
}

function isSystem(identifier: unknown): boolean {
  return typeof identifier !== "string" || identifier.startsWith("_");
}
