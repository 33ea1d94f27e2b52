import { invalid } from "../errors";

/** The query of a request's URL. */
export class Query {
  readonly #parameters: URLSearchParams;

  constructor(text: string) {
    this.#parameters = new URLSearchParams(text);
  }

  text(name: string): string | undefined {
    return this.#parameters.get(name) ?? undefined;
  }

  /** A switch: on for `true`, off for anything else (clients have been seen to send other text for "off"). */
  flag(name: string, initial = false): boolean {
    const value = this.text(name);
    return value === undefined ? initial : value === "true";
  }

  /** A whole number within its bounds; refuses anything else. */
  count(name: string, { least, most = Number.MAX_SAFE_INTEGER, initial }: { least: number; most?: number; initial: number }): number {
    const text = this.text(name);
    if (text === undefined) return initial;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw invalid(name, `must be a whole number from ${least} to ${most}, not ${JSON.stringify(text)}`);
  }

  /** A list, given by repeating the parameter (with or without `[]`), by commas, or both. */
  list(name: string): string[] {
    const values = [...this.#parameters.getAll(name), ...this.#parameters.getAll(`${name}[]`)];
    return values.flatMap((value) => value.split(",")).filter((value) => value !== "");
  }
}
