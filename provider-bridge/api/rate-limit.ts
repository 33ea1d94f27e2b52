import type { Clock } from "./clock";
import { interrupted, unlessAborted } from "./interruption";
import type { Log } from "./settings";
import type { Incoming } from "./transport";

/** A reset beyond that is taken for a mistake of the server's, in milliseconds. */
const longestWindow = 60 * 60_000;
/** Two replies whose windows end so close together, in milliseconds, speak of the same window. */
const sameWindow = 1500;

/**
 * The gate before every request: it lets pass what the rate limit still allows, and when nothing is left holds all back until the
 * limit's window ends, no longer. A request under way counts as used until its reply says what remains.
 */
export class RateLimit {
  #remaining = Number.POSITIVE_INFINITY;
  #windowEnd = 0;
  #underWay = 0;
  #announced = 0;
  readonly #left = new Set<() => void>();

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Waits for leave to send one request. Each call is followed by one of {@link leave}. */
  async enter(signal: AbortSignal): Promise<void> {
    while (!this.#open()) {
      if (this.#remaining > 0) await this.#someoneLeaves(signal);
      else await this.#windowEnds(signal);
    }
    this.#underWay++;
  }

  /** Takes note of a reply; of none when the connection broke. */
  leave(reply?: Incoming): void {
    this.#underWay--;
    if (reply) this.#learn(reply);
    for (const wake of this.#left) wake();
    this.#left.clear();
  }

  /** Milliseconds that a failed request is to wait, where its reply says so: after a 429 the gate itself holds it back. */
  toldWait({ status, headers }: Incoming): number | undefined {
    const now = this.clock.now();
    const asked =
      retryAfter(headers, serverTime(headers, now)) ?? (status === 429 ? untilReset(headers, serverTime(headers, now)) : undefined);
    if (asked === undefined || asked <= 0) return undefined;
    return status === 429 ? 0 : Math.min(asked, longestWindow);
  }

  #open(): boolean {
    if (this.clock.now() >= this.#windowEnd) this.#remaining = Number.POSITIVE_INFINITY;
    return this.#underWay < this.#remaining;
  }

  #someoneLeaves(signal: AbortSignal): Promise<void> {
    const left = new Promise<void>((resolve) => this.#left.add(resolve));
    return unlessAborted(left, signal, () => interrupted("Port's rate limit let the next request pass"));
  }

  async #windowEnds(signal: AbortSignal): Promise<void> {
    const milliseconds = this.#windowEnd - this.clock.now();
    if (this.#announced !== this.#windowEnd) this.log("warn", `Port's rate limit is used up: waiting ${Math.ceil(milliseconds / 1000)} s.`);
    this.#announced = this.#windowEnd;
    await unlessAborted(this.clock.wait(milliseconds, signal), signal, () => interrupted("Port's rate limit let the next request pass"));
  }

  #learn({ status, headers }: Incoming): void {
    const now = this.clock.now();
    const sentAt = serverTime(headers, now);
    const remaining = status === 429 ? 0 : numberOf(headers.get("x-ratelimit-remaining"));
    const wait = (status === 429 ? retryAfter(headers, sentAt) : undefined) ?? untilReset(headers, sentAt);
    if (remaining === undefined || wait === undefined || wait <= 0) return;
    const closed = this.#remaining === 0 && now < this.#windowEnd;
    if (closed && remaining > 0) return;
    const windowEnd = now + Math.min(wait, longestWindow);
    const overtaken = Math.abs(windowEnd - this.#windowEnd) <= sameWindow;
    this.#remaining = overtaken ? Math.min(this.#remaining, remaining) : remaining;
    this.#windowEnd = windowEnd;
  }
}

/** Milliseconds that `Retry-After` asks for, in seconds or as a date; undefined where it is absent or nonsense. */
function retryAfter(headers: ReadonlyMap<string, string>, sentAt: number): number | undefined {
  const text = headers.get("retry-after");
  const seconds = numberOf(text);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(text ?? "");
  return Number.isNaN(date) ? undefined : Math.max(0, date - sentAt);
}

/**
 * When the server sent it, in milliseconds since 1970: resets are told on the server's clock. Its `Date` has whole seconds,
 * so our own clock is better where both agree.
 */
function serverTime(headers: ReadonlyMap<string, string>, now: number): number {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) || Math.abs(date - now) < 2000 ? now : date;
}

/** `x-ratelimit-reset` as milliseconds from now: the documentation calls it epoch seconds, the official provider seconds left. */
function untilReset(headers: ReadonlyMap<string, string>, sentAt: number): number | undefined {
  const reset = numberOf(headers.get("x-ratelimit-reset"));
  if (reset === undefined) return undefined;
  const epoch = 1_000_000_000;
  return reset < epoch ? reset * 1000 : reset * 1000 - sentAt;
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
