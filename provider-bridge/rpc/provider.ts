import { resources as every, dataSources as everySource } from "../../model/index";
import type { DataSource } from "../../model/kernel/data-source";
import type { Resource } from "../../model/kernel/resource";
import type { ObjectSchema, ProviderSchema, ProviderServer } from "../protocol/provider";
import { applyResourceChange } from "./apply-resource-change";
import { configureProvider, type Surroundings } from "./configure-provider";
import { importResourceState } from "./import-resource-state";
import { moveResourceState } from "./move-resource-state";
import { planResourceChange } from "./plan-resource-change";
import { providerAttributes } from "./provider-attributes";
import { readDataSource } from "./read-data-source";
import { readResource } from "./read-resource";
import { Session } from "./session";
import { validateDataResourceConfig } from "./validate-data-resource-config";
import { validateProviderConfig } from "./validate-provider-config";
import { validateResourceConfig } from "./validate-resource-config";

/** The schema of everything the provider has. */
function providerSchema(resources: readonly Resource[], dataSources: readonly DataSource[]): ProviderSchema {
  const schemas = (kinds: readonly (Resource | DataSource)[]) =>
    new Map(kinds.map(({ name, attributes, description }): [string, ObjectSchema] => [`port_${name}`, { attributes, description }]));
  return { provider: { attributes: providerAttributes }, resources: schemas(resources), dataSources: schemas(dataSources) };
}

/** The Port provider: one function per call of Terraform's. `resources`, `dataSources`: what it has; every one when absent. */
export function portProvider(
  surroundings: Surroundings,
  resources: readonly Resource[] = every,
  dataSources: readonly DataSource[] = everySource,
): ProviderServer {
  const session = new Session(resources, dataSources, surroundings.patience);
  const counted =
    <Arguments extends readonly unknown[], Result>(
      handler: (...given: Arguments) => Result | Promise<Result>,
      as: "during" | "look" = "during",
    ) =>
    (...given: Arguments) =>
      session.activity[as](() => handler(...given));
  return {
    getProviderSchema: () => providerSchema(resources, dataSources),
    configure: configureProvider(session, surroundings),
    validateProviderConfig,
    validateResourceConfig: counted(validateResourceConfig(session), "look"),
    readResource: counted(readResource(session), "look"),
    planResourceChange: counted(planResourceChange(session)),
    applyResourceChange: counted(applyResourceChange(session)),
    importResourceState: counted(importResourceState(session)),
    moveResourceState,
    validateDataResourceConfig: validateDataResourceConfig(session),
    readDataSource: counted(readDataSource(session)),
  };
}
