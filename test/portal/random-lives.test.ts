import { liveRandomly } from "./random-lives";

describe("whatever is requested", () => {
  it("breaks nothing, loses no write, and leaves no relation without its end", () => liveRandomly(20, 120), 60_000);
});
