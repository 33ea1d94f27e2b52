import type { Construct } from "constructs";
import { entity } from "../model";
import type { Ref } from "../model/props/ref";
import type { blueprintName, EntityDefinition, NameOf } from "./entity-definition";
import { entityLinks } from "./entity-links";
import { PortResource, type TerraformOptions } from "./port-resource";

/** What Terraform is told about an entity. */
export interface EntityOptions extends TerraformOptions {
  /**
   * Whether related entities that do not exist are created bare.
   * @default false
   */
  readonly createMissingRelatedEntities?: boolean;
  /** The action run that the creation is reported to. */
  readonly runId?: string;
}

/** One entry of the catalog: values of a blueprint's properties, and relations to other entities. */
export class Entity<const Blueprint extends string | Ref<"blueprint"> = string | Ref<"blueprint">> extends PortResource<
  "entity",
  EntityDefinition<Blueprint>
> {
  /** Terraform's name of the resource, by which CDKTF's matchers for tests find it: `toHaveResource(Entity)`. */
  static readonly tfResourceType = "port_entity";
  declare readonly [blueprintName]?: NameOf<Blueprint> | undefined;

  constructor(scope: Construct, id: string, definition: EntityDefinition<Blueprint>, options: EntityOptions = {}) {
    const settings = { create_missing_related_entities: options.createMissingRelatedEntities, run_id: options.runId };
    super(scope, id, "entity", { resource: entity, definition, settings, links: entityLinks }, options);
  }
}
