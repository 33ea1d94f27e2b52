import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { bridgeSource } from "./placement";

/**
 * What to tell a person whose own Terraform configuration hides a provider that lies in `terraform.d/plugins`; undefined where nothing does.
 * A `provider_installation` block replaces all the places where Terraform looks by itself, `terraform.d/plugins` among them.
 */
export function hiddenProvider(source = bridgeSource, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const host = source.slice(0, source.indexOf("/"));
  const file = configurationFiles(environment).find((path) => hides(readFileSync(path, "utf8"), host));
  if (file === undefined) return undefined;
  return [
    `${file} has a provider_installation block, so that Terraform does not look into terraform.d/plugins and will not find the provider there. Add to that block:`,
    "  filesystem_mirror {",
    '    path    = "terraform.d/plugins"',
    `    include = ["${source}"]`,
    "  }",
    `and, in its direct block where it has one: exclude = ["${source}"].`,
  ].join("\n");
}

/** Whether the configuration has the block, and includes no provider of this host from anywhere. */
function hides(text: string, host: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?:#|\/\/(?![\w.-]+\/)).*$/gm, "");
  return (
    /(?:^|[\s{;,])"?provider_installation"?\s*[:=]?\s*[[{]/.test(code) &&
    !new RegExp(`include"?\\s*[:=]\\s*\\[[^\\]]*${host.replaceAll(".", "\\.")}`).test(code)
  );
}

/** The files that Terraform and OpenTofu read, where they exist. A file named by the environment stands alone. */
function configurationFiles(environment: NodeJS.ProcessEnv): string[] {
  const named = environment.TF_CLI_CONFIG_FILE ?? environment.TERRAFORM_CONFIG ?? "";
  if (named !== "") return [named].filter((path) => existsSync(path));
  const home = environment.HOME ?? homedir();
  const folder = join(home, ".terraform.d");
  const more = existsSync(folder) ? readdirSync(folder).filter((name) => /\.tfrc(\.json)?$/.test(name)) : [];
  return [join(home, ".terraformrc"), join(home, ".tofurc"), ...more.map((name) => join(folder, name))].filter((path) => existsSync(path));
}
