import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProviderAddress } from "./placement";

/** Another provider of a stack: its source as written (`hashicorp/null`), and the versions it may have. */
export interface OtherProvider {
  readonly source: string;
  readonly constraint: string | undefined;
}

/** The lock file of a stack's folder. */
export function lockFileIn(folder: string): string {
  return join(folder, ".terraform.lock.hcl");
}

/**
 * Pins providers in a stack's lock file, so that Terraform and CDKTF have nothing to look up. The placed one is pinned to its bytes:
 * Terraform refuses files that changed since. Others that the file does not know are pinned where their version is exact, without bytes:
 * CDKTF runs `terraform providers lock` for what it misses there, and that fails for a provider that no registry has.
 * What the file says of the rest stays.
 */
export function pinProviders(
  lockFile: string,
  placed: ProviderAddress,
  checksums: readonly string[],
  others: readonly OtherProvider[],
): void {
  const before = readLock(lockFile);
  const known = withoutBlock(before, placed.source);
  const added = unknownTo(known, others).flatMap(({ source, constraint }) =>
    isExact(constraint) ? [block({ source: fullSource(source), version: constraint }, [])] : [],
  );
  const after = [known.trim(), block(placed, checksums), ...added].filter((part) => part !== "").join("\n\n");
  if (`${after}\n` !== before) writeFileSync(lockFile, `${after}\n`);
}

/** Providers that {@link pinProviders} will not pin: CDKTF's first run of the stack looks them up, and with them the one it cannot find. */
export function unpinned(lockFile: string, others: readonly OtherProvider[]): string[] {
  return unknownTo(readLock(lockFile), others).flatMap(({ source, constraint }) => (isExact(constraint) ? [] : [source]));
}

function readLock(lockFile: string): string {
  return existsSync(lockFile) ? readFileSync(lockFile, "utf8") : "";
}

function unknownTo(lock: string, others: readonly OtherProvider[]): OtherProvider[] {
  return others.filter(({ source }) => !lock.includes(`provider "${fullSource(source)}"`));
}

function isExact(constraint: string | undefined): constraint is string {
  return constraint !== undefined && /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(constraint);
}

/** The address with the host and namespace that Terraform fills in. */
function fullSource(source: string): string {
  const parts = source.split("/");
  return [...["registry.terraform.io", "hashicorp"].slice(0, Math.max(0, 3 - parts.length)), ...parts].join("/");
}

function withoutBlock(lock: string, source: string): string {
  return lock.replace(new RegExp(`^provider "${source.replaceAll(".", "\\.")}" \\{[^}]*\\}\\s*`, "m"), "");
}

function block({ source, version }: ProviderAddress, checksums: readonly string[]): string {
  const hashes =
    checksums.length === 0
      ? ""
      : `  hashes = [\n${[...checksums]
          .sort()
          .map((each) => `    "${each}",\n`)
          .join("")}  ]\n`;
  return `provider "${source}" {\n  version     = "${version}"\n  constraints = "${version}"\n${hashes}}`;
}
