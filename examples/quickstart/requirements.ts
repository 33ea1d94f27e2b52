import { existsSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure";
import type { Processes, Surroundings } from "./processes";

const install = "Install Terraform 1.5 or newer (https://developer.hashicorp.com/terraform/install) and run this again.";

/** Checks that all that the quickstart needs is here, and returns what it found. Throws a Failure that names what is missing. */
export async function checkRequirements(root: string, processes: Processes, surroundings: Surroundings): Promise<string> {
  if (process.platform === "win32") throw new Failure("The quickstart does not run on Windows itself.", "Run it in WSL.");
  for (const file of ["lib/cli/main.js", "lib/provider/terraform-provider-port"])
    if (!existsSync(join(root, file))) throw new Failure(`${file} is not built.`, "Run `npm ci`, which builds it, and then this again.");
  const terraform = await terraformVersion(processes, surroundings);
  const [major = 0, minor = 0] = terraform.split(".").map(Number);
  if (major < 1 || (major === 1 && minor < 5)) throw new Failure(`Terraform on the PATH is ${terraform}, which is too old.`, install);
  return `Node ${process.versions.node} and Terraform ${terraform}.`;
}

async function terraformVersion(processes: Processes, surroundings: Surroundings): Promise<string> {
  const { output } = await processes.run(["terraform", "version", "-json"], surroundings).catch(() => {
    throw new Failure("Terraform is not on the PATH.", install);
  });
  const version = /"terraform_version": *"([^"]+)"/.exec(output)?.[1];
  if (version === undefined) throw new Failure("The terraform on the PATH does not say its version.", install);
  return version;
}
