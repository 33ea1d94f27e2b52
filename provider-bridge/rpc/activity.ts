/** Milliseconds that the calls of a run may wait in all while nothing else is under way. */
const usual = 3000;
/** Of these, before the run has looked at anything: one that destroys everything never does, and plans an object after those that wait for it. */
const atFirst = 300;

/** The calls that are under way, so that one can wait for what another brings: while others go on, and not much longer. */
export class Activity {
  #underWay = 0;
  #quiet: { readonly since: number; readonly timer: NodeJS.Timeout } | undefined;
  readonly #waiting = new Set<() => void>();

  #left: number;
  #later: number;

  constructor(patience = usual) {
    this.#left = Math.min(patience, atFirst);
    this.#later = patience - this.#left;
  }

  /** Runs a call that looks at the configuration, or at Port: what is configured is about to be planned. */
  look<T>(call: () => T | Promise<T>): Promise<T> {
    this.#left += this.#later;
    this.#later = 0;
    return this.during(call);
  }

  /** Runs a call. */
  async during<T>(call: () => T | Promise<T>): Promise<T> {
    this.#goesOn(1);
    try {
      return await call();
    } finally {
      this.#goesOn(-1);
      this.#wake();
    }
  }

  /** For a call under way: waits until something is so. False where it does not come to be, for nothing else goes on. */
  async until(isSo: () => boolean): Promise<boolean> {
    while (!isSo() && this.#left > 0) {
      const woken = new Promise<void>((wake) => this.#waiting.add(wake));
      this.#goesOn(-1);
      await woken;
      this.#goesOn(1);
    }
    return isSo();
  }

  #goesOn(change: 1 | -1): void {
    this.#underWay += change;
    const quiet = this.#underWay === 0 && this.#waiting.size > 0;
    if (quiet && !this.#quiet) this.#quiet = { since: performance.now(), timer: setTimeout(() => this.#giveUp(), this.#left) };
    if (quiet || !this.#quiet) return;
    clearTimeout(this.#quiet.timer);
    this.#left -= performance.now() - this.#quiet.since;
    this.#quiet = undefined;
  }

  #giveUp(): void {
    this.#left = 0;
    this.#quiet = undefined;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}
