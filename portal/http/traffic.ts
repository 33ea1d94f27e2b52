import type { FaultOptions } from "./faults";
import { Faults } from "./faults";
import type { RateLimitOptions } from "./rate-limit";

/** How the portal treats its traffic; can change while it runs. */
export interface TrafficOptions {
  /** Milliseconds added to every reply. */
  readonly latency?: number;
  /** Requests that an organisation has in a window; without it nothing is refused. */
  readonly rateLimit?: RateLimitOptions | undefined;
  /** Requests that fail on purpose. */
  readonly faults?: FaultOptions | undefined;
}

/** The options in force, and where the sequence of faults stands. */
export class Traffic {
  latency = 0;
  rateLimit: RateLimitOptions | undefined;
  faults: Faults | undefined;

  constructor(options: TrafficOptions) {
    this.configure(options);
  }

  /** Changes what is named; undefined switches it off. New fault options begin their sequence anew. */
  configure(options: TrafficOptions): void {
    if (options.latency !== undefined) this.latency = options.latency;
    if ("rateLimit" in options) this.rateLimit = options.rateLimit;
    if ("faults" in options) this.faults = options.faults === undefined ? undefined : new Faults(options.faults);
  }
}
