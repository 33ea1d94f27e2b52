import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bridgeSource, placeProvider } from "../../constructs/provider/placement";
import { version } from "../../package.json";
import { scratchFolder } from "../scratch-folder";
import { terraform, terraformOrThrow } from "../terraform";
import { named, type Observed } from "./observed";
import type { Row } from "./row";

/** An error or a warning as Terraform's JSON has it. */
interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
  readonly snippet?: { readonly code: string };
}

const settings = `terraform {
  required_providers {
    port = {
      source  = "${bridgeSource}"
      version = "${version}"
    }
  }
}
`;

/** A folder of plain HCL in which each row has a file of its own: what Terraform says is told apart by the file that it points to. */
export class TerraformProject {
  readonly folder = scratchFolder();

  constructor(
    private readonly environment: NodeJS.ProcessEnv,
    /** What differs from run to run, by the words that stand for it. */
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  /** Lays the provider in, and what every row begins with. */
  async begin(hcl: string): Promise<void> {
    placeProvider(join(this.folder, "terraform.d/plugins"), { source: bridgeSource, version });
    this.write("main", settings + hcl);
    await terraformOrThrow(this.folder, ["init", "-input=false"], this.environment);
  }

  write(name: string, hcl: string): void {
    const text = [...this.names].reduce((written, [word, value]) => written.replaceAll(word, value), hcl);
    writeFileSync(join(this.folder, `${name}.tf`), text);
  }

  /** Each row's text in a file of its own; resources are called after the row, so that all can stand in one folder. */
  writeRows(rows: readonly Row[], text: "given" | "mended"): void {
    for (const [index, row] of rows.entries()) this.write(suffixOf(row, index), asOneOfMany(row[text], suffixOf(row, index)));
  }

  /** Runs a command, and returns for each row the errors or the warnings about it. */
  async observe(
    rows: readonly Row[],
    args: readonly string[],
    { environment = this.environment, severity = "error" }: { environment?: NodeJS.ProcessEnv; severity?: Diagnostic["severity"] } = {},
  ): Promise<Observed[]> {
    const [command = "", ...rest] = args;
    const { code, stdout } = await terraform(this.folder, [command, "-json", ...rest], environment);
    const said = diagnosticsIn(stdout).filter((diagnostic) => diagnostic.severity === severity);
    return rows.map((row, index) => {
      const suffix = suffixOf(row, index);
      const own = said.filter((diagnostic) =>
        diagnostic.range ? diagnostic.range.filename === `${suffix}.tf` : namesImport(diagnostic, row),
      );
      return { code, message: own.map((diagnostic) => asOneAlone(named(print(diagnostic), this.names), suffix)).join("\n\n") };
    });
  }

  async run(args: readonly string[], environment = this.environment): Promise<string> {
    return terraformOrThrow(this.folder, args, environment);
  }
}

/** `validate` prints one document; `plan` and `apply` print one a line, some of which are diagnostics. */
function diagnosticsIn(output: string): Diagnostic[] {
  if (output.trimStart().startsWith("{\n")) return JSON.parse(output).diagnostics;
  return output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .flatMap((line): Diagnostic[] => {
      const message: { diagnostic?: Diagnostic } = JSON.parse(line);
      return message.diagnostic ? [message.diagnostic] : [];
    });
}

/** An error or a warning as Terraform shows it, without its frame. */
function print({ severity, summary, detail, address, range, snippet }: Diagnostic): string {
  const place = [...(address ? [`with ${address}`] : []), ...(range ? [`on line ${range.start.line}`] : [])].join(", ");
  const code = snippet ? `\n  ${snippet.code.trim()}` : "";
  return [`${severity === "error" ? "Error" : "Warning"}: ${summary}`, ...(place === "" ? [] : [`  ${place}:${code}`]), detail.trim()].join(
    "\n\n",
  );
}

const addresses = /\b(alias *= "|port_\w+" "|port_\w+\.|\bport\.|terraform_data" "|terraform_data\.)(other|it|team|own|cart|url)\b/g;

/** Ends what a row calls its own where it stands beside other rows; also the name of its file. */
function suffixOf({ found }: Row, index: number): string {
  return `${found}_${index}`;
}

function asOneOfMany(text: string, suffix: string): string {
  return text.replace(addresses, `$1$2_${suffix}`).replace(/\bNAME\b/g, `name_${suffix}`);
}

/** Terraform gives what goes wrong with an import no place: what it names has to tell. */
function namesImport({ summary }: Diagnostic, { given }: Row): boolean {
  const id = /^import \{[^}]*\bid = ("[^"]*")/.exec(given)?.[1];
  return id !== undefined && summary.includes(id);
}

function asOneAlone(message: string, suffix: string): string {
  return message.replaceAll(`name_${suffix}`, "NAME").replaceAll(`_${suffix}`, "");
}
