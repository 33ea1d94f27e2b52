import { type Data, type DataObject, Decimal, isObject, Opaque, OpaqueJson } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import type { Attribute, Path, Problem } from "../../model/kernel/schema";
import { escapeUncomposed, JsonTemplate } from "./json-template";
import { piecesOf } from "./pieces";
import { spellKey, spellLiteral } from "./template";

/** What CDKTF is given for a resource: plain data whose texts are spelled for Terraform's JSON syntax, and tokens. */
export interface TerraformJson {
  readonly attributes: Record<string, unknown>;
  readonly problems: readonly Problem[];
}

/** Spells a Terraform object. What is null or made by the provider is left out; entries of maps stay, null too. */
export function terraformJson(attributes: readonly Attribute[], state: DataObject): TerraformJson {
  const problems: Problem[] = [];
  return { attributes: spellObject(attributes, state, [], problems), problems };
}

function spellObject(attributes: readonly Attribute[], state: DataObject, path: Path, problems: Problem[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const attribute of attributes) {
    const value = state[attribute.name] ?? null;
    if (value === null || attribute.presence === "computed") continue;
    result[attribute.name] = spellAttribute(attribute, value, [...path, attribute.name], problems);
  }
  return result;
}

function spellAttribute(attribute: Attribute, value: Data, path: Path, problems: Problem[]): unknown {
  const { nested } = attribute;
  if (nested === undefined || value instanceof Opaque) return spellValue(value, attribute.json === true, path, problems);
  const spell = (item: Data, here: Path) => (isObject(item) ? spellObject(nested.attributes, item, here, problems) : null);
  if (nested.mode === "single") return spell(value, path);
  if (Array.isArray(value)) return value.map((item, index) => spell(item, [...path, index]));
  return spellEntries(value, (item, key) => spell(item, [...path, key]));
}

/** A value of a plain Terraform type. `json`: its texts are JSON, which counts by meaning. */
function spellValue(value: Data, json: boolean, path: Path, problems: Problem[]): unknown {
  if (value instanceof OpaqueJson) return new JsonTemplate(value.json);
  if (value instanceof Opaque) return value.inside;
  if (value instanceof Decimal) return `\${${value.text}}`;
  if (typeof value === "number") return spellNumber(value);
  if (typeof value === "string") return json ? spellJson(value) : spellText(value, path, problems);
  if (Array.isArray(value)) return value.map((item, index) => spellValue(item, json, [...path, index], problems));
  if (isObject(value)) return spellEntries(value, (item, key) => spellValue(item, json, [...path, key], problems));
  return value;
}

function spellEntries(value: Data, spell: (item: Data, key: string) => unknown): Record<string, unknown> | null {
  if (!isObject(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [spellKey(key), spell(item, key)]));
}

function spellJson(text: string): unknown {
  const hasTokens = piecesOf(text).some((piece) => typeof piece !== "string");
  return hasTokens ? new JsonTemplate(parseJson(text)) : spellLiteral(escapeUncomposed(text));
}

function spellText(text: string, path: Path, problems: Problem[]): string {
  if (text !== text.normalize("NFC"))
    problems.push({
      path,
      severity: "error",
      message: `holds letters in decomposed form, which Terraform would compose: write it with .normalize("NFC")`,
    });
  return spellLiteral(text);
}

/** CDKTF takes the number -123456789, and those in the range of its number tokens, for tokens: as an expression they are numbers again. */
function spellNumber(value: number): number | string {
  return value === -123456789 || /^-(?:8\.\d+e\+298|1\.88\d+e\+289)$/.test(String(value)) ? `\${-(${-value})}` : value;
}
