import { Command, CommanderError } from "commander";
import { installedPackage } from "../constructs/provider/installed-package";
import { adoptCommand } from "./adopt-command";
import { importCommand } from "./import-command";
import { migrateCommand } from "./migrate-command";
import { portalCommand } from "./portal-command";
import { providerCommand } from "./provider-command";

/**
 * Runs `cdktf-port` with these arguments and returns its exit code: 0, 1 when the command failed, 2 when it was called wrongly.
 * A failure is told on stderr in one message, which says what to do.
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function program(): Command {
  const root = new Command("cdktf-port")
    .description("Port as code: from the portal that you have, through changes that keep its values, to plain HCL.")
    .version(installedPackage().version)
    .showHelpAfterError("Run with --help for what there is.")
    .addCommand(importCommand())
    .addCommand(adoptCommand())
    .addCommand(migrateCommand())
    .addCommand(portalCommand())
    .addCommand(providerCommand());
  inherit(root);
  return root;
}

/** Subcommands made by themselves take no settings from their parent: each is told to throw instead of ending the process. */
function inherit(command: Command): void {
  command.exitOverride();
  for (const sub of command.commands) inherit(sub.copyInheritedSettings(command));
}
