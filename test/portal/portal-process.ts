import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { PortalFlags } from "../../portal";

/** How a portal's process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A portal in a process of its own, as the command runs it. */
export interface PortalProcess {
  /** The URL that it printed when it was ready; rejects when it ended before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

export function startPortalProcess(flags: PortalFlags): PortalProcess {
  const child = spawn(process.execPath, ["--import", "tsx", join(__dirname, "run-portal-process.ts"), JSON.stringify(flags)]);
  running.add(child);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve({ code, signal, stdout: stdout(), stderr: stderr() });
    });
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const url = /^listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(stdout())?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then((end) => reject(new Error(`The portal ended before it was ready: ${JSON.stringify(end)}`)));
  });
  ready.catch(() => {});
  return { ready, ended, kill: (signal) => child.kill(signal) };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.on("data", (chunk) => {
    text += String(chunk);
  });
  return () => text;
}
