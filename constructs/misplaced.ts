import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { Data } from "../model/kernel/data";
import { pathText } from "../model/kernel/path";
import { environmentOf } from "./environments";
import { standsAs } from "./link-index";
import { constructAt, type ReferencePlace, rowAt } from "./links";

/** What is wrong with where constructs stand in a document of `construct`: only where their kind belongs, and in stacks of their own environment. */
export function misplaced(construct: IConstruct, places: readonly ReferencePlace[]): string[] {
  return placesByConstruct(places).flatMap((same) => {
    const [{ path, value } = { path: [], value: null }] = same;
    const target = constructAt(value);
    if (target === undefined) return [];
    const problems: string[] = [];
    const kinds = same.map(({ kind }) => kind);
    const given = rowAt(value) === undefined ? target.kind : "entity";
    if (!kinds.some((one) => standsAs(given, one)))
      problems.push(`${pathText(path)} takes a construct of kind ${kinds.join(" or ")}, and ${target.node.path} is of kind ${given}.`);
    const [own, other] = [environmentOf(TerraformStack.of(construct)), environmentOf(TerraformStack.of(target))];
    if (own !== undefined && other !== undefined && own.name !== other.name)
      problems.push(
        `${pathText(path)} refers to ${target.node.path} of the environment ${other.name}, and this stack describes ${own.name}: give each environment constructs of its own.`,
      );
    return problems;
  });
}

/** The places that hold constructs; those of one value together, which may be of several kinds. */
function placesByConstruct(places: readonly ReferencePlace[]): ReferencePlace[][] {
  const result = new Map<Data, ReferencePlace[]>();
  for (const place of places) if (constructAt(place.value)) result.set(place.value, [...(result.get(place.value) ?? []), place]);
  return [...result.values()];
}
