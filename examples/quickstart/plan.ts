/** The parts of `terraform show -json` of a plan that tell what it would do. */
export interface Plan {
  readonly resource_changes?: readonly PlannedResource[];
  /** What differs from the state that Terraform remembers. */
  readonly resource_drift?: readonly PlannedResource[];
}

interface PlannedResource {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: unknown;
    readonly after: unknown;
    /** What lives already and is taken into the state. */
    readonly importing?: { readonly id: string };
  };
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

/** The resources that a plan would take into the state. */
export function importsOf(plan: Plan): readonly PlannedResource[] {
  return (plan.resource_changes ?? []).filter(({ change }) => change.importing !== undefined);
}

/** A line for each resource that a plan would import or touch, and each value that would change. */
export function linesOf(plan: Plan): string[] {
  const imports = importsOf(plan).map(({ address, change }) => `← ${address} is ${change.importing?.id}`);
  return [...imports, ...touched(plan)];
}

function touched(plan: Plan): string[] {
  return changesOf(plan).flatMap(({ address, change: { actions, before, after } }) => {
    const line = `${actions.map((action) => signs.get(action) ?? "").join("/")} ${address}`;
    return actions.join() === "update" ? differences(before, after).map((difference) => `${line}: ${difference}`) : [line];
  });
}

/** The values that differ between two JSON values, each with its place; what the second leaves out is not known yet and is left out. */
function differences(before: unknown, after: unknown, place = ""): string[] {
  if (isRecord(before) && isRecord(after))
    return Object.keys(after).flatMap((key) => differences(before[key], after[key], place === "" ? key : `${place}.${key}`));
  const [was, is] = [shown(before), shown(after)];
  return was === is ? [] : [`${place} ${was} → ${is}`];
}

/** A value without what is not set in it, which in Terraform's objects is null. */
function shown(value: unknown): string {
  return JSON.stringify(value ?? undefined, (_key, item: unknown) => item ?? undefined) ?? "none";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
