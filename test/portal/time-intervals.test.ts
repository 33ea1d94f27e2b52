import { type Interval, intervalsOf, isTimeZone, nextAfter, startOf } from "../../portal/rules/time-intervals";

const iso = (time: number): string => new Date(time).toISOString();
const starts = (from: string, to: string, interval: Interval, timeZone = "UTC"): string[] =>
  intervalsOf({ from: Date.parse(from), to: Date.parse(to) }, interval, timeZone).map(iso);

describe("intervals", () => {
  it.each<[Interval, string, string, string]>([
    ["hour", "UTC", "2024-05-15T10:20:30.400Z", "2024-05-15T10:00:00.000Z"],
    ["hour", "Asia/Kolkata", "2024-05-15T10:20:30.400Z", "2024-05-15T09:30:00.000Z"],
    ["day", "UTC", "2024-05-15T10:20:30.400Z", "2024-05-15T00:00:00.000Z"],
    ["day", "America/New_York", "2024-05-15T03:00:00.000Z", "2024-05-14T04:00:00.000Z"],
    ["isoWeek", "UTC", "2024-05-19T23:59:59.999Z", "2024-05-13T00:00:00.000Z"],
    ["isoWeek", "UTC", "2024-05-13T00:00:00.000Z", "2024-05-13T00:00:00.000Z"],
    ["month", "Europe/Berlin", "2024-04-30T22:00:00.000Z", "2024-04-30T22:00:00.000Z"],
    ["quarter", "UTC", "2024-05-15T10:20:30.400Z", "2024-04-01T00:00:00.000Z"],
    ["quarter", "UTC", "1969-12-31T00:00:00.000Z", "1969-10-01T00:00:00.000Z"],
  ])("of an %s in %s around %s begin at %s", (interval, timeZone, time, start) => {
    expect(iso(startOf(interval, Date.parse(time), timeZone))).toBe(start);
  });

  it("follow one another over the change of clocks and of years", () => {
    expect(starts("2024-03-30T12:00:00Z", "2024-04-01T12:00:00Z", "day", "Europe/Berlin")).toEqual([
      "2024-03-29T23:00:00.000Z",
      "2024-03-30T23:00:00.000Z",
      "2024-03-31T22:00:00.000Z",
    ]);
    expect(starts("2023-11-20T00:00:00Z", "2024-02-01T00:00:00Z", "month")).toEqual([
      "2023-11-01T00:00:00.000Z",
      "2023-12-01T00:00:00.000Z",
      "2024-01-01T00:00:00.000Z",
      "2024-02-01T00:00:00.000Z",
    ]);
    expect(starts("2024-10-27T00:00:00Z", "2024-10-27T02:00:00Z", "hour", "Europe/Berlin")).toHaveLength(3);
  });

  it("come to an end in every time zone, also where midnight is skipped", () => {
    for (const timeZone of ["America/Sao_Paulo", "Asia/Beirut", "Pacific/Apia", "America/Havana", "Australia/Lord_Howe"])
      for (const interval of ["hour", "day", "month"] as const)
        for (let time = Date.parse("2011-10-01T00:00:00Z"); time < Date.parse("2012-05-01T00:00:00Z"); time += 37 * 3_600_000) {
          const start = startOf(interval, time, timeZone);
          expect(start).toBeLessThanOrEqual(time);
          expect(nextAfter(interval, start, timeZone)).toBeGreaterThan(time);
        }
  });

  it("are of time zones that exist", () => {
    expect([isTimeZone("Europe/Berlin"), isTimeZone("Mars/Olympus"), isTimeZone("")]).toEqual([true, false, false]);
  });
});
