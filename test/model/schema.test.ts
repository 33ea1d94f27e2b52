import { type Addition, additions } from "../../model/additions";
import { dataSources, resources } from "../../model/index";
import type { Attribute } from "../../model/kernel/schema";
import { providerAttributes } from "../../provider-bridge/rpc/provider-attributes";
import { officialFacts, ourFacts } from "./provider-schema";

type Place = Addition["on"][number];

const ours = new Map<Place, readonly Attribute[]>([
  ["provider", providerAttributes],
  ...[...resources, ...dataSources].map(({ name, attributes }): [Place, readonly Attribute[]] => [`port_${name}` as Place, attributes]),
]);

function matches(pattern: string, fact: string): boolean {
  const source = pattern.split("*").map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, "\\$&"));
  return new RegExp(`^${source.join(".*")}$`, "s").test(fact);
}

function extras(place: Place): string[] {
  const official = officialFacts(place);
  return [...ourFacts(ours.get(place) ?? [])].filter((fact) => !official.has(fact));
}

function omissions(place: Place): string[] {
  const said = ourFacts(ours.get(place) ?? []);
  return [...officialFacts(place)].filter((fact) => !said.has(fact));
}

/** The facts that the table lists of a place, in rows of some kinds. */
function listed(place: Place, kinds: readonly Addition["kind"][]): string[] {
  return additions.filter(({ on, kind }) => on.includes(place) && kinds.includes(kind)).flatMap(({ facts }) => facts);
}

describe.each([...ours.keys()])("the schema of %s", (place) => {
  it("says all that the official provider's says", () => {
    const spared = listed(place, ["leniency"]);
    expect(omissions(place).filter((fact) => !spared.some((pattern) => matches(pattern, fact)))).toEqual([]);
  });

  it("says more only where the table of additions gives a reason", () => {
    const reasoned = listed(place, ["addition", "strictness"]);
    expect(extras(place).filter((fact) => !reasoned.some((pattern) => matches(pattern, fact)))).toEqual([]);
  });
});

it("the table of additions names nothing that is not there", () => {
  const stale = additions.flatMap(({ on, facts, kind }) =>
    on.flatMap((place) => {
      const differing = kind === "leniency" ? omissions(place) : extras(place);
      return differing.some((fact) => facts.some((pattern) => matches(pattern, fact))) ? [] : [`${place} ${facts}`];
    }),
  );
  expect(stale).toEqual([]);
});
