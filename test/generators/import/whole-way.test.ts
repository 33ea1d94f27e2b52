import { checkPart, corpusParts } from "./corpus";
import { checkLives } from "./lives";

describe("the whole way: into code, a plan that is empty, an organisation that has nothing, and the same code again", () => {
  it("is gone by portals after random lives", () => checkLives(1, 25));

  it("is gone by a part of the corpus", async () => {
    const part = corpusParts().at(-1)?.slice(-14) ?? [];
    expect(await checkPart(part)).toBeGreaterThan(part.length / 2);
  });
});
