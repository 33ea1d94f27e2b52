import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { ProviderAddress } from "./placement";

/**
 * Pins the provider's version in a stack's lock file, without a hash: Terraform then takes the bytes that are placed, changed or not, and
 * CDKTF has nothing to look up in a registry. What the file says of other providers stays.
 */
export function pinVersion(lockFile: string, { source, version }: ProviderAddress): void {
  const before = existsSync(lockFile) ? readFileSync(lockFile, "utf8") : "";
  const after = withPin(before, { source, version });
  if (after !== before) writeFileSync(lockFile, after);
}

/** The text of a lock file with the pin in place of what it said of the provider. */
export function withPin(text: string, { source, version }: ProviderAddress): string {
  const own = new RegExp(`^provider "${source.replaceAll(".", "\\.")}" \\{[^}]*\\}\\s*`, "m");
  const rest = text.replace(own, "").trimEnd();
  const pin = `provider "${source}" {\n  version     = "${version}"\n  constraints = "${version}"\n}\n`;
  return rest === "" ? pin : `${rest}\n\n${pin}`;
}
