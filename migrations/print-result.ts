import type { DataObject } from "../model/kernel/data";
import { printJson } from "../model/kernel/json-text";
import { pathText } from "../model/kernel/path";
import type { PropertyMigration } from "./property-migration";
import type { Survey } from "./survey";

/** What a property is after its migration, and what has to be changed in the code with it. */
export function printResult({ blueprint, from, to, type }: PropertyMigration, definition: DataObject, survey?: Survey): string {
  const renamed = from !== to;
  const place = renamed ? `, in place of "${from}"` : "";
  const values = type === undefined ? "" : `, with values of type ${String(definition.type)}`;
  const mirror = definition.path !== undefined;
  const followers = (renamed ? (survey?.pointers ?? []) : []).flatMap(({ holder, path, renamed: after }) =>
    after ? [`  ${holder}, ${pathText(path)}: ${after(to)}`] : [],
  );
  return [
    `the blueprint "${blueprint}" has ${renamed ? `"${to}", and no "${from}"` : `"${to}" of type ${String(definition.type)}`}.`,
    "Write the same in your code, and a diff shows no change:",
    `  blueprint "${blueprint}": "${to}": ${printJson(definition)}${place}${survey?.required && renamed ? ", and in required" : ""}`,
    ...(mirror ? [] : [`  its entities: "${to}"${place}${values}`]),
    ...followers,
  ].join("\n");
}
