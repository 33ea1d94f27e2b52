import {
  type ITerraformDependable,
  type TerraformProvider,
  TerraformResource,
  type TerraformResourceLifecycle,
  TerraformStack,
} from "cdktf";
import type { Construct } from "constructs";
import type { JsonObjectWithTokens } from "./definition";
import type { Description } from "./entry";
import { inheritedLifecycle } from "./inherited-lifecycle";
import { refuseHcl } from "./refusal";
import { StackDocuments } from "./stack-documents";
import { markPortConstruct, type PortConstruct } from "./tokens/construct-reference";

/** What Terraform, not Port, is told about a resource. */
export interface TerraformOptions {
  /** Resources that must be there before this one, beside those that its props refer to. */
  readonly dependsOn?: readonly ITerraformDependable[];
  /** Terraform's `lifecycle`: prevent_destroy, ignore_changes and so on. */
  readonly lifecycle?: TerraformResourceLifecycle;
  /** Another provider than the stack's own. */
  readonly provider?: TerraformProvider;
  /**
   * What the props have no place for: keys that their types do not know yet, numbers of more digits than JavaScript has. An object, or
   * JSON text, laid on the document as Terraform's `extra_json` is: key by key, and null takes away what is there.
   */
  readonly extraJson?: JsonObjectWithTokens | string;
}

/** A part of a stack's JSON, as far as it is looked into here. */
interface Fragment {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Attributes>>>> | undefined;
  readonly import?: readonly object[] | undefined;
}

interface Attributes {
  depends_on?: readonly string[];
  readonly [name: string]: unknown;
}

/** A construct that describes one thing in Port. */
export abstract class PortResource<Kind extends string, Definition = unknown> extends TerraformResource implements PortConstruct {
  readonly kind: Kind;
  /** The props as they were given. */
  readonly definition: Definition;
  readonly identifierAttribute: string;
  readonly #documents: StackDocuments;
  #identifier: string | undefined;

  protected constructor(
    scope: Construct,
    id: string,
    kind: Kind,
    description: Description & { readonly definition: Definition },
    options: TerraformOptions,
  ) {
    super(scope, id, {
      terraformResourceType: `port_${description.resource.name}`,
      terraformGeneratorMetadata: { providerName: "port" },
      ...(options.dependsOn ? { dependsOn: [...options.dependsOn] } : {}),
      ...(options.lifecycle ? { lifecycle: options.lifecycle } : {}),
      ...(options.provider ? { provider: options.provider } : {}),
    });
    this.kind = kind;
    this.definition = description.definition;
    this.identifierAttribute = description.resource.endpoint.key;
    markPortConstruct(this);
    this.#documents = StackDocuments.of(TerraformStack.of(this));
    this.#documents.add(this, { ...description, extraJson: options.extraJson });
    this.node.addValidation({ validate: () => this.#documents.problemsOf(this) });
  }

  /**
   * The identifier as a token: wherever it is put, Terraform has this resource first. Some kinds have it under another name, such as the
   * `name` of a team. The text itself stands in `definition`.
   */
  get identifier(): string {
    this.#identifier ??= this.getStringAttribute(this.identifierAttribute);
    return this.#identifier;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return this.#documents.attributesOf(this);
  }

  /** The resource, and beside it those of parts of its document and the import blocks of what is adopted. */
  override toTerraform(): Fragment {
    const fragment: Fragment = super.toTerraform();
    const { resource, import: imported } = fragment;
    const own = resource?.[this.terraformResourceType]?.[this.friendlyUniqueId];
    if (own === undefined) return fragment;
    const { needs, parts, imports } = this.#documents.besideOf(this);
    if (needs.length > 0) own.depends_on = [...(own.depends_on ?? []), ...needs];
    const provider = this.provider ? { provider: this.provider.fqn } : {};
    const all = { ...resource };
    for (const { type, name, within, attributes } of parts) {
      const lifecycle = inheritedLifecycle(this.lifecycle, within);
      all[type] = { ...all[type], [name]: { ...attributes, ...provider, ...(lifecycle ? { lifecycle } : {}) } };
    }
    return {
      ...fragment,
      resource: all,
      import: imported ?? (imports.length > 0 ? [...imports] : undefined),
    };
  }

  protected override synthesizeHclAttributes(): Record<string, unknown> {
    return refuseHcl(this);
  }
}
