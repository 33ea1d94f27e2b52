import type { Resource } from "./kernel/resource";
import { action } from "./resources/action";
import { blueprint } from "./resources/blueprint";
import { blueprintRelation } from "./resources/blueprint-relation";
import { entities } from "./resources/entities";
import { entity } from "./resources/entity";

/** Every kind of resource, in the order of their names. */
export const resources: readonly Resource[] = [action, blueprint, blueprintRelation, entities, entity];

export { action, blueprint, blueprintRelation, entities, entity };
