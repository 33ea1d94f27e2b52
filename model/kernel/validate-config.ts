import { type Data, isObject, Opaque } from "./data";
import { jsonIn } from "./json-text";
import { brokenLimits, limitProblems } from "./limits";
import { pathText } from "./path";
import { described, keyProblem, problem, ruleProblems } from "./problem";
import type { Attribute, Limits, Path, Problem, State } from "./schema";

/** What is wrong with a configuration by the limits, conflicts and choices of its attributes. What is not known yet is passed over. */
export function validateConfig(attributes: readonly Attribute[], config: State): Problem[] {
  return validateObject(attributes, config, [], config);
}

/** Most attributes of most objects are unset: they cost no path and no list. */
function validateObject(attributes: readonly Attribute[], state: State, path: Path, root: State): Problem[] {
  const problems: Problem[] = [];
  for (const attribute of attributes) {
    if (attribute.exactlyOneOf) problems.push(...choice(attribute.exactlyOneOf, state, path));
    if (attribute.distinctKeys) problems.push(...sharedKeys(attribute.distinctKeys, state, path));
    const value = state[attribute.name] ?? null;
    if (value !== null) problems.push(...validateValue(attribute, value, [...path, attribute.name], root));
    else if (attribute.needed) problems.push(missing(attribute, [...path, attribute.name]));
  }
  return problems;
}

function validateValue(attribute: Attribute, value: Data, path: Path, root: State): Problem[] {
  return [
    ...conflicts(attribute, path, root),
    ...broken(attribute.limits, value, path),
    ...brokenInside(attribute.jsonProblems, value, path),
    ...nested(attribute, value, path, root),
  ];
}

function missing({ description }: Attribute, path: Path): Problem {
  return problem(path, `${pathText(path)} is missing: ${described(description)}`);
}

/** Of a value and of what stands in it. */
function broken(limits: Limits | undefined, value: Data, path: Path): Problem[] {
  if (!limits || value === null || value instanceof Opaque) return [];
  const own = limitProblems(limits, value, path);
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, index) => broken(limits.each, item, [...path, index]))];
  if (!isObject(value)) return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, item]) => [
      ...(limits.keys ? brokenLimits(limits.keys, key).map((message) => keyProblem(path, key, message)) : []),
      ...broken(limits.each, item, [...path, key]),
    ]),
  ];
}

/** Of JSON text: Terraform's paths end where it begins, so that the message names the place further in. */
function brokenInside(problems: Attribute["jsonProblems"], value: Data, path: Path): Problem[] {
  if (!problems) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => brokenInside(problems, item, [...path, index]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => brokenInside(problems, item, [...path, key]));
  const json = typeof value === "string" ? jsonIn(value) : undefined;
  return json === undefined ? [] : problems(json, path).map((one) => ({ ...one, path }));
}

function nested(attribute: Attribute, value: Data, path: Path, root: State): Problem[] {
  const inner = attribute.nested;
  if (!inner) return [];
  const one = (item: Data, at: Path): Problem[] =>
    isObject(item) ? [...ruleProblems(inner.rules, item, at), ...validateObject(inner.attributes, item, at, root)] : [];
  if (inner.mode === "single") return one(value, path);
  if (Array.isArray(value)) return value.flatMap((item, index) => one(item, [...path, index]));
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => one(item, [...path, key])) : [];
}

function conflicts({ conflictsWith }: Attribute, path: Path, root: State): Problem[] {
  if (!conflictsWith || valueAt(root, path) instanceof Opaque) return [];
  return conflictsWith.flatMap((relative): Problem[] => {
    const other = resolvePath(path, relative);
    const value = valueAt(root, other);
    if (value === null || value instanceof Opaque) return [];
    return [problem(path, `${pathText(path)} and ${pathText(other)} exclude each other: keep the one you mean.`)];
  });
}

function choice(exactlyOneOf: readonly string[], state: State, path: Path): Problem[] {
  const names = exactlyOneOf.map((name) => name.slice(2));
  const set = names.filter((name) => (state[name] ?? null) !== null && !(state[name] instanceof Opaque));
  const mayBeSet = names.some((name) => state[name] instanceof Opaque);
  const place = path.length > 0 ? `${pathText(path)}: ` : "";
  if (set.length === 0 && mayBeSet) return [];
  if (set.length === 0) return [problem(path, `${place}one of ${names.join(", ")} is needed: add the one you mean.`)];
  if (set.length === 1) return [];
  return [problem([...path, set[1] ?? ""], `${place}only one of ${set.join(" and ")} can be set: keep the one you mean.`)];
}

function sharedKeys(distinctKeys: readonly string[], state: State, path: Path): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of distinctKeys) {
    const holder = valueAt(state, name.split("."));
    for (const key of keysIn(holder)) {
      const first = seen.get(key);
      if (first !== undefined) {
        const message = `${JSON.stringify(key)} stands in ${pathText([...path, ...first.split(".")])} and in ${pathText([...path, ...name.split(".")])}: keep the one you mean.`;
        problems.push(problem([...path, ...name.split("."), ...(isObject(holder) ? [key] : [])], message));
      }
      seen.set(key, name);
    }
  }
  return problems;
}

/** The keys of a map, or the texts of a set of names. */
function keysIn(value: Data): string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
  return isObject(value) ? Object.keys(value) : [];
}

/** `<.<.x` seen from `path`: one level up for each `<`, then down the names. */
function resolvePath(path: Path, relative: string): Path {
  const steps = relative.split(".");
  const up = steps.filter((part) => part === "<").length;
  return [...(up === 0 ? [] : path.slice(0, path.length - up)), ...steps.slice(up)];
}

function valueAt(root: State, path: Path): Data {
  let value: Data = root;
  for (const part of path) {
    if (Array.isArray(value) && typeof part === "number") value = value[part] ?? null;
    else if (isObject(value) && typeof part === "string") value = value[part] ?? null;
    else return null;
  }
  return value;
}
