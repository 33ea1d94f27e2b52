/** What can go wrong on the way: a refusal, a broken server, a connection that ends before or after the request was carried out. */
export type FaultKind = "429" | "500" | "502" | "drop" | "drop-after";

export const faultKinds: readonly FaultKind[] = ["429", "500", "502", "drop", "drop-after"];

export interface FaultOptions {
  /** Share of the requests that fail, 0 to 1. */
  readonly share: number;
  /** The kinds that occur, equally often. */
  readonly kinds: readonly FaultKind[];
  /** Begins the sequence of faults: the same seed and the same requests give the same faults. Default 1. */
  readonly seed?: number;
  /** Seconds that the `Retry-After` of a 429 asks for. Default 1. */
  readonly retryAfter?: number;
}

/** A sequence of faults that depends on nothing but its options. */
export class Faults {
  #state: number;

  constructor(readonly options: FaultOptions) {
    this.#state = options.seed ?? 1;
  }

  /** The fault of the next request, or nothing. */
  next(): FaultKind | undefined {
    const [chance, choice] = [this.#random(), this.#random()];
    return chance < this.options.share ? this.options.kinds[Math.floor(choice * this.options.kinds.length)] : undefined;
  }

  /** A number from 0 to below 1: the well-known mixing of a counter's bits (splitmix, 32 bits). */
  #random(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 0x1_0000_0000;
  }
}
