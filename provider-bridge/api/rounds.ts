import type { Clock } from "./clock";
import { interrupted } from "./interruption";
import { silence } from "./silence";

/** A call that waits for its round. */
export interface Waiting {
  readonly reject: (error: Error) => void;
}

/**
 * Gathers calls into rounds, one round at a time. Terraform keeps a fixed number of calls under way (`-parallelism`) and begins the next
 * only when one is answered, each some milliseconds after the other; so a round is full when as many wait as it keeps, a number that
 * nobody tells us. It is sounded: a round begins when nothing has arrived for a while, and those that wait are the number. After that
 * rounds begin as soon as so many wait, with a new sounding now and then, and at once after a round that did not fill. A sounding may
 * come too early on a busy machine; but calls that arrive during a round are under way beside it, and correct it.
 */
export class Rounds<T extends Waiting> {
  #waiting: T[] = [];
  /** Those that the last round left. */
  #left: ReadonlySet<T> = new Set();
  /** Calls in the round that is being run; 0 between rounds. */
  #running = 0;
  /** Calls that make a round full; infinite while sounding. */
  #full = Number.POSITIVE_INFINITY;
  #sounded = 0;
  #untilSounding = 0;
  #corrected = false;
  #interval = 1;
  #gap = 10;
  #lastArrival = 0;
  #quiet = new AbortController();

  /**
   * `run` settles every call of a round, and does not throw. `worthwhile`: of the calls that fill a round, at least one, those that are not
   * better off with the next, where `left` are those that the last one left already; all of them where nobody says.
   */
  constructor(
    private readonly clock: Clock,
    private readonly stop: AbortSignal,
    private readonly run: (calls: readonly T[]) => Promise<void>,
    private readonly worthwhile: (calls: readonly T[], left: ReadonlySet<T>) => readonly T[] = (calls) => calls,
  ) {
    stop.addEventListener("abort", () => this.#interrupt(), { once: true });
  }

  add(call: T): void {
    if (this.stop.aborted) {
      call.reject(interrupted("it was written"));
      return;
    }
    const now = this.clock.now();
    if (this.#waiting.length > 0) this.#gap += (Math.min(now - this.#lastArrival, 400) - this.#gap) / 8;
    this.#lastArrival = now;
    this.#waiting.push(call);
    this.#correct();
    this.#consider();
  }

  #consider(): void {
    this.#quiet.abort();
    if (this.#running > 0 || this.#waiting.length === 0) return;
    if (this.#waiting.length >= this.#full) return void this.#begin();
    const quiet = new AbortController();
    this.#quiet = quiet;
    silence(this.clock, this.#patience(), quiet.signal).then(
      () => {
        if (!quiet.signal.aborted) void this.#begin();
      },
      () => undefined,
    );
  }

  /** Milliseconds of silence after which no more calls are expected: while fewer wait than did before, Terraform may only be held up. */
  #patience(): number {
    const usual = Math.min(400, Math.max(50, 4 * this.#gap));
    return this.#waiting.length < this.#sounded ? 4 * usual : usual;
  }

  async #begin(): Promise<void> {
    this.#quiet.abort();
    // Of another number than before, they may be the last, and nothing may come that some could wait for.
    const asBefore = this.#waiting.length >= this.#full || this.#waiting.length === this.#sounded;
    const calls = asBefore ? this.worthwhile(this.#waiting, this.#left) : this.#waiting;
    this.#learn(this.#waiting.length);
    this.#waiting = this.#waiting.filter((call) => !calls.includes(call));
    this.#left = new Set(this.#waiting);
    this.#running = calls.length;
    await this.run(calls);
    this.#running = 0;
    this.#consider();
  }

  #learn(count: number): void {
    const corrected = this.#corrected;
    this.#corrected = false;
    if (count >= this.#full) {
      this.#untilSounding--;
    } else if (corrected) {
      // The others of those that were under way have only just been answered: this round says nothing of the next.
      return;
    } else {
      // What a sounding confirms holds for twice as many rounds as before.
      this.#interval = this.#full === Number.POSITIVE_INFINITY && count === this.#sounded ? this.#interval * 2 : 1;
      this.#untilSounding = this.#interval;
      this.#sounded = count;
    }
    this.#full = this.#untilSounding > 0 ? this.#sounded : Number.POSITIVE_INFINITY;
  }

  #correct(): void {
    const underWay = this.#running + this.#waiting.length;
    if (this.#running === 0 || underWay <= this.#full) return;
    this.#full = underWay;
    this.#sounded = underWay;
    this.#untilSounding = this.#interval;
    this.#corrected = true;
  }

  #interrupt(): void {
    this.#quiet.abort();
    for (const call of this.#waiting.splice(0)) call.reject(interrupted("it was written"));
  }
}
