import { resources as every } from "../../model/index";
import type { Resource } from "../../model/kernel/resource";
import type { ObjectSchema, ProviderSchema, ProviderServer } from "../protocol/provider";
import { applyResourceChange } from "./apply-resource-change";
import { configureProvider, type Surroundings } from "./configure-provider";
import { importResourceState } from "./import-resource-state";
import { moveResourceState } from "./move-resource-state";
import { planResourceChange } from "./plan-resource-change";
import { providerAttributes } from "./provider-attributes";
import { readResource } from "./read-resource";
import { Session } from "./session";
import { validateProviderConfig } from "./validate-provider-config";
import { validateResourceConfig } from "./validate-resource-config";

/** The schema of everything the provider has. */
function providerSchema(resources: readonly Resource[]): ProviderSchema {
  const schemas = resources.map(({ name, attributes, description }): [string, ObjectSchema] => [
    `port_${name}`,
    { attributes, description },
  ]);
  return { provider: { attributes: providerAttributes }, resources: new Map(schemas), dataSources: new Map() };
}

/** The Port provider: one function per call of Terraform's. `resources`: what it has; every one when absent. */
export function portProvider(surroundings: Surroundings, resources: readonly Resource[] = every): ProviderServer {
  const session = new Session(resources);
  const counted =
    <Arguments extends readonly unknown[], Result>(handler: (...given: Arguments) => Promise<Result>) =>
    (...given: Arguments) =>
      session.activity.during(() => handler(...given));
  return {
    getProviderSchema: () => providerSchema(resources),
    configure: configureProvider(session, surroundings),
    validateProviderConfig,
    validateResourceConfig: validateResourceConfig(session),
    readResource: counted(readResource(session)),
    planResourceChange: counted(planResourceChange(session)),
    applyResourceChange: counted(applyResourceChange(session)),
    importResourceState: counted(importResourceState(session)),
    moveResourceState,
  };
}
