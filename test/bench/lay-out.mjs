// The yardstick of an import: lays out every file of code under a folder with Prettier, and does nothing else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import { format } from "prettier/standalone";

const folder = process.argv[2] ?? ".";
for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
  if (path.endsWith(".ts")) await format(readFileSync(join(folder, path), "utf8"), { parser: "babel-ts", plugins: [babel, estree] });
