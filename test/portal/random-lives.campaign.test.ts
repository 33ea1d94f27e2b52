import { liveRandomly, liveTwice } from "./random-lives";

describe("whatever is requested, tens of thousands of times", () => {
  it("breaks nothing, loses no write, and leaves no relation without its end", () => liveRandomly(600, 120), 1_200_000);

  it("is there again after a restart, to the letter", () => liveTwice(60, 120), 1_200_000);
});
