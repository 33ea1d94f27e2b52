import { invalid } from "../errors";
import type { JsonObject } from "../json/json";
import { show } from "./refusal";
import { type DateRange, dateRange, monthsBefore } from "./search/date-ranges";
import { type Interval, intervals, isTimeZone, nextAfter, startOf } from "./time-intervals";

/** The span and the steps that a request for a series names. */
export interface SeriesTime {
  readonly range: DateRange;
  readonly interval: Interval;
  readonly timeZone: string;
}

/** Spans that only go with quarters, in months. */
const longPresets: { readonly [preset: string]: number } = { last2Years: 24, last3Years: 36 };

const presets = ["today", "yesterday", "lastDay", "lastWeek", "last2Weeks", "lastMonth", "last3Months", "last6Months", "last12Months"];

export const timeRange = {
  type: "object",
  required: ["preset"],
  additionalProperties: false,
  properties: { preset: { enum: [...presets, ...Object.keys(longPresets)] }, timeZone: { type: "string" } },
};

export const timeInterval = { enum: intervals };

export interface TimeRange extends JsonObject {
  readonly preset: string;
  readonly timeZone?: string;
}

/** Reads a checked range and interval; throws the ApiError 422 that names the field at fault. Days are those of the time zone, UTC by default. */
export function readSeriesTime({ preset, timeZone = "UTC" }: TimeRange, interval: Interval, now: number): SeriesTime {
  if (!isTimeZone(timeZone))
    throw invalid("timeRange.timeZone", `must be the name of a time zone, such as Europe/Berlin, not ${show(timeZone)}`);
  const months = Object.hasOwn(longPresets, preset) ? longPresets[preset] : undefined;
  if (months !== undefined && interval !== "quarter")
    throw invalid("timeInterval", `must be "quarter" beside the preset ${preset}, not ${show(interval)}`);
  const range = months === undefined ? presetRange(preset, timeZone, now) : { from: monthsBefore(now, months), to: now };
  return { range, interval, timeZone };
}

function presetRange(preset: string, timeZone: string, now: number): DateRange {
  const midnight = startOf("day", now, timeZone);
  if (preset === "today") return { from: midnight, to: nextAfter("day", midnight, timeZone) - 1 };
  if (preset === "yesterday") return { from: startOf("day", midnight - 1, timeZone), to: midnight - 1 };
  return dateRange({ preset }, now) ?? { from: now, to: now };
}
