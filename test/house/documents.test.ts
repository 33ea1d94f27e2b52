import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scripts } from "../../package.json";
import { readSources } from "../../scripts/check-rooms/sources";
import { run } from "../cli/output";
import { codeBlocks, compile, readDocuments, repository } from "./documents";

const documents = readDocuments();
const blocks = documents.flatMap((document) => codeBlocks(document).map((block) => ({ ...block, path: document.path })));
const commands = blocks
  .filter(({ language }) => language === "sh")
  .flatMap(({ path, code }) => code.split(/\n|&&/).map((line) => ({ path, line: line.replace(/(^|\s)#.*/, "").trim() })));

describe("what the documents say", () => {
  it("is found", () => {
    expect(documents.map(({ path }) => path)).toEqual(expect.arrayContaining(["README.md", "docs/write-a-stack.md"]));
    expect(blocks.filter(({ language }) => language === "ts").length).toBeGreaterThan(4);
    expect(commands.length).toBeGreaterThan(15);
  });

  it("compiles where it is TypeScript", () => {
    const examples = blocks.filter(({ language }) => language === "ts");
    const texts = new Map(examples.map(({ path, code }, index) => [`${path.replace(/\W/g, "_")}_${index}.ts`, code]));
    expect(compile(texts)).toEqual([]);
    expect(compile(new Map([["wrong.ts", 'import { Blueprint } from "cdktf-port";\nnew Blueprint();']]))).toHaveLength(1);
  });

  it("names scripts that package.json has", () => {
    const named = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => ({ path, script })),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  });

  it("names commands of cdktf-port, and options, that there are", async () => {
    const lines = commands.filter(({ line }) => line.startsWith("npx cdktf-port "));
    expect(lines.length).toBeGreaterThan(2);
    for (const { line } of lines) {
      const words = line.split(/\s+/).slice(2);
      const subcommands = words.slice(0, words[0] === "provider" || words[0] === "migrate" ? 2 : 1);
      const { code, stdout } = await run(...subcommands, "--help");
      const options = words.filter((word) => word.startsWith("--"));
      expect({ line, code, unknown: options.filter((option) => !stdout.includes(`${option} `)) }).toEqual({ line, code: 0, unknown: [] });
    }
  });

  it("quotes messages that the code has", () => {
    const page = documents.find(({ path }) => path === "docs/when-something-goes-wrong.md")?.text ?? "";
    const quoted = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, message = ""]) => message);
    const code = readSources(repository)
      .filter(({ path }) => !path.startsWith("test/"))
      .map(({ path }) => readFileSync(join(repository, path), "utf8"))
      .join("\n");
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.filter((message) => !code.includes(message))).toEqual([]);
  });

  it("links to what is there", () => {
    const links = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(([, target = "", anchor]) => ({ path, target, anchor })),
    );
    const broken = links.filter(({ path, target, anchor }) => {
      const file = target === "" ? path : join(dirname(path), target);
      if (!existsSync(join(repository, file))) return true;
      const headings = documents.find((document) => document.path === file)?.text.match(/^#+ .*$/gm) ?? [];
      return anchor !== undefined && !headings.map(anchorOf).includes(anchor);
    });
    expect(links.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });
});

/** The anchor that a heading has on a page. */
function anchorOf(heading: string): string {
  return heading
    .replace(/^#+ /, "")
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replaceAll(" ", "-");
}
