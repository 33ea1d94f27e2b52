import { type DataObject, Opaque } from "./data";
import { type Part, snakeCase } from "./part";
import type { Condition, Rule } from "./schema";

/** A part whose keys are bound to each other. */
export function ruled(part: Part, rules: readonly Rule[]): Part {
  return { ...part, rules: [...(part.rules ?? []), ...rules] };
}

/** The rules that an object breaks. What is not known yet breaks none. */
export function brokenRules(rules: readonly Rule[] | undefined, value: DataObject): readonly Rule[] {
  return rules?.filter(({ when }) => when.every((condition) => holds(condition, value))) ?? [];
}

/** Rules by JSON keys as rules by the attributes that are named after them. */
export function attributeRules(rules: readonly Rule[]): readonly Rule[] {
  return rules.map(({ when, at, says, ...rest }) => ({
    ...rest,
    when: when.map(({ key, same, ...condition }) => ({
      ...condition,
      key: snakeCase(key),
      ...(same === undefined ? {} : { same: snakeCase(same) }),
    })),
    at: snakeCase(at),
    says: says.replace(/\{(\w+)\}/g, (_braced, key: string) => `{${snakeCase(key)}}`),
  }));
}

function holds({ key, set, is, same }: Condition, value: DataObject): boolean {
  const item = value[key] ?? null;
  if (item instanceof Opaque) return false;
  if (same !== undefined) return typeof item === "string" && item === value[same];
  if (is) return is.some((one) => one === item);
  return (item !== null && !(Array.isArray(item) && item.length === 0)) === set;
}
