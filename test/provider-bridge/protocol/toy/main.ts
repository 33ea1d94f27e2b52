import { launch } from "../../../../provider-bridge/protocol/launch";

void launch({
  source: "toy.internal/toy/toy",
  usage: "It keeps things in a file.",
  load: () => import("./server.js"),
});
