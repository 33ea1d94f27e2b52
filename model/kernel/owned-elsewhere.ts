import { entriesOf, withEntries, withoutKeys } from "./container";
import { type Data, type DataObject, emptyObject, equalData, isObject, objectOf } from "./data";
import type { DefaultEntries, OwnedElsewhere, OwnedEntries } from "./endpoint";
import { normalForm } from "./normal-form";
import type { State } from "./schema";
import type { Shape } from "./shape";

/** The names of entries that a state leaves to other resources. */
export function namesElsewhere({ namedBy }: OwnedEntries, state: State | undefined): string[] {
  const names = state?.[namedBy];
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}

/** A document without what other resources own of it, by `state`. A key that the remainder of that state sets is managed here all the same. */
export function withoutOwnedElsewhere(
  owned: readonly OwnedElsewhere[],
  document: DataObject,
  state: State | undefined,
  remainder: Data | undefined,
): DataObject {
  return owned.reduce((rest, one) => {
    if ("key" in one) {
      const managed = isObject(remainder) && Object.hasOwn(remainder, one.key);
      return managed ? rest : withoutKeys(rest, [one.key]);
    }
    const entries = entriesOf(rest, one.container);
    const foreign = namesElsewhere(one, state).filter((name) => Object.hasOwn(entries, name));
    return foreign.length === 0 ? rest : withEntries(rest, one.container, withoutKeys(entries, foreign));
  }, document);
}

/**
 * The document with what other resources own of it as the live one has it, where it does not say it itself. What `prior` left to another
 * stays too: that one may be about to rename it, and entities would lose what they hold under the name.
 */
export function withOwnedElsewhere(
  owned: readonly OwnedElsewhere[],
  document: DataObject,
  live: DataObject,
  prior: State,
  planned: State,
): DataObject {
  return owned.reduce((whole, one) => {
    if ("key" in one) return merged(pick(live, [one.key]), whole);
    const ours = entriesOf(whole, one.container);
    const theirs = pick(entriesOf(live, one.container), [...namesElsewhere(one, prior), ...namesElsewhere(one, planned)]);
    const added = withoutKeys(theirs, Object.keys(ours));
    return Object.keys(added).length === 0 ? whole : withEntries(whole, one.container, merged(ours, added));
  }, document);
}

/** A document without the entries that are as Port makes them, but for those that `named` has. */
export function withoutDefaults(
  { container, byDefault, except = [] }: DefaultEntries,
  shape: Shape,
  document: DataObject,
  named: DataObject | undefined,
): DataObject {
  const entries = entriesOf(document, container);
  const kept = new Set([...except, ...Object.keys(named ? entriesOf(named, container) : {})]);
  const made = withTexts(byDefault, document);
  const says = (entry: Data) => normalForm(shape, withEntries(emptyObject(), container, objectOf([["x", entry]])));
  const unsaid = Object.keys(entries).filter((name) => !kept.has(name) && equalData(says(entries[name] ?? null), says(made)));
  if (unsaid.length === 0) return document;
  const left = withoutKeys(entries, unsaid);
  if (Object.keys(left).length > 0) return withEntries(document, container, left);
  const outer = container.slice(0, -1);
  return withEntries(document, outer, withoutKeys(entriesOf(document, outer), container.slice(-1)));
}

/** The value with `{key}` in its texts filled from a document. */
function withTexts(value: Data, document: DataObject): Data {
  if (typeof value === "string")
    return value.replace(/\{(\w+)\}/g, (braced, key: string) => (typeof document[key] === "string" ? document[key] : braced));
  if (Array.isArray(value)) return value.map((item) => withTexts(item, document));
  return isObject(value) ? objectOf(Object.entries(value).map(([key, item]) => [key, withTexts(item, document)])) : value;
}

function pick(object: DataObject, keys: readonly string[]): DataObject {
  return objectOf(Object.entries(object).filter(([key]) => keys.includes(key)));
}

function merged(...objects: readonly DataObject[]): DataObject {
  return objectOf(objects.flatMap((object) => Object.entries(object)));
}
