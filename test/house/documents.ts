import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  createCompilerHost,
  createProgram,
  createSourceFile,
  flattenDiagnosticMessageText,
  parseJsonConfigFileContent,
  sys,
} from "typescript";

export const repository = resolve(__dirname, "../..");

/** A Markdown file of the repository. */
export interface Document {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** Code between fences, with the language its first line names. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

/** Every Markdown file that people read: at the top and in docs/. */
export function readDocuments(): Document[] {
  const top = readdirSync(repository).filter((name) => name.endsWith(".md"));
  const pages = readdirSync(join(repository, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name));
  return [...top, ...pages].sort().map((path) => ({ path, text: readFileSync(join(repository, path), "utf8") }));
}

export function codeBlocks({ text }: Document): CodeBlock[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", code = ""]) => ({ language, code }));
}

/** What the compiler says of TypeScript texts, by the names they are given here; each is a module of its own at the repository's root. */
export function compile(texts: ReadonlyMap<string, string>): string[] {
  const configuration = JSON.parse(readFileSync(join(repository, "tsconfig.json"), "utf8"));
  const { options } = parseJsonConfigFileContent({ ...configuration, include: [], files: [] }, sys, repository);
  const files = new Map([...texts].map(([name, text]) => [join(repository, name), `${text}\nexport {};\n`]));
  const host = createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, language, ...rest) : createSourceFile(path, text, language, true);
  };
  const program = createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start = 0 }) =>
        `${path.slice(repository.length + 1)}:${(files.get(path) ?? "").slice(0, start).split("\n").length}: ${flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}
