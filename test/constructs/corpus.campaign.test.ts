import { pathText } from "../../model/kernel/path";
import { arrived, kinds, meaningOf, placesIn, validRows } from "./round-trip";

/** Where a token cannot stand, because it would decide the form of what is around it. */
const decisive = /\.(type|calculationBy|func)$|\brequired\[\d+\]$/;

describe.each(kinds)("tokens all over every $resource.name of the corpus", (kind) => {
  it("leave its meaning as it is, and are refused only where they decide a form", () => {
    for (const { hash, body } of validRows(kind))
      for (const path of placesIn(body, hash, 12)) {
        const outcome = arrived(kind, body, path);
        if ("meaning" in outcome) expect([hash, path, outcome]).toEqual([hash, path, { meaning: meaningOf(kind, body) }]);
        else if (kind.resource.name === "entity") expect(outcome.refused.join()).toMatch(/give the entity its blueprint construct/);
        else expect([pathText(path), outcome.refused]).toEqual([expect.stringMatching(decisive), [expect.stringContaining("token")]]);
      }
  });
});
