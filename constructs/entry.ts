import type { TerraformResource } from "cdktf";
import type { DataObject } from "../model/kernel/data";
import type { Resource } from "../model/kernel/resource";
import type { DocumentLinks, ReferencePlace } from "./links";
import type { PortConstruct } from "./tokens/construct-reference";

/** A construct that becomes one Terraform resource of Port's. */
export type DescribedConstruct = TerraformResource & PortConstruct;

/** How a construct's props become a Terraform resource. */
export interface Description {
  readonly resource: Resource;
  /** The document as it was given: plain data, tokens, constructs. */
  readonly definition: unknown;
  /** Attributes of Terraform's that no document holds, by their Terraform names; undefined where not given. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly links: DocumentLinks;
  /** What is laid on the document: an object, or its JSON text. */
  readonly extraJson?: unknown;
}

/** A relation that stands in a resource of its own, and no longer in its blueprint. */
export interface MovedRelation {
  readonly name: string;
  /** As the blueprint's document had it, with the blueprint and its own name beside. */
  readonly document: DataObject;
  /** The Terraform name of its `port_blueprint_relation`. */
  readonly address: string;
}

/** A construct with its document on the way to Terraform. */
export interface Entry {
  readonly construct: DescribedConstruct;
  readonly description: Description;
  document: DataObject;
  /** Where Terraform's side is open (an empty list says nothing of its elements), what the documents it refers to say. */
  hint?: DataObject;
  /** What {@link Description.settings} give, and what the links to other documents add. */
  readonly settings: DataObject;
  /** Whether a lazy value gave something of it. */
  readonly lazy: boolean;
  /** Where the document holds identifiers of other resources. */
  places: readonly ReferencePlace[];
  /** For a blueprint: its relations that stand in resources of their own. */
  readonly moved: MovedRelation[];
  /** Terraform addresses that must be there before this, beside those that the document refers to. */
  readonly needs: string[];
  /** What the object is called in Port, as an import id; undefined where that is not known before apply. */
  importId?: string | undefined;
  /** Messages that name the place and what is wrong. */
  readonly problems: string[];
  readonly warnings: string[];
  /** What CDKTF is given in the end. */
  attributes: Record<string, unknown>;
  /** The attributes of the resources of {@link moved}, by their Terraform names. */
  readonly relations: Record<string, Record<string, unknown>>;
}

/** The Terraform address within the stack: `port_blueprint.catalog_service`. */
export function addressOf(construct: PortConstruct): string {
  return `${construct.terraformResourceType}.${construct.friendlyUniqueId}`;
}
