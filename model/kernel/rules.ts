import { type DataObject, Opaque } from "./data";
import { type Part, snakeCase } from "./part";
import type { Condition, Rule } from "./schema";

/** A part whose keys are bound to each other. */
export function ruled(part: Part, rules: readonly Rule[]): Part {
  return { ...part, rules: [...(part.rules ?? []), ...rules] };
}

/** Where a key has a value, another is needed, and a third has no place. */
export function needs(key: string, value: string, needed: string, excluded?: string): readonly Rule[] {
  const meant = { key, is: [value] };
  return [
    { when: [meant, { key: needed, set: false }], at: needed, says: `is missing: {${key}} ${value} needs it` },
    ...(excluded
      ? [{ when: [meant, { key: excluded, set: true }], at: excluded, says: `has no place beside {${key}} ${value}: take it away` }]
      : []),
  ];
}

/** A key asks for another beside it. */
export function together(key: string, other: string): Rule {
  return {
    when: [
      { key, set: true },
      { key: other, set: false },
    ],
    at: key,
    says: `needs {${other}}: add it, or leave both out`,
  };
}

/** The rules that an object breaks. What is not known yet breaks none. */
export function brokenRules(rules: readonly Rule[] | undefined, value: DataObject): readonly Rule[] {
  return rules?.filter(({ when }) => when.every((condition) => holds(condition, value))) ?? [];
}

/** Rules by JSON keys as rules by the attributes that are named after them. */
export function attributeRules(rules: readonly Rule[]): readonly Rule[] {
  return rules
    .filter(({ ofDocuments }) => !ofDocuments)
    .map(({ when, at, says, ...rest }) => ({
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
