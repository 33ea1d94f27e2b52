import type { Resource } from "./kernel/resource";
import { action } from "./resources/action";
import { blueprint } from "./resources/blueprint";
import { blueprintRelation } from "./resources/blueprint-relation";
import { entities } from "./resources/entities";
import { entity } from "./resources/entity";
import { folder } from "./resources/folder";
import { integration } from "./resources/integration";
import { organization } from "./resources/organization";
import { organizationSecret } from "./resources/organization-secret";
import { scorecard } from "./resources/scorecard";
import { team } from "./resources/team";
import { webhook } from "./resources/webhook";

/** Every kind of resource, in the order of their names. */
export const resources: readonly Resource[] = [
  action,
  blueprint,
  blueprintRelation,
  entities,
  entity,
  folder,
  integration,
  organization,
  organizationSecret,
  scorecard,
  team,
  webhook,
];

export {
  action,
  blueprint,
  blueprintRelation,
  entities,
  entity,
  folder,
  integration,
  organization,
  organizationSecret,
  scorecard,
  team,
  webhook,
};
