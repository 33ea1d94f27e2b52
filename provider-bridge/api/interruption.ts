import { setMaxListeners } from "node:events";
import type { Clock } from "./clock";
import { PortApiError } from "./errors";

/** How long a write that is under way may take to finish once the run is interrupted, in milliseconds. */
const grace = 10_000;

/**
 * The end of a run in two steps. `stop` ends every wait and every read, and no write begins any more. A write under way is let
 * finish, so that what it made is known to its caller and not orphaned: `end` cuts it off only after a time of grace.
 */
export class Interruption {
  readonly #stop = new AbortController();
  readonly #end = new AbortController();

  /** `signal` asks for the end of the run. */
  constructor(clock: Clock, signal?: AbortSignal) {
    // Each of many calls at once listens.
    setMaxListeners(0, this.stop, this.end);
    const begin = (): void => {
      this.#stop.abort();
      clock.wait(grace, this.#end.signal).then(
        () => this.#end.abort(),
        () => undefined,
      );
    };
    if (signal?.aborted) begin();
    else signal?.addEventListener("abort", begin, { once: true, signal: this.#end.signal });
  }

  get stop(): AbortSignal {
    return this.#stop.signal;
  }

  get end(): AbortSignal {
    return this.#end.signal;
  }

  /** Ends everything now, without grace. */
  close(): void {
    this.#stop.abort();
    this.#end.abort();
  }
}

/** The error of whatever the interruption kept from being done. */
export function interrupted(what: string): PortApiError {
  return new PortApiError({ kind: "interrupted", message: `Interrupted before ${what}.` });
}

/** What the promise gives, unless the signal is aborted first: then the error. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal, error: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(error());
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
