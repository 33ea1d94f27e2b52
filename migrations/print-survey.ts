import type { Data } from "../model/kernel/data";
import { printJson } from "../model/kernel/json-text";
import { pointerText } from "./pointers";
import { remainingSteps } from "./remaining-steps";
import type { Survey } from "./survey";
import type { Held } from "./values";

/** Values and pointers that are shown one by one. */
const shown = 10;
/** Characters of a value that are shown. */
const longest = 60;

/** What a migration will do, in lines. */
export function printSurvey(survey: Survey): string {
  const steps = remainingSteps(survey);
  const requests = steps.reduce((sum, step) => sum + step.requests, 0) + 1;
  return [
    headline(survey),
    ...valueLines(survey),
    ...pointerLines(survey),
    `Steps, about ${requests} requests:`,
    ...steps.map(({ text }, index) => `  ${index + 1}. ${text}`),
  ].join("\n");
}

function headline({ migration, stage, definition }: Survey): string {
  const { blueprint, from, to, type } = migration;
  const kind = stage.kind === "rename" && stage.part === "mirror" ? "mirror property" : "property";
  if (stage.kind === "carry" || stage.kind === "place" || stage.kind === "settle")
    return `Blueprint "${blueprint}": the migration of "${from}" to "${to}" (${type}) was begun before, and goes on.`;
  const before = definition ? ` (${String(definition.type)})` : "";
  const change = stage.kind === "rename" ? `becomes "${to}"` : from === to ? `gets the type ${type}` : `becomes "${to}", of type ${type}`;
  return `Blueprint "${blueprint}": the ${kind} "${from}"${before} ${change}.`;
}

function valueLines({ migration, stage, definition, entities, values, left, required }: Survey): string[] {
  if (!definition) return [];
  const count = `${values.length} of ${entities} ${entities === 1 ? "entity" : "entities"} hold a value`;
  if (stage.kind === "rename" || values.length === 0) return [`${count}.`, ...leftLines(left)];
  const [converting, lost] = [values.filter((held) => held.converted !== undefined), values.filter((held) => held.converted === undefined)];
  const [example] = converting;
  const such = example ? `, such as ${short(example.value)} of "${example.entity}" to ${short(example.converted ?? null)}` : "";
  if (lost.length === 0) return [`${count}, and all convert${such}.`, ...leftLines(left)];
  const failing = listed(lost, (held: Held) => `"${held.entity}": ${short(held.value)}`);
  return [
    `${count}: ${converting.length} convert${such}; ${lost.length} do not:`,
    ...failing,
    fateOf(migration.dropUnconvertible, required),
    ...leftLines(left),
  ];
}

function leftLines(left: readonly string[]): string[] {
  return left.length > 0 ? [`Left out of the definition, which has no use for it then: ${left.join(", ")}.`] : [];
}

/** What becomes of values that do not convert. */
function fateOf(drop: boolean, required: boolean): string {
  if (!drop) return "So nothing is done: mend those values in Port, or give them up with --drop-unconvertible.";
  return required
    ? "They are given up. The property is required: Port takes no change of those entities until they have a value again."
    : "They are given up.";
}

function pointerLines({ migration, stage, pointers }: Survey): string[] {
  const { from, to } = migration;
  if (pointers.length === 0) return [];
  const name = stage.kind === "carry" ? stage.source : from;
  const renamed = name !== to;
  const follow = pointers.filter((pointer) => pointer.renamed !== undefined);
  const rest = pointers.filter((pointer) => pointer.renamed === undefined);
  if (!renamed) return [`What names "${name}", and will find the new type:`, ...listed(pointers, pointerText)];
  return [
    ...(follow.length > 0 ? [`What names "${name}" and follows:`, ...listed(follow, pointerText)] : []),
    ...(rest.length > 0
      ? [`What names "${name}" in text, which Port does not rewrite: change it yourself.`, ...listed(rest, pointerText)]
      : []),
  ];
}

function listed<T>(items: readonly T[], print: (item: T) => string): string[] {
  const more = items.length - shown;
  return [...items.slice(0, shown).map((item) => `  ${print(item)}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}

function short(value: Data): string {
  const text = printJson(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
