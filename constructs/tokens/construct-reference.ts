import type { IConstruct } from "constructs";
import { piecesOf } from "./pieces";
import { Template } from "./template";

/** A construct of this library: it may stand wherever Port's JSON holds the identifier of its kind. */
export interface PortConstruct extends IConstruct {
  readonly kind: string;
  /** The identifier as a token: a reference that makes Terraform's dependency. */
  readonly identifier: string;
}

const mark = Symbol.for("cdktf-port/construct");

/** Makes {@link isPortConstruct} true, in other copies of this package too. */
export function markPortConstruct(construct: PortConstruct): void {
  Object.defineProperty(construct, mark, { value: true });
}

export function isPortConstruct(value: object): value is PortConstruct {
  return mark in value;
}

/** A construct in a document: the reference to its identifier. */
export class ConstructReference extends Template {
  constructor(readonly target: PortConstruct) {
    super(piecesOf(target.identifier));
  }
}
