import type { Json, JsonObject } from "../json/json";
import { approximate } from "../json/text";
import type { Catalog } from "../store/catalog";
import { checkOf } from "./check";
import type { EntityView } from "./entity-view";
import { matching } from "./search/matching";
import { propertyOf } from "./search/search";
import { isStatistic, statistics } from "./statistics";
import { type Interval, intervalsOf, startOf } from "./time-intervals";
import { readSeriesTime, type SeriesTime, type TimeRange, timeInterval, timeRange } from "./time-range";

interface OverTimeBody extends JsonObject {
  readonly blueprint: string;
  readonly timeRange: TimeRange;
  readonly timeInterval: Interval;
  readonly query: JsonObject;
  readonly measureTimeBy: string;
  readonly func: string;
  readonly properties?: readonly string[];
  readonly breakdownProperty?: string;
}

const text = { type: "string" };
const texts = { type: "array", items: text };

function variant(aggregationType: string, func: readonly string[], required: readonly string[], more: JsonObject): JsonObject {
  return {
    required: ["blueprint", "timeRange", "timeInterval", "query", "measureTimeBy", "func", ...required],
    additionalProperties: false,
    properties: {
      aggregationType: { const: aggregationType },
      blueprint: text,
      timeRange,
      timeInterval,
      query: { type: "object" },
      measureTimeBy: text,
      func: { enum: func },
      ...more,
    },
  };
}

/** Checks the body of a request for numbers over time. */
export const checkOverTime = checkOf<OverTimeBody>({
  type: "object",
  required: ["aggregationType"],
  discriminator: { propertyName: "aggregationType" },
  oneOf: [
    variant("aggregatePropertiesValues", ["average", "sum", "min", "max", "median", "last"], ["properties"], { properties: texts }),
    variant("countEntities", ["count", "average"], [], { breakdownProperty: text }),
  ],
});

/** One entity at its time. */
interface Moment {
  readonly time: number;
  readonly view: EntityView;
}

/**
 * What the entities that match come to in each interval, by the time that is measured: numbers under the names of their properties,
 * or how many there are, in all (`count`) or by the values of a property. Where there is nothing to say, the number is left out.
 */
export async function seriesOf(catalog: Catalog, views: readonly EntityView[], body: OverTimeBody): Promise<JsonObject> {
  const time = readSeriesTime(body.timeRange, body.timeInterval, Date.now());
  const { properties = [], breakdownProperty, measureTimeBy, func } = body;
  const asked = { properties: new Set([...properties, measureTimeBy, breakdownProperty ?? ""]), scorecards: false };
  const { found, computed } = await matching(catalog, views, body.query, "query", asked);
  const value = (view: EntityView, property: string): Json => approximate(propertyOf(catalog, view, property, computed));
  const moments = found
    .map((view): Moment => ({ view, time: Date.parse(String(value(view, measureTimeBy))) }))
    .filter(({ time: moment }) => time.range.from <= moment && moment <= time.range.to)
    .sort((one, other) => one.time - other.time);
  const numbers = (all: readonly Moment[], property: string): number[] =>
    all.map(({ view }) => value(view, property)).filter((amount) => typeof amount === "number");
  const point = (all: readonly Moment[], days: number): JsonObject => {
    if (body.properties !== undefined) return without(properties.map((property) => [property, made(func, numbers(all, property))]));
    const share = func === "average" ? 1 / days : 1;
    if (breakdownProperty === undefined) return { count: all.length * share };
    const counts = new Map<string, number>();
    for (const { view } of all) {
      const name = nameOf(value(view, breakdownProperty));
      counts.set(name, (counts.get(name) ?? 0) + share);
    }
    return Object.fromEntries(counts);
  };
  return series(time, moments, point);
}

const day = 86_400_000;

/** The points of a series, one for each interval, also for those in which nothing happened. */
function series(time: SeriesTime, moments: readonly Moment[], point: (all: readonly Moment[], days: number) => JsonObject): JsonObject {
  const { range, interval, timeZone } = time;
  const starts = intervalsOf(range, interval, timeZone);
  const byStart = new Map(starts.map((start): [number, Moment[]] => [start, []]));
  for (const moment of moments) byStart.get(startOf(interval, moment.time, timeZone))?.push(moment);
  const data = [...byStart].map(([date, all], index) => {
    const end = starts[index + 1] ?? range.to + 1;
    return { ...point(all, Math.max(1, Math.round((end - date) / day))), date };
  });
  return { minDate: range.from, maxDate: range.to, data };
}

function made(func: string, numbers: readonly number[]): number | undefined {
  if (func === "last") return numbers.at(-1);
  return numbers.length > 0 && isStatistic(func) ? (statistics[func](numbers) ?? undefined) : undefined;
}

function without(entries: readonly (readonly [string, number | undefined])[]): JsonObject {
  return Object.fromEntries(entries.flatMap(([key, value]): [string, number][] => (value === undefined ? [] : [[key, value]])));
}

function nameOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
