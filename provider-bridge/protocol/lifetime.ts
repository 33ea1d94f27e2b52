import type { Listener } from "./listener";
import type { Log } from "./log";

/** How long answers may be on their way to a Terraform that does not hang up, in milliseconds. */
const farewell = 500;
/** How long calls may go on after a fault, in milliseconds: an apply that is under way is worth waiting for. */
const patience = 60_000;

/**
 * When the process stops and when it ends. A stop is a request: calls learn of it from their signal and finish what they do.
 * An end waits for the calls under way, since Terraform would forget what they have made.
 */
export class Lifetime {
  readonly #listener: Listener;
  readonly #log: Log;
  #stopping = new AbortController();
  #calls = 0;
  #ending: number | undefined;

  constructor(listener: Listener, log: Log) {
    this.#listener = listener;
    this.#log = log;
  }

  /** Whether the process comes to its end. */
  get ending(): boolean {
    return this.#ending !== undefined;
  }

  /** Runs a call; its signal is aborted when the person stops Terraform. Begin none when the end has begun: it would be cut short. */
  async run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#calls++;
    try {
      return await call(this.#stopping.signal);
    } finally {
      this.#calls--;
      if (this.#calls === 0 && this.#ending !== undefined) this.#leave(this.#ending);
    }
  }

  /** Asks every call, of now and later, to come to its end. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Forgets a stop, for the next command begins in a process that outlives commands. Gives the signal of the calls from now on. */
  resume(): AbortSignal {
    if (this.#stopping.signal.aborted) this.#stopping = new AbortController();
    return this.#stopping.signal;
  }

  /** Ends the process as soon as no call is under way and the answers are out. */
  end(exitCode: number): void {
    if (this.#ending !== undefined) return;
    this.#ending = exitCode;
    this.#log.debug("The provider ends", { exit_code: exitCode, calls_under_way: this.#calls });
    setTimeout(() => process.exit(exitCode), patience).unref();
    if (this.#calls === 0) this.#leave(exitCode);
  }

  #leave(exitCode: number): void {
    setTimeout(() => process.exit(exitCode), farewell);
    void this.#listener.close().then(() => process.exit(exitCode));
  }
}
