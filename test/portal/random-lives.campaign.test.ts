import { liveRandomly } from "./random-lives";

describe("whatever is requested, tens of thousands of times", () => {
  it("breaks nothing, loses no write, and leaves no relation without its end", () => liveRandomly(600, 120), 1_200_000);
});
