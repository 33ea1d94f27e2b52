import type { Construct } from "constructs";
import { snakeCase } from "../model/kernel/part";
import type { Resource } from "../model/kernel/resource";
import type { WithTokens } from "./definition";
import type { Description } from "./entry";
import { plainLinks } from "./links";
import { PortResource, type TerraformOptions } from "./port-resource";

/** A class of constructs for one kind of resource. */
export interface ConstructClass<Kind extends string, Definition, Options extends TerraformOptions> {
  /** Terraform's name of the resource, by which CDKTF's matchers for tests find it: `toHaveResource(Team)`. */
  readonly tfResourceType: string;
  new (scope: Construct, id: string, definition: Definition, options?: Options): PortResource<Kind, Definition>;
}

/**
 * The class of constructs whose props are a resource's document, with tokens and constructs. `settings` names the options that are attributes
 * of Terraform's and stand in no document: `secretValueWo` is `secret_value_wo`. `part` takes out of an entry what other resources of
 * Terraform's manage.
 */
export function constructOf<Kind extends string, Props, Options extends TerraformOptions = TerraformOptions>(
  kind: Kind,
  resource: Resource,
  {
    settings = [],
    part,
  }: { readonly settings?: readonly Exclude<keyof Options, keyof TerraformOptions>[] } & Pick<Description, "part"> = {},
): ConstructClass<Kind, WithTokens<Props>, Options> {
  const links = plainLinks((document) => resource.references(document));
  return class extends PortResource<Kind, WithTokens<Props>> {
    static readonly tfResourceType = `port_${resource.name}`;

    constructor(scope: Construct, id: string, definition: WithTokens<Props>, options?: Options) {
      const given = settings.map((name) => [snakeCase(String(name)), options?.[name]]);
      super(
        scope,
        id,
        kind,
        { resource, definition, settings: Object.fromEntries(given), links, ...(part ? { part } : {}) },
        options ?? {},
      );
    }
  };
}
