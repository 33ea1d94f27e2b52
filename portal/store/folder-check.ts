import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

/** Longest time that reading the folder through may take, in milliseconds. */
const timeLimit = 120_000;

/** Reads every row of every database. It is text, because the same must run from TypeScript sources and from the built package. */
const readThrough = `
const [lmdb, path] = process.argv.slice(1);
const root = require(lmdb).open({ path, readOnly: true, maxDbs: 1024 });
for (const name of [...root.getKeys()])
  for (const row of root.openDB({ name, encoding: "string", keyEncoding: "uint32" }).getRange()) if (typeof row.value !== "string") throw new Error("a row is not text");
`;

/**
 * Reads the folder's data through in a process of its own: a damaged LMDB file can end the process that maps it with a signal,
 * and nothing inside that process could then say what is wrong.
 * @returns what is wrong, or nothing when all is well or nothing is there yet.
 */
export async function damageOf(folder: string): Promise<string | undefined> {
  const file = join(folder, "data.mdb");
  if (!existsSync(file)) return undefined;
  if (statSync(file).size === 0) return "data.mdb is empty";
  return new Promise((resolve) => {
    const args = ["-e", readThrough, require.resolve("lmdb"), folder];
    execFile(process.execPath, args, { timeout: timeLimit }, (error, _, errors) => {
      if (error === null) resolve(undefined);
      else if (error.signal) resolve("data.mdb does not hold together");
      else resolve(/^\w*Error: (.*)$/m.exec(errors)?.[1] ?? "data.mdb cannot be read");
    });
  });
}
