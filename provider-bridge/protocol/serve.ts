import type { Duplex } from "node:stream";
import {
  type handleUnaryCall,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  status,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import type { Context } from "./answers/context";
import { encrypted } from "./encrypted";
import { ProviderDefinition } from "./messages/tfplugin6.generated";
import type { ProviderServer } from "./provider";
import { routes } from "./routes";
import { ObjectTypes } from "./schema";
import type { Session } from "./session";

type Octets = Uint8Array;

/** Answers every call of Terraform's from this provider, over the connections of the session, until Terraform says goodbye. */
export function serve(provider: ProviderServer, session: Session): void {
  // A plan of a large resource passes gRPC's customary 4 MiB; nobody reads its statistics of calls.
  const limits = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };
  const server = new Server({ ...limits, "grpc.enable_channelz": 0 });
  addService(server, ProviderDefinition.fullName, providerCalls(provider, session));
  addService(server, "plugin.GRPCController", [controllerCall(session)]);
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const take = (socket: Duplex) => injector.injectConnection(socket);
  session.listener.take(session.encryption === undefined ? take : encrypted(session.encryption, take));
}

/** A call by its name, from octets to octets. */
interface ServedCall {
  readonly name: string;
  answer(request: Octets): Promise<Octets>;
}

function providerCalls(provider: ProviderServer, session: Session): ServedCall[] {
  const schema = provider.getProviderSchema();
  const { log, lifetime } = session;
  const context: Context = { provider, schema, types: new ObjectTypes(schema), lifetime, log };
  return routes.map(({ name, answer }) => ({
    name,
    answer(request) {
      // Terraform keeps the prior state of an object whose change was never begun.
      if (lifetime.ending) throw new Unavailable("The provider comes to its end");
      return lifetime.run((signal) => answer(context, request, { signal }));
    },
  }));
}

/** How Terraform says goodbye: it waits for the answer, and two seconds for a plugin that has none. A developer ends the process otherwise. */
function controllerCall({ lifetime, encryption }: Session): ServedCall {
  return {
    name: "Shutdown",
    async answer() {
      if (encryption !== undefined) lifetime.end(0);
      return new Uint8Array();
    },
  };
}

function addService(server: Server, service: string, calls: readonly ServedCall[]): void {
  const definition: ServiceDefinition = Object.fromEntries(calls.map(({ name }) => [name, methodDefinition(`/${service}/${name}`)]));
  const implementation: UntypedServiceImplementation = Object.fromEntries(calls.map((call) => [call.name, handlerOf(call)]));
  server.addService(definition, implementation);
}

function methodDefinition(path: string) {
  const asIs = (octets: Octets): Buffer => Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  const streams = { requestStream: false, responseStream: false };
  return { path, ...streams, requestSerialize: asIs, requestDeserialize: asIs, responseSerialize: asIs, responseDeserialize: asIs };
}

class Unavailable extends Error {}

/** Only a call that was never begun, a message that cannot be read at all, or one that cannot be written, ends as an RPC error. */
function handlerOf({ name, answer }: ServedCall): handleUnaryCall<Octets, Octets> {
  return async (call, respond) => {
    try {
      respond(null, await answer(call.request));
    } catch (error) {
      const code = error instanceof Unavailable ? status.UNAVAILABLE : status.INTERNAL;
      respond({ code, details: `${name}: ${error instanceof Error ? error.message : error}` });
    }
  };
}
