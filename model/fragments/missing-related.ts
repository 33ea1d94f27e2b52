import { outside } from "../kernel/levels";
import type { Part } from "../kernel/part";

/** The setting by which a write of entities makes those that it relates to and that are not there. */
export function missingRelated(): Part {
  return outside({
    name: "create_missing_related_entities",
    description: "Whether related entities that do not exist are created bare.",
    type: "bool",
    presence: "optional",
    computed: "given",
    default: false,
  });
}
