import type { TerraformResource } from "cdktf";
import { type DataObject, emptyObject, Opaque } from "../model/kernel/data";
import { byCodePoint } from "../model/kernel/json-text";
import type { Resource } from "../model/kernel/resource";
import type { Path } from "../model/kernel/schema";
import { type DocumentLinks, plainLinks, type ReferencePlace } from "./links";
import { ConstructReference, type Meant, type PortConstruct } from "./tokens/construct-reference";

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
  /** Takes out of an entry what other resources of Terraform's manage, into entries beside it. */
  part?(entry: Entry): void;
}

/** A document on its way to a resource of Terraform's: that of a construct, or a part of it that stands by itself. */
export interface Entry {
  /** What a person wrote it in. */
  readonly construct: DescribedConstruct;
  readonly resource: Resource;
  /** The name in Terraform, after the type. */
  readonly name: string;
  /** Where the document stood in that of the construct. */
  readonly within: Path;
  document: DataObject;
  readonly links: DocumentLinks;
  /** Where Terraform's side is open (an empty list says nothing of its elements), what the documents it refers to say. */
  hint?: DataObject;
  /** What {@link Description.settings} give, and what the links to other documents add. */
  readonly settings: DataObject;
  /** Whether a lazy value gave something of it. */
  readonly lazy: boolean;
  /** Where the document holds identifiers of other resources. */
  places: readonly ReferencePlace[];
  /** The parts of the construct's document that stand in resources of their own, and no longer in this. */
  readonly beside: Entry[];
  /** Terraform addresses that must be there before this, beside those that the document refers to. */
  readonly needs: string[];
  /** What the object is called in Port, as an import id; undefined where that is not known before apply. */
  importId?: string | undefined;
  /** Messages that name the place and what is wrong; those of a part are its construct's. */
  readonly problems: string[];
  readonly warnings: string[];
  /** What CDKTF is given in the end. */
  attributes: Record<string, unknown>;
}

/** A part of an entry's document that becomes a resource of its own. */
export interface Part {
  readonly resource: Resource;
  readonly name: string;
  readonly within: Path;
  readonly document: DataObject;
}

/** Sets a part beside the entry that had it. */
export function setBeside(entry: Entry, { resource, ...part }: Part): Entry {
  const own = { settings: emptyObject(), places: [], beside: [], needs: [], attributes: {} };
  const links = plainLinks((document) => resource.references(document));
  const result: Entry = { ...entry, ...own, resource, links, ...part };
  entry.beside.push(result);
  entry.beside.sort((a, b) => byCodePoint(addressOf(a), addressOf(b)));
  return result;
}

/** The entries of constructs, and after each the parts that stand beside it. */
export function withParts(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...entry.beside]);
}

/** The Terraform address within the stack: `port_blueprint.catalog_service`. */
export function addressOf({ resource, name }: Pick<Entry, "resource" | "name">): string {
  return `port_${resource.name}.${name}`;
}

/** A reference to a construct, in place of its identifier. */
export function referenceTo(construct: PortConstruct, meant?: Meant): Opaque {
  return new Opaque(new ConstructReference(construct, meant), "string");
}
