import { type Data, type DataObject, emptyObject, equalData, isObject, Opaque } from "./data";
import { variantOf } from "./normal-form";
import type { Shape } from "./shape";

/**
 * A remainder is what a document says beyond what the attributes say: a patch. An object laid on an object goes key by key,
 * null takes away what is there; an object laid on a list addresses elements, by their identity where they have one, else by index;
 * all else replaces.
 */
export type Remainder = Data;

/** The patch that makes `target` of `base`, both in normal form; undefined where they are equal. */
export function difference(shape: Shape | undefined, base: Data | undefined, target: Data): Remainder | undefined {
  if (base === undefined) return target;
  if (equalData(base, target)) return undefined;
  if (isObject(base) && isObject(target)) return objectDifference(shape, base, target);
  if (Array.isArray(base) && Array.isArray(target) && base.length === target.length) return listDifference(shape, base, target) ?? target;
  return target;
}

function objectDifference(shape: Shape | undefined, base: DataObject, target: DataObject): Remainder | undefined {
  const patch = emptyObject();
  for (const [key, value] of Object.entries(target)) {
    const changed = difference(childShape(shape, base, key), Object.hasOwn(base, key) ? base[key] : undefined, value);
    if (changed !== undefined) patch[key] = changed;
  }
  for (const key of Object.keys(base)) if (!Object.hasOwn(target, key)) patch[key] = null;
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** Undefined where an element differs that is no object: then the whole list is the patch. */
function listDifference(shape: Shape | undefined, base: readonly Data[], target: readonly Data[]): Remainder | undefined {
  const patch = emptyObject();
  for (const [index, value] of target.entries()) {
    const before = base[index];
    if (before !== undefined && equalData(before, value)) continue;
    if (!isObject(before) || !isObject(value)) return undefined;
    const changed = difference(elementShape(shape), before, value);
    if (changed !== undefined) patch[addressOf(shape, base, index)] = changed;
  }
  return patch;
}

/** The document with the patch laid on. What the patch addresses and is gone stays gone. */
export function lay(shape: Shape | undefined, base: Data | undefined, patch: Remainder): Data {
  if (base === undefined || base === null) return patch;
  if (base instanceof Opaque) return base;
  if (isObject(patch) && isObject(base)) {
    const result = Object.assign(emptyObject(), base);
    for (const [key, value] of Object.entries(patch)) {
      if (value === null && Object.hasOwn(result, key)) delete result[key];
      else result[key] = lay(childShape(shape, base, key), result[key], value);
    }
    return result;
  }
  if (isObject(patch) && Array.isArray(base)) {
    const result = [...base];
    for (const [address, value] of Object.entries(patch)) {
      const index = indexOf(shape, base, address);
      if (index !== undefined) result[index] = lay(elementShape(shape), result[index], value);
    }
    return result;
  }
  return patch;
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
  if (prior === undefined) return planned === undefined ? patch : undefined;
  if (isObject(patch) && isObject(prior))
    return isObject(planned) && sameForm(shape, prior, planned) ? carryObject(shape, patch, prior, planned) : undefined;
  if (isObject(patch) && Array.isArray(prior)) return Array.isArray(planned) ? carryList(shape, patch, prior, planned) : undefined;
  return equalData(prior, planned) ? patch : undefined;
}

function carryObject(shape: Shape | undefined, patch: DataObject, prior: DataObject, planned: DataObject): Remainder | undefined {
  const result = emptyObject();
  for (const [key, value] of Object.entries(patch)) {
    const kept = carry(childShape(shape, prior, key), value, own(prior, key), own(planned, key));
    if (kept !== undefined) result[key] = kept;
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

function carryList(shape: Shape | undefined, patch: DataObject, prior: readonly Data[], planned: readonly Data[]): Remainder | undefined {
  const result = emptyObject();
  for (const [address, value] of Object.entries(patch)) {
    const from = indexOf(shape, prior, address);
    if (from === undefined) continue;
    const to = counterpart(shape, prior, planned, from);
    const kept = to === undefined ? undefined : carry(elementShape(shape), value, prior[from], planned[to]);
    if (to !== undefined && kept !== undefined) result[addressOf(shape, planned, to)] = kept;
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

/** Where an element of `prior` went: by identity, else by equal content, else to the same place of a list as long. */
function counterpart(shape: Shape | undefined, prior: readonly Data[], planned: readonly Data[], index: number): number | undefined {
  if (identityOf(shape, prior, index) !== undefined) return indexOf(shape, planned, addressOf(shape, prior, index));
  const element = prior[index];
  if (equalData(element, planned[index])) return index;
  const moved = planned.findIndex((other) => equalData(other, element));
  if (moved >= 0) return moved;
  return prior.length === planned.length ? index : undefined;
}

function own(object: DataObject, key: string): Data | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function sameForm(shape: Shape | undefined, prior: DataObject, planned: DataObject): boolean {
  const actual = shape?.kind === "named" ? shape.shape() : shape;
  return actual?.kind !== "union" || equalData(prior[actual.tag], planned[actual.tag]);
}

function childShape(shape: Shape | undefined, object: DataObject, key: string): Shape | undefined {
  switch (shape?.kind) {
    case "object":
      return shape.fields.get(key)?.shape;
    case "map":
      return shape.of;
    case "union":
      return variantOf(shape, object)?.fields.get(key)?.shape;
    case "named":
      return childShape(shape.shape(), object, key);
    default:
      return undefined;
  }
}

function elementShape(shape: Shape | undefined): Shape | undefined {
  return shape?.kind === "list" ? shape.of : undefined;
}

function identityOf(shape: Shape | undefined, items: readonly Data[], index: number): string | undefined {
  if (shape?.kind !== "list" || shape.identity === undefined) return undefined;
  const { identity } = shape;
  const item = items[index];
  const name = isObject(item) ? item[identity] : undefined;
  if (typeof name !== "string" || /^\d+$/.test(name)) return undefined;
  return items.filter((other) => isObject(other) && other[identity] === name).length === 1 ? name : undefined;
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
