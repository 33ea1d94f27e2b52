import { execFile } from "node:child_process";
import { devNull } from "node:os";

/** What a command ended with. */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** An environment in which Terraform is the same on every machine: no configuration of the user, no lookups, no colour. */
export function terraformEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(TF_|PORT_)/.test(name));
  return { ...Object.fromEntries(inherited), CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_CLI_CONFIG_FILE: devNull, ...more };
}

/** Runs Terraform in a folder. Files of tests that call this are named `*.terraform.test.ts`: without Terraform they are left out. */
export function terraform(
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = terraformEnvironment(),
): Promise<Finished> {
  return new Promise((resolve) => {
    execFile("terraform", args, { cwd: folder, env: environment, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === "number" ? error.code : error ? 1 : 0,
        stdout,
        stderr: error && stderr === "" ? error.message : stderr,
      });
    });
  });
}

/** The same, throwing what Terraform said when it fails. */
export async function terraformOrThrow(folder: string, args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<string> {
  const { code, stdout, stderr } = await terraform(folder, args, environment);
  if (code !== 0) throw new Error(`terraform ${args.join(" ")} ended with ${code}:\n${stdout}${stderr}`);
  return stdout;
}

/** One resource in a plan, as Terraform's JSON says it. */
export interface PlannedChange {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: unknown;
    readonly after: unknown;
    readonly importing?: object;
  };
}

/** What a plan is about, as Terraform's JSON says it; in a plan of which there is nothing to tell, no resource at all. Stays in `test.tfplan`. */
export async function planOf(
  folder: string,
  environment?: NodeJS.ProcessEnv,
): Promise<{ resource_changes?: PlannedChange[]; resource_drift?: PlannedChange[] }> {
  const told = await terraformOrThrow(folder, ["plan", "-input=false", "-json", "-out=test.tfplan"], environment);
  // To show a plan, Terraform starts the provider once more.
  if (!/"type":"(planned_change|resource_drift)"/.test(told)) return {};
  return JSON.parse(await terraformOrThrow(folder, ["show", "-json", "test.tfplan"], environment));
}

/** What a plan would do, and what it found changed since the last apply. Resources it leaves alone are left out. */
export async function planned(
  folder: string,
  environment?: NodeJS.ProcessEnv,
): Promise<{ changes: PlannedChange[]; drift: PlannedChange[] }> {
  const { resource_changes: changes = [], resource_drift: drift = [] } = await planOf(folder, environment);
  return { changes: changes.filter(({ change }) => change.actions.join() !== "no-op"), drift };
}
