// Loaded into the provider's processes through NODE_OPTIONS: notes at their end how much memory each has had at most, in KiB.
const { appendFileSync } = require("node:fs");

process.on("exit", () => {
  if (process.env.BENCH_PEAKS) appendFileSync(process.env.BENCH_PEAKS, `${process.resourceUsage().maxRSS}\n`);
});
