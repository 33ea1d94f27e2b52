import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { hiddenProvider } from "../constructs/provider/command-line-configuration";
import { bridgeSource, type ProviderAddress, placeProvider } from "../constructs/provider/placement";
import { refusalByLock } from "./dependency-lock";
import { sourceInHcl } from "./provider-source";
import { systemCode } from "./system-error";

/**
 * Lays the provider into a folder of HCL, under an address of the person's choice. Returns what to tell them: what was done, the HCL to
 * write, and what will keep Terraform from using it. Throws when the folder cannot be written.
 */
export function installProvider(folder: string, address: ProviderAddress): string {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new Error(`${folder} is a file: name the folder that holds your HCL.`);
  const mirror = join(folder, "terraform.d", "plugins");
  const files = laidInto(mirror, address);
  const lock = refusalByLock(join(folder, ".terraform.lock.hcl"), address, files);
  const warnings = [lock, hiddenProvider(address.source)].flatMap((warning) => (warning === undefined ? [] : [`Warning: ${warning}`]));
  const next = lock === undefined ? `Then run "terraform init" there; for this provider it needs no network.` : [];
  return [`${address.source} ${address.version} lies in ${mirror}.`, hclFor(address), next, ...warnings].flat().join("\n\n");
}

function laidInto(mirror: string, address: ProviderAddress): string {
  try {
    return placeProvider(mirror, address);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new Error(`The provider cannot be written into ${mirror} (${code}): name a folder that you may write to.`);
  }
}

/** The HCL that uses the provider: all of it, or, where HCL cannot be edited, what it has to say. */
function hclFor({ source, version }: ProviderAddress): string {
  const written = sourceInHcl(source);
  const advice =
    source === bridgeSource
      ? "Your HCL names it so:"
      : `HCL and modules that name ${written} at a version that allows ${version} use it as they are:`;
  const block = [
    "terraform {",
    "  required_providers {",
    "    port = {",
    `      source  = "${written}"`,
    `      version = "${version}"`,
    "    }",
    "  }",
    "}",
  ];
  return [advice, "", ...block.map((line) => `  ${line}`)].join("\n");
}
