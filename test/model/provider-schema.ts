import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Data, DataObject } from "../../model/kernel/data";
import { isObject } from "../../model/kernel/data";
import { parseJson, printJson } from "../../model/kernel/json-text";
import type { Attribute, Limits, Rule } from "../../model/kernel/schema";

/** What a schema says, one fact a line: the path of an attribute, a colon, the fact. */
export type SchemaFacts = ReadonlySet<string>;

const fixture = resolve(__dirname, "../fixtures/provider-schema.json");

/** The official provider's schema: of its provider block, of a resource or of a data source; empty where it has none of the name. */
export function officialFacts(name: "provider" | `port_${string}`): SchemaFacts {
  const all = objectAt(parseJson(readFileSync(join(fixture), "utf8")));
  const described = objectAt(all.resources)[name] ?? objectAt(all.data_sources)[name];
  if (name !== "provider" && described === undefined) return new Set();
  const place = name === "provider" ? { attributes: all.provider ?? null } : objectAt(described);
  return new Set(officialMembers(place, []));
}

/** Our schema, in the same words. */
export function ourFacts(attributes: readonly Attribute[]): SchemaFacts {
  return new Set(ourAttributes(attributes, []));
}

function officialMembers({ attributes = {}, blocks = {} }: DataObject, path: readonly string[]): string[] {
  return [...officialAttributes(objectAt(attributes), path), ...officialBlocks(objectAt(blocks), path)];
}

function officialBlocks(blocks: DataObject, path: readonly string[]): string[] {
  return Object.entries(blocks).flatMap(([name, described]) => {
    const about = objectAt(described);
    const here = [...path, name];
    return [
      `${here.join(".")}: ${about.nesting} of blocks`,
      ...(about.max_items === undefined ? [] : [`${here.join(".")}: max_items ${about.max_items}`]),
      ...choice(here, listAt(about.exactly_one_of)),
      ...officialMembers(about, here),
    ];
  });
}

function officialAttributes(attributes: DataObject, path: readonly string[]): string[] {
  return Object.entries(attributes).flatMap(([name, described]) => {
    const about = objectAt(described);
    const here = [...path, name];
    const say = (fact: string) => `${here.join(".")}: ${fact}`;
    const presence = about.required ? "required" : about.optional ? "optional" : "only computed";
    const limits = ["one_of", "minimum", "min_items", "max_items", "unique_items", "min_length", "max_length", "default"];
    return [
      say(presence),
      ...(about.computed && about.optional ? [say("computed")] : []),
      ...(about.keep_state ? [say("kept over updates")] : []),
      ...(about.sensitive ? [say("sensitive")] : []),
      ...(about.deprecated ? [say("deprecated")] : []),
      ...(about.replace_on_change ? [say("replaces")] : []),
      ...(about.type === undefined ? [say(`nested ${about.nesting}`)] : [say(`type ${printJson(about.type)}`)]),
      ...limits.flatMap((limit) => (about[limit] === undefined ? [] : [say(`${limit} ${printJson(limitOf(about, limit))}`)])),
      ...(typeof about.pattern === "string" ? [say(patternOf(about.pattern))] : []),
      ...(about.only === undefined ? [] : [say(`one_of [${printJson(about.only)}]`)]),
      ...(about.any_of === undefined ? [] : [say("boolean or template")]),
      ...listAt(about.also_requires).map((other) => say(`needs ${other.replace("<.", "")}`)),
      ...listAt(about.conflicts_with).map((other) => exclusion(here, resolved(here, other))),
      ...choice(here, listAt(about.exactly_one_of)),
      ...(isObject(about.attributes) ? officialAttributes(about.attributes, here) : []),
    ];
  });
}

function ourAttributes(attributes: readonly Attribute[], path: readonly string[]): string[] {
  return attributes.flatMap((attribute) => {
    const { name, presence, type, nested } = attribute;
    const here = [...path, name];
    const say = (fact: string) => `${here.join(".")}: ${fact}`;
    return [
      ...(nested?.block ? [] : [say(presence === "computed" ? "only computed" : presence)]),
      ...(attribute.computed && presence === "optional" ? [say("computed")] : []),
      ...(isKept(attribute) ? [say("kept over updates")] : []),
      ...(attribute.sensitive ? [say("sensitive")] : []),
      ...(attribute.writeOnly ? [say("write-only")] : []),
      ...(attribute.deprecated ? [say("deprecated")] : []),
      ...(attribute.replaces ? [say("replaces")] : []),
      ...(nested === undefined
        ? [say(`type ${JSON.stringify(type)}`)]
        : [say(nested.block ? `${nested.mode} of blocks` : `nested ${nested.mode}`)]),
      ...limitFacts(attribute.limits).map(say),
      ...(attribute.default === undefined ? [] : [say(`default ${printJson(attribute.default)}`)]),
      ...(attribute.conflictsWith ?? []).map((other) => exclusion(here, resolved(here, other))),
      ...choice(here, attribute.exactlyOneOf ?? []),
      ...(attribute.distinctKeys ? [`${path.join(".")}: no key in two of ${[...attribute.distinctKeys].sort().join(", ")}`] : []),
      ...(nested?.rules ?? []).map((rule) => ruleFact(here, rule)),
      ...(nested ? ourAttributes(nested.attributes, here) : []),
    ];
  });
}

/** What a limit says; the default of a collection is recorded as its JSON text. */
function limitOf({ type, ...about }: DataObject, limit: string): Data {
  const value = about[limit] ?? null;
  return limit === "default" && Array.isArray(type) && typeof value === "string" ? parseJson(value) : value;
}

/** What a pattern says: our own names of characters stand in other words than theirs. */
function patternOf(says: string): string {
  const characters = /^must contain only letters, digits, and the characters (.*)$/.exec(says)?.[1];
  return characters === undefined ? `pattern ${printJson(says)}` : `must be made of letters, digits and ${characters}`;
}

/** Whether an update plans the value that Port once gave, instead of an unknown one. */
function isKept({ computed, default: value }: Attribute): boolean {
  return computed === "kept" || (computed === "given" && value === undefined);
}

/** That a key asks for another beside it is said as the official schema says it. */
function ruleFact(here: readonly string[], { when, at, says }: Rule): string {
  const [own, other] = when;
  const isNeed = when.length === 2 && own?.key === at && own.set === true && other?.set === false;
  return isNeed ? `${[...here, at].join(".")}: needs ${other.key}` : `${here.join(".")}: ${at} ${says}`;
}

function limitFacts(limits: Limits | undefined): string[] {
  if (limits === undefined) return [];
  const isTemplate = limits.pattern?.source.test("{{ .x }}") && !limits.pattern.source.test("yes");
  return [
    ...(limits.oneOf ? [`one_of ${JSON.stringify(limits.oneOf)}`] : []),
    ...(limits.minimum === undefined ? [] : [`minimum ${limits.minimum}`]),
    ...(limits.minItems === undefined ? [] : [`min_items ${limits.minItems}`]),
    ...(limits.maxItems === undefined ? [] : [`max_items ${limits.maxItems}`]),
    ...(limits.uniqueItems ? ["unique_items true"] : []),
    ...(limits.minLength === undefined ? [] : [`min_length ${limits.minLength}`]),
    ...(limits.maxLength === undefined ? [] : [`max_length ${limits.maxLength}`]),
    ...(limits.regularExpression ? ['pattern "must be a valid regular expression"'] : []),
    ...(limits.json ? [`JSON text of ${limits.json === "any" ? "any value" : "an object"}`] : []),
    ...(limits.pattern ? [isTemplate ? "boolean or template" : limits.pattern.says] : []),
    ...limitFacts(limits.each).map((fact) => `each ${fact}`),
    ...limitFacts(limits.keys).map((fact) => `each key ${fact}`),
  ];
}

/** Two attributes that exclude each other, whichever of them says so. */
function exclusion(one: readonly string[], other: readonly string[]): string {
  const [first = "", second = ""] = [one.join("."), other.join(".")].sort();
  return `${first}: not beside ${second}`;
}

function choice(here: readonly string[], names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const siblings = names.map((name) => name.replace(/^<\./, "")).sort();
  return [`${here.slice(0, -1).join(".")}: exactly one of ${siblings.join(", ")}`];
}

/** `<.<.x` seen from an attribute: one level up for each `<`, the first of which leaves the attribute itself. A bare path begins at the root. */
function resolved(here: readonly string[], relative: string): string[] {
  const steps = relative.split(".");
  const up = steps.filter((step) => step === "<").length;
  return [...(up === 0 ? [] : here.slice(0, here.length - up)), ...steps.slice(up)];
}

function objectAt(value: Data | undefined): DataObject {
  if (!isObject(value)) throw new Error("The schema of the fixture has another form than expected.");
  return value;
}

function listAt(value: Data | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
