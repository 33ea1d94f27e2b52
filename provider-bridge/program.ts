import { serve } from "./protocol/serve";
import type { Session } from "./protocol/session";
import { portProvider } from "./rpc/provider";

/** The rest of the provider's program: what Terraform waits for only after the handshake. */
export function start(session: Session): void {
  serve(portProvider({ environment: process.env, version: providerVersion(), log: session.log }), session);
}

/** The package's version, written in by the build. */
declare const CDKTF_PORT_VERSION: string | undefined;

function providerVersion(): string {
  return typeof CDKTF_PORT_VERSION === "string" ? CDKTF_PORT_VERSION : "development";
}
