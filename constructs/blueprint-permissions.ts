import { blueprintPermissions } from "../model";
import type { BlueprintPermissionsProps } from "../model/props/blueprint-permissions.generated";
import { constructOf } from "./construct-of";

/** Who may do what with the entities of a blueprint. What was there before comes back when it is destroyed. */
export class BlueprintPermissions extends constructOf<"blueprint_permissions", BlueprintPermissionsProps>(
  "blueprint_permissions",
  blueprintPermissions,
) {}
