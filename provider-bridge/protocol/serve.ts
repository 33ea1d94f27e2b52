import type { Context } from "./answers/context";
import { encrypted } from "./encrypted";
import { CallError, grpc, status, type UnaryCall } from "./grpc";
import { ProviderDefinition } from "./messages/tfplugin6.generated";
import type { ProviderServer } from "./provider";
import { routes } from "./routes";
import { ObjectTypes } from "./schema";
import type { Session } from "./session";

/** Answers every call of Terraform's from this provider, over the connections of the session, until Terraform says goodbye. */
export function serve(provider: ProviderServer, session: Session): void {
  const take = grpc(new Map([...providerCalls(provider, session), ["/plugin.GRPCController/Shutdown", goodbye(session)]]));
  session.listener.take(session.encryption === undefined ? take : encrypted(session.encryption, take));
}

/** Only a call that was never begun, a message that cannot be read at all, or one that cannot be written, ends as an RPC error. */
function providerCalls(provider: ProviderServer, session: Session): [path: string, call: UnaryCall][] {
  const schema = provider.getProviderSchema();
  const { log, lifetime } = session;
  const context: Context = { provider, schema, types: new ObjectTypes(schema), lifetime, log };
  return routes.map(({ name, answer }) => [
    `/${ProviderDefinition.fullName}/${name}`,
    async (request) => {
      // Terraform keeps the prior state of an object whose change was never begun.
      if (lifetime.ending) throw new CallError(status.unavailable, `${name}: The provider comes to its end`);
      try {
        return await lifetime.run((signal) => answer(context, request, { signal }));
      } catch (error) {
        throw new CallError(status.internal, `${name}: ${error instanceof Error ? error.message : error}`);
      }
    },
  ]);
}

/** How Terraform says goodbye: it waits for the answer, and two seconds for a plugin that has none. A developer ends the process otherwise. */
function goodbye({ lifetime, encryption }: Session): UnaryCall {
  return async () => {
    if (encryption !== undefined) lifetime.end(0);
    return new Uint8Array();
  };
}
