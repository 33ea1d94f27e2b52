import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { Failure } from "./failure";
import type { Plan } from "./plan";
import type { Processes } from "./processes";

/** Variables of the person's that would make Terraform or CDKTF behave otherwise here, or lead requests to this machine elsewhere. */
const foreign = /^(TF|CDKTF|PORT)_|_proxy$/i;

/** What every command finds in its environment: nothing of the person's own Terraform, no lookups in the network, no spinners. */
export function commandEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const own = { CI: "1", CHECKPOINT_DISABLE: "1", CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1", TF_CLI_CONFIG_FILE: devNull };
  return { ...Object.fromEntries(inherited), ...own };
}

/** The cdktf command in a folder of its own, where the app's stacks, Terraform's state and a log of all that was said are kept. */
export class Commands {
  readonly log: string;
  readonly #settings: { readonly root: string; readonly folder: string; readonly processes: Processes };
  #environment = commandEnvironment();

  /** Empties the folder, or makes it. */
  constructor(settings: { readonly root: string; readonly folder: string; readonly processes: Processes }) {
    const { root, folder } = settings;
    this.#settings = settings;
    this.log = join(folder, "log.txt");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const app = `node --import tsx "${relative(folder, join(root, "examples/main.ts"))}"`;
    writeFileSync(
      join(folder, "cdktf.json"),
      `${JSON.stringify({ language: "typescript", app, projectId: "cdktf-port-quickstart" }, null, 2)}\n`,
    );
  }

  /** Adds variables to the environment of the commands to come. */
  set(variables: Readonly<Record<string, string>>): void {
    this.#environment = { ...this.#environment, ...variables };
  }

  /** Runs `cdktf` and returns what it said. Throws a Failure that shows the errors when it fails. */
  async cdktf(...args: readonly string[]): Promise<string> {
    return this.#run(["cdktf", ...args], [process.execPath, require.resolve("cdktf-cli/bundle/bin/cdktf"), ...args], this.#settings.folder);
  }

  /** The plan that the last `cdktf diff` of a stack made, as Terraform's own JSON. */
  async plan(stack: string): Promise<Plan> {
    const words = ["terraform", "show", "-json", "plan"] as const;
    return JSON.parse(await this.#run([...words], [...words], join(this.#settings.folder, "cdktf.out/stacks", stack)));
  }

  async #run(words: readonly string[], command: readonly [string, ...string[]], folder: string): Promise<string> {
    appendFileSync(this.log, `\n$ ${words.join(" ")}\n`);
    const { code, output } = await this.#settings.processes.run(command, { folder, environment: this.#environment });
    appendFileSync(this.log, output);
    if (code === 0) return output;
    throw new Failure(
      `${words.join(" ")} failed:\n${errorsIn(output)}`,
      `All that was said is in ${this.log}. Mend the cause and run this again: it begins afresh.`,
    );
  }
}

/** The part of a command's output that tells what went wrong: from its first error on, without colour and frames. */
function errorsIn(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.replace(/[│╷╵]/g, "").trim())
    .filter((line) => line !== "");
  const first = lines.findIndex((line) => line.includes("Error"));
  return lines
    .slice(first === -1 ? -15 : first)
    .slice(0, 15)
    .join("\n");
}
