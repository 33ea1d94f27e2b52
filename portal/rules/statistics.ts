/** What can be made of numbers. Of no numbers the sum is 0; the others are null, because there is nothing to say. */
export type StatisticName = "sum" | "average" | "min" | "max" | "median";

export const statistics: { readonly [name in StatisticName]: (numbers: readonly number[]) => number | null } = {
  sum: total,
  average: (numbers) => (numbers.length === 0 ? null : total(numbers) / numbers.length),
  min: (numbers) => numbers.reduce<number | null>((least, number) => (least === null || number < least ? number : least), null),
  max: (numbers) => numbers.reduce<number | null>((most, number) => (most === null || number > most ? number : most), null),
  median,
};

export function isStatistic(name: unknown): name is StatisticName {
  return typeof name === "string" && Object.hasOwn(statistics, name);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The middle one, or the mean of the middle two. */
function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

const hour = 3_600_000;

/** Lengths of the periods of an average, in milliseconds; a month has thirty days here. */
const periods: { readonly [period: string]: number } = { hour, day: 24 * hour, week: 168 * hour, month: 720 * hour };

/**
 * How many periods lie between the earliest of some times and now: a begun one counts whole, and there is at least one.
 * Of `total` there is always one.
 */
export function periodsSince(times: readonly number[], period: string, now: number): number {
  const length = Object.hasOwn(periods, period) ? periods[period] : undefined;
  if (length === undefined || times.length === 0) return 1;
  const earliest = times.reduce((least, time) => Math.min(least, time));
  return Math.max(1, Math.ceil((now - earliest) / length));
}
