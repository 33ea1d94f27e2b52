import { applyResourceChange } from "./answers/apply";
import type { Context } from "./answers/context";
import { readDataSource, validateDataResourceConfig } from "./answers/data-source";
import { configureProvider, getMetadata, getProviderSchema, stopProvider, validateProviderConfig } from "./answers/provider";
import { planResourceChange, readResource, validateResourceConfig } from "./answers/resource";
import { generateResourceConfig, importResourceState, moveResourceState, upgradeResourceState } from "./answers/stored-state";
import { failureMessages } from "./diagnostics";
import { type Diagnostic, ProviderDefinition, StopProvider_Response } from "./messages/tfplugin6.generated";
import type { Call, ObjectSchema } from "./provider";

/** One call that Terraform may make, from octets to octets. */
export interface Route {
  /** Such as `ReadResource`. */
  readonly name: string;
  answer(context: Context, request: Uint8Array, call: Call): Promise<Uint8Array>;
}

/** The two messages of a call, as ts-proto describes them. */
interface Method<Request extends object, Response> {
  readonly name: string;
  readonly requestType: { decode(octets: Uint8Array): Request };
  readonly responseType: {
    encode(response: Response): { finish(): Uint8Array };
    fromPartial(response: { diagnostics: Diagnostic[] }): Response;
  };
}

const { methods } = ProviderDefinition;

/** Every call of protocol 6 that a provider of resources and data sources is asked. */
export const routes: readonly Route[] = [
  route(methods.getMetadata, getMetadata),
  route(methods.getProviderSchema, getProviderSchema),
  route(methods.getResourceIdentitySchemas, none),
  route(methods.getFunctions, none),
  route(methods.validateProviderConfig, validateProviderConfig),
  route(methods.configureProvider, configureProvider),
  route(methods.validateResourceConfig, validateResourceConfig),
  route(methods.upgradeResourceState, upgradeResourceState),
  route(methods.readResource, readResource),
  route(methods.planResourceChange, planResourceChange),
  route(methods.applyResourceChange, applyResourceChange),
  route(methods.importResourceState, importResourceState),
  route(methods.moveResourceState, moveResourceState),
  route(methods.generateResourceConfig, generateResourceConfig),
  route(methods.validateDataResourceConfig, validateDataResourceConfig),
  route(methods.readDataSource, readDataSource),
  stopRoute(),
];

function none(): { diagnostics: Diagnostic[] } {
  return { diagnostics: [] };
}

/** What the answer throws becomes a diagnostic: an RPC error would tell the person nothing but a code. */
function route<Request extends object, Response>(
  { name, requestType, responseType }: Method<Request, Response>,
  answer: (context: Context, request: Request, call: Call) => Response | Promise<Response>,
): Route {
  return {
    name,
    async answer(context, octets, call) {
      const request = requestType.decode(octets);
      try {
        return responseType.encode(await answer(context, request, call)).finish();
      } catch (thrown) {
        const typeName = "typeName" in request ? String(request.typeName) : undefined;
        const work = typeName === undefined ? name : `${name} of ${typeName}`;
        const diagnostics = failureMessages(thrown, work, call.signal, context.log, schemaOf(context, typeName));
        return responseType.encode(responseType.fromPartial({ diagnostics })).finish();
      }
    },
  };
}

function schemaOf({ schema }: Context, typeName = ""): ObjectSchema | undefined {
  return schema.resources.get(typeName) ?? schema.dataSources.get(typeName);
}

/** The one call whose response holds an error text in place of diagnostics. */
function stopRoute(): Route {
  return {
    name: methods.stopProvider.name,
    async answer(context) {
      const error = await stopProvider(context).catch((thrown: unknown) => String(thrown));
      return StopProvider_Response.encode({ Error: context.log.withoutSecrets(error ?? "") }).finish();
    },
  };
}
