import { type DataObject, holdsOpaque, OpaqueJson, objectOf } from "../model/kernel/data";
import { printJson } from "../model/kernel/json-text";
import type { Attribute, State } from "../model/kernel/schema";

/** The Terraform type of a relation that stands by itself. */
export const relationType = "port_blueprint_relation";

/** What identifies one, for its import id. */
export const relationIdentity = { identity: ["blueprint", "identifier"] } as const;

/** Its Terraform attributes. */
export const relationAttributes: readonly Attribute[] = [
  ...["blueprint", "description", "identifier", "target", "title"].map((name) => attribute(name, "string")),
  ...["many", "required"].map((name) => attribute(name, "bool")),
  { ...attribute("extra_json", "string"), json: true },
];

/** The Terraform object of a relation with its blueprint and its own name beside. */
export function relationState(relation: DataObject): State {
  const names = new Set(relationAttributes.map(({ name }) => name));
  const entries = Object.entries(relation);
  const extra = objectOf(entries.filter(([name]) => !names.has(name)));
  const known = objectOf(entries.filter(([name]) => names.has(name)));
  if (Object.keys(extra).length > 0) known.extra_json = holdsOpaque(extra) ? new OpaqueJson(extra) : printJson(extra);
  return known;
}

function attribute(name: string, type: "string" | "bool"): Attribute {
  return { name, description: "", type, presence: "optional" };
}
