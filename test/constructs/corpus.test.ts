import { pathText } from "../../model/kernel/path";
import { corpus } from "../model/corpus";
import { arrived, kinds, meaningOf, placesIn, validRows } from "./round-trip";

describe.each(kinds)("every $resource.name of the corpus", (kind) => {
  const rows = validRows(kind);

  it("means to Terraform what it means to Port", () => {
    expect(rows.length).toBeGreaterThan(corpus(kind.resource).length * 0.95);
    for (const { hash, body } of rows) expect([hash, arrived(kind, body)]).toEqual([hash, { meaning: meaningOf(kind, body) }]);
  });

  it("does so with a token in it, or is refused with the path", () => {
    for (const { hash, body } of rows.filter((_, index) => index % 3 === 0))
      for (const path of placesIn(body, hash, 1)) {
        const outcome = arrived(kind, body, path);
        if ("refused" in outcome) expect(outcome.refused.join()).toContain(pathText(path).replace(/\[\d+\]$/, ""));
        else expect([hash, path, outcome]).toEqual([hash, path, { meaning: meaningOf(kind, body) }]);
      }
  });
});
