import { type Data, type DataObject, equalData, holdsOpaque, isObject, Opaque } from "../../../model/kernel/data";
import { pathText } from "../../../model/kernel/path";
import type { Attribute, Path } from "../../../model/kernel/schema";

type Values = readonly Data[];

/**
 * The rules by which Terraform judges what a provider plans: each value is the configuration's, or the prior one of an attribute that is
 * configured, or that of an attribute that the provider computes. Gives the places that break them.
 */
export function planFaults(attributes: readonly Attribute[], prior: DataObject | null, config: DataObject, planned: DataObject): string[] {
  return objectFaults(attributes, prior, config, planned, []);
}

function objectFaults(attributes: readonly Attribute[], prior: Data, config: DataObject, planned: DataObject, path: Path): string[] {
  return attributes.flatMap((attribute) => {
    const before = isObject(prior) ? (prior[attribute.name] ?? null) : null;
    return valueFaults(attribute, before, config[attribute.name] ?? null, planned[attribute.name] ?? null, [...path, attribute.name]);
  });
}

function valueFaults(attribute: Attribute, prior: Data, given: Data, planned: Data, path: Path): string[] {
  const { nested } = attribute;
  // No block of a list is an empty list to Terraform.
  const config = given === null && nested?.block && nested.mode !== "single" ? [] : given;
  const computed = attribute.presence === "computed" || attribute.computed !== undefined || attribute.default !== undefined;
  if (attribute.writeOnly) return planned === null ? [] : [`${pathText(path)}: planned, though it is write-only`];
  if (alike(planned, config)) return [];
  if (config === null) return computed ? [] : [`${pathText(path)}: planned for an attribute that is neither configured nor computed`];
  if (prior !== null && alike(planned, prior)) return [];
  if (!attribute.nested) return [`${pathText(path)}: planned is neither the configuration's nor the prior value`];
  return nestedFaults(attribute.nested, prior, config, planned, path);
}

function nestedFaults(nested: NonNullable<Attribute["nested"]>, prior: Data, config: Data, planned: Data, path: Path): string[] {
  const { attributes, mode } = nested;
  const one = (before: Data, given: Data, after: Data, at: Path): string[] =>
    isObject(given) && isObject(after)
      ? objectFaults(attributes, before, given, after, at)
      : alike(given, after)
        ? []
        : [`${pathText(at)}: planned in another form`];
  if (mode === "single") return one(prior, config, planned, path);
  if (Array.isArray(config) && Array.isArray(planned)) {
    if (config.length !== planned.length) return [`${pathText(path)}: planned with another number of elements`];
    return planned.flatMap((item, index) => one(at(prior, index), config[index] ?? null, item, [...path, index]));
  }
  if (!isObject(config) || !isObject(planned)) return [`${pathText(path)}: planned in another form`];
  if (Object.keys(config).sort().join("\n") !== Object.keys(planned).sort().join("\n"))
    return [`${pathText(path)}: planned with other keys`];
  return Object.entries(planned).flatMap(([key, item]) => one(at(prior, key), config[key] ?? null, item, [...path, key]));
}

function at(value: Data, key: string | number): Data {
  if (Array.isArray(value) && typeof key === "number") return value[key] ?? null;
  return isObject(value) ? (value[String(key)] ?? null) : null;
}

function alike(a: Data, b: Data): boolean {
  if (a instanceof Opaque || b instanceof Opaque) return a instanceof Opaque && b instanceof Opaque;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => alike(item, b[index] ?? null));
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => alike(a[key] ?? null, b[key] ?? null));
  }
  return equalData(a, b);
}

/** Where a later value breaks the promise of an earlier one: what was known must be the same, what was not may become anything. */
export function brokenPromises(promised: Data, actual: Data, path: Path = []): string[] {
  if (promised instanceof Opaque) return [];
  if (actual instanceof Opaque) return [`${pathText(path)}: known before, and unknown now`];
  if (Array.isArray(promised) && Array.isArray(actual)) {
    // The elements of a set have no place: they are found by what they are.
    if (!holdsOpaque([...promised]) && sameElements(promised, actual)) return [];
    if (promised.length !== actual.length) return [`${pathText(path)}: another number of elements`];
    return promised.flatMap((item, index) => brokenPromises(item, actual[index] ?? null, [...path, index]));
  }
  if (isObject(promised) && isObject(actual)) {
    const keys = new Set([...Object.keys(promised), ...Object.keys(actual)]);
    return [...keys].flatMap((key) => brokenPromises(promised[key] ?? null, actual[key] ?? null, [...path, key]));
  }
  return equalData(promised, actual) ? [] : [`${pathText(path)}: ${String(promised)} became ${String(actual)}`];
}

function sameElements(a: Values, b: Values): boolean {
  return a.length === b.length && a.every((item) => b.some((other) => equalData(item, other)));
}
