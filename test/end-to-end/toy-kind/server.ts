import { blueprint } from "../../../model";
import { serve } from "../../../provider-bridge/protocol/serve";
import type { Session } from "../../../provider-bridge/protocol/session";
import { portProvider } from "../../../provider-bridge/rpc/provider";
import { colouredGadget, gadget } from "./gadget";

export function start(session: Session): void {
  const own = process.env.TOY_COLOURED === undefined ? gadget : colouredGadget;
  serve(portProvider({ environment: process.env, version: "toy", log: session.log }, [blueprint, own]), session);
}
