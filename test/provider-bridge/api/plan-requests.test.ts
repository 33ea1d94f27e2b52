import { action, blueprint, blueprintRelation } from "../../../model";
import { type DataObject, objectOf } from "../../../model/kernel/data";
import type { Endpoint } from "../../../model/kernel/endpoint";
import { systemClock } from "../../../provider-bridge/api/clock";
import { aggregations, pages, scorecards } from "../toy-kinds";
import { loginPath, scriptedPortal } from "./scripted-portal";
import { inTerraformOrder } from "./terraform-order";

const numbered = <T>(count: number, of: (number: number) => T): T[] => Array.from({ length: count }, (_, number) => of(number));
const document = (more: object): DataObject => objectOf(Object.entries(more));

it("a plan of 300 blueprints with their relations and shares, 200 actions, 60 scorecards and 100 pages takes twelve requests at most", async () => {
  const blueprints = numbered(300, (n) => ({ identifier: `b${n}`, relations: { up: { target: "b0" } }, aggregationProperties: { n: {} } }));
  const lists: Record<string, object> = {
    "/v1/organization": { organization: { id: "org_1", name: "One" } },
    "/v1/blueprints": { blueprints },
    "/v1/actions": { actions: numbered(200, (n) => ({ identifier: `a${n}` })) },
    "/v1/scorecards": { scorecards: numbered(60, (n) => ({ blueprint: `b${n}`, identifier: "prod" })) },
    "/v1/pages": { pages: numbered(100, (n) => ({ identifier: `p${n}` })) },
  };
  const one = (path: string) => ({ [path.split("/").at(-2)?.replace(/s$/, "") ?? ""]: { identifier: path.split("/").at(-1) } });
  const portal = await scriptedPortal(({ path }) => ({ json: lists[path.split("?")[0] ?? ""] ?? one(path.split("?")[0] ?? "") }));
  const api = portal.open({}, { clock: systemClock });
  const wanted: [Endpoint, DataObject][] = [
    ...numbered(300, (n): [Endpoint, DataObject] => [blueprint.endpoint, document({ identifier: `b${n}` })]),
    ...numbered(300, (n): [Endpoint, DataObject] => [blueprintRelation.endpoint, document({ blueprint: `b${n}`, identifier: "up" })]),
    ...numbered(300, (n): [Endpoint, DataObject] => [aggregations, document({ blueprint: `b${n}` })]),
    ...numbered(200, (n): [Endpoint, DataObject] => [action.endpoint, document({ identifier: `a${n}` })]),
    ...numbered(60, (n): [Endpoint, DataObject] => [scorecards, document({ blueprint: `b${n}`, identifier: "prod" })]),
    ...numbered(100, (n): [Endpoint, DataObject] => [pages, document({ identifier: `p${n}` })]),
  ];
  await api.organization();
  const found: unknown[] = [];
  const steps = wanted.map(([endpoint, keys], index) => ({
    name: String(index),
    run: async () => found.push(await api.read(endpoint, keys)),
  }));
  await inTerraformOrder(steps, 10);
  expect(found.filter((one) => one !== undefined)).toHaveLength(wanted.length);
  expect(portal.requests.filter(({ path }) => path === loginPath)).toHaveLength(1);
  expect(portal.requests.length).toBeLessThanOrEqual(12);
  await portal.close();
});
