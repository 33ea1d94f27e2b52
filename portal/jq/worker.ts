import { Worker } from "node:worker_threads";

/** The thread ends when it had nothing to do for this long, in milliseconds. */
const idleLimit = 10_000;

/**
 * The thread's code. It is text, because the same must run from TypeScript sources and from the built package.
 * The inputs go in as an argument: the library reads its standard input in a time that grows with the square of its length.
 * Arguments stay on the module's stack, which is why a fresh module replaces it before the stack is full.
 */
const threadCode = `
const { parentPort, workerData } = require("node:worker_threads");
const makeModule = require(workerData.module);
const stack = 600_000;
let loaded, used = Infinity;
parentPort.on("message", async ({ program, inputs }) => {
  const size = Buffer.byteLength(inputs) + Buffer.byteLength(program);
  try {
    if (used + size > stack) [loaded, used] = [await makeModule(), 0];
    used += size;
    parentPort.postMessage({ output: await loaded.raw("null", program, ["-c", "-n", "--argjson", "inputs", inputs]) });
  } catch {
    used = Infinity;
    parentPort.postMessage({});
  }
});`;

interface Call {
  readonly program: string;
  readonly inputs: string;
  readonly resolve: (output: string | undefined) => void;
}

/** jq in a thread of its own, so that a program can neither block the portal nor take it down. */
export class JqWorker {
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #tail: Promise<unknown> = Promise.resolve();

  /** @param timeLimit longest time that one call may take, in milliseconds: a program may well never end. */
  constructor(private readonly timeLimit = 5_000) {}

  /** What the program printed, one value a line; nothing when it failed or took too long. Calls run one after another. */
  run(program: string, inputs: string): Promise<string | undefined> {
    const output = this.#tail.then(() => new Promise<string | undefined>((resolve) => this.#call({ program, inputs, resolve })));
    this.#tail = output;
    return output;
  }

  #call({ program, inputs, resolve }: Call): void {
    clearTimeout(this.#idle);
    const thread = this.#started();
    const finish = (output: string | undefined, keep: boolean): void => {
      clearTimeout(timer);
      thread.off("message", answered).off("error", failed).unref();
      if (keep) this.#idle = setTimeout(() => this.#stop(), idleLimit).unref();
      else this.#stop();
      resolve(output);
    };
    const answered = ({ output }: { output?: string }): void => finish(output, true);
    const failed = (): void => finish(undefined, false);
    const timer = setTimeout(failed, this.timeLimit);
    thread.on("message", answered).on("error", failed).ref();
    thread.postMessage({ program, inputs });
  }

  #started(): Worker {
    this.#thread ??= new Worker(threadCode, {
      eval: true,
      workerData: { module: require.resolve("jq-wasm/dist/build/jq.js") },
      stdout: true,
      stderr: true,
    });
    return this.#thread;
  }

  #stop(): void {
    const thread = this.#thread;
    this.#thread = undefined;
    void thread?.terminate();
  }
}
