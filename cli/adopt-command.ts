import { Argument, Command, InvalidArgumentError } from "commander";
import { environmentNameFault } from "../constructs/environments";

const help = `
The stack of the environment imports what the list names, and creates all else: the same code adopts in one environment and creates in
another that has no list. Run it where cdktf.json is, with the environment's credentials in the shell. Keep the list in git.
After the first deploy the list may stay or go.`;

export function adoptCommand(): Command {
  return new Command("adopt")
    .description("list what an environment has in Port already, so that its stack imports it")
    .addArgument(new Argument("<ENVIRONMENT>", "the environment, by its name in defineEnvironments").argParser(environmentName))
    .option("--prune", "keep the list, but for what lives in Port no more", false)
    .addHelpText("after", help)
    .action(async (environment: string, { prune }: { prune: boolean }) => {
      const { adopt } = await import("./adopt.js");
      process.stdout.write(`${await adopt(environment, prune, { variables: process.env, folder: process.cwd() })}\n`);
    });
}

function environmentName(text: string): string {
  const fault = environmentNameFault(text);
  if (fault !== undefined) throw new InvalidArgumentError(fault);
  return text;
}
