import { systemBlueprint } from "../model";
import type { SystemBlueprintProps } from "../model/props/system-blueprint.generated";
import { setAggregationsBeside } from "./aggregations";
import { constructOf } from "./construct-of";

/** Properties and relations added to one of Port's own blueprints. What others have added there stays. */
export class SystemBlueprint extends constructOf<"system_blueprint", SystemBlueprintProps>("system_blueprint", systemBlueprint, {
  part: setAggregationsBeside,
}) {}
