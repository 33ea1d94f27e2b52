import type { Resource } from "./kernel/resource";
import { action } from "./resources/action";
import { actionPermissions } from "./resources/action-permissions";
import { aggregationProperties, partAggregations } from "./resources/aggregation-properties";
import { blueprint } from "./resources/blueprint";
import { blueprintPermissions } from "./resources/blueprint-permissions";
import { blueprintRelation } from "./resources/blueprint-relation";
import { entity } from "./resources/entity";
import { page } from "./resources/page";
import { pagePermissions } from "./resources/page-permissions";
import { systemBlueprint } from "./resources/system-blueprint";

/** Every kind of resource, in the order of their names. */
export const resources: readonly Resource[] = [
  action,
  actionPermissions,
  aggregationProperties,
  blueprint,
  blueprintPermissions,
  blueprintRelation,
  entity,
  page,
  pagePermissions,
  systemBlueprint,
];

export {
  action,
  actionPermissions,
  aggregationProperties,
  blueprint,
  blueprintPermissions,
  blueprintRelation,
  entity,
  page,
  pagePermissions,
  partAggregations,
  systemBlueprint,
};
