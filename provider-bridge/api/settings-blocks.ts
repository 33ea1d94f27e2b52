import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";

/**
 * Settings are blocks, and objects of blocks: `entities.register`, `entities.updateProperties.language`. What stands in a block is one value:
 * a write replaces the blocks that it names, whole, and leaves the others. A block holds more than objects. Null stands for one that is not there.
 */
function isLevel(value: Data | undefined): value is DataObject {
  return isObject(value) && Object.values(value).every((one) => one === null || isObject(one));
}

/** The blocks that `named` names; null for one that is not there. */
export function blocksOf(settings: DataObject, named: DataObject): DataObject {
  return each(named, (key, value) => {
    const there = settings[key] ?? null;
    return isObject(value) && isLevel(there) ? blocksOf(there, value) : there;
  });
}

/** The blocks of `settings` that `named` names too. */
export function alsoIn(settings: DataObject, named: DataObject): DataObject {
  return each(settings, (key, value) => {
    const other = named[key];
    if (!Object.hasOwn(named, key)) return undefined;
    return isLevel(value) && isObject(other) ? filled(alsoIn(value, other)) : value;
  });
}

/** The blocks of `settings` that `named` does not name. */
export function notIn(settings: DataObject, named: DataObject): DataObject {
  return each(settings, (key, value) => {
    const other = named[key];
    if (!Object.hasOwn(named, key)) return value;
    return isLevel(value) && isObject(other) ? filled(notIn(value, other)) : undefined;
  });
}

/** The blocks that there are: null stands for one that was not there. */
export function present(settings: DataObject): DataObject {
  return each(settings, (_key, value) => {
    if (value === null) return undefined;
    return isLevel(value) ? filled(present(value)) : value;
  });
}

/** The blocks of both; `over` wins. */
export function laidOver(settings: DataObject, over: DataObject): DataObject {
  const laid = each(over, (key, value) => {
    const under = settings[key];
    return isLevel(value) && isLevel(under) ? laidOver(under, value) : value;
  });
  return objectOf([...Object.entries(settings), ...Object.entries(laid)]);
}

/** Whether a change of blocks takes something out of what is there: a block, or a key of one. */
export function takesAway(settings: DataObject, change: DataObject): boolean {
  return Object.entries(change).some(([name, block]) => {
    const there = settings[name] ?? null;
    if (there === null || !isObject(there)) return false;
    return !isObject(block) || Object.keys(there).some((key) => (block[key] ?? null) === null);
  });
}

/** Their names: `entities.register`. */
export function blockNames(settings: DataObject): string[] {
  return Object.entries(settings).flatMap(([key, value]) => (isLevel(value) ? blockNames(value).map((name) => `${key}.${name}`) : [key]));
}

/** The settings with other texts in place of some. */
export function renamedTexts(settings: DataObject, renames: ReadonlyMap<string, string>): DataObject {
  const one = (value: Data): Data => {
    if (typeof value === "string") return renames.get(value) ?? value;
    if (Array.isArray(value)) return value.map(one);
    return isObject(value) ? renamedTexts(value, renames) : value;
  };
  return each(settings, (_key, value) => one(value));
}

function filled(object: DataObject): DataObject | undefined {
  return Object.keys(object).length > 0 ? object : undefined;
}

function each(object: DataObject, change: (key: string, value: Data) => Data | undefined): DataObject {
  return objectOf(
    Object.entries(object).flatMap(([key, value]): [string, Data][] => {
      const changed = change(key, value);
      return changed === undefined ? [] : [[key, changed]];
    }),
  );
}
