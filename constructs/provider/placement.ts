import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { installedPackage } from "./installed-package";
import { replaceFile } from "./replace-file";

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

/** A file of the provider's folder. */
interface ProviderFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Lays the bridge provider into a mirror, where Terraform finds it: `<mirror>/<source>/<version>/<os>_<arch>/`. Files that are there
 * already and equal are left alone. Returns the folder of this system's files.
 * Throws when this package is not built, or when the system cannot start the provider.
 */
export function placeProvider(mirror: string, address: ProviderAddress): string {
  const own = ownPlatform();
  const folder = join(mirror, address.source, address.version);
  const [portable, ...others] = platforms.filter((platform) => platform !== own);
  fill(join(folder, own), providerFiles(address));
  if (portable) fill(join(folder, portable), providerFiles(address).filter(isPortable));
  for (const platform of others) if (portable && !existsSync(join(folder, platform))) symlinkSync(portable, join(folder, platform));
  return join(folder, own);
}

/** Terraform's checksums of what {@link placeProvider} lays down: of this system's files, and of every other's. */
export function providerChecksums(address: ProviderAddress): readonly string[] {
  const files = providerFiles(address);
  return [...new Set([files, files.filter(isPortable)].map(checksum))];
}

/** Terraform's `h1` checksum of a folder: names in order, each with what its bytes come to. */
function checksum(files: readonly ProviderFile[]): string {
  const sum = createHash("sha256");
  for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    sum.update(`${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
  return `h1:${sum.digest("base64")}`;
}

/** Code that V8 compiled for one processor is of no use to another. */
function isPortable({ name }: ProviderFile): boolean {
  return !name.endsWith(".cache");
}

/** Makes the folder hold these files and no others. */
function fill(folder: string, files: readonly ProviderFile[]): void {
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) writeChanged(folder, name, bytes);
  for (const name of readdirSync(folder)) if (!files.some((file) => file.name === name)) rmSync(join(folder, name));
}

/** The built provider, its main file under the name that Terraform looks for. */
function providerFiles({ source, version }: ProviderAddress): ProviderFile[] {
  const { folder: root } = installedPackage();
  const folder = join(root, "lib", "provider");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (!names.includes(mainFile))
    throw new Error(
      `The provider is not built: ${join(folder, mainFile)} is missing. Run "npm run build" in ${root}, or install cdktf-port anew.`,
    );
  const type = source.slice(source.lastIndexOf("/") + 1);
  return names.map((name) => ({
    name: name === mainFile ? `terraform-provider-${type}_v${version}` : name,
    bytes: readFileSync(join(folder, name)),
  }));
}

const mainFile = "terraform-provider-port";

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

/**
 * Replaces a file, drafted outside the folder: Terraform may be starting the one that is there, and another synthesis may be at the same.
 * Every file may be executed; the main one is.
 */
function writeChanged(folder: string, name: string, bytes: Buffer): void {
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  replaceFile(path, bytes, { draft: `${folder}.${process.pid}.${name}`, mode: 0o755 });
}
