import { setImmediate } from "node:timers/promises";
import type { Clock } from "../../../provider-bridge/api/clock";

/** Time that passes only by waiting: every wait ends at once, and is noted. */
export class PassingClock implements Clock {
  readonly waits: number[] = [];
  #now = 1_700_000_000_000;

  now(): number {
    return this.#now;
  }

  async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw new Error("aborted");
    this.waits.push(milliseconds);
    this.#now += milliseconds;
  }

  random(): number {
    return 1;
  }

  /** Waits longer than what calls wait for company. */
  get longWaits(): number[] {
    return this.waits.filter((milliseconds) => milliseconds > 60);
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** Beside real requests: every wait ends as soon as what has arrived is dealt with, and the time it would have taken has passed. */
export class HastyClock implements Clock {
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    await setImmediate(undefined, signal ? { signal } : {});
    this.#ahead += milliseconds;
  }

  random(): number {
    return 1;
  }
}

/** Time as a list of events: the next is taken when nobody has anything left to do now. */
export class EventClock implements Clock {
  #now = 0;
  #events: { readonly at: number; readonly go: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const event = { at: this.#now + milliseconds, go: resolve };
      this.#events.push(event);
      signal?.addEventListener("abort", () => {
        this.#events = this.#events.filter((other) => other !== event);
        reject(new Error("aborted"));
      });
    });
  }

  random(): number {
    return 0.5;
  }

  /** Lets time pass until it is done; throws when nothing is left that could make it so. */
  async runUntil(done: () => boolean): Promise<void> {
    for (;;) {
      for (let turn = 0; turn < 40; turn++) await Promise.resolve();
      if (done()) return;
      const next = this.#events.reduce<{ at: number; go: () => void } | undefined>(
        (first, event) => (first && first.at <= event.at ? first : event),
        undefined,
      );
      if (!next) throw new Error("Nothing is left to wait for.");
      this.#events = this.#events.filter((event) => event !== next);
      this.#now = next.at;
      next.go();
    }
  }
}

/** A machine that stands still for a while: what falls into that time happens at its end, waits that were begun before first. */
export class StandstillClock extends EventClock {
  constructor(
    private readonly from: number,
    private readonly to: number,
  ) {
    super();
  }

  override wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const at = this.now() + milliseconds;
    return super.wait(at > this.from && at < this.to ? this.to - this.now() : milliseconds, signal);
  }
}
