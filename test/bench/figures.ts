import type { Row } from "./rows";

/** One run of ours and one of the yardstick, in turn. */
export interface Pair {
  /** Seconds. */
  readonly ours: number;
  /** Seconds. */
  readonly yardstick: number;
  readonly requests?: number;
  /** Bytes. */
  readonly providerPeak?: number;
}

/** All runs of a row. */
export interface Figures {
  readonly row: Row;
  readonly pairs: readonly Pair[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** The median of the pairs' own ratios: the machine's speed may drift from pair to pair, but hardly within one. */
export function ratioOf({ pairs }: Figures): number {
  return median(pairs.map(({ ours, yardstick }) => ours / yardstick));
}

/** The most requests that any run took; undefined where none are made. */
export function requestsOf({ pairs }: Figures): number | undefined {
  const counted = pairs.flatMap(({ requests }) => (requests === undefined ? [] : [requests]));
  return counted.length === 0 ? undefined : Math.max(...counted);
}

/** The most memory that the provider had in any run, in bytes; undefined where it was not looked at. */
export function peakOf({ pairs }: Figures): number | undefined {
  const seen = pairs.flatMap(({ providerPeak }) => (providerPeak === undefined ? [] : [providerPeak]));
  return seen.length === 0 ? undefined : Math.max(...seen);
}

/** What a row misses that does not depend on the machine. */
export function missesOf(figures: Figures): string[] {
  const { name, aim } = figures.row;
  const requests = requestsOf(figures) ?? 0;
  const memory = mebibytes(peakOf(figures) ?? 0);
  const misses: string[] = [];
  if (aim.requests !== undefined && requests > aim.requests)
    misses.push(`${name} took ${requests} requests, ${requests - aim.requests} more than the ${aim.requests} it may.`);
  if (aim.memory !== undefined && memory > aim.memory)
    misses.push(`${name} took ${memory} MiB, ${memory - aim.memory} more than the ${aim.memory} it may.`);
  return misses;
}

/** As printed. */
export function mebibytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
