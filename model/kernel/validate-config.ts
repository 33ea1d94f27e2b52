import { type Data, holdsOpaque, isObject } from "./data";
import { brokenLimits } from "./limits";
import { pathText } from "./path";
import type { Attribute, Path, Problem, State } from "./schema";

/** What is wrong with a configuration by the limits, conflicts and choices of its attributes. What is not known yet is passed over. */
export function validateConfig(attributes: readonly Attribute[], config: State): Problem[] {
  return validateObject(attributes, config, [], config);
}

function validateObject(attributes: readonly Attribute[], state: State, path: Path, root: State): Problem[] {
  return attributes.flatMap((attribute) => {
    const value = state[attribute.name] ?? null;
    const here = [...path, attribute.name];
    return [
      ...choice(attribute, state, path),
      ...sharedKeys(attribute, state, path),
      ...(value === null
        ? []
        : [...conflicts(attribute, here, root), ...limits(attribute, value, here), ...nested(attribute, value, here, root)]),
    ];
  });
}

function limits(attribute: Attribute, value: Data, path: Path): Problem[] {
  const { limits, type } = attribute;
  if (!limits || holdsOpaque(value)) return [];
  if (attribute.json && Array.isArray(value))
    return value.flatMap((item, index) => (item === null ? [] : errors(brokenLimits(limits, item), [...path, index])));
  if (attribute.json && isObject(value) && typeof type === "object")
    return Object.entries(value).flatMap(([key, item]) => jsonItem(limits, item, [...path, key]));
  return errors(brokenLimits(limits, value), path);
}

function jsonItem(limits: NonNullable<Attribute["limits"]>, item: Data, path: Path): Problem[] {
  if (item === null) return [];
  if (Array.isArray(item)) return item.flatMap((one, index) => jsonItem(limits, one, [...path, index]));
  return errors(brokenLimits(limits, item), path);
}

function errors(messages: readonly string[], path: Path): Problem[] {
  return messages.map((message) => ({ path, severity: "error", message: `${pathText(path)} ${message}.` }));
}

function nested(attribute: Attribute, value: Data, path: Path, root: State): Problem[] {
  const inner = attribute.nested;
  if (!inner) return [];
  const one = (item: Data, at: Path): Problem[] => (isObject(item) ? validateObject(inner.attributes, item, at, root) : []);
  if (inner.mode === "single") return one(value, path);
  if (Array.isArray(value)) return value.flatMap((item, index) => one(item, [...path, index]));
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => one(item, [...path, key])) : [];
}

function conflicts(attribute: Attribute, path: Path, root: State): Problem[] {
  return (attribute.conflictsWith ?? []).flatMap((relative): Problem[] => {
    const other = resolvePath(path, relative);
    if (valueAt(root, other) === null) return [];
    return [{ path, severity: "error", message: `${pathText(path)} and ${pathText(other)} exclude each other: keep the one you mean.` }];
  });
}

function choice(attribute: Attribute, state: State, path: Path): Problem[] {
  const names = attribute.exactlyOneOf?.map((name) => name.slice(2));
  if (!names) return [];
  const set = names.filter((name) => (state[name] ?? null) !== null);
  const place = path.length > 0 ? `${pathText(path)}: ` : "";
  if (set.length === 0)
    return [{ path, severity: "error", message: `${place}one of ${names.join(", ")} is needed: add the one you mean.` }];
  if (set.length === 1) return [];
  return [
    {
      path: [...path, set[1] ?? ""],
      severity: "error",
      message: `${place}only one of ${set.join(" and ")} can be set: keep the one you mean.`,
    },
  ];
}

function sharedKeys(attribute: Attribute, state: State, path: Path): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of attribute.distinctKeys ?? []) {
    const map = state[name];
    if (!isObject(map)) continue;
    for (const key of Object.keys(map)) {
      const first = seen.get(key);
      if (first !== undefined) {
        const message = `${JSON.stringify(key)} stands in ${pathText([...path, first])} and in ${pathText([...path, name])}: keep the one you mean.`;
        problems.push({ path: [...path, name, key], severity: "error", message });
      }
      seen.set(key, name);
    }
  }
  return problems;
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
