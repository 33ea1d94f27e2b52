import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { terraformEnvironment, terraformOrThrow } from "../terraform";
import { WrongResult } from "./wrong-result";

const quietly = ["-input=false", "-no-color"];
const stateFile = "terraform.tfstate";

/** A change as Terraform shows it of a plan that was timed without a word. */
interface ShownChange {
  readonly address: string;
  readonly change: { readonly actions: readonly string[] };
}

interface StackOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Text of the state; nothing is there when absent. */
  readonly state?: string | undefined;
  /** Lays what the configuration needs beside it. */
  readonly prepare?: (folder: string) => void;
}

/** A folder with a configuration and a state, in which Terraform is run and timed. */
export class Stack {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #peaks: string;

  private constructor(
    readonly folder: string,
    environment: Readonly<Record<string, string>>,
  ) {
    this.#peaks = join(folder, "peaks");
    const hook = JSON.stringify(join(__dirname, "peak-memory.cjs"));
    this.#environment = terraformEnvironment({ ...environment, NODE_OPTIONS: `--require ${hook}`, BENCH_PEAKS: this.#peaks });
    process.once("exit", this.remove);
  }

  /** Makes the folder and runs `terraform init`. */
  static async open(configuration: object, { environment = {}, state, prepare }: StackOptions = {}): Promise<Stack> {
    const stack = new Stack(mkdtempSync(join(tmpdir(), "bench-")), environment);
    writeFileSync(join(stack.folder, "main.tf.json"), JSON.stringify(configuration));
    if (state !== undefined) writeFileSync(join(stack.folder, stateFile), state);
    prepare?.(stack.folder);
    await stack.#terraform("init", ...quietly);
    return stack;
  }

  /** Applies, and returns the seconds it took. */
  async apply(parallelism: number): Promise<number> {
    return this.#timed("apply", "-auto-approve", `-parallelism=${parallelism}`, ...quietly);
  }

  /** Plans what is there already, and returns the seconds it took. Throws a {@link WrongResult} where the plan would do anything. */
  async planNothing(parallelism: number): Promise<number> {
    const seconds = await this.#timed("plan", "-out=bench.tfplan", `-parallelism=${parallelism}`, ...quietly);
    const plan: { resource_changes?: ShownChange[]; resource_drift?: ShownChange[] } = JSON.parse(
      await this.#terraform("show", "-json", "bench.tfplan"),
    );
    const changes = (plan.resource_changes ?? []).filter(({ change }) => change.actions.join() !== "no-op");
    const drift = plan.resource_drift ?? [];
    const [first] = [...changes, ...drift];
    if (first)
      throw new WrongResult(`A plan of what is there already holds ${changes.length + drift.length} changes, ${first.address} the first.`);
    return seconds;
  }

  /** Objects in the state. */
  get stateCount(): number {
    const state: { resources: { instances: unknown[] }[] } = JSON.parse(readFileSync(join(this.folder, stateFile), "utf8"));
    return state.resources.reduce((sum, { instances }) => sum + instances.length, 0);
  }

  /** Bytes of memory that the largest process of a provider has had since this was last asked; 0 where there was none. */
  takePeak(): number {
    if (!existsSync(this.#peaks)) return 0;
    const kibibytes = readFileSync(this.#peaks, "utf8").trim().split("\n").map(Number);
    rmSync(this.#peaks);
    return Math.max(...kibibytes) * 1024;
  }

  readonly remove = (): void => {
    process.off("exit", this.remove);
    rmSync(this.folder, { recursive: true, force: true });
  };

  async #timed(...words: string[]): Promise<number> {
    const started = performance.now();
    await this.#terraform(...words);
    return (performance.now() - started) / 1000;
  }

  #terraform(...words: string[]): Promise<string> {
    return terraformOrThrow(this.folder, words, this.#environment);
  }
}
