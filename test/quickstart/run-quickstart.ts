import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { resolve } from "node:path";

export const repository = resolve(__dirname, "../..");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the quickstart of the repository in `root`, without a terminal; `environment` stands in for the person's. */
export function startQuickstart(root: string, environment: NodeJS.ProcessEnv, folder = ".quickstart"): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ["--import", "tsx", "examples/quickstart/main.ts", folder], { cwd: root, env: environment });
}

/** What a started quickstart says, to its end. */
export function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      said[stream] += text;
    });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, ...said }));
  });
}
