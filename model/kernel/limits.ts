import { type Data, Decimal, holdsOpaque } from "./data";
import { jqFault } from "./jq";
import { printJson } from "./json-text";
import { pathText } from "./path";
import { problem } from "./problem";
import type { Limits, Path, Problem } from "./schema";

/** The problems with a value by its limits: errors, and what Port takes though it comes to nothing. */
export function limitProblems(limits: Limits, value: Data, path: Path): Problem[] {
  const errors = brokenLimits(limits, value).map((message) => problem(path, `${pathText(path)} ${message}.`));
  const fault = limits.jq && typeof value === "string" ? jqFault(value) : undefined;
  if (fault === undefined) return errors;
  const message = `${pathText(path)} should be jq, and ${fault}: ${JSON.stringify(value)}. Port stores it, and it will come to nothing.`;
  return [...errors, { path, severity: "warning", message }];
}

/** What is wrong with a value by its limits, as sentences without the place and the full stop; nothing where all is well. */
export function brokenLimits(limits: Limits, value: Data): string[] {
  const broken: string[] = [];
  if (limits.oneOf && !limits.oneOf.some((one) => one === value)) broken.push(`must be ${choice(limits.oneOf)}, not ${printJson(value)}`);
  if (typeof value === "string") broken.push(...brokenText(limits, value));
  if (limits.minimum !== undefined && (typeof value === "number" || value instanceof Decimal) && asNumber(value) < limits.minimum)
    broken.push(`must be ${limits.minimum} or more, not ${printJson(value)}`);
  if (Array.isArray(value)) broken.push(...brokenList(limits, value));
  return broken;
}

function choice(values: readonly (string | boolean)[]): string {
  const [first] = values;
  if (values.length === 1 && (first === "" || first === true)) return first === "" ? "empty or left out" : "true or left out";
  return orList(values.map((one) => JSON.stringify(one)));
}

function brokenText(limits: Limits, value: string): string[] {
  const { pattern, minLength = 0, maxLength } = limits;
  const length = minLength > 0 || maxLength !== undefined ? [...value].length : 0;
  if (length < minLength) return [length === 0 ? "must not be empty" : `must have ${minLength} characters or more, and has ${length}`];
  const broken: string[] = [];
  if (pattern && !pattern.source.test(value)) broken.push(`${pattern.says}, not ${JSON.stringify(value)}`);
  if (maxLength !== undefined && length > maxLength) broken.push(`must have ${maxLength} characters or fewer, and has ${length}`);
  if (limits.json) broken.push(...brokenJson(limits.json, value));
  if (limits.regularExpression && !isRegularExpression(value))
    broken.push(`must be a regular expression, and ${JSON.stringify(value)} does not parse`);
  return broken;
}

function brokenList(limits: Limits, value: readonly Data[]): string[] {
  const { minItems = 0, maxItems } = limits;
  const broken: string[] = [];
  if (value.length < minItems)
    broken.push(value.length === 0 ? "must not be empty: leave it out, or say what it holds" : `must have ${minItems} or more elements`);
  if (maxItems !== undefined && value.length > maxItems) broken.push(`must have ${maxItems} or fewer elements, and has ${value.length}`);
  if (limits.uniqueItems) {
    const seen = new Set<string>();
    for (const item of value) {
      if (holdsOpaque(item)) continue;
      const text = printJson(item);
      if (seen.has(text)) broken.push(`must not name ${text} twice`);
      seen.add(text);
    }
  }
  return broken;
}

/** Whether it parses is all that counts here, not to the last digit. */
function brokenJson(wanted: "any" | "object", value: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch (error) {
    return [`must be JSON text, and does not parse: ${error instanceof Error ? error.message : String(error)}`];
  }
  const isObject = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
  return wanted === "object" && !isObject ? ["must be JSON text of an object: { … }"] : [];
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    // Port's own engine takes patterns that the strict mode refuses, escapes of ordinary characters among them.
  }
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

function asNumber(value: number | Decimal): number {
  return typeof value === "number" ? value : Number(value.text);
}

/** `a, b or c`. */
export function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
}
