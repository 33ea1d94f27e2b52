import { Fn, type IResolvable, type IResolveContext, TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { Ref } from "../../model/props/ref";
import { expressionOf, Template } from "./template";

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

/** A row of a table: it stands wherever the identifier of an entity may. */
export class TableRow implements Ref<"entity"> {
  readonly kind = "entity";

  constructor(
    readonly table: PortConstruct,
    readonly name: string,
  ) {
    Object.defineProperty(this, rowMark, { value: true });
  }

  /** The row's name as a token: wherever it is put, Terraform has the table first. */
  get identifier(): string {
    return Token.asString(new RowToken(this.table, this.name));
  }
}

const rowMark = Symbol.for("cdktf-port/row");

/** Whether this is a row, also one of another copy of this package. */
export function isTableRow(value: object): value is TableRow {
  return rowMark in value;
}

/** What of a construct is meant, if not its identifier: one of its rows; in quotes, as jq has a text. */
export interface Meant {
  readonly row?: string;
  readonly quoted?: boolean;
}

/** A construct in a document: the reference to its identifier, or of a table to that of a row. */
export class ConstructReference extends Template {
  readonly row?: string | undefined;

  constructor(
    readonly target: PortConstruct,
    { row, quoted = false }: Meant = {},
  ) {
    const token = row === undefined ? new IdentifierToken(target) : new RowToken(target, row);
    super([quoted ? new QuotedToken(token) : token]);
    this.row = row;
  }
}

/** What `identifier` of a construct is. CDKTF's own token notes where it was made, which takes a stack of thousands of references seconds. */
class IdentifierToken implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(private readonly target: PortConstruct) {}

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

/** The name of a row, in an expression that needs its table: Terraform knows the name as soon as it knows the table's blueprint. */
class RowToken implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(
    private readonly table: PortConstruct,
    private readonly name: string,
  ) {}

  resolve(context: IResolveContext): unknown {
    const table = expressionOf([new IdentifierToken(this.table)], context);
    const expression = `one(keys({ ${expressionOf([this.name], context)} = ${table} }))`;
    return context.suppressBraces ? expression : `\${${expression}}`;
  }

  toString(): string {
    return Token.asString(this);
  }
}

/** A token in quotes, as Terraform writes them once it knows the identifier. */
class QuotedToken implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(private readonly token: IResolvable) {}

  resolve(context: IResolveContext): unknown {
    return context.resolve(Fn.jsonencode(Token.asString(this.token)));
  }

  toString(): string {
    return Token.asString(this);
  }
}
