import { serve } from "../../../../provider-bridge/protocol/serve";
import type { Session } from "../../../../provider-bridge/protocol/session";
import { ToyProvider } from "./provider";

export function start(session: Session): void {
  serve(new ToyProvider(session.log), session);
}
