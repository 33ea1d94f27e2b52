import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a generated file; with `--check` among the arguments it only says whether the committed one is current, and fails where not. */
export function keepGenerated(root: string, file: string, text: string, source: string): void {
  const path = join(root, file);
  if (!process.argv.includes("--check")) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } else if (existsSync(path) && readFileSync(path, "utf8") === text) console.log(`${file} is current.`);
  else {
    console.error(`${file} is not what ${source} says. Run: npm run generate`);
    process.exitCode = 1;
  }
}
