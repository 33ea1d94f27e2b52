import { dirname, join } from "node:path";
import ts from "typescript";
import { repository } from "../../house/documents";

/** The compiler's settings of a printed project, with the strictest that people add; the package is this repository. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  paths: { "cdktf-port": [join(repository, "constructs/index.ts")] },
};

const sources = new Map<string, ts.SourceFile | undefined>();
let before: ts.Program | undefined;

/** What the compiler says of projects, by name each with its files; what it has read of packages it keeps for the next time. */
export function compiled(projects: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const texts = new Map(
    [...projects].flatMap(([name, files]) =>
      [...files].filter(([path]) => path.endsWith(".ts")).map(([path, text]) => [join(repository, name, path), text] as const),
    ),
  );
  const folders = new Set([...texts.keys()].flatMap((path) => [dirname(path), dirname(dirname(path))]));
  const plain = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...plain,
    fileExists: (path) => texts.has(path) || plain.fileExists(path),
    directoryExists: (path) => folders.has(path) || plain.directoryExists?.(path) === true,
    readFile: (path) => texts.get(path) ?? plain.readFile(path),
    getSourceFile: (path, language) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, language, true);
      if (!sources.has(path)) sources.set(path, plain.getSourceFile(path, language));
      return sources.get(path);
    },
  };
  const program = ts.createProgram([...texts.keys()], options, host, before);
  before = program;
  return [...texts.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText, start = 0 }) => {
      const line = (texts.get(path) ?? "").slice(0, start).split("\n").length;
      return `${path.slice(repository.length + 1)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
}
