import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

/** What a command ended with, and all that it said. */
export interface Finished {
  readonly code: number | null;
  readonly output: string;
}

export interface Surroundings {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Time that a stopped command has to end by itself, in milliseconds. */
const patience = 10_000;

/** Every process that the quickstart starts. Each leads a group of its own, so that what it starts in turn is stopped with it. */
export class Processes {
  readonly #running = new Set<ChildProcess>();
  #stopped = false;

  /** Starts a command; `said` is called with what it says on stdout and stderr. Throws once {@link stop} was called. */
  start(command: readonly [string, ...string[]], { folder, environment }: Surroundings, said: (text: string) => void): ChildProcess {
    if (this.#stopped) throw new Error("The quickstart was stopped.");
    const [file, ...args] = command;
    const child = spawn(file, args, { cwd: folder, env: environment, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    this.#running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", said);
    return child;
  }

  /** Runs a command to its end. */
  run(command: readonly [string, ...string[]], surroundings: Surroundings): Promise<Finished> {
    return new Promise((resolve, reject) => {
      let output = "";
      const child = this.start(command, surroundings, (text) => {
        output += text;
      });
      child.on("error", reject);
      child.on("close", (code) => {
        this.#running.delete(child);
        resolve({ code, output });
      });
    });
  }

  /** Stops what still runs, the youngest first: kindly, and after a while in earnest. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const child of [...this.#running].reverse()) {
      this.#running.delete(child);
      const deadline = Date.now() + patience;
      signal(child, "SIGINT");
      while (Date.now() < deadline && signal(child, 0)) await wait(20);
      signal(child, "SIGKILL");
    }
  }
}

/** Signals a child's group; whether there was anybody left in it. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, name);
  } catch {
    return false;
  }
}
