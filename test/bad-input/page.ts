import { moments, type Row } from "./row";

const titles: Readonly<Record<Row["found"], string>> = {
  "command line": "By the command itself",
  compiler: "By the compiler",
  synth: "At synth",
  validate: "At validate",
  plan: "At plan",
  apply: "At apply",
};

const introduction = `# What is said of mistakes

Every mistake below is made by a test, and what is said of it is held against this page, word for word. It stands under the first moment that finds it. Terraform's frames and line breaks are left out; words in capitals stand for what differs from run to run. Where Port itself refuses something, the words are those of the embedded portal.

What to do when it is not the input that is at fault stands in [When something goes wrong](when-something-goes-wrong.md).`;

/** The page of the table. */
export function printPage(rows: readonly Row[]): string {
  const sections = moments.map((moment) => {
    const found = rows.filter(({ found }) => found === moment);
    return [`## ${titles[moment]}`, ...found.map(printRow)].join("\n\n");
  });
  return `${[introduction, ...sections].join("\n\n")}\n`;
}

function printRow({ mistake, given, code, message, mended }: Row): string {
  const language = languageOf(given);
  return [
    `### ${mistake}`,
    fence(language, given),
    `Exit code ${code}:`,
    fence("text", message),
    "Mended:",
    fence(languageOf(mended), mended),
  ].join("\n\n");
}

function languageOf(text: string): string {
  if (/^(npx|terraform) (?!\{)/.test(text)) return "console";
  return /^(resource|data|provider|import) /.test(text) ? "hcl" : "typescript";
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
