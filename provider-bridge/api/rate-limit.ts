import type { Clock } from "./clock";
import { interrupted, unlessAborted } from "./interruption";
import type { Log } from "./settings";
import { type Incoming, mostAtOnce } from "./transport";

/** A reset beyond that is taken for a mistake of the server's, in milliseconds. */
const longestWindow = 60 * 60_000;
/** Two replies whose windows end so close together, in milliseconds, speak of the same window. */
const sameWindow = 1500;

/**
 * The gate before every request: it lets pass what the rate limit still allows, in the order of arrival, and when nothing is left holds
 * all back until the limit's window ends, no longer. A request under way counts as used until its reply says what remains.
 */
export class RateLimit {
  #limit = Number.POSITIVE_INFINITY;
  #remaining = Number.POSITIVE_INFINITY;
  #windowEnd = 0;
  #underWay = 0;
  #sleeping = false;
  #queue: (() => void)[] = [];

  /** `end` ends the wait for the window's end. */
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly end: AbortSignal,
  ) {}

  /** Waits for leave to send one request; the signal ends that wait. Each call that is not rejected is followed by one of {@link leave}. */
  async enter(signal: AbortSignal): Promise<void> {
    if (this.#queue.length === 0 && this.#open()) {
      this.#underWay++;
      return;
    }
    let admit = (): void => undefined;
    const turn = new Promise<void>((resolve) => {
      admit = resolve;
    });
    this.#queue.push(admit);
    this.#sleep();
    await unlessAborted(turn, signal, () => interrupted("Port's rate limit let the next request pass")).catch((error) => {
      if (this.#queue.includes(admit)) this.#queue = this.#queue.filter((other) => other !== admit);
      else this.leave();
      throw error;
    });
  }

  /** Takes note of a reply; of none when the connection broke. */
  leave(reply?: Incoming): void {
    this.#underWay--;
    if (reply) this.#learn(reply);
    this.#admit();
  }

  /** Milliseconds that a failed request is to wait, where its reply says so: after a 429 the gate itself holds it back. */
  toldWait({ status, headers }: Incoming): number | undefined {
    const sentAt = serverTime(headers, this.clock.now());
    const asked = retryAfter(headers, sentAt) ?? (status === 429 ? untilReset(headers, sentAt) : undefined);
    if (asked === undefined || asked <= 0) return undefined;
    return status === 429 ? 0 : Math.min(asked, longestWindow);
  }

  #open(): boolean {
    if (this.clock.now() >= this.#windowEnd) this.#remaining = this.#limit;
    return this.#underWay < Math.min(this.#remaining, mostAtOnce);
  }

  #admit(): void {
    while (this.#queue.length > 0 && this.#open()) {
      this.#underWay++;
      this.#queue.shift()?.();
    }
    this.#sleep();
  }

  /** Wakes the queue when the window ends, if nothing else can. */
  #sleep(): void {
    if (this.#sleeping || this.#queue.length === 0 || this.#remaining > 0) return;
    this.#sleeping = true;
    const milliseconds = this.#windowEnd - this.clock.now();
    this.log("warn", `Port's rate limit is used up: waiting ${Math.ceil(milliseconds / 1000)} s.`);
    this.clock.wait(milliseconds, this.end).then(
      () => {
        this.#sleeping = false;
        this.#admit();
      },
      () => undefined,
    );
  }

  #learn({ status, headers }: Incoming): void {
    const now = this.clock.now();
    const sentAt = serverTime(headers, now);
    const remaining = status === 429 ? 0 : numberOf(headers.get("x-ratelimit-remaining"));
    const wait = (status === 429 ? retryAfter(headers, sentAt) : undefined) ?? untilReset(headers, sentAt);
    this.#limit = numberOf(headers.get("x-ratelimit-limit")) || this.#limit;
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
