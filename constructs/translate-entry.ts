import { TerraformStack } from "cdktf";
import { OpaqueProblem } from "../model/kernel/data";
import { byCodePoint } from "../model/kernel/json-text";
import { pathText } from "../model/kernel/path";
import type { State } from "../model/kernel/schema";
import type { Entry } from "./entry";
import { environmentOf } from "./environments";
import { movedRelations } from "./moved-relations";
import { unofficial } from "./official-provider";
import { spellLiteral } from "./tokens/template";
import { terraformJson } from "./tokens/terraform-json";

/** Terraform's attributes of a linked document. What the translation cannot look into becomes a problem at its place. */
export function translate(entry: Entry): void {
  const { construct, resource, document, within, problems } = entry;
  try {
    const state: State = resource.toTerraform(document, { authored: true, ...(entry.hint ? { prior: entry.hint } : {}) });
    Object.assign(state, entry.settings);
    const spelt = terraformJson(resource.attributes, state);
    entry.attributes = spelt.attributes;
    for (const { path, message } of spelt.problems) problems.push(`${pathText([...within, ...path])} ${message}.`);
    if (environmentOf(TerraformStack.of(construct))?.provider === "official") problems.push(...unofficial(entry, state));
  } catch (error) {
    if (!(error instanceof OpaqueProblem)) throw error;
    const place = pathText([...within, ...error.path]);
    if (!problems.some((problem) => problem.startsWith(`${place} `))) problems.push(`${place}: ${error.message}.`);
  }
  const elsewhere = movedRelations(entry).map(({ name }) => name);
  if (elsewhere.length > 0) entry.attributes.relations_elsewhere = elsewhere.sort(byCodePoint).map((name) => spellLiteral(name));
}
