/**
 * Prints the types of the props from the definitions of the resources:
 * `node --import tsx scripts/generate-props.ts`, or with `--check` to learn whether the committed files are current.
 */
import { resolve } from "node:path";
import { resources } from "../model/index";
import { keepGenerated } from "./keep-generated";
import { printProps } from "./print-props";

const root = resolve(__dirname, "..");

function main(): void {
  for (const resource of resources) {
    const name = resource.name.replaceAll("_", "-");
    keepGenerated(root, `model/props/${name}.generated.ts`, printProps(resource), `model/resources/${name}.ts`);
  }
}

main();
