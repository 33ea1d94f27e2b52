import { type Data, type DataObject, emptyObject, equalData, isObject, Opaque, objectOf } from "./data";
import { fits, nameIn, variantOf } from "./normal-form";
import type { Field, ListShape, Shape } from "./shape";

/**
 * A remainder is what a document says beyond what the attributes say: a patch. An object laid on an object goes key by key,
 * null takes away what is there; an object laid on a list addresses elements, by their identity where they have one, else by index,
 * and in a list of names by the name: true adds it, null takes it away. All else replaces.
 */
export type Remainder = Data;

/** The patch that makes `target` of `base`, both in normal form; undefined where they are equal. */
export function difference(shape: Shape | undefined, base: Data | undefined, target: Data): Remainder | undefined {
  if (base === undefined) return target;
  if (equalData(base, target)) return undefined;
  if (isObject(base) && isObject(target)) return objectDifference(shape, base, target);
  if (!Array.isArray(base) || !Array.isArray(target)) return target;
  if (namesOf(shape, base) && namesOf(shape, target)) return namesDifference(base, target);
  return base.length === target.length ? (listDifference(shape, base, target) ?? target) : target;
}

function objectDifference(shape: Shape | undefined, base: DataObject, target: DataObject): Remainder | undefined {
  const patch = emptyObject();
  for (const [key, value] of Object.entries(target)) {
    const before = own(base, key);
    const changed = difference(childShape(shape, base, key), before, value);
    if (changed !== undefined) patch[key] = changed;
  }
  for (const key of Object.keys(base)) if (!Object.hasOwn(target, key)) patch[key] = null;
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function namesDifference(base: readonly string[], target: readonly string[]): Remainder {
  const patch = emptyObject();
  for (const name of target) if (!base.includes(name)) patch[name] = true;
  for (const name of base) if (!target.includes(name)) patch[name] = null;
  return patch;
}

/** Undefined where an element differs that is no object, or that nothing can address: then the whole list is the patch. */
function listDifference(shape: Shape | undefined, base: readonly Data[], target: readonly Data[]): Remainder | undefined {
  // The index in a list whose order does not count is no address.
  if (listShape(shape, base)?.unordered && base.some((_, index) => identityOf(shape, base, index) === undefined)) return undefined;
  const patch = emptyObject();
  for (const [index, value] of target.entries()) {
    const before = base[index];
    if (before !== undefined && equalData(before, value)) continue;
    if (!isObject(before) || !isObject(value)) return undefined;
    const changed = difference(elementShape(shape, base), before, value);
    if (changed !== undefined) patch[addressOf(shape, base, index)] = changed;
  }
  return patch;
}

/** The document with the patch laid on. What the patch addresses and is gone stays gone. */
export function lay(shape: Shape | undefined, base: Data | undefined, patch: Remainder): Data {
  if (base === undefined || base === null) return patch;
  if (base instanceof Opaque) return base;
  if (isObject(patch) && isObject(base)) return layOnObject(shape, base, patch);
  // What a patch addresses stands in a list that is not empty: an object in place of an empty one is itself meant.
  if (isObject(patch) && Array.isArray(base) && base.length > 0)
    return namesOf(shape, base) ? layOnNames(base, patch) : layOnList(shape, base, patch);
  return patch;
}

function layOnObject(shape: Shape | undefined, base: DataObject, patch: DataObject): DataObject {
  const result = Object.assign(emptyObject(), base);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null && Object.hasOwn(result, key)) delete result[key];
    else result[key] = lay(childShape(shape, base, key), result[key], value);
  }
  return result;
}

function layOnNames(base: readonly string[], patch: DataObject): Data {
  const added = Object.keys(patch).filter((name) => patch[name] === true && !base.includes(name));
  return [...base.filter((name) => own(patch, name) !== null), ...added];
}

function layOnList(shape: Shape | undefined, base: readonly Data[], patch: DataObject): Data {
  const result = [...base];
  for (const [address, value] of Object.entries(patch)) {
    const index = indexOf(shape, base, address);
    if (index !== undefined) result[index] = lay(elementShape(shape, base), result[index], value);
  }
  return result;
}

/**
 * What of a patch goes on when the attributes change from `prior` to `planned`: a fragment survives only where both agree
 * on what it was laid on, so that nothing of what was removed comes back.
 */
export function carry(
  shape: Shape | undefined,
  patch: Remainder,
  prior: Data | undefined,
  planned: Data | undefined,
): Remainder | undefined {
  const names = carryNames(shape, patch, prior, planned);
  if (names !== undefined) return unlessEmpty(names);
  if (prior === undefined) return planned === undefined ? patch : undefined;
  if (isObject(patch) && isObject(prior))
    return isObject(planned) && sameForm(shape, prior, planned) ? carryObject(shape, patch, prior, planned) : undefined;
  if (isObject(patch) && Array.isArray(prior)) return Array.isArray(planned) ? carryList(shape, patch, prior, planned) : undefined;
  return equalData(prior, planned) ? patch : undefined;
}

function carryObject(shape: Shape | undefined, patch: DataObject, prior: DataObject, planned: DataObject): Remainder | undefined {
  const result = emptyObject();
  for (const [key, value] of Object.entries(patch)) {
    const field = childField(shape, prior, key);
    const absent = field?.vacuous?.some(isObject) ? emptyObject() : undefined;
    const kept = carry(field?.shape, value, own(prior, key) ?? absent, own(planned, key) ?? absent);
    if (kept !== undefined) result[key] = kept;
  }
  return unlessEmpty(result);
}

/**
 * What goes on of names: each by itself, where both lists agree about it. A whole list was laid on none, and is again where none is planned.
 * Undefined where this is about no lists of names.
 */
function carryNames(
  shape: Shape | undefined,
  patch: Remainder,
  prior: Data | undefined,
  planned: Data | undefined,
): DataObject | Data[] | undefined {
  const [before, after] = [prior ?? [], planned ?? []];
  if (!namesOf(shape, before) || !namesOf(shape, after)) return undefined;
  const whole = prior === undefined && namesOf(shape, patch);
  if (!whole && !(prior !== undefined && isObject(patch))) return undefined;
  const asked: [string, Data][] = Array.isArray(patch)
    ? patch.map((name) => [String(name), true])
    : isObject(patch)
      ? Object.entries(patch)
      : [];
  const kept = asked.filter(([name]) => before.includes(name) === after.includes(name));
  return planned === undefined ? kept.flatMap(([name, value]) => (value === true ? [name] : [])) : objectOf(kept);
}

function carryList(shape: Shape | undefined, patch: DataObject, prior: readonly Data[], planned: readonly Data[]): Remainder | undefined {
  const result = emptyObject();
  const places = counterparts(shape, prior, planned);
  for (const [address, value] of Object.entries(patch)) {
    const from = indexOf(shape, prior, address);
    const to = from === undefined ? undefined : places.get(from);
    if (from === undefined || to === undefined) continue;
    const kept = carry(elementShape(shape, prior), value, prior[from], planned[to]);
    if (kept !== undefined) result[addressOf(shape, planned, to)] = kept;
  }
  return unlessEmpty(result);
}

/**
 * Where the elements of `prior` went, each to a place of its own: by identity, else to an equal one, the nearest to hand being its own place,
 * else to the same place of a list as long.
 */
function counterparts(shape: Shape | undefined, prior: readonly Data[], planned: readonly Data[]): Map<number, number> {
  const places = new Map<number, number>();
  const taken = new Set<number>();
  const settle = (find: (from: number) => number | undefined) => {
    for (const from of prior.keys()) {
      const to = places.has(from) ? undefined : find(from);
      if (to === undefined || to < 0 || taken.has(to)) continue;
      places.set(from, to);
      taken.add(to);
    }
  };
  const isNamed = (from: number) => identityOf(shape, prior, from) !== undefined;
  settle((from) => (isNamed(from) ? indexOf(shape, planned, addressOf(shape, prior, from)) : undefined));
  const unnamed = (find: (from: number) => number | undefined) => settle((from) => (isNamed(from) ? undefined : find(from)));
  unnamed((from) => (equalData(prior[from], planned[from]) ? from : undefined));
  unnamed((from) => planned.findIndex((other, to) => !taken.has(to) && equalData(other, prior[from])));
  unnamed((from) => (prior.length === planned.length ? from : undefined));
  return places;
}

function own(object: DataObject, key: string): Data | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function unlessEmpty(patch: DataObject | Data[]): Remainder | undefined {
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function sameForm(shape: Shape | undefined, prior: DataObject, planned: DataObject): boolean {
  const form = formOf(shape, prior);
  return form?.kind !== "union" || equalData(prior[form.tag], planned[form.tag]);
}

/** The form that a value has: a name stands for what it names, of several forms the first that fits is meant. */
function formOf(shape: Shape | undefined, value: Data): Shape | undefined {
  if (shape?.kind === "named") return formOf(shape.shape(), value);
  if (shape?.kind !== "either") return shape;
  return formOf(
    shape.of.find((form) => fits(form, value)),
    value,
  );
}

function childField(shape: Shape | undefined, object: DataObject, key: string): { shape: Shape; vacuous?: Field["vacuous"] } | undefined {
  const form = formOf(shape, object);
  if (form?.kind === "map") return { shape: form.of };
  const known = form?.kind === "union" ? variantOf(form, object) : form?.kind === "object" ? form : undefined;
  return known?.fields.get(key) ?? (known?.rest && { shape: known.rest });
}

function childShape(shape: Shape | undefined, object: DataObject, key: string): Shape | undefined {
  return childField(shape, object, key)?.shape;
}

function listShape(shape: Shape | undefined, items: readonly Data[]): ListShape | undefined {
  const form = formOf(shape, [...items]);
  return form?.kind === "list" ? form : undefined;
}

function elementShape(shape: Shape | undefined, items: readonly Data[]): Shape | undefined {
  return listShape(shape, items)?.of;
}

/** Whether the value is a list of names whose order says nothing. */
function namesOf(shape: Shape | undefined, value: Data): value is string[] {
  return Array.isArray(value) && listShape(shape, value)?.unordered === true && value.every((item) => typeof item === "string");
}

function identityOf(shape: Shape | undefined, items: readonly Data[], index: number): string | undefined {
  const list = listShape(shape, items);
  const name = list && nameIn(list, items[index]);
  if (list === undefined || name === undefined || /^\d+$/.test(name)) return undefined;
  return items.filter((other) => nameIn(list, other) === name).length === 1 ? name : undefined;
}

function addressOf(shape: Shape | undefined, items: readonly Data[], index: number): string {
  return identityOf(shape, items, index) ?? String(index);
}

function indexOf(shape: Shape | undefined, items: readonly Data[], address: string): number | undefined {
  const named = items.findIndex((_item, index) => identityOf(shape, items, index) === address);
  if (named >= 0) return named;
  const index = /^\d+$/.test(address) ? Number(address) : items.length;
  return index < items.length ? index : undefined;
}
