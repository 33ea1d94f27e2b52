import fc from "fast-check";
import { checkCode, printed } from "./laws";
import { portals } from "./portals.arbitrary";

describe("the code of a generated portal", () => {
  it("compiles and says what the portal says", () => checkCode(0, 6));

  it("does so where documents hold what their form does not know, or says what it does not", () => checkCode(4, 6));

  it("is the same to the byte in whatever order Port answers", async () => {
    await fc.assert(
      fc.asyncProperty(portals({ junk: 2 }), fc.infiniteStream(fc.nat()), async (portal, dice) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, at: dice.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const documents = new Map([...portal.documents].map(([kind, all]) => [kind, shuffled(all)]));
        const again = { ...portal, documents };
        expect([...(await printed(again)).files]).toEqual([...(await printed(portal)).files]);
      }),
      { numRuns: 15 },
    );
  });
});
