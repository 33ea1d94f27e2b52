import { launch } from "../../../provider-bridge/protocol/launch";

void launch({
  source: "bench.internal/bench/at-once",
  usage: "It is a yardstick of the benchmark.",
  load: () => import("./server.js"),
});
