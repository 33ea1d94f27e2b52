import { action, blueprint, blueprintRelation, entity } from "../../../model";
import type { DataObject } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import { campaignSize } from "../../campaign-size";
import { ByHand, meaningOf } from "./by-hand";
import { carrierOf } from "./carrier";
import { openPortal, workspaceOn } from "./port-session";
import { data } from "./provider-under-test";
import type { Configuration } from "./workspace";

const resources = new Map([action, blueprint, entity].map((resource) => [`port_${resource.name}`, resource]));
const kinds = ["429", "500", "502", "drop", "drop-after"] as const;
const seeds = Array.from({ length: campaignSize(34) }, (_, index) => index + 1);

/** A catalog of two blueprints that relate to each other, their entities and an action. */
function catalog(service: string, entities: readonly number[], edition: string): Configuration {
  const back = { blueprint: "squad", identifier: `owns-${edition}`, target: service, many: true };
  const squad = { identifier: "squad", title: `Squad ${edition}`, relations_elsewhere: [back.identifier] };
  const properties = { string_props: { language: { enum: ["go", "ts"] }, [`only-${edition}`]: {} } };
  const relations = { owner: { target: "squad" }, uses: { target: service, many: true } };
  const own = {
    identifier: `own-${edition}`,
    self_service_trigger: { operation: "DAY-2", blueprint_identifier: service, user_properties: {} },
    webhook_method: { url: `https://example.com/${edition}` },
  };
  const cart = (number: number) => ({
    blueprint: service,
    identifier: `cart-${number}`,
    title: `Cart ${number} ${edition}`,
    properties: { string_props: { language: number % 2 === 0 ? "go" : "ts" } },
    relations: { single_relations: { owner: `core-${number % 3}` } },
  });
  return {
    "port_blueprint.squad": data(squad),
    "port_blueprint.service": data({ identifier: service, title: `Service ${edition}`, properties, relations }),
    "port_blueprint_relation.owns": data(back),
    ...Object.fromEntries([0, 1, 2].map((number) => [`port_entity.core-${number}`, data({ ...core(number), title: edition })])),
    "port_action.own": data(own),
    ...Object.fromEntries(entities.map((number) => [`port_entity.cart-${number}`, data(cart(number))])),
  };
}

const core = (number: number) => ({ blueprint: "squad", identifier: `core-${number}` });
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** Creates, changes, renames and destroys a catalog while a fifth of all requests goes wrong. */
async function live(seed: number): Promise<void> {
  const portal = await openPortal({ faults: { share: 0.2, kinds, seed, retryAfter: 0 } });
  const byHand = new ByHand(portal);
  const workspace = workspaceOn(portal, { parallelism: 10 });
  for (const configuration of [catalog("service", range(0, 12), "one"), catalog("component", range(4, 16), "two"), {}]) {
    expect({ seed, warnings: await workspace.apply(configuration) }).toEqual({ seed, warnings: [] });
    expect({ seed, documents: await documentsIn(byHand) }).toEqual({ seed, documents: wanted(configuration) });
    expect({ seed, pending: await workspace.pending(configuration) }).toEqual({ seed, pending: {} });
  }
  await portal.close();
}

/** What there is in the portal, by kind and identity, past the provider. */
async function documentsIn(byHand: ByHand): Promise<Record<string, unknown>> {
  const found: [string, unknown][] = [];
  const list = async (path: string, envelope: string): Promise<DataObject[]> => {
    const documents = (await byHand.request("GET", path))[envelope];
    return Array.isArray(documents) ? documents.map((document) => Object(document)) : [];
  };
  for (const document of await list("/v1/actions", "actions")) found.push([`action ${document.identifier}`, meaningOf(action, document)]);
  for (const document of await list("/v1/blueprints", "blueprints")) {
    const { identifier } = document;
    if (String(identifier).startsWith("_")) continue;
    found.push([`blueprint ${identifier}`, meaningOf(blueprint, document)]);
    for (const one of await list(`/v1/blueprints/${identifier}/entities`, "entities"))
      found.push([`entity ${one.identifier}`, meaningOf(entity, one)]);
  }
  return Object.fromEntries(found);
}

function wanted(configuration: Configuration): Record<string, unknown> {
  const relation = configuration["port_blueprint_relation.owns"];
  const whole = (resource: Resource, config: DataObject): DataObject => {
    const document = resource.toApi(config);
    const carrier = carrierOf(blueprintRelation);
    const carries = relation && resource === blueprint && config.identifier === relation.blueprint;
    return carries ? carrier.carrying(document, relation, blueprintRelation.toApi(relation)) : document;
  };
  return Object.fromEntries(
    Object.entries(configuration).flatMap(([address, config]) => {
      const resource = resources.get(address.slice(0, address.indexOf(".")));
      return resource ? [[`${resource.name} ${config.identifier}`, meaningOf(resource, whole(resource, config))]] : [];
    }),
  );
}

it("100 applies with a fifth of all requests gone wrong end right: nothing is missing, doubled or left over", async () => {
  const waiting = [...seeds];
  const worker = async (): Promise<void> => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) await live(seed);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
});
