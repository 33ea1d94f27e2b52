import { type Data, type DataObject, isObject } from "../../../model/kernel/data";
import type { Portal } from "../../../portal";
import { ByHand } from "./by-hand";
import { openPortal, workspaceOn } from "./port-session";
import { data } from "./provider-under-test";
import type { Configuration } from "./workspace";

/** What the things of the world are called. */
const first = { squad: "squad", service: "service", own: "own", core: "core", cart: "cart" };
type Names = typeof first;

/** A catalog in code in which everything points at everything. */
function world({ squad, service, own, core, cart }: Names): Configuration {
  const entityInput = {
    format: "entity",
    blueprint: squad,
    dataset: { combinator: "and", rules: [{ blueprint: squad, operator: "relatedTo", value: { jq_query: '"x"' } }] },
  };
  const automation = (identifier: string, event: object, method: object) => data({ identifier, automation_trigger: event, ...method });
  const kafka = { kafka_method: {} };
  return {
    "port_blueprint.squad": data({
      identifier: squad,
      title: "Squad",
      properties: { string_props: { lead: {} } },
      relations: { parent: { target: squad } },
    }),
    "port_blueprint.service": data({
      identifier: service,
      title: "Service",
      properties: { string_props: { language: {}, watched: { format: "blueprints" } } },
      relations: { owner: { target: squad }, uses: { target: service, many: true } },
      mirror_properties: { lead: { path: "owner.lead" } },
    }),
    "port_entity.core": data({ blueprint: squad, identifier: core, title: "Core", relations: { single_relations: { parent: core } } }),
    "port_entity.cart": data({
      blueprint: service,
      identifier: cart,
      title: "Cart",
      properties: { string_props: { language: "go", watched: squad } },
      relations: { single_relations: { owner: core }, many_relations: { uses: [cart, "by-hand"] } },
    }),
    "port_action.own": data({
      identifier: own,
      self_service_trigger: {
        operation: "DAY-2",
        blueprint_identifier: service,
        user_properties: { string_props: { squad: entityInput } },
      },
      ...kafka,
    }),
    "port_action.created": automation(
      "created",
      { entity_created_event: { blueprint_identifier: service } },
      { upsert_entity_method: { blueprint_identifier: squad, mapping: { identifier: "x" } } },
    ),
    "port_action.ran": automation("ran", { run_updated_event: { action_identifier: own } }, kafka),
  };
}

/** The same pointers once more, from things that no code has. */
async function addByHand(byHand: ByHand): Promise<void> {
  const count = {
    title: "Carts",
    target: "service",
    calculationSpec: { func: "count", calculationBy: "entities" },
    query: { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: "service" }] },
  };
  const relations = { main: { target: "service" }, squads: { target: "squad", many: true } };
  await byHand.request("POST", "/v1/blueprints", {
    identifier: "system",
    title: "System",
    schema: { properties: {} },
    relations,
    aggregationProperties: { count },
  });
  await byHand.request("POST", "/v1/blueprints/system/entities", { identifier: "shop", relations: { main: "cart", squads: ["core"] } });
  await byHand.request("POST", "/v1/actions", {
    identifier: "theirs",
    trigger: {
      type: "self-service",
      operation: "DAY-2",
      blueprintIdentifier: "service",
      userInputs: { properties: { to: { type: "string", format: "entity", blueprint: "squad" } } },
    },
    invocationMethod: { type: "UPSERT_ENTITY", blueprintIdentifier: "service", mapping: { identifier: "x" } },
  });
  await byHand.request("POST", "/v1/actions", {
    identifier: "watching",
    trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: "own" } },
    invocationMethod: { type: "KAFKA" },
  });
}

let portal: Portal;
let byHand: ByHand;

beforeEach(async () => {
  portal = await openPortal();
  byHand = new ByHand(portal);
});
afterEach(() => portal.close());

/** Every document that is no system blueprint, without what a write changes; who made it, and when, is left in. */
async function everything(): Promise<unknown[]> {
  const blueprints = await listed("/v1/blueprints", "blueprints");
  const entities = await Promise.all(blueprints.map(({ identifier }) => listed(`/v1/blueprints/${identifier}/entities`, "entities")));
  return [...blueprints, ...entities.flat(), ...(await listed("/v1/actions", "actions"))].map((document) =>
    JSON.parse(JSON.stringify(document, (key, value) => (/^updated(At|By)$/.test(key) ? undefined : value))),
  );
}

async function listed(path: string, envelope: string): Promise<DataObject[]> {
  const documents: Data | undefined = (await byHand.request("GET", path))[envelope];
  return Array.isArray(documents) ? documents.filter(isObject).filter(({ identifier }) => !String(identifier).startsWith("_")) : [];
}

/** Documents with names changed wherever they stand, whole words. */
function called(documents: readonly unknown[], names: Partial<Names>): unknown[] {
  const rename = (text: string): string => Object.entries(names).find(([old]) => old === text)?.[1] ?? text;
  return JSON.parse(JSON.stringify(documents), (key, value) => (typeof value === "string" && key !== "createdBy" ? rename(value) : value));
}

it.each<[string, Partial<Names>]>([
  ["a blueprint", { service: "component" }],
  ["a blueprint that relates to itself", { squad: "team" }],
  ["an action", { own: "take" }],
  ["an entity", { cart: "trolley" }],
  ["an entity that relates to itself", { core: "kernel" }],
  ["all at once", { squad: "team", service: "component", own: "take", core: "kernel", cart: "trolley" }],
])("%s that is called otherwise in code is the same one, and all that points at it follows", async (_, names) => {
  const workspace = workspaceOn(portal);
  const before = world(first);
  const { "port_entity.cart": cart, ...rest } = before;
  await workspace.apply(rest);
  await byHand.request("POST", "/v1/blueprints/service/entities", {
    identifier: "by-hand",
    properties: { language: "ts", watched: "service" },
  });
  await workspace.apply({ ...rest, ...(cart ? { "port_entity.cart": cart } : {}) });
  await addByHand(byHand);
  const documents = await everything();
  const renamed = world({ ...first, ...names });
  const actions = new Set(Object.values(await workspace.pending(renamed)));
  expect([...actions]).toEqual(["update"]);
  await workspace.apply(renamed);
  expect(await everything()).toEqual(called(documents, names));
  expect(await workspace.pending(renamed)).toEqual({});
});
