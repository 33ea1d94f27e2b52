import type { Construct } from "constructs";
import { entities } from "../model";
import type { Ref } from "../model/props/ref";
import type { EntityOf, EntityTableDefinition, NameOf } from "./entity-definition";
import { PortResource, type TerraformOptions } from "./port-resource";
import { tableLinks } from "./table-links";
import { TableRow } from "./tokens/construct-reference";

/** What Terraform is told about a table of entities. */
export interface EntityTableOptions extends TerraformOptions {
  /**
   * Whether related entities that do not exist are created bare.
   * @default false
   */
  readonly createMissingRelatedEntities?: boolean;
}

/**
 * Many entities of one blueprint, as one resource of Terraform's: what costs minutes as single resources costs seconds. What the table does
 * not name is left alone.
 */
export class EntityTable<
  const Blueprint extends string | Ref<"blueprint"> = string | Ref<"blueprint">,
  Name extends string = string,
> extends PortResource<"entities", EntityTableDefinition<Blueprint, Name>> {
  /** Terraform's name of the resource, by which CDKTF's matchers for tests find it: `toHaveResource(EntityTable)`. */
  static readonly tfResourceType = "port_entities";

  constructor(scope: Construct, id: string, definition: EntityTableDefinition<Blueprint, Name>, options: EntityTableOptions = {}) {
    const settings = { create_missing_related_entities: options.createMissingRelatedEntities };
    super(scope, id, "entities", { resource: entities, definition, settings, links: tableLinks }, options);
  }

  /** One of the entities, to be put where its identifier may stand: what holds it comes after the table. */
  row(name: Name): EntityOf<NameOf<Blueprint>> {
    return new TableRow(this, name);
  }
}
