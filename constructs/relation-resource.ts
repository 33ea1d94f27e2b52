import { blueprintRelation } from "../model";
import type { DataObject } from "../model/kernel/data";
import type { State } from "../model/kernel/schema";

/** The Terraform type of a relation that stands by itself. */
export const relationType = `port_${blueprintRelation.name}`;

/** What identifies one, for its import id. */
export const relationIdentity = blueprintRelation.endpoint;

/** Its Terraform attributes. */
export const relationAttributes = blueprintRelation.attributes;

/** The Terraform object of a relation with its blueprint and its own name beside. */
export function relationState(relation: DataObject): State {
  return blueprintRelation.toTerraform(relation, { authored: true });
}
