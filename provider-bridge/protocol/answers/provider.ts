import { diagnosticMessages } from "../diagnostics";
import { requireObject } from "../dynamic-value";
import {
  type ConfigureProvider_Request,
  type ConfigureProvider_Response,
  GetMetadata_Response,
  type GetProviderSchema_Response,
  type ServerCapabilities,
  type ValidateProviderConfig_Request,
  type ValidateProviderConfig_Response,
} from "../messages/tfplugin6.generated";
import type { Call, ObjectSchema } from "../provider";
import { schemaMessage } from "../schema";
import type { Context } from "./context";

export function getMetadata({ provider, schema }: Context): GetMetadata_Response {
  return GetMetadata_Response.fromPartial({
    serverCapabilities: capabilities(provider),
    resources: [...schema.resources.keys()].map((typeName) => ({ typeName })),
    dataSources: [...schema.dataSources.keys()].map((typeName) => ({ typeName })),
  });
}

export function getProviderSchema({ provider, schema }: Context): GetProviderSchema_Response {
  const messages = (schemas: ReadonlyMap<string, ObjectSchema>) => new Map([...schemas].map(([name, one]) => [name, schemaMessage(one)]));
  return {
    provider: schemaMessage(schema.provider),
    resourceSchemas: messages(schema.resources),
    dataSourceSchemas: messages(schema.dataSources),
    diagnostics: [],
    serverCapabilities: capabilities(provider),
  };
}

/** Terraform may keep the schema for a whole command instead of asking three times, and asks for a plan of a destroy too. */
function capabilities({ moveResourceState, generateResourceConfig }: Context["provider"]): ServerCapabilities {
  return {
    planDestroy: true,
    getProviderSchemaOptional: true,
    moveResourceState: moveResourceState !== undefined,
    generateResourceConfig: generateResourceConfig !== undefined,
  };
}

export async function validateProviderConfig(
  { provider, types, log }: Context,
  request: ValidateProviderConfig_Request,
  call: Call,
): Promise<ValidateProviderConfig_Response> {
  const type = types.ofProvider();
  const findings = await provider.validateProviderConfig?.({ config: requireObject(request.config, type) }, call);
  return { diagnostics: diagnosticMessages(findings ?? [], log) };
}

export async function configureProvider(
  { provider, types, lifetime, log }: Context,
  { terraformVersion, config }: ConfigureProvider_Request,
): Promise<ConfigureProvider_Response> {
  const signal = lifetime.resume();
  const type = types.ofProvider();
  const findings = await provider.configure({ terraformVersion, config: requireObject(config, type) }, { signal });
  return { diagnostics: diagnosticMessages(findings, log) };
}

/** The person stops Terraform: calls under way learn of it, then the provider itself. */
export async function stopProvider({ provider, lifetime }: Context): Promise<void> {
  lifetime.stop();
  await provider.stop?.();
}
