import { search } from "./data-sources/search";
import { kindOfProperty, placesOf } from "./fragments/value-places";
import type { DataSource } from "./kernel/data-source";
import type { Resource } from "./kernel/resource";
import { action } from "./resources/action";
import { actionPermissions } from "./resources/action-permissions";
import { aggregationProperties, partAggregations } from "./resources/aggregation-properties";
import { blueprint } from "./resources/blueprint";
import { blueprintPermissions } from "./resources/blueprint-permissions";
import { blueprintRelation } from "./resources/blueprint-relation";
import { entities } from "./resources/entities";
import { entity } from "./resources/entity";
import { folder } from "./resources/folder";
import { integration } from "./resources/integration";
import { organization } from "./resources/organization";
import { organizationSecret } from "./resources/organization-secret";
import { page } from "./resources/page";
import { pagePermissions } from "./resources/page-permissions";
import { scorecard } from "./resources/scorecard";
import { systemBlueprint } from "./resources/system-blueprint";
import { team } from "./resources/team";
import { webhook } from "./resources/webhook";
import { workflow } from "./resources/workflow";

/** Every kind of resource, in the order of their names. */
export const resources: readonly Resource[] = [
  action,
  actionPermissions,
  aggregationProperties,
  blueprint,
  blueprintPermissions,
  blueprintRelation,
  entities,
  entity,
  folder,
  integration,
  organization,
  organizationSecret,
  page,
  pagePermissions,
  scorecard,
  systemBlueprint,
  team,
  webhook,
  workflow,
];

/** Every kind of data source. */
export const dataSources: readonly DataSource[] = [search];

export {
  action,
  actionPermissions,
  aggregationProperties,
  blueprint,
  blueprintPermissions,
  blueprintRelation,
  entities,
  entity,
  folder,
  integration,
  kindOfProperty,
  organization,
  organizationSecret,
  page,
  pagePermissions,
  partAggregations,
  placesOf,
  scorecard,
  search,
  systemBlueprint,
  team,
  webhook,
  workflow,
};
