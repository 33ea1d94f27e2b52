import { type Dispatcher, Pool } from "undici";
import { migrateProperty } from "../../migrations/migrate-property";
import type { PropertyMigration } from "../../migrations/property-migration";
import { type Portal, startPortal, type TrafficOptions } from "../../portal";
import { openPortApi, type PortApi } from "../../provider-bridge/api";
import { PassingClock } from "../provider-bridge/api/clocks";
import { ByHand } from "../provider-bridge/rpc/by-hand";

export interface How {
  readonly planOnly?: boolean;
  /** The number of requests after which the person stops it. */
  readonly interrupted?: number;
  /** Puts something between the migration and Port. */
  readonly through?: (api: PortApi) => PortApi;
}

/** A portal with a blueprint `service` whose entities hold values of `size`, and what points at that property. */
export interface World {
  readonly portal: Portal;
  readonly byHand: ByHand;
  /** Runs a migration from `size` to `weight` unless it says otherwise, and gives all that it says. */
  migrate(migration: Partial<PropertyMigration>, how?: How): Promise<string>;
  /** Every blueprint, action and entity of `service`, without the times. */
  documents(): Promise<unknown>;
  /** The values of a property, by entity; entities without one are left out. */
  values(property: string): Promise<Record<string, unknown>>;
}

const size = { type: "string", title: "Size", description: "How large.", pattern: ".*" };

export async function openWorld(
  values: Readonly<Record<string, unknown>>,
  property: object = size,
  traffic: TrafficOptions = {},
): Promise<World> {
  const portal = await startPortal({ organizations: [{ name: "development", clientId: "id", clientSecret: "secret" }] });
  const byHand = new ByHand(portal);
  await fill(byHand, property, values);
  portal.configure(traffic);
  const entities = async () => Object((await byHand.request("GET", "/v1/blueprints/service/entities")).entities) as Entity[];
  return {
    portal,
    byHand,
    migrate: (migration, how) => migrate(portal, migration, how),
    documents: async () => {
      const [blueprints, actions] = [await byHand.request("GET", "/v1/blueprints"), await byHand.request("GET", "/v1/actions")];
      return JSON.parse(JSON.stringify([blueprints, actions, await entities()], withoutTimes));
    },
    values: async (name) =>
      Object.fromEntries(
        (await entities()).flatMap(({ identifier, properties }) => (properties[name] == null ? [] : [[identifier, properties[name]]])),
      ),
  };
}

interface Entity {
  readonly identifier: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

function withoutTimes(key: string, value: unknown): unknown {
  return /^(created|updated)(At|By)$/.test(key) ? undefined : value;
}

async function fill(byHand: ByHand, property: object, values: Readonly<Record<string, unknown>>): Promise<void> {
  await byHand.request("POST", "/v1/blueprints", {
    identifier: "service",
    title: "Service",
    schema: { properties: { name: { type: "string" }, size: property }, required: ["size"] },
    calculationProperties: { half: { type: "string", calculation: ".properties.size + .properties.sizes" } },
  });
  await byHand.request("POST", "/v1/blueprints", {
    identifier: "system",
    title: "System",
    schema: { properties: {} },
    relations: { main: { target: "service" } },
    mirrorProperties: { main_size: { path: "main.size" }, main_name: { path: "main.name" } },
  });
  await byHand.request("POST", "/v1/actions", {
    identifier: "grow",
    trigger: { type: "self-service", operation: "DAY-2", blueprintIdentifier: "service", userInputs: { properties: {} } },
    invocationMethod: { type: "WEBHOOK", url: "https://example.com", body: { size: "{{ .entity.properties.size }}" } },
  });
  for (const [identifier, value] of Object.entries(values))
    await byHand.request("POST", "/v1/blueprints/service/entities", { identifier, properties: { name: identifier, size: value } });
}

async function migrate(
  portal: Portal,
  migration: Partial<PropertyMigration>,
  { planOnly = false, interrupted = Number.POSITIVE_INFINITY, through = (api) => api }: How = {},
): Promise<string> {
  const interruption = new AbortController();
  let sent = 0;
  const dispatcher: Dispatcher = new Pool(portal.url).compose((dispatch) => (options, handler) => {
    if (++sent >= interrupted) interruption.abort();
    return dispatch(options, handler);
  });
  const settings = { baseUrl: portal.url, clientId: "id", clientSecret: "secret", userAgent: "test/1", signal: interruption.signal };
  const api = openPortApi(settings, { dispatcher, clock: new PassingClock() });
  const said: string[] = [];
  try {
    const whole = { blueprint: "service", from: "size", to: "weight", dropUnconvertible: false, ...migration };
    await migrateProperty(through(api), whole, { planOnly, say: (text) => said.push(text) });
    return said.join("\n");
  } finally {
    await api.close();
  }
}
