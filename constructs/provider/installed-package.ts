import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where this package lies, and its version, which is the provider's too. */
export interface InstalledPackage {
  readonly folder: string;
  readonly version: string;
}

/** Finds the package around this file, built or not. */
export function installedPackage(): InstalledPackage {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) {
      const { name, version }: { name?: string; version?: string } = JSON.parse(readFileSync(manifest, "utf8"));
      if (name === "cdktf-port" && version !== undefined) return { folder, version };
    }
    if (folder === dirname(folder))
      throw new Error(`The package cdktf-port is not around ${__dirname}: install it with npm, without bundling it.`);
  }
}
