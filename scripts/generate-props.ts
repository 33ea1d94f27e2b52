/**
 * Prints the types of the props from the definitions of resources and data sources:
 * `node --import tsx scripts/generate-props.ts`, or with `--check` to learn whether the committed files are current.
 */
import { resolve } from "node:path";
import { dataSources, resources } from "../model/index";
import { keepGenerated } from "./keep-generated";
import { printProps } from "./print-props";
import { sourceOf } from "./source-of";

const root = resolve(__dirname, "..");

function main(): void {
  for (const one of [...resources, ...dataSources]) {
    const name = one.name.replaceAll("_", "-");
    keepGenerated(root, `model/props/${name}.generated.ts`, printProps(one), `model/${sourceOf(one)}`);
  }
}

main();
