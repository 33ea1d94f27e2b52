import { campaignSize } from "../../campaign-size";
import { checkPart, corpusParts } from "./corpus";

const parts = corpusParts();

it("has documents of every kind in its parts", () => {
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.flat().length).toBeGreaterThan(400);
});

it.each(parts.slice(0, campaignSize(parts.length)).map((part, index) => [index + 1, part] as const))(
  "takes part %d of the corpus the whole way",
  async (_, part) => {
    expect(await checkPart(part)).toBeGreaterThan(part.length / 2);
  },
);
