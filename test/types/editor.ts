import { resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");
const file = resolve(__dirname, "written-in-a-test.ts");

/** What an editor shows of a text that uses the constructs. */
export interface Editor {
  /** The first line of what the compiler says, and where each message points. */
  readonly problems: readonly { readonly at: string; readonly says: string }[];
  /** The documentation that shows on hover over the first place where `word` stands. */
  hover(word: string): string;
  /** The names offered at the mark `|` of the text. */
  readonly offered: readonly string[];
}

const settings = ts.parseJsonConfigFileContent(
  ts.readConfigFile(resolve(root, "tsconfig.json"), ts.sys.readFile).config,
  ts.sys,
  root,
).options;
let text = "";
let version = 0;
const host: ts.LanguageServiceHost = {
  getCompilationSettings: () => settings,
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(version) : "0"),
  getScriptSnapshot: (name) => {
    const content = name === file ? text : ts.sys.readFile(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
};
const service = ts.createLanguageService(host);

/** Opens a text in which the constructs, `scope` and `variable` are at hand. */
export function open(written: string): Editor {
  const head = `import { Action, Automation, Blueprint, Entity, OrganizationSecret, Page, Scorecard, Team } from "cdktf-port";\nimport type { TerraformVariable } from "cdktf";\nimport type { Construct } from "constructs";\ndeclare const scope: Construct;\ndeclare const variable: TerraformVariable;\n`;
  const marked = head + written;
  const mark = marked.indexOf("|");
  text = mark < 0 ? marked : marked.slice(0, mark) + marked.slice(mark + 1);
  version++;
  const diagnostics = service.getSemanticDiagnostics(file).filter(({ code }) => code !== 6133);
  return {
    problems: diagnostics.map(({ start = 0, length = 0, messageText }) => ({
      at: text.slice(start, start + length),
      says: ts.flattenDiagnosticMessageText(messageText, "\n"),
    })),
    hover: (word) => ts.displayPartsToString(service.getQuickInfoAtPosition(file, text.indexOf(word, head.length))?.documentation),
    offered: mark < 0 ? [] : (service.getCompletionsAtPosition(file, mark, {})?.entries ?? []).map(({ name }) => name),
  };
}
