import type { BlueprintDocument } from "../documents";
import { evaluateJq } from "../jq/evaluate";
import type { Json, JsonObject } from "../json/json";

/**
 * What the blueprint's calculation properties yield for each entity. A program that is no jq, fails or yields nothing gives null.
 * @param entities as replies show them, mirrors among their properties.
 */
export async function calculatedValues(blueprint: BlueprintDocument, entities: readonly JsonObject[]): Promise<JsonObject[]> {
  const calculations = Object.entries(blueprint.calculationProperties ?? {});
  if (calculations.length === 0 || entities.length === 0) return entities.map(() => ({}));
  const columns = new Map<string, readonly Json[]>();
  for (const [key, { calculation }] of calculations) columns.set(key, await evaluateJq(calculation, entities));
  return entities.map((_, index) => Object.fromEntries([...columns].map(([key, values]) => [key, values[index] ?? null])));
}
