import fc from "fast-check";
import { blueprint } from "../../../model";
import { checkCode, printed } from "./laws";
import { portals } from "./portals.arbitrary";

describe("the code of a generated portal", () => {
  it("compiles and says what the portal says", () => checkCode(0, 6));

  it("does so where documents hold what their form does not know, or says what it does not", () => checkCode(4, 6));

  it("leaves out an aggregation that the provider would refuse, and prints the rest of its blueprint", async () => {
    const calculationSpec = { calculationBy: "entities", func: "count" };
    const aggregationProperties = { good: { title: "Good", target: "service", calculationSpec }, bad: { title: "Bad", calculationSpec } };
    const { files, problems } = await printed({
      organization: { id: "org", name: "Org" },
      documents: new Map([[blueprint, [{ identifier: "service", title: "Service", schema: { properties: {} }, aggregationProperties }]]]),
      additions: [],
      unread: [],
    });
    expect(problems).toEqual([
      'The blueprint "service": aggregationProperties.bad is left out: aggregationProperties.bad.target is missing: blueprint whose entities are aggregated. A deploy leaves it as it is in Port, and does not make it elsewhere.',
    ]);
    expect(files.get("catalog/blueprints.ts")).toContain("Good");
    expect(files.get("catalog/blueprints.ts")).not.toContain("bad");
  });

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
