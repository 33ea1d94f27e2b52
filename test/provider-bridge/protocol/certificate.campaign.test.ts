import { campaignSize } from "../../campaign-size";
import { problemsOfMany } from "./certificate-checks";

describe("the certificate of a provider", () => {
  it("is good twenty thousand times in a row", () => {
    expect(problemsOfMany(campaignSize(20_000))).toEqual([]);
  });
});
