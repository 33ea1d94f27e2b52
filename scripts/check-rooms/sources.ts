import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { preProcessFile } from "typescript";

/** A source file by its path from the repository's root, with `/` between folders. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

export interface Import {
  /** What the file wrote. */
  readonly specifier: string;
  /** The line, counted from 1. */
  readonly line: number;
}

/** Where an import leads: a file of the house, or a package (`node:` for all that Node brings). */
export type Target = { readonly file: string } | { readonly package: string };

/** Names under which the house imports itself, as tsconfig.json's `paths` say. */
const aliases = new Map([
  ["cdktf-port", "constructs/index.ts"],
  ["cdktf-port/portal", "portal/index.ts"],
]);

const leftOut = /(^|\/)(node_modules|lib|coverage|cdktf\.out|\.[^/]*)(\/|$)/;

/** Every TypeScript file under `root` that people write. */
export function readSources(root: string): Source[] {
  const files = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    if (leftOut.test(entry.name)) return [];
    if (!entry.isDirectory()) return [entry.name];
    return readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" }).map((path) =>
      posix.join(entry.name, path.replaceAll("\\", "/")),
    );
  });
  return files
    .filter((path) => path.endsWith(".ts") && !leftOut.test(path))
    .sort()
    .map((path) => sourceOf(path, readFileSync(join(root, path), "utf8")));
}

export function sourceOf(path: string, text: string): Source {
  const imports = preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: text.slice(0, pos).split("\n").length,
  }));
  return { path, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0), imports };
}

/** Where an import of `from` leads, `files` being all there are. */
export function targetOf(from: string, specifier: string, files: ReadonlySet<string>): Target {
  const alias = aliases.get(specifier);
  if (alias !== undefined) return { file: alias };
  if (!specifier.startsWith(".")) return { package: packageOf(specifier) };
  const path = posix.join(posix.dirname(from), specifier);
  const found = [path, path.replace(/\.js$/, ".ts"), `${path}.ts`, `${path}/index.ts`].find((candidate) => files.has(candidate));
  return { file: found ?? path };
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return "node:";
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
