/** How many requests an organisation has in a window of time. */
export interface RateLimitOptions {
  readonly requests: number;
  readonly seconds: number;
}

/** What a request finds of its organisation's window. */
export interface Allowance {
  readonly limit: number;
  readonly period: number;
  readonly remaining: number;
  /** Whole seconds until the window begins anew. */
  readonly reset: number;
  readonly exceeded: boolean;
}

/** Told in the headers when nothing is limited. */
const unlimited: RateLimitOptions = { requests: 1_000_000, seconds: 300 };

/** One organisation's requests, counted in windows of fixed length. */
export class RateLimit {
  #windowStart = 0;
  #used = 0;

  /** Counts one request. */
  take(options: RateLimitOptions = unlimited, now = Date.now()): Allowance {
    const length = options.seconds * 1000;
    if (now - this.#windowStart >= length) [this.#windowStart, this.#used] = [now, 0];
    const exceeded = this.#used >= options.requests;
    if (!exceeded) this.#used += 1;
    const reset = Math.max(1, Math.ceil((this.#windowStart + length - now) / 1000));
    return { limit: options.requests, period: options.seconds, remaining: options.requests - this.#used, reset, exceeded };
  }
}

/** The headers that every reply carries; `reset` in seconds from now. */
export function rateLimitHeaders({ limit, period, remaining, reset }: Allowance): { [header: string]: string } {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-period": String(period),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(reset),
  };
}
