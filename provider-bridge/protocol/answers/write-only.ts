import type { DataObject } from "../../../model/kernel/data";
import type { Diagnostic, ObjectSchema } from "../provider";

/** What a Terraform that knows no write-only attributes would put into plan and state. */
export function refuseWriteOnly(schema: ObjectSchema | undefined, config: DataObject): readonly Diagnostic[] {
  const set = (schema?.attributes ?? []).filter(({ name, writeOnly }) => writeOnly && (config[name] ?? null) !== null);
  return set.map(({ name }) => ({
    severity: "error",
    summary: `This Terraform has no write-only attributes, and ${name} is one`,
    detail: `It would stand in plan and state in clear. Use Terraform 1.11 or later, or the attribute ${name.replace(/_wo$/, "")}.`,
    path: [name],
  }));
}
