// Loaded into the provider's processes through NODE_OPTIONS: notes at their end how much memory each has had at most, in KiB.
const { appendFileSync, existsSync, readFileSync } = require("node:fs");

const status = "/proc/self/status";

// Linux counts in maxRSS also what the process that started this one had, Terraform with its state: only VmHWM is this one's own.
function peak() {
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return own ?? process.resourceUsage().maxRSS;
}

process.on("exit", () => {
  if (process.env.BENCH_PEAKS) appendFileSync(process.env.BENCH_PEAKS, `${peak()}\n`);
});
