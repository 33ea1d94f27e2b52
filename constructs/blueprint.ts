import type { Construct } from "constructs";
import { blueprint } from "../model";
import type { BlueprintProps } from "../model/props/blueprint.generated";
import { setAggregationsBeside } from "./aggregations";
import type { Spelt, WithTokens } from "./definition";
import { plainLinks } from "./links";
import { PortResource, type TerraformOptions } from "./port-resource";

/** A blueprint as Port's JSON has it, with tokens and constructs. */
export type BlueprintDefinition = WithTokens<BlueprintProps>;

/** What Terraform is told about a blueprint. */
export interface BlueprintOptions extends TerraformOptions {
  /**
   * Whether creation makes a catalog page too. Later changes have no effect in Port.
   * @default true
   */
  readonly createCatalogPage?: boolean;
  /**
   * Whether destroying the blueprint deletes its entities first.
   * @default false
   */
  readonly forceDeleteEntities?: boolean;
  /** Names of properties whose values may be lost when they are removed or change their type; else a deploy that would lose values is refused. */
  readonly deletePropertyValues?: readonly string[];
}

const links = plainLinks((document) => blueprint.references(document));

/** The data model of a kind of entities: its properties and its relations to other blueprints. */
export class Blueprint<const Definition extends BlueprintDefinition = BlueprintDefinition> extends PortResource<"blueprint", Definition> {
  /** Terraform's name of the resource, by which CDKTF's matchers for tests find it: `toHaveResource(Blueprint)`. */
  static readonly tfResourceType = "port_blueprint";

  constructor(
    scope: Construct,
    id: string,
    definition: Definition & Spelt<Definition, BlueprintDefinition>,
    options: BlueprintOptions = {},
  ) {
    const settings = {
      create_catalog_page: options.createCatalogPage,
      delete_property_values: options.deletePropertyValues,
      force_delete_entities: options.forceDeleteEntities,
    };
    super(scope, id, "blueprint", { resource: blueprint, definition, settings, links, part: setAggregationsBeside }, options);
  }
}
