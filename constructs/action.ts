import type { Construct } from "constructs";
import { action } from "../model";
import type { ActionProps } from "../model/props/action.generated";
import type { WithTokens } from "./definition";
import { plainLinks } from "./links";
import { PortResource, type TerraformOptions } from "./port-resource";

/** A self-service action or an automation as Port's JSON has it, with tokens and constructs. */
export type ActionDefinition = WithTokens<ActionProps>;

const links = plainLinks((document) => action.references(document));

/** A self-service action that people run from the portal, or an automation that runs when something happens. */
export class Action extends PortResource<"action"> {
  /** Terraform's name of the resource, by which CDKTF's matchers for tests find it: `toHaveResource(Action)`. */
  static readonly tfResourceType = "port_action";
  /** The props as they were given. */
  readonly definition: ActionDefinition;

  constructor(scope: Construct, id: string, definition: ActionDefinition, options: TerraformOptions = {}) {
    super(scope, id, "action", { resource: action, definition, settings: {}, links }, options);
    this.definition = definition;
  }
}
