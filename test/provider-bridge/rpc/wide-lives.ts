import { entriesOf, withEntries, withoutKeys } from "../../../model/kernel/container";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { documentKey } from "../../../model/kernel/document-key";
import type { Resource } from "../../../model/kernel/resource";
import type { Wide } from "./wide";
import type { Configuration } from "./workspace";

/** What Port has of a kind while a document is managed; `before`: what was there before it was. */
export function liveOf(one: Wide, document: DataObject, before: DataObject | undefined): DataObject {
  const levels = levelsOf(one);
  return before && levels ? laid(before, document, levels) : document;
}

/** What was there before, and of what was managed since what nobody can take away. */
export function leftOf({ lasting = [] }: Wide, before: DataObject | undefined, managed: DataObject): DataObject | undefined {
  return lasting.reduce((left, path) => {
    const [level, key = ""] = [path.slice(0, -1), path.at(-1)];
    const value = entriesOf(managed, level)[key];
    return left && value !== undefined ? withEntries(left, level, { ...entriesOf(left, level), [key]: value }) : left;
  }, before);
}

/** What a change by hand leaves of a managed document: of settings only what it names changes. */
export function driftOf(one: Wide, document: DataObject, byHand: DataObject): DataObject {
  const { endpoint } = one.resource;
  return "settingsOf" in endpoint ? laid(document, byHand, levelsOf(one) ?? []) : byHand;
}

/** The maps in which each entry is somebody's; undefined where the whole document is. */
function levelsOf({ resource: { endpoint }, levels = [] }: Wide): readonly (readonly string[])[] | undefined {
  if ("settingsOf" in endpoint) return [[], ...levels];
  if (!("shareOf" in endpoint)) return undefined;
  return [[], ...endpoint.shareOf.containers.flatMap((container) => container.map((_, index) => container.slice(0, index + 1)))];
}

function laid(under: DataObject, over: DataObject, levels: readonly (readonly string[])[], path: readonly string[] = []): DataObject {
  const entry = (key: string, value: Data): Data => {
    const here = [...path, key];
    const below = under[key] ?? null;
    const isLevel = levels.some((level) => level.join("\n") === here.join("\n"));
    return isLevel && isObject(below) && isObject(value) ? laid(below, value, levels, here) : value;
  };
  return objectOf([...Object.entries(under), ...Object.entries(over).map(([key, value]) => [key, entry(key, value)] as const)]);
}

/** A document without what Port never tells. */
export function told({ shape }: Resource, document: DataObject): DataObject {
  return withoutKeys(
    document,
    [...shape.fields].flatMap(([key, { untold }]) => (untold ? [key] : [])),
  );
}

export function hasUntold({ shape }: Resource): boolean {
  return [...shape.fields.values()].some(({ untold }) => untold);
}

/** A document with what stays as it was where nothing is said of it. */
export function withGiven({ attributes }: Resource, document: DataObject, former: DataObject): DataObject {
  const given = attributes
    .filter(({ name, computed, default: standIn }) => computed === "given" && standIn === undefined && name !== "extra_json")
    .map(({ name }) => documentKey(name));
  return objectOf([...Object.entries(former).filter(([key]) => given.includes(key)), ...Object.entries(document)]);
}

/** What its documents belong to, by that name. */
export function besideOf({ owner }: Wide, name = owner?.name): Configuration {
  return owner && name !== undefined ? owner.resources(name) : {};
}

/** What the owner is called when it gets another name. */
export const elsewhere = "elsewhere";

/** The document under another name, and in what is called otherwise. */
export function renamedOf(one: Wide, document: DataObject): DataObject {
  const { resource, owner, renamed = "renamed" } = one;
  const key = documentKey(resource.endpoint.key);
  const owned: (readonly [string, Data])[] = owner ? [[owner.key, elsewhere]] : [];
  const named = objectOf([...Object.entries(document), ...(renamed !== null ? [[key, renamed] as const] : []), ...owned]);
  return renamedWithin(one, named);
}

/** With all that is called as the owner is, or named after it, called as that is then. */
export function renamedWithin({ owner }: Wide, live: DataObject): DataObject {
  if (!owner) return live;
  const from = owner.name;
  const rename = (value: Data): Data => {
    if (typeof value === "string") return value === from || value === `${from}-moderator` ? value.replace(from, elsewhere) : value;
    if (Array.isArray(value)) return value.map(rename);
    return isObject(value) ? renameAll(value) : value;
  };
  const renameAll = (object: DataObject): DataObject => objectOf(Object.entries(object).map(([key, item]) => [key, rename(item)]));
  return renameAll(live);
}
