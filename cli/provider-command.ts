import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { installedPackage } from "../constructs/provider/installed-package";
import { bridgeSource } from "../constructs/provider/placement";
import { installProvider } from "./provider-install";
import { parseProviderSource } from "./provider-source";

const help = `
Terraform finds the provider in DIR/terraform.d/plugins when it runs in DIR, without a registry.
HCL and modules that cannot be edited keep naming the official provider: lay ours in its place with
  cdktf-port provider install DIR --as port-labs/port-labs@2.23.1
CDKTF apps need none of this: a PortStack brings the provider along.`;

export function providerCommand(): Command {
  const { version } = installedPackage();
  const install = new Command("install")
    .description("lay the provider into a folder of plain HCL")
    .addArgument(new Argument("<DIR>", "the folder where you run terraform").argParser(folder))
    .addOption(
      new Option("--as <SOURCE[@VERSION]>", "the address that the HCL names it by")
        .argParser((text) => parseProviderSource(text, version))
        .default(parseProviderSource(bridgeSource, version), bridgeSource),
    )
    .addHelpText("after", help)
    .action((dir: string, options: { as: ReturnType<typeof parseProviderSource> }) => {
      process.stdout.write(`${installProvider(dir, options.as)}\n`);
    });
  return new Command("provider").description("the Terraform provider for Port that this package brings").addCommand(install);
}

function folder(text: string): string {
  if (text === "") throw new InvalidArgumentError('It is empty: write "." for the folder you are in.');
  return text;
}
