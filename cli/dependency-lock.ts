import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProviderAddress } from "../constructs/provider/placement";

/**
 * Why a folder's `.terraform.lock.hcl` will refuse the provider that was laid into `files`, and what to do about it; undefined when it will not.
 * Terraform compares the version and one checksum of all the provider's files.
 */
export function refusalByLock(lockFile: string, { source, version }: ProviderAddress, files: string): string | undefined {
  if (!existsSync(lockFile)) return undefined;
  const block = new RegExp(`^provider "${source.replaceAll(".", "\\.")}" \\{([^}]*)\\}`, "m").exec(readFileSync(lockFile, "utf8"))?.[1];
  if (block === undefined) return undefined;
  const locked = /^\s*version\s*=\s*"([^"]*)"/m.exec(block)?.[1];
  if (locked !== version) return `${lockFile} holds version ${locked} of ${source}. Run "terraform init -upgrade" to take ${version}.`;
  const checksums: readonly string[] = block.match(/"(?:h1|zh):[^"]*"/g) ?? [];
  if (checksums.length === 0 || checksums.includes(`"${checksumOf(files)}"`)) return undefined;
  return `${lockFile} holds the checksum of another ${source} ${version}. Remove the block provider "${source}" from it, then run "terraform init".`;
}

/** Terraform's `h1` checksum of a folder of files. */
function checksumOf(folder: string): string {
  const sum = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    const content = createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
    sum.update(`${content}  ${name}\n`);
  }
  return `h1:${sum.digest("base64")}`;
}
