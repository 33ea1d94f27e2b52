import { Fn, type IResolvable, type IResolveContext, TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { Template } from "./template";

/** A construct of this library: it may stand wherever Port's JSON holds the identifier of its kind. */
export interface PortConstruct extends IConstruct {
  readonly kind: string;
  /** The identifier as a token: a reference that makes Terraform's dependency. */
  readonly identifier: string;
  /** Terraform's attribute that holds the identifier: `name` of a team. */
  readonly identifierAttribute: string;
  readonly terraformResourceType: string;
  readonly friendlyUniqueId: string;
}

const mark = Symbol.for("cdktf-port/construct");

/** Makes {@link isPortConstruct} true, in other copies of this package too. */
export function markPortConstruct(construct: PortConstruct): void {
  Object.defineProperty(construct, mark, { value: true });
}

export function isPortConstruct(value: object): value is PortConstruct {
  return mark in value;
}

/** A construct in a document: the reference to its identifier. `quoted`: as jq has a text. */
export class ConstructReference extends Template {
  constructor(
    readonly target: PortConstruct,
    quoted = false,
  ) {
    super([quoted ? new QuotedToken(target) : new IdentifierToken(target)]);
  }
}

/** What `identifier` of a construct is. CDKTF's own token notes where it was made, which takes a stack of thousands of references seconds. */
class IdentifierToken implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(protected readonly target: PortConstruct) {}

  resolve(context: IResolveContext): unknown {
    const { target } = this;
    if (TerraformStack.of(context.scope) !== TerraformStack.of(target)) return context.resolve(target.identifier);
    const expression = `${target.terraformResourceType}.${target.friendlyUniqueId}.${target.identifierAttribute}`;
    return context.suppressBraces ? expression : `\${${expression}}`;
  }

  toString(): string {
    return this.target.identifier;
  }
}

/** The same in quotes, as Terraform writes them once it knows the identifier. */
class QuotedToken extends IdentifierToken {
  override resolve(context: IResolveContext): unknown {
    return context.resolve(Fn.jsonencode(Token.asString(new IdentifierToken(this.target))));
  }
}
