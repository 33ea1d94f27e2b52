/** The parts of `terraform show -json` of a plan that tell what it would do. */
export interface Plan {
  readonly resource_changes?: readonly PlannedResource[];
  /** What differs from the state that Terraform remembers. */
  readonly resource_drift?: readonly PlannedResource[];
}

interface PlannedResource {
  readonly address: string;
  readonly change: { readonly actions: readonly string[]; readonly before: unknown; readonly after: unknown };
}

const signs = new Map([
  ["create", "+"],
  ["update", "~"],
  ["delete", "-"],
]);

/** The resources that a plan would touch. */
export function changesOf(plan: Plan): readonly PlannedResource[] {
  return (plan.resource_changes ?? []).filter(({ change }) => change.actions.some((action) => signs.has(action)));
}

/** A line for each resource that a plan would touch, and each value that would change. */
export function linesOf(plan: Plan): string[] {
  return changesOf(plan).flatMap(({ address, change: { actions, before, after } }) => {
    const line = `${actions.map((action) => signs.get(action) ?? "").join("/")} ${address}`;
    return actions.join() === "update" ? differences(before, after).map((difference) => `${line}: ${difference}`) : [line];
  });
}

/** The values that differ between two JSON values, each with its place; what the second leaves out is not known yet and is left out. */
function differences(before: unknown, after: unknown, place = ""): string[] {
  if (isRecord(before) && isRecord(after))
    return Object.keys(after).flatMap((key) => differences(before[key], after[key], place === "" ? key : `${place}.${key}`));
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  return was === is ? [] : [`${place} ${was} → ${is}`];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
