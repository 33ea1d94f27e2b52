import fc from "fast-check";
import { resources } from "../../../model/index";
import { type Data, equalData, isObject, Opaque } from "../../../model/kernel/data";
import { normalForm } from "../../../model/kernel/normal-form";
import { pathText } from "../../../model/kernel/path";
import type { Resource } from "../../../model/kernel/resource";
import { differences } from "../differences";
import { told } from "../life";

/** Something that holds for whatever is generated, for each resource. */
export interface Law {
  readonly name: string;
  /** Whether it is about a resource; about every one where it does not say. */
  isAbout?(resource: Resource): boolean;
  of(resource: Resource): fc.IRawProperty<unknown>;
}

/** The rows of a table are JSON text, and an attribute holds the whole of it: nothing is beyond it, and no change is in a part of it alone. */
export function hasParts({ endpoint }: Resource): boolean {
  return !("tableOf" in endpoint);
}

/** One test a law and resource, `runs` examples each. */
export function checkLaws(laws: readonly Law[], runs: number): void {
  describe.each(resources.map((resource) => [resource.name, resource] as const))("of %s", (_name, resource) => {
    for (const law of laws)
      if (law.isAbout?.(resource) ?? true) it(law.name, async () => await fc.assert(law.of(resource), { numRuns: runs }));
  });
}

/** Throws, naming the places, where two values are not equal by meaning. */
export function expectSame(actual: Data | undefined, expected: Data | undefined, what: string): void {
  if (equalData(actual, expected)) return;
  const places = differences(actual, expected).map(({ path, left, right }) => `${pathText(path)}: ${shown(left)}, not ${shown(right)}`);
  throw new Error(`${what} differs at ${places.join("; ")}`);
}

function shown(value: Data | undefined): string {
  return JSON.stringify(value, (_key, item) => (item instanceof Opaque ? "(opaque)" : item)) ?? "nothing";
}

/** A document as Port takes it, and gives it back: without what says nothing, and without what it never tells. */
export function meant(resource: Resource, document: Data): Data {
  return normalForm(resource.shape, isObject(document) ? told(resource, document) : document);
}
