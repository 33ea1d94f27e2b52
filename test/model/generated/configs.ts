import fc from "fast-check";
import { workflow } from "../../../model/index";
import { type Data, isObject, objectOf } from "../../../model/kernel/data";
import { printJson } from "../../../model/kernel/json-text";
import type { Resource } from "../../../model/kernel/resource";
import type { Attribute, Limits, Path, State, TerraformType } from "../../../model/kernel/schema";
import { stateOf } from "../life";
import { json, jsonObjects, mapsOf, numbers, texts, textsWithin } from "./values";
import { coherentConfig } from "./workflows";

/** Configurations that validation takes, without unknown values; `extra_json` is left to Port. */
export function configs(resource: Resource): fc.Arbitrary<State> {
  const written = resource.attributes.filter(({ name, presence }) => presence !== "computed" && name !== "extra_json");
  return states(written).map((state) =>
    stateOf(resource.attributes, valid(resource, resource === workflow ? coherentConfig(state) : state)),
  );
}

function states(attributes: readonly Attribute[]): fc.Arbitrary<State> {
  const choices = attributes.flatMap(({ exactlyOneOf }) => (exactlyOneOf ? [exactlyOneOf.map((name) => name.replace("<.", ""))] : []));
  const values = attributes.map((attribute) => {
    const value = valuesOf(attribute);
    return attribute.presence === "required" || choices.flat().includes(attribute.name)
      ? value
      : fc.oneof({ weight: 70, arbitrary: fc.constant(null) }, { weight: 30, arbitrary: value });
  });
  const chosen = choices.map((names) => fc.constantFrom(...names));
  return fc.tuple(fc.tuple(...values), fc.tuple(...chosen)).map(([all, kept]) => {
    const excluded = new Set(choices.flat().filter((name) => !kept.includes(name)));
    return objectOf(attributes.map(({ name }, index) => [name, excluded.has(name) ? null : (all[index] ?? null)]));
  });
}

function valuesOf(attribute: Attribute): fc.Arbitrary<Data> {
  const { nested, type, limits } = attribute;
  if (!nested) return typed(type ?? "string", limits, attribute.json === true || attribute.jsonKeys);
  const inner = states(nested.attributes);
  if (nested.mode === "single") return inner;
  return nested.mode === "map" ? mapsOf(inner, 3, limits?.keys) : fc.array(inner, { maxLength: 3 });
}

/** `isJson`: whether a text is JSON, or the keys of an object that it may be the JSON of. */
function typed(type: TerraformType, limits: Limits | undefined, isJson: boolean | readonly string[] | undefined): fc.Arbitrary<Data> {
  if (typeof type !== "string") return collection(type, limits, isJson);
  if (limits?.oneOf) return fc.constantFrom(...limits.oneOf);
  if (type === "bool") return fc.boolean();
  if (type === "number") return limits?.minimum === undefined ? numbers : fc.integer({ min: limits.minimum, max: 40 });
  if (typeof isJson === "object") return fc.oneof(texts, objectsWith(isJson).chain(spellings));
  if (isJson) return (limits?.json === "object" ? jsonObjects : json).chain(spellings);
  return limits ? textsWithin(limits) : texts;
}

function objectsWith(keys: readonly string[]): fc.Arbitrary<Data> {
  const values = fc.tuple(...keys.map(() => fc.oneof(texts, fc.array(jsonObjects, { maxLength: 2 }))));
  return fc
    .tuple(jsonObjects, values)
    .map(([rest, own]) => ({ ...rest, ...Object.fromEntries(keys.map((key, index) => [key, own[index] ?? ""])) }));
}

function collection(
  type: Exclude<TerraformType, string>,
  limits: Limits | undefined,
  isJson: boolean | readonly string[] | undefined,
): fc.Arbitrary<Data> {
  if (type[0] === "object") return fc.record(mapValues(type[1], (inner) => typed(inner, undefined, false)));
  const of = typed(type[1], limits?.each, isJson);
  if (type[0] === "map") return mapsOf(fc.oneof({ weight: 9, arbitrary: of }, { weight: 1, arbitrary: fc.constant(null) }));
  const minLength = limits?.minItems ?? 0;
  if (type[0] === "set" || limits?.uniqueItems)
    return fc.uniqueArray(of, { minLength, maxLength: 3, selector: (value) => printJson(value) });
  return fc.array(of, { minLength, maxLength: 3 });
}

function mapValues<From, To>(object: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** The JSON text of a value as jsonencode spells it, or as a person might. */
function spellings(value: Data): fc.Arbitrary<string> {
  const text = printJson(value);
  return fc.constantFrom(printJson(value, { escapeHtml: true }), text, ` ${text}\n`);
}

/** The state without what validation refuses: of two things that exclude each other, the one it names is taken away. */
function valid(resource: Resource, state: State): State {
  for (let round = 0; round < 100; round++) {
    const problem = resource.validate(state).find(({ severity }) => severity === "error");
    if (problem === undefined) return state;
    removeAt(state, isRequired(resource.attributes, problem.path) ? problem.path.slice(0, -1) : problem.path);
  }
  throw new Error(`No valid state comes of it: ${resource.validate(state)[0]?.message}`);
}

/** Whether what stands inside another thing is an attribute without which that is none. */
function isRequired(attributes: readonly Attribute[], path: Path): boolean {
  let within = attributes;
  let found: Attribute | undefined;
  for (const key of path) {
    found = within.find(({ name }) => name === key) ?? (found?.nested ? found : undefined);
    within = found?.nested?.attributes ?? [];
  }
  return path.length > 1 && found?.presence === "required" && found.name === path.at(-1);
}

/** Takes away what stands at the path; where nothing does, something is missing there: what it is missing in goes, or a text comes at the top. */
function removeAt(state: State, path: Path): void {
  let holder: Data = state;
  for (const part of path.slice(0, -1)) holder = (isObject(holder) || Array.isArray(holder) ? Reflect.get(holder, part) : null) ?? null;
  const last = path.at(-1) ?? "";
  if (Array.isArray(holder) && typeof last === "number") holder.splice(last, 1);
  else if (isObject(holder) && (holder[last] ?? null) !== null) delete holder[last];
  else if (path.length === 1) state[last] = "text";
  else removeAt(state, path.slice(0, -1));
}
