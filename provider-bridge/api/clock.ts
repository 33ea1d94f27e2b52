import { setTimeout as wait } from "node:timers/promises";

/** Time and chance, as far as waiting goes: what a test may hold in its hand. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Waits so many milliseconds; rejects as soon as the signal is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 up to, but not including, 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}),
  random: () => Math.random(),
};
