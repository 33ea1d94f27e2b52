import { join, resolve } from "node:path";
import ts from "typescript";

/** A value that is to have a type of `model/props`. */
export interface Literal {
  readonly type: string;
  /** File of the type in `model/props`, without its ending. */
  readonly file: string;
  /** The value as TypeScript. */
  readonly text: string;
}

const props = resolve(__dirname, "../../../model/props");
const virtual = join(props, "compiled-literals.ts");

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  types: [],
  lib: ["lib.es2023.d.ts"],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
};

/** What the compiler says of each value: nothing where it has its type. */
export function compiled(literals: readonly Literal[]): string[][] {
  const imports = [...new Set(literals.map(({ type, file }) => `import type { ${type} } from "./${file}";\n`))].join("");
  const starts: number[] = [];
  let text = imports;
  for (const [index, literal] of literals.entries()) {
    starts.push(text.length);
    text += `export const literal${index}: ${literal.type} = ${literal.text};\n`;
  }
  const messages: string[][] = literals.map(() => []);
  for (const { start, messageText, code } of diagnostics(text)) {
    const index = starts.findLastIndex((at) => at <= (start ?? 0));
    messages[index]?.push(`TS${code} ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  }
  return messages;
}

function diagnostics(text: string): readonly ts.Diagnostic[] {
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([virtual], options, {
    ...host,
    fileExists: (file) => file === virtual || host.fileExists(file),
    readFile: (file) => (file === virtual ? text : host.readFile(file)),
    getSourceFile: (file, version) =>
      file === virtual ? ts.createSourceFile(file, text, version, true) : host.getSourceFile(file, version),
  });
  return [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
}
