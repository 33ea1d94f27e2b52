import { actionPermissions } from "../model";
import type { ActionPermissionsProps } from "../model/props/action-permissions.generated";
import { constructOf } from "./construct-of";

/** Who may run an action, and who approves its runs. What was there before comes back when it is destroyed. */
export class ActionPermissions extends constructOf<"action_permissions", ActionPermissionsProps>("action_permissions", actionPermissions) {}
