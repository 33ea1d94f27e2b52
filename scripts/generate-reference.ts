/**
 * Prints the reference pages from the definitions of the resources:
 * `node --import tsx scripts/generate-reference.ts`, or with `--check` to learn whether the committed files are current.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { resources } from "../model/index";
import { keepGenerated } from "./keep-generated";
import { referencePage } from "./reference/page";

const root = resolve(__dirname, "..");

function main(): void {
  for (const resource of resources) {
    const name = resource.name.replaceAll("_", "-");
    keepGenerated(root, `docs/reference/${name}.md`, referencePage(resource, constructOf(name)), `model/resources/${name}.ts`);
  }
  keepGenerated(root, "docs/reference/README.md", index(), "model/resources");
}

/** The class of a construct's file; undefined where the resource is none that people write. */
function constructOf(name: string): string | undefined {
  const path = join(root, "constructs", `${name}.ts`);
  return existsSync(path) ? /^export class (\w+)/m.exec(readFileSync(path, "utf8"))?.[1] : undefined;
}

function index(): string {
  const lines = resources.map(({ name, description }) => `- [\`port_${name}\`](${name.replaceAll("_", "-")}.md): ${description}`);
  return ["<!-- Generated from model/resources by `npm run generate`. Do not edit. -->", "# Reference", "", ...lines, ""].join("\n");
}

main();
