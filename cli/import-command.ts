import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Command } from "commander";
import { defineEnvironments } from "../constructs/environments";
import { installedPackage } from "../constructs/provider/installed-package";
import type { PrintedProject } from "../generators/import";
import { checkFree, writeProject } from "./new-folder";
import { withEnvironment } from "./port-connection";

const help = `
The credentials come from the variables of the environment, PORT_DEVELOPMENT_CLIENT_ID and PORT_DEVELOPMENT_CLIENT_SECRET, or from
PORT_CLIENT_ID and PORT_CLIENT_SECRET; PORT_DEVELOPMENT_BASE_URL or PORT_BASE_URL says where Port's API is, if not https://api.port.io.
Port is only read. What cannot be carried over is said, and the exit code is 1; all else is written.`;

export function importCommand(): Command {
  return new Command("import")
    .description("write a project from the portal that you have: blueprints, actions and entities")
    .requiredOption("--out <DIR>", "the folder of the project; it must not exist, or be empty")
    .option("--environment <NAME>", "what the organisation is to be called in the code", "development")
    .addHelpText("after", help)
    .action(async ({ out, environment }: { out: string; environment: string }) => {
      process.exitCode = await importPortal(out, environment);
    });
}

/** Returns the exit code: 1 where something of the portal is not in the code. Throws where nothing is written. */
async function importPortal(out: string, environment: string): Promise<number> {
  defineEnvironments([{ name: environment }]);
  checkFree(out);
  const { printImport, readImportable } = await import("../generators/import/index.js");
  return await withEnvironment(environment, async (api, signal) => {
    const portal = await readImportable(api);
    const project = await printImport(portal, { name: basename(resolve(out)), environment, versions: testedVersions() });
    if (signal.aborted) throw new Error(`The import was stopped, and nothing was written to ${out}. Run it again.`);
    writeProject(out, project.files);
    return tell(project, portal.organization.name, out, environment);
  });
}

function tell({ counts, problems }: PrintedProject, organization: string, out: string, environment: string): number {
  const { blueprints, actions, entities } = counts;
  const held = [
    counted(blueprints, "blueprint", "blueprints"),
    counted(actions, "action", "actions"),
    counted(entities, "entity", "entities"),
  ];
  const next = [`cd ${/^[\w./-]+$/.test(out) ? out : `"${out}"`}`, "npm install", `npx cdktf diff ${environment}`];
  process.stdout.write(`${out} describes ${organization}: ${held.join(", ")}.\n\nNext:\n${next.map((line) => `  ${line}\n`).join("")}`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** The versions that this package is tested with, and its own. */
function testedVersions(): Record<string, string> {
  const { folder, version } = installedPackage();
  const manifest: { devDependencies: Record<string, string> } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { ...manifest.devDependencies, "cdktf-port": version };
}
