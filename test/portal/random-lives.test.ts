import { liveRandomly } from "./random-lives";

describe("whatever is requested", () => {
  it("breaks nothing, loses no write, and leaves no relation without its end", () => liveRandomly(30, 60), 60_000);
});
