import fc from "fast-check";
import { liveRandomly, sensibleRequest } from "./random-lives";
import { routeOf, routesBeyond } from "./route-of";

describe("whatever is requested", () => {
  it("breaks nothing, loses no write, and leaves no relation without its end", async () => {
    const { succeeded } = await liveRandomly(20, 120);
    expect(succeeded.size).toBeGreaterThan(50);
  }, 60_000);

  it("is requested of every route that is served", () => {
    const requests = fc.sample(sensibleRequest, { numRuns: 12_000, seed: 1 });
    expect(routesBeyond(new Set(requests.map(({ method, path }) => routeOf(method, path))))).toEqual([]);
  });
});
