/** Runs every generator: `npm run generate`, or `npm run generate -- --check` to learn whether what is committed is current. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const generators = ["generate-protocol.ts", "generate-props.ts", "generate-reference.ts"];

for (const generator of generators) {
  const command = ["--import", "tsx", join(__dirname, generator), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
