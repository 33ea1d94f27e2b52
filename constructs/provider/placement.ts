import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installedPackage } from "./installed-package";

/** The bridge provider's address: a host of its own that no registry answers. */
export const bridgeSource = "cdktf-port.internal/cdktf-port/port";

/** A provider as Terraform calls it. */
export interface ProviderAddress {
  /** Host, namespace and type: `registry.terraform.io/port-labs/port-labs`. */
  readonly source: string;
  readonly version: string;
}

/** Systems that the provider's files run on: it is a script, the same on each. */
const platforms = ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64"];

/**
 * Lays the bridge provider into a mirror, where Terraform finds it: `<mirror>/<source>/<version>/<os>_<arch>/`. Files that are there
 * already and equal are left alone. Returns the folder of this system's files.
 * Throws when this package is not built, or when the system cannot start the provider.
 */
export function placeProvider(mirror: string, address: ProviderAddress): string {
  const own = ownPlatform();
  const folder = join(mirror, address.source, address.version);
  mkdirSync(join(folder, own), { recursive: true });
  const type = address.source.slice(address.source.lastIndexOf("/") + 1);
  for (const { name, bytes } of providerFiles()) {
    const main = name === "terraform-provider-port";
    const target = join(folder, own, main ? `terraform-provider-${type}_v${address.version}` : name);
    writeChanged(target, bytes);
    if (main) chmodSync(target, 0o755);
  }
  for (const platform of platforms) if (!existsSync(join(folder, platform))) symlinkSync(own, join(folder, platform));
  return join(folder, own);
}

function providerFiles(): { name: string; bytes: Buffer }[] {
  const folder = join(installedPackage().folder, "lib", "provider");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (!names.includes("terraform-provider-port"))
    throw new Error(
      `The provider is not built: ${join(folder, "terraform-provider-port")} is missing. Run "npm run build" in ${installedPackage().folder}, or install cdktf-port anew.`,
    );
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

function ownPlatform(): string {
  if (process.platform === "win32")
    throw new Error(
      `The provider inside cdktf-port does not start on Windows itself: run Terraform in WSL, or set provider: "official" for the environment.`,
    );
  return `${process.platform}_${architectures.get(process.arch) ?? process.arch}`;
}

/** Node's names of processors in Terraform's words, where they differ. */
const architectures = new Map([
  ["x64", "amd64"],
  ["ia32", "386"],
]);

/** Replaces a file in one step: Terraform may be starting the one that is there. */
function writeChanged(path: string, bytes: Buffer): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  const next = `${path}.${process.pid}.tmp`;
  writeFileSync(next, bytes);
  renameSync(next, path);
}
