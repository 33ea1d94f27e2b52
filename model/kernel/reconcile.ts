import { type Data, emptyObject, equalData, isObject } from "./data";
import { jsonInPriorSpelling, withDefaults } from "./planning";
import type { Attribute, State } from "./schema";

/** What two states are compared by. */
export interface Meanings {
  /** Whether a state stands for `fresh`'s document. */
  whole(candidate: State): boolean;
  /** Whether its attributes do, `extra_json` left aside: that could hide a difference by saying it over. */
  attributes(candidate: State): boolean;
}

/**
 * `fresh` in `prior`'s spelling: a subtree of `prior` stays where putting it in leaves the document the same.
 * What the document does not hold at all stays as it was; what Port makes is `fresh`'s. A state that another provider wrote may be without
 * defaults, which every plan of ours fills in: here they are filled in first.
 */
export function reconcile(attributes: readonly Attribute[], stored: State, fresh: State, means: Meanings): State {
  if (equalData(stored, fresh)) return stored;
  const prior = withDefaults(attributes, stored);
  const start = withMadeValues(attributes, prior, fresh);
  if (means.whole(start)) return start;
  const modelled = attributes.filter(({ name }) => name !== "extra_json");
  const result = descend(modelled, prior, fresh, (candidate) => means.attributes(candidate));
  const respelled = Object.assign(Object.assign(emptyObject(), result), { extra_json: prior.extra_json ?? null });
  return means.whole(respelled) ? respelled : result;
}

/**
 * `prior` with the values that Port makes taken from `fresh`, but those of the last write: where the document is the same, that was a write
 * of what another resource owns in it, and no drift.
 */
function withMadeValues(attributes: readonly Attribute[], prior: State, fresh: State): State {
  const result = Object.assign(emptyObject(), prior);
  for (const { name, presence, computed } of attributes)
    if (presence === "computed" && (computed !== "volatile" || (prior[name] ?? null) === null)) result[name] = fresh[name] ?? null;
  return result;
}

function descend(attributes: readonly Attribute[], prior: State, fresh: State, means: (candidate: State) => boolean): State {
  let result = fresh;
  for (const attribute of attributes) {
    if (attribute.presence === "computed") continue;
    const before = prior[attribute.name] ?? null;
    const after = result[attribute.name] ?? null;
    if (equalData(before, after)) continue;
    const put = (value: Data): State => Object.assign(Object.assign(emptyObject(), result), { [attribute.name]: value });
    if (means(put(before))) result = put(before);
    else result = put(inside(attribute, before, after, (value) => means(put(value))));
  }
  return result;
}

function inside(attribute: Attribute, before: Data, after: Data, means: (value: Data) => boolean): Data {
  const { nested, json } = attribute;
  if (json && isObject(after)) return jsonInPriorSpelling(attribute, before, after);
  if (nested === undefined) return after;
  if (nested.mode === "single") return isObject(before) && isObject(after) ? descend(nested.attributes, before, after, means) : after;
  if (nested.mode === "map" && isObject(before) && isObject(after)) return insideMap(nested.attributes, before, after, means);
  if (nested.mode === "list" && Array.isArray(before) && Array.isArray(after)) return insideList(nested.attributes, before, after, means);
  return after;
}

function insideMap(attributes: readonly Attribute[], before: State, after: State, means: (value: Data) => boolean): Data {
  let result = after;
  for (const [key, item] of Object.entries(after)) {
    const old = before[key];
    if (!isObject(old) || !isObject(item) || equalData(old, item)) continue;
    const put = (value: State): State => Object.assign(Object.assign(emptyObject(), result), { [key]: value });
    result = means(put(old)) ? put(old) : put(descend(attributes, old, item, (value) => means(put(value))));
  }
  return result;
}

function insideList(
  attributes: readonly Attribute[],
  before: readonly Data[],
  after: readonly Data[],
  means: (value: Data) => boolean,
): Data {
  let result = [...after];
  for (const [index, item] of after.entries()) {
    const old = before[index];
    if (!isObject(old) || !isObject(item) || equalData(old, item)) continue;
    const put = (value: State): Data[] => result.map((other, at) => (at === index ? value : other));
    result = means(put(old)) ? put(old) : put(descend(attributes, old, item, (value) => means(put(value))));
  }
  return result;
}
