import { launch } from "../../../provider-bridge/protocol/launch";

void launch({
  source: "cdktf-port.internal/cdktf-port/port",
  usage: "It serves a kind that Port does not have.",
  load: () => import("./server.js"),
});
