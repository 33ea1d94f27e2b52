import type { DataObject } from "../../../model/kernel/data";
import { type Portal, startPortal } from "../../../portal";
import { openPortApi, type PortApi } from "../../../provider-bridge/api";
import { blueprint, blueprints, entities, entity } from "./endpoints";
import { inTerraformOrder, type Step } from "./terraform-order";

/** Requests that a command takes, the login and the check of the organisation among them. */
export interface Requests {
  readonly create: number;
  readonly plan: number;
  readonly destroy: number;
}

/** Creates, plans and destroys so many entities in 10 blueprints against the embedded portal; fails where a document is not as it should be. */
export async function requestsFor(count: number, parallelism: number): Promise<Requests> {
  const portal = await startPortal({ organizations: [{ name: "dev", clientId: "id", clientSecret: "secret" }] });
  const kinds = Array.from({ length: 10 }, (_, n) => blueprint(`kind-${n}`, { title: "Kind", schema: { properties: {}, required: [] } }));
  const all = kinds.flatMap(({ identifier = null }) =>
    Array.from({ length: count / 10 }, (_, n) => entity(String(identifier), `e-${n}`, { title: `E ${n}`, properties: {}, relations: {} })),
  );
  try {
    const create = await counted(portal, async (api) => {
      const written = async (write: ReturnType<PortApi["create"]>): Promise<void> => expect((await write).outcome).toBe("created");
      const steps = [
        ...kinds.map((one) => ({ name: nameOf(one), run: () => written(api.create(blueprints, one, one)) })),
        ...all.map((one) => ({ name: nameOf(one), after: String(one.blueprint), run: () => written(api.create(entities, one, one)) })),
      ];
      await inTerraformOrder(steps, parallelism);
    });
    const plan = await counted(portal, async (api) => {
      const found = async (read: ReturnType<PortApi["read"]>, wanted: DataObject): Promise<void> =>
        expect(await read).toMatchObject(wanted);
      const steps: Step[] = [
        ...kinds.map((one) => ({ name: nameOf(one), run: () => found(api.read(blueprints, one), one) })),
        ...all.map((one) => ({ name: nameOf(one), after: String(one.blueprint), run: () => found(api.read(entities, one), one) })),
      ];
      await inTerraformOrder(steps, parallelism);
    });
    const destroy = await counted(portal, async (api) => {
      await inTerraformOrder(
        all.map((one) => ({ name: nameOf(one), run: () => api.delete(entities, one) })),
        parallelism,
      );
      await inTerraformOrder(
        kinds.map((one) => ({ name: nameOf(one), run: () => api.delete(blueprints, one) })),
        parallelism,
      );
    });
    return { create, plan, destroy };
  } finally {
    await portal.close();
  }
}

async function counted(portal: Portal, work: (api: PortApi) => Promise<void>): Promise<number> {
  portal.clearRequests();
  const api = openPortApi({ baseUrl: portal.url, clientId: "id", clientSecret: "secret", userAgent: "test/1" });
  await api.organization();
  await work(api);
  await api.close();
  return portal.requests.length;
}

function nameOf({ blueprint: owner, identifier }: DataObject): string {
  return owner === undefined ? String(identifier) : `${owner}/${identifier}`;
}
