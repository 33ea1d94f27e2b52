import type { Limits } from "../model/kernel/schema";

/** Limits as sentences for people, in the order in which they matter. Choices are left out: a type says them. */
export function limitSentences(limits: Limits | undefined): string[] {
  if (limits === undefined) return [];
  const { minLength, maxLength, minimum, minItems, maxItems, uniqueItems, pattern, keys } = limits;
  const said = [
    minLength === undefined ? "" : `At least ${counted(minLength, "character")}.`,
    maxLength === undefined ? "" : `At most ${counted(maxLength, "character")}.`,
    minimum === undefined ? "" : `${minimum} or more.`,
    minItems === undefined ? "" : `At least ${counted(minItems, "element")}.`,
    maxItems === undefined ? "" : `At most ${counted(maxItems, "element")}.`,
    uniqueItems ? "No element twice." : "",
    pattern ? `It ${pattern.says}.` : "",
    keys?.pattern ? `A name ${keys.pattern.says}.` : "",
    keys?.maxLength === undefined ? "" : `A name has at most ${counted(keys.maxLength, "character")}.`,
  ];
  return said.filter((sentence) => sentence !== "");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
