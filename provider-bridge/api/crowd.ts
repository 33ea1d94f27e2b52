import type { Clock } from "./clock";
import { silence } from "./silence";

/** Milliseconds without another read after which the first of a kind have no company. */
const gathering = 40;

/**
 * Whether many documents of a kind are read in this run. Terraform begins its reads a few at a time and mixes the kinds, so the first of
 * one kind wait until no read has come for a moment: more than the first few until then are many, and from then on all are.
 */
export class Crowd {
  #single = 0;
  #waiting = 0;
  #answer: Promise<boolean> | undefined;
  #decide: (many: boolean) => void = () => undefined;
  #quiet = new AbortController();

  /** `singles`: how many are few. */
  constructor(
    private readonly clock: Clock,
    private readonly singles = 3,
  ) {}

  /** Asked once for each read, which is then a single read if the answer is no. */
  async isMany(): Promise<boolean> {
    if (this.#single >= this.singles) return true;
    this.#waiting++;
    this.#answer ??= this.#gather();
    this.#consider();
    return this.#answer;
  }

  /** A document of any kind is read: the next may be of this one. */
  heedOthers(): void {
    if (this.#waiting > 0) this.#consider();
  }

  async #gather(): Promise<boolean> {
    const many = await new Promise<boolean>((resolve) => {
      this.#decide = resolve;
    });
    this.#single = many ? this.singles : this.#single + this.#waiting;
    this.#waiting = 0;
    this.#answer = undefined;
    return many;
  }

  #consider(): void {
    this.#quiet.abort();
    const quiet = new AbortController();
    this.#quiet = quiet;
    if (this.#single + this.#waiting > this.singles) this.#decide(true);
    else this.#decideAfterSilence(quiet.signal);
  }

  #decideAfterSilence(broken: AbortSignal): void {
    silence(this.clock, gathering, broken).then(
      () => {
        if (!broken.aborted) this.#decide(false);
      },
      () => undefined,
    );
  }
}
