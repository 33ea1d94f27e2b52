import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ProviderAddress } from "../../../constructs/provider/placement";

const root = resolve(__dirname, "../../..");
const architecture = process.arch === "x64" ? "amd64" : process.arch;

/** Bundles the provider that answers at once, as ours is bundled, and lays it where Terraform looks in this folder. */
export function installAtOnce(folder: string, { source, version }: ProviderAddress): void {
  const place = join(folder, "terraform.d/plugins", source, version, `${process.platform}_${architecture}`);
  execFileSync(process.execPath, ["scripts/provider/bundle.mjs", join(__dirname, "main.ts"), place], { cwd: root });
  const type = source.slice(source.lastIndexOf("/") + 1);
  renameSync(join(place, "terraform-provider-port"), join(place, `terraform-provider-${type}_v${version}`));
}
