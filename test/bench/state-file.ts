import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";
import { printJson } from "../../model/kernel/json-text";
import type { Item } from "./catalog";
import type { Filled } from "./fill";

/** The `terraform.tfstate` that an apply of a catalog would have left, without the time that the apply would take. */
export function portState({ states, organization }: Filled, source: string): string {
  const kept = Buffer.from(printJson(objectOf([["organization", organization]]))).toString("base64");
  return stateFile(
    [...states].map(([item, attributes]) => ({
      address: [item.type, item.name],
      provider: source,
      attributes,
      private: kept,
      dependencies: item.references.map(({ type, name }) => `${type}.${name}`),
    })),
  );
}

/** The same of the yardstick's `terraform_data`. */
export function dataState(items: readonly Item[]): string {
  return stateFile(
    items.map((item, index) => {
      const value = item.literal();
      const told = objectOf([
        ["value", value],
        ["type", typeOf(value)],
      ]);
      return {
        address: ["terraform_data", item.name],
        provider: "terraform.io/builtin/terraform",
        attributes: objectOf([
          ["id", `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`],
          ["input", told],
          ["output", told],
          ["triggers_replace", null],
        ]),
        dependencies: item.references.map(({ name }) => `terraform_data.${name}`),
      };
    }),
  );
}

interface Instance {
  readonly address: readonly [type: string, name: string];
  readonly provider: string;
  readonly attributes: DataObject;
  readonly private?: string;
  readonly dependencies: string[];
}

function stateFile(instances: readonly Instance[]): string {
  const resources = instances.map(({ address: [type, name], provider, dependencies, attributes, ...kept }): DataObject => {
    const instance: DataObject = { schema_version: 0, attributes, sensitive_attributes: [], dependencies, ...kept };
    return { mode: "managed", type, name, provider: `provider["${provider}"]`, instances: [instance] };
  });
  const state: DataObject = {
    version: 4,
    terraform_version: "1.5.0",
    serial: 1,
    lineage: "00000000-0000-4000-8000-000000000000",
    outputs: {},
    resources,
    check_results: null,
  };
  return printJson(state);
}

/** Terraform's type of a value whose attribute may hold any. */
function typeOf(value: Data): Data {
  if (Array.isArray(value)) return ["tuple", value.map(typeOf)];
  if (isObject(value)) return ["object", objectOf(Object.entries(value).map(([name, item]) => [name, typeOf(item)]))];
  return typeof value === "boolean" ? "bool" : typeof value === "string" ? "string" : "number";
}
