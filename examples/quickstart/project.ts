import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "./failure";

/** Does for a generated project what `npm install` would, with the packages of this repository and without a network. */
export function linkPackages(root: string, project: string): void {
  const manifest: { dependencies: object; devDependencies: object } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    const link = join(project, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(name === "cdktf-port" ? root : join(root, "node_modules", name), link);
  }
}

/** The line that the quickstart writes into the code, as a person would. */
export const newProperty = 'tier: { type: "string", title: "Tier", enum: ["gold", "silver"] },';

/** Adds a property to the Service blueprint, before its property `language`. Returns the file's path in the project. */
export function addProperty(project: string): string {
  const file = "catalog/blueprints.ts";
  const path = join(project, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(/\n( +)(?=language: )/, `\n$1${newProperty}\n$1`);
  if (after === before)
    throw new Failure(`${file} should have the property "language", and has not.`, "This is a fault of cdktf-port: please report it.");
  writeFileSync(path, after);
  return file;
}
