import { Command } from "commander";
import type { PortalFlags } from "../portal";

const help = `
Organisations are found by their names in the data folder; a new name begins empty. Without --data all is gone at the end.
A portal with two empty organisations:
  cdktf-port portal --port 4870 --data .portal --organization development=dev-id:dev-secret --organization production=prod-id:prod-secret
Point an environment at it through its base URL variable, for example PORT_BASE_URL=http://127.0.0.1:4870.`;

export function portalCommand(): Command {
  return new Command("portal")
    .description("serve Port's HTTP API on this machine, from one folder")
    .option("--port <NUMBER>", "port on 127.0.0.1; without it a free one, which is printed")
    .option("--data <DIR>", "folder that keeps the data; without it everything is in memory")
    .requiredOption("--organization <NAME=CLIENT_ID:CLIENT_SECRET>", "an organisation and its credentials; repeat it for more", repeated)
    .option(
      "--feature-flag <NAME>",
      "what Port has switched on for the organisations, such as USERS_AND_TEAMS_OWNERSHIP_V2; repeat it for more",
      repeated,
    )
    .option("--latency <MILLISECONDS>", "added to every reply")
    .option("--rate-limit <REQUESTS/SECONDS>", "what an organisation may ask, such as 1000/300")
    .option("--fault-share <SHARE>", "from 0 to 1: requests that fail on purpose")
    .option("--fault-kinds <KINDS>", "which faults, with commas between them: 429,500,502,drop,drop-after")
    .addHelpText("after", help)
    .action(async (flags: PortalFlags) => {
      const { runPortal } = await import("../portal/index.js");
      process.exitCode = await runPortal(flags);
    });
}

function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
