import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(__dirname, "../../shared");

/** Absolute path of a file of facts that lies beside this repository, in `../shared`; throws when the folder is absent. */
export function sharedFacts(file: string): string {
  const path = join(folder, file);
  if (!existsSync(path))
    throw new Error(
      `These tests read facts from ${folder}, and ${file} is not there. Lay the facts folder beside the repository to run them.`,
    );
  return path;
}
