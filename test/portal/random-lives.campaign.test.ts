import { campaignSize } from "../campaign-size";
import { liveRandomly, liveTwice } from "./random-lives";
import { routesBeyond } from "./route-of";

describe("whatever is requested, tens of thousands of times", () => {
  it("breaks nothing, loses no write, leaves no relation without its end, and is once right for every route", async () => {
    const { requests, succeeded } = await liveRandomly(campaignSize(300), 120);
    expect(requests).toBeGreaterThan(campaignSize(20_000));
    expect(routesBeyond(succeeded)).toEqual([]);
  }, 1_200_000);

  it("is there again after a restart, to the letter", () => liveTwice(campaignSize(30), 120), 1_200_000);
});
