import { type Addition, additions } from "../../model/additions";
import { resources } from "../../model/index";
import type { Attribute } from "../../model/kernel/schema";
import { providerAttributes } from "../../provider-bridge/rpc/provider-attributes";
import { officialFacts, ourFacts } from "./provider-schema";

type Place = Addition["on"][number];

const ours = new Map<Place, readonly Attribute[]>([
  ["provider", providerAttributes],
  ...resources.map(({ name, attributes }): [Place, readonly Attribute[]] => [`port_${name}` as Place, attributes]),
]);

function matches(pattern: string, fact: string): boolean {
  const source = pattern.split("*").map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, "\\$&"));
  return new RegExp(`^${source.join(".*")}$`, "s").test(fact);
}

function extras(place: Place): string[] {
  const official = officialFacts(place);
  return [...ourFacts(ours.get(place) ?? [])].filter((fact) => !official.has(fact));
}

describe.each([...ours.keys()])("the schema of %s", (place) => {
  it("says all that the official provider's says", () => {
    const said = ourFacts(ours.get(place) ?? []);
    expect([...officialFacts(place)].filter((fact) => !said.has(fact))).toEqual([]);
  });

  it("says more only where the table of additions gives a reason", () => {
    const listed = additions.filter(({ on }) => on.includes(place)).flatMap(({ facts }) => facts);
    expect(extras(place).filter((fact) => !listed.some((pattern) => matches(pattern, fact)))).toEqual([]);
  });
});

it("the table of additions names nothing that is not there", () => {
  const stale = additions.flatMap(({ on, facts }) =>
    on.flatMap((place) => (extras(place).some((fact) => facts.some((pattern) => matches(pattern, fact))) ? [] : [`${place} ${facts}`])),
  );
  expect(stale).toEqual([]);
});
