import { TerraformStack } from "cdktf";
import { OpaqueProblem } from "../model/kernel/data";
import { pathText } from "../model/kernel/path";
import type { Path, State } from "../model/kernel/schema";
import type { Entry } from "./entry";
import { environmentOf } from "./environments";
import { beyondOfficial } from "./official-provider";
import { relationAttributes, relationState } from "./relation-resource";
import { spellLiteral } from "./tokens/template";
import { type TerraformJson, terraformJson } from "./tokens/terraform-json";

/** Terraform's attributes of a linked document, and of the relations that were moved out of it. */
export function translate(entry: Entry): void {
  const { construct, document, description, moved } = entry;
  const { resource } = description;
  const official = environmentOf(TerraformStack.of(construct))?.provider === "official";
  reporting(entry, [], () => {
    const state: State = resource.toTerraform(document, { authored: true, ...(entry.hint ? { prior: entry.hint } : {}) });
    Object.assign(state, entry.settings);
    entry.attributes = reported(entry, [], terraformJson(resource.attributes, state));
    for (const path of official ? beyondOfficial(resource, state) : [])
      entry.problems.push(
        `${pathText(path)} has no place in the official provider: leave it out, or let the environment have provider "bridge".`,
      );
  });
  if (moved.length > 0) entry.attributes.relations_elsewhere = moved.map(({ name }) => spellLiteral(name));
  for (const { name, document: relation, address } of moved) {
    const place = ["relations", name];
    if (official) entry.problems.push(beyondCircles(place));
    reporting(entry, place, () => {
      entry.relations[address] = reported(entry, place, terraformJson(relationAttributes, relationState(relation)));
    });
  }
}

/** Runs a translation; what it cannot look into becomes a problem at its place. */
function reporting({ problems }: Entry, outer: Path, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof OpaqueProblem)) throw error;
    const place = pathText([...outer, ...error.path]);
    if (!problems.some((problem) => problem.startsWith(`${place} `))) problems.push(`${place}: ${error.message}.`);
  }
}

function reported({ problems }: Entry, outer: Path, spelled: TerraformJson): Record<string, unknown> {
  for (const { path, message } of spelled.problems) problems.push(`${pathText([...outer, ...path])} ${message}.`);
  return spelled.attributes;
}

function beyondCircles(place: Path): string {
  return `${pathText(place)} closes a circle of blueprints, which takes a resource that the official provider 2.23 has not: leave it out, or let the environment have provider "bridge".`;
}
