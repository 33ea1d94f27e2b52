import { type JsonObject, own } from "../../json/json";

/** A span of time in milliseconds since the epoch, both ends in it. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

const day = 86_400_000;

/** Presets by the moment they are asked at. Days begin at midnight UTC; months are calendar months back. */
const presets: { readonly [preset: string]: (now: number) => DateRange } = {
  today: (now) => wholeDay(now),
  tomorrow: (now) => wholeDay(now + day),
  yesterday: (now) => wholeDay(now - day),
  lastDay: (now) => ({ from: now - day, to: now }),
  lastWeek: (now) => ({ from: now - 7 * day, to: now }),
  last2Weeks: (now) => ({ from: now - 14 * day, to: now }),
  lastMonth: (now) => ({ from: monthsBefore(now, 1), to: now }),
  last3Months: (now) => ({ from: monthsBefore(now, 3), to: now }),
  last6Months: (now) => ({ from: monthsBefore(now, 6), to: now }),
  last12Months: (now) => ({ from: monthsBefore(now, 12), to: now }),
};

/** The span that `{preset}` or `{from, to}` names; nothing when it names none. */
export function dateRange(value: JsonObject, now: number): DateRange | undefined {
  const preset = own(value, "preset");
  if (typeof preset === "string") return Object.hasOwn(presets, preset) ? presets[preset]?.(now) : undefined;
  const range = { from: Date.parse(String(own(value, "from"))), to: Date.parse(String(own(value, "to"))) };
  return Number.isNaN(range.from) || Number.isNaN(range.to) ? undefined : range;
}

function wholeDay(time: number): DateRange {
  const from = Math.floor(time / day) * day;
  return { from, to: from + day - 1 };
}

/** The same day of an earlier month, or that month's last day. */
export function monthsBefore(time: number, months: number): number {
  const date = new Date(time);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastDay));
  return date.getTime();
}
