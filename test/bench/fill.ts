import { emptyObject, Opaque } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { openPortApi, type PortApi } from "../../provider-bridge/api";
import type { Item } from "./catalog";
import { credentials } from "./portal";

/** What an apply of a catalog would have left in Terraform's state. */
export interface Filled {
  readonly states: ReadonlyMap<Item, State>;
  /** Id of the organisation that holds it. */
  readonly organization: string;
}

/** Makes a catalog in a portal through its API, in batches where it has such: each item after those it refers to. */
export async function fill(url: string, items: readonly Item[]): Promise<Filled> {
  const api = openPortApi({ baseUrl: url, ...credentials, userAgent: "cdktf-port-bench" });
  try {
    const made = new Map<Item, Promise<State>>();
    for (const item of items) {
      const before = item.references.map((to) => made.get(to));
      const state = Promise.all(before).then(() => create(api, item));
      made.set(item, state);
    }
    const states = await Promise.all([...made].map(async ([item, state]): Promise<[Item, State]> => [item, await state]));
    return { states: new Map(states), organization: (await api.organization()).id };
  } finally {
    await api.close();
  }
}

async function create(api: PortApi, item: Item): Promise<State> {
  const { resource } = item;
  const planned = resource.plan(null, item.literal());
  const known = Object.assign(emptyObject(), planned);
  for (const [name, value] of Object.entries(planned)) if (value instanceof Opaque) known[name] = null;
  const written = await api.create(resource.endpoint, known, resource.toApi(known));
  if (written.outcome !== "created") throw new Error(`${item.name} could not be made: it was there already.`);
  return resource.applied(planned, written.document);
}
