import { type Data, type DataObject, equalData, isObject, objectOf } from "../../../model/kernel/data";
import { printJson } from "../../../model/kernel/json-text";
import { pathText } from "../../../model/kernel/path";
import type { Path } from "../../../model/kernel/schema";
import type { Field, ObjectShape, Shape } from "../../../model/kernel/shape";
import { type Hints, hintFor, otherScalar } from "./shape-examples";

/** A document with one thing changed. */
export interface Change {
  readonly place: string;
  /** The place and what stands there afterwards: documents of one kind share most of their changes. */
  readonly key: string;
  readonly document: DataObject;
}

/**
 * One change for every place of a document that can change: each scalar another, each optional key and each entry gone, each list with an
 * element less. An only choice, a null and an empty list stay.
 */
export function changesOf(shape: ObjectShape, document: DataObject, hints: Hints): Change[] {
  return [...changes(shape, document, [], hints)].flatMap(({ path, value }) => {
    if (!isObject(value) || equalData(value, document)) return [];
    const place = pathText(path);
    return [{ place, key: `${place} ${printJson(valueAt(value, path))}`, document: value }];
  });
}

/** Null where a key is gone. */
function valueAt(value: Data, path: Path): Data {
  return path.reduce<Data>(
    (here, key) => (isObject(here) ? here[key] : Array.isArray(here) ? here[Number(key)] : undefined) ?? null,
    value,
  );
}

/** The document with every scalar in it another. */
export function changedEverywhere(shape: ObjectShape, document: DataObject, hints: Hints): DataObject {
  return objectOf(Object.entries(document).map(([key, item]) => [key, changed(childOf(shape, document, key).shape, item, [key], hints)]));
}

/** The document with nothing in it that is not required. */
export function bare(shape: ObjectShape, document: DataObject, hints: Hints): DataObject {
  const entries = Object.entries(document).filter(([key]) => isKept(shape.fields.get(key), [key], hints));
  return objectOf(entries.map(([key, item]) => [key, bareValue(shape.fields.get(key)?.shape, item, [key], hints)]));
}

function bareValue(shape: Shape | undefined, value: Data, path: Path, hints: Hints): Data {
  const form = isObject(value) ? formOf(shape, value) : undefined;
  if (!isObject(value) || form?.kind !== "object") return form?.kind === "map" ? objectOf([]) : value;
  const entries = Object.entries(value).filter(([key]) => isTag(shape, key) || isKept(form.fields.get(key), [...path, key], hints));
  return objectOf(entries.map(([key, item]) => [key, bareValue(form.fields.get(key)?.shape, item, [...path, key], hints)]));
}

function isKept(field: Field | undefined, path: Path, hints: Hints): boolean {
  const hint = hintFor(hints, path);
  return field?.required === true || (hint !== undefined && hint[2] === undefined);
}

function changed(shape: Shape | undefined, value: Data, path: Path, hints: Hints): Data {
  const hint = hintFor(hints, path);
  if (hint) return changedByHint(hint, value);
  if (Array.isArray(value)) return value.map((item, index) => changed(elementOf(shape), item, [...path, index], hints));
  if (!isObject(value)) return otherScalar(shape, value);
  return objectOf(
    Object.entries(value).map(([key, item]) =>
      isTag(shape, key) || item === null ? [key, item] : [key, changed(childOf(shape, value, key).shape, item, [...path, key], hints)],
    ),
  );
}

function changedByHint([, first, second]: Hints[number], value: Data): Data {
  if (second === undefined) return value;
  return equalData(value, second) ? first : second;
}

interface Changed {
  readonly path: Path;
  /** The whole value with the change in it. */
  readonly value: Data;
}

function* changes(shape: Shape | undefined, value: Data, path: Path, hints: Hints): Generator<Changed> {
  const hint = hintFor(hints, path);
  if (hint) {
    if (hint[2] !== undefined) yield { path, value: changedByHint(hint, value) };
  } else if (isObject(value)) yield* changedEntries(shape, value, path, hints);
  else if (Array.isArray(value)) yield* changedElements(shape, value, path, hints);
  else yield { path, value: otherScalar(shape, value) };
}

function* changedEntries(shape: Shape | undefined, value: DataObject, path: Path, hints: Hints): Generator<Changed> {
  for (const [key, item] of Object.entries(value)) {
    if (isTag(shape, key) || item === null) continue;
    const here = [...path, key];
    const child = childOf(shape, value, key);
    for (const one of changes(child.shape, item, here, hints)) yield { path: one.path, value: { ...value, [key]: one.value } };
    if (!isKept(child.field, here, hints)) yield { path: here, value: objectOf(Object.entries(value).filter(([name]) => name !== key)) };
  }
}

function* changedElements(shape: Shape | undefined, value: readonly Data[], path: Path, hints: Hints): Generator<Changed> {
  for (const [index, item] of value.entries())
    for (const one of changes(elementOf(shape), item, [...path, index], hints))
      yield { path: one.path, value: value.with(index, one.value) };
  yield { path, value: value.slice(0, -1) };
}

function isTag(shape: Shape | undefined, key: string): boolean {
  const inner = innerOf(shape);
  if (inner) return isTag(inner, key);
  return shape?.kind === "union" && key === shape.tag;
}

/** The form that another one is a name or a wrapping of. */
function innerOf(shape: Shape | undefined): Shape | undefined {
  if (shape?.kind === "named") return shape.shape();
  return shape?.kind === "verbatim" ? shape.of : undefined;
}

function elementOf(shape: Shape | undefined): Shape | undefined {
  const inner = innerOf(shape);
  if (inner) return elementOf(inner);
  if (shape?.kind === "either") return elementOf(shape.of.find(({ kind }) => kind === "list"));
  return shape?.kind === "list" ? shape.of : undefined;
}

function childOf(shape: Shape | undefined, value: DataObject, key: string): { shape?: Shape | undefined; field?: Field | undefined } {
  const form = formOf(shape, value);
  const field = form?.kind === "object" ? form.fields.get(key) : undefined;
  return { field, shape: field?.shape ?? (form?.kind === "map" ? form.of : undefined) };
}

/** The form that an object of this shape has. */
function formOf(shape: Shape | undefined, value: DataObject): Shape | undefined {
  const inner = innerOf(shape);
  if (inner) return formOf(inner, value);
  if (shape?.kind === "union") return shape.variants.get(String(value[shape.tag]));
  if (shape?.kind === "either") return shape.of.find((form) => form.kind === "object" || form.kind === "map");
  return shape;
}
