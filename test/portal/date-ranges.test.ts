import { dateRange } from "../../portal/rules/search/date-ranges";

const now = Date.parse("2024-03-31T15:30:00Z");
const span = (preset: string): string[] | undefined => {
  const range = dateRange({ preset }, now);
  return range && [new Date(range.from).toISOString(), new Date(range.to).toISOString()];
};

describe("date presets", () => {
  it.each([
    ["today", "2024-03-31T00:00:00.000Z", "2024-03-31T23:59:59.999Z"],
    ["tomorrow", "2024-04-01T00:00:00.000Z", "2024-04-01T23:59:59.999Z"],
    ["yesterday", "2024-03-30T00:00:00.000Z", "2024-03-30T23:59:59.999Z"],
    ["lastDay", "2024-03-30T15:30:00.000Z", "2024-03-31T15:30:00.000Z"],
    ["lastWeek", "2024-03-24T15:30:00.000Z", "2024-03-31T15:30:00.000Z"],
    ["last2Weeks", "2024-03-17T15:30:00.000Z", "2024-03-31T15:30:00.000Z"],
    ["lastMonth", "2024-02-29T15:30:00.000Z", "2024-03-31T15:30:00.000Z"],
    ["last3Months", "2023-12-31T15:30:00.000Z", "2024-03-31T15:30:00.000Z"],
    ["last6Months", "2023-09-30T15:30:00.000Z", "2024-03-31T15:30:00.000Z"],
    ["last12Months", "2023-03-31T15:30:00.000Z", "2024-03-31T15:30:00.000Z"],
  ])("%s", (preset, from, to) => {
    expect(span(preset)).toEqual([from, to]);
  });

  it("knows no other", () => {
    expect(span("toString")).toBeUndefined();
    expect(dateRange({ from: "x", to: "y" }, now)).toBeUndefined();
  });
});
