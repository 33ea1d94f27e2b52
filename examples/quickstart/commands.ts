import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
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

interface CommandSettings {
  /** The repository. */
  readonly root: string;
  /** Where the log is kept; emptied first, or made. */
  readonly folder: string;
  /** The folder of the project, in which `cdktf` runs. */
  readonly project: string;
  readonly processes: Processes;
}

/** What a person would type, and a log of all that was said. */
export class Commands {
  readonly log: string;
  readonly #settings: CommandSettings;
  #environment = commandEnvironment();

  constructor(settings: CommandSettings) {
    const { folder } = settings;
    this.#settings = settings;
    this.log = join(folder, "log.txt");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** Adds variables to the environment of the commands to come. */
  set(variables: Readonly<Record<string, string>>): void {
    this.#environment = { ...this.#environment, ...variables };
  }

  /** Runs `cdktf` in the project and returns what it said. Throws a Failure that shows the errors when it fails. */
  async cdktf(...args: readonly string[]): Promise<string> {
    const cli = require.resolve("cdktf-cli/bundle/bin/cdktf");
    return this.#run(["cdktf", ...args], [process.execPath, cli, ...args], this.#settings.project);
  }

  /** Runs `cdktf-port` and returns what it said, as {@link cdktf} does. */
  async port(...args: readonly string[]): Promise<string> {
    const { root } = this.#settings;
    return this.#run(["cdktf-port", ...args], [process.execPath, join(root, "lib/cli/main.js"), ...args], root);
  }

  /** The plan that the last `cdktf diff` of a stack made, as Terraform's own JSON. */
  async plan(stack: string): Promise<Plan> {
    const words = ["terraform", "show", "-json", "plan"] as const;
    return JSON.parse(await this.#run([...words], [...words], join(this.#settings.project, "cdktf.out/stacks", stack)));
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
