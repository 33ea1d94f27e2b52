import { lifecycleToTerraform, type TerraformResourceLifecycle } from "cdktf";
import type { Path } from "../model/kernel/schema";

/**
 * Terraform's `lifecycle` of a part of a construct's document that stands in a resource of its own: what keeps the construct from
 * destruction keeps the part, what replaces it takes the part away too, and of the attributes whose changes are ignored those count that
 * would hold the part. `within`: where the part stood in the document. Undefined where nothing is left.
 */
export function inheritedLifecycle(lifecycle: TerraformResourceLifecycle | undefined, within: Path): Record<string, unknown> | undefined {
  const { preventDestroy, ignoreChanges = [], replaceTriggeredBy } = lifecycleToTerraform(lifecycle) ?? {};
  const ignored = ignoreChanges === "all" ? ignoreChanges : ignoredWithin(ignoreChanges, within);
  const inherited = {
    ...(preventDestroy === undefined ? {} : { prevent_destroy: preventDestroy }),
    ...(ignored.length > 0 ? { ignore_changes: ignored } : {}),
    ...(replaceTriggeredBy ? { replace_triggered_by: replaceTriggeredBy } : {}),
  };
  return Object.keys(inherited).length > 0 ? inherited : undefined;
}

/** The attributes of a part among those of the whole, which are spelt `relations`, `relations.owner.title` or `relations["owner"].title`. */
function ignoredWithin(attributes: readonly string[], within: Path): "all" | string[] {
  if (within.length === 0) return [];
  const own: string[] = [];
  for (const attribute of attributes) {
    const steps = [...attribute.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(([step, key]) => key ?? step);
    if (steps.some((step, index) => index < within.length && step !== within[index])) continue;
    if (steps.length <= within.length) return "all";
    own.push(steps.slice(within.length).join("."));
  }
  return own;
}
