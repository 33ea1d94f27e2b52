import type { Clock } from "./clock";

/** Milliseconds that the first reads of a kind wait for company. */
const gathering = 40;

/**
 * Whether many documents of a kind are read in this run. Terraform begins its reads a few at a time, so the first of them wait a moment:
 * more than the first few in that moment are many, and from then on all are.
 */
export class Crowd {
  #single = 0;
  #waiting = 0;
  #answer: Promise<boolean> | undefined;
  #many: () => void = () => undefined;

  /** `singles`: how many are few. */
  constructor(
    private readonly clock: Clock,
    private readonly singles = 3,
  ) {}

  /** Asked once for each read, which is then a single read if the answer is no. */
  async isMany(): Promise<boolean> {
    if (this.#single + this.#waiting >= this.singles) this.#many();
    if (this.#single >= this.singles) return true;
    this.#waiting++;
    this.#answer ??= this.#decide();
    return this.#answer;
  }

  async #decide(): Promise<boolean> {
    const ending = new AbortController();
    const many = new Promise<boolean>((resolve) => {
      this.#many = () => resolve(true);
    });
    const few = this.clock.wait(gathering, ending.signal).then(() => false);
    if (this.#single + this.#waiting > this.singles) this.#many();
    const answer = await Promise.race([many, few]);
    ending.abort();
    few.catch(() => undefined);
    this.#single = answer ? this.singles : this.#single + this.#waiting;
    this.#waiting = 0;
    this.#answer = undefined;
    return answer;
  }
}
