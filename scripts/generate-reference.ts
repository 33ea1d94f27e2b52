/**
 * Prints the reference pages from the definitions of resources and data sources:
 * `node --import tsx scripts/generate-reference.ts`, or with `--check` to learn whether the committed files are current.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dataSources, resources } from "../model/index";
import { keepGenerated } from "./keep-generated";
import { referencePage } from "./reference/page";
import { sourceOf } from "./source-of";

const described = [...resources, ...dataSources];
const root = resolve(__dirname, "..");

function main(): void {
  for (const one of described) {
    const name = one.name.replaceAll("_", "-");
    keepGenerated(root, `docs/reference/${name}.md`, referencePage(one, constructOf(name)), `model/${sourceOf(one)}`);
  }
  keepGenerated(root, "docs/reference/README.md", index(), "model");
}

/** The class of a construct's file; undefined where it is none that people write. */
function constructOf(name: string): string | undefined {
  const path = join(root, "constructs", `${name}.ts`);
  return existsSync(path) ? /^export class (\w+)/m.exec(readFileSync(path, "utf8"))?.[1] : undefined;
}

function index(): string {
  const lines = described.map(({ name, description }) => `- [\`port_${name}\`](${name.replaceAll("_", "-")}.md): ${description}`);
  return ["<!-- Generated from model by `npm run generate`. Do not edit. -->", "# Reference", "", ...lines, ""].join("\n");
}

main();
