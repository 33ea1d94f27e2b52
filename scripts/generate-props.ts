/**
 * Prints the types of the props from the definitions of the resources:
 * `node --import tsx scripts/generate-props.ts`, or with `--check` to learn whether the committed files are current.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { resources } from "../model/index";
import { printProps } from "./print-props";

const root = resolve(__dirname, "..");

function main(): void {
  for (const resource of resources) {
    const name = resource.name.replaceAll("_", "-");
    const file = `model/props/${name}.generated.ts`;
    const path = join(root, file);
    if (!process.argv.includes("--check")) writeFileSync(path, printProps(resource));
    else if (readFileSync(path, "utf8") === printProps(resource)) console.log(`${file} is current.`);
    else {
      console.error(`${file} is not what model/resources/${name}.ts says. Run: npm run generate`);
      process.exitCode = 1;
    }
  }
}

main();
