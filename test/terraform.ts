import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { byCodePoint } from "../model/kernel/json-text";

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

/** What a plan would do to one resource: `create`, `read`, `update`, `replace` or `delete`. */
export interface PlannedChange {
  readonly address: string;
  readonly action: string;
}

/** What a plan would do, and the addresses of what it found changed since the last apply. Resources it leaves alone are left out. */
export interface Planned {
  readonly changes: readonly PlannedChange[];
  readonly drift: readonly string[];
}

/** One line that Terraform says about a resource while it plans. */
interface Told {
  readonly type: string;
  readonly change: { readonly action: string; readonly resource: { readonly addr: string }; readonly importing?: object };
}

/**
 * What a plan would do and has found, and the addresses of what it would import. The plan stays in `test.tfplan`; it is not shown from there,
 * for that starts the provider once more.
 */
export async function planOf(folder: string, environment?: NodeJS.ProcessEnv): Promise<Planned & { readonly imports: readonly string[] }> {
  const said = await terraformOrThrow(folder, ["plan", "-input=false", "-json", "-out=test.tfplan"], environment);
  const told = said
    .split("\n")
    .flatMap((line): Told[] => (/"type":"(planned_change|resource_drift)"/.test(line) ? [JSON.parse(line)] : []))
    // Terraform tells of them in no order.
    .sort((one, other) => byCodePoint(one.change.resource.addr, other.change.resource.addr));
  const about = (type: string) => told.flatMap((one) => (one.type === type ? [one.change] : []));
  const planned = about("planned_change");
  return {
    changes: planned.flatMap(({ resource, action }) =>
      ["noop", "move", "import"].includes(action) ? [] : [{ address: resource.addr, action }],
    ),
    imports: planned.flatMap(({ resource, importing }) => (importing ? [resource.addr] : [])),
    drift: about("resource_drift").map(({ resource }) => resource.addr),
  };
}

/** What a plan would do and has found. */
export async function planned(folder: string, environment?: NodeJS.ProcessEnv): Promise<Planned> {
  const { changes, drift } = await planOf(folder, environment);
  return { changes, drift };
}
