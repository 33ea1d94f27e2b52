import { serve } from "../../../provider-bridge/protocol/serve";
import type { Session } from "../../../provider-bridge/protocol/session";
import { portProvider } from "../../../provider-bridge/rpc/provider";
import { AtOnceProvider } from "./provider";

export function start(session: Session): void {
  const { getProviderSchema } = portProvider({ environment: {}, version: "bench", log: session.log });
  serve(new AtOnceProvider(getProviderSchema()), session);
}
