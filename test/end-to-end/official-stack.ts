import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";

/** What Terraform keeps of a resource. */
export interface StateResource {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly instances: readonly { readonly attributes: DataObject }[];
}

/** The attributes that the official provider makes its ids of, with `:` between them. */
const ids: Readonly<Record<string, readonly string[]>> = {
  port_action: ["identifier"],
  port_action_permissions: ["action_identifier"],
  port_aggregation_properties: ["blueprint_identifier"],
  port_blueprint: ["identifier"],
  port_blueprint_permissions: ["blueprint_identifier"],
  port_entity: ["blueprint", "identifier"],
  port_folder: ["identifier"],
  port_integration: ["installation_id"],
  port_organization: ["name"],
  port_organization_secret: ["secret_name"],
  port_page: ["identifier"],
  port_page_permissions: ["page_identifier"],
  port_scorecard: ["blueprint", "identifier"],
  port_system_blueprint: ["identifier"],
  port_team: ["name"],
  port_webhook: ["identifier"],
  port_workflow: ["identifier"],
};

/** What else it learns from Port of any kind. */
const learned = ["created_at", "created_by", "updated_at", "updated_by", "url", "webhook_key"];

/** What it reads where nothing was said. */
const unsaid: Readonly<Record<string, DataObject>> = { port_integration: { version: "" }, port_team: { provider_name: "" } };

/**
 * What the official provider has in state for a resource.
 * @param said the attributes as the stack spells them, with references
 * @param applied what Terraform had in state when these were applied
 */
export function officialAttributes(type: string, said: DataObject, applied: DataObject): DataObject {
  const attributes = resolved(said, applied);
  const id = ids[type]?.map((name) => attributes[name]).join(":");
  if (id === undefined) throw new Error(`Nothing is written down of the ids of ${type}.`);
  const fromPort = learned.flatMap((name): [string, Data][] => (applied[name] === undefined ? [] : [[name, inGo(applied[name])]]));
  return { ...unsaid[type], ...attributes, ...objectOf(fromPort), id };
}

/** What was said and no more, with what its references turned out to be. */
function resolved(said: DataObject, applied: DataObject): DataObject {
  const value = (one: Data, outcome: Data): Data => {
    if (Array.isArray(one) && Array.isArray(outcome)) return one.map((item, index) => value(item, outcome[index] ?? null));
    return isObject(one) && isObject(outcome) ? resolved(one, outcome) : outcome;
  };
  return objectOf(Object.entries(said).flatMap(([key, one]) => (key === "//" ? [] : [[key, value(one, applied[key] ?? null)]])));
}

/** A time as Go prints it, `2026-01-02 03:04:05.67 +0000 UTC`; any other value as it is. */
function inGo(value: Data): Data {
  return typeof value === "string" ? value.replace(/^([\d-]+)T([\d:]+)(?:\.0+|(\.\d*?)0*)Z$/, "$1 $2$3 +0000 UTC") : value;
}
