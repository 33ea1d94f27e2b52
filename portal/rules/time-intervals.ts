import type { DateRange } from "./search/date-ranges";

/** The stretches of time that a series is cut into, by a calendar in some time zone. Weeks begin on Monday. */
export type Interval = "hour" | "day" | "isoWeek" | "month" | "quarter";

export const intervals: readonly Interval[] = ["hour", "day", "isoWeek", "month", "quarter"];

const hour = 3_600_000;
const day = 24 * hour;

/** Where each interval begins that a span of time touches, in milliseconds since the epoch. */
export function intervalsOf({ from, to }: DateRange, interval: Interval, timeZone: string): number[] {
  const starts: number[] = [];
  for (let start = startOf(interval, from, timeZone); start <= to; start = nextAfter(interval, start, timeZone)) starts.push(start);
  return starts;
}

/** When the interval began that a moment lies in. */
export function startOf(interval: Interval, time: number, timeZone: string): number {
  const local = localTime(time, timeZone);
  return interval === "hour" ? time - remainder(local, hour) : instantOf(localStart(interval, local, 0), timeZone);
}

/** When the interval ends that begins at a moment. */
export function nextAfter(interval: Interval, start: number, timeZone: string): number {
  return interval === "hour" ? start + hour : instantOf(localStart(interval, localTime(start, timeZone), 1), timeZone);
}

/** True for a time zone's name that is known here. */
export function isTimeZone(name: string): boolean {
  try {
    return formatOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** The beginning of the interval around a local time, or of one that many later. */
function localStart(interval: Exclude<Interval, "hour">, local: number, later: number): number {
  const midnight = local - remainder(local, day);
  const date = new Date(local);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (interval) {
    case "day":
      return midnight + later * day;
    case "isoWeek":
      return midnight - ((date.getUTCDay() + 6) % 7) * day + later * 7 * day;
    case "month":
      return Date.UTC(year, month + later, 1);
    case "quarter":
      return Date.UTC(year, month - (month % 3) + 3 * later, 1);
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const field = "2-digit" as const;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: field,
    day: field,
    hour: field,
    minute: field,
    second: field,
  });
  formats.set(timeZone, format);
  return format;
}

/** What a clock on the wall shows, as the milliseconds that UTC would have then. */
function localTime(time: number, timeZone: string): number {
  const fields = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const field = (name: Intl.DateTimeFormatPartTypes): number => fields.get(name) ?? 0;
  return Date.UTC(field("year"), field("month") - 1, field("day"), field("hour"), field("minute"), field("second")) + remainder(time, 1000);
}

/** When the clock on the wall shows a time; where it skips that, shortly after. */
function instantOf(local: number, timeZone: string): number {
  const offsetAt = (time: number): number => localTime(time, timeZone) - time;
  const guess = local - offsetAt(local);
  return Math.max(local - offsetAt(guess), local - offsetAt(local - offsetAt(guess)));
}

function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
