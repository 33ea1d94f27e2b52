import { isObject, type Json, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import { checkOf } from "./check";
import type { EntityView } from "./entity-view";
import { presentEntities } from "./presentation";
import { type Interval, intervalsOf, startOf } from "./time-intervals";
import { readSeriesTime, type TimeRange, timeInterval, timeRange } from "./time-range";

const text = { type: "string" };

interface HistoryBody extends JsonObject {
  readonly entityIdentifier: string;
  readonly blueprintIdentifier: string;
  readonly propertyNames: readonly string[];
  readonly timeInterval?: Interval;
  readonly timeRange?: TimeRange;
}

/** Checks the body of a request for the history of an entity's properties. */
export const checkHistory = checkOf<HistoryBody>({
  type: "object",
  required: ["entityIdentifier", "blueprintIdentifier", "propertyNames"],
  additionalProperties: false,
  properties: { entityIdentifier: text, blueprintIdentifier: text, propertyNames: { type: "array", items: text }, timeInterval, timeRange },
});

/**
 * The values that an entity's properties had, interval by interval; by default by the day, over the last month.
 * The portal keeps present values only: what they were before the entity's last change is not known and left out.
 */
export async function historyOf(catalog: Catalog, view: EntityView, body: HistoryBody): Promise<JsonObject> {
  const { propertyNames, timeInterval: interval = "day", timeRange: range = { preset: "lastMonth" } } = body;
  const time = readSeriesTime(range, interval, Date.now());
  const [entity] = await presentEntities(catalog, [view], {});
  const shown = own(entity, "properties");
  const values = propertyNames.flatMap((name): [string, Json][] => {
    const value = isObject(shown) ? (own(shown, name) ?? null) : null;
    return value === null ? [] : [[name, value]];
  });
  const known = startOf(interval, Date.parse(view.row.audit.updatedAt), time.timeZone);
  const data = intervalsOf(time.range, interval, time.timeZone).map((date) => ({
    ...(date < known ? {} : Object.fromEntries(values)),
    date,
  }));
  return { minDate: time.range.from, maxDate: time.range.to, data };
}
