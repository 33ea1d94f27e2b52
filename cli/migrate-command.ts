import { Command, Option } from "commander";
import { migrateProperty, type PropertyType, propertyTypes } from "../migrations";
import { withEnvironment } from "./port-connection";

const help = `
It says first what it will do. Values that do not convert keep the whole from being done, unless they are given up.
Broken off, it goes on where it stopped when it is run again with the same words. Then make the same change in your code:
  cdktf-port migrate property service size weight
  cdktf-port migrate property service size size --type number --plan`;

interface Flags {
  readonly type?: PropertyType;
  readonly dropUnconvertible?: true;
  readonly plan?: true;
  readonly environment: string;
}

export function migrateCommand(): Command {
  const property = new Command("property")
    .description("rename a property or change its type, and carry the values of all entities over")
    .argument("<BLUEPRINT>", "identifier of the blueprint")
    .argument("<OLD>", "name of the property")
    .argument("<NEW>", "its new name; the old one where only the type changes")
    .addOption(new Option("--type <TYPE>", "its new type").choices(propertyTypes))
    .option("--drop-unconvertible", "give up the values that do not convert")
    .option("--plan", "only say what would be done")
    .option("--environment <NAME>", "the environment whose organisation it is", "development")
    .addHelpText("after", help)
    .action(migrate);
  return new Command("migrate").description("change what lives in Port without losing it").addCommand(property);
}

async function migrate(blueprint: string, from: string, to: string, flags: Flags): Promise<void> {
  const migration = { blueprint, from, to, type: flags.type, dropUnconvertible: flags.dropUnconvertible === true };
  const saying = { planOnly: flags.plan === true, say: (text: string) => process.stdout.write(`${text}\n`) };
  await withEnvironment(flags.environment, (api) => migrateProperty(api, migration, saying));
}
