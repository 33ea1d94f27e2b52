import { type DataObject, emptyObject, isObject } from "../model/kernel/data";
import { checkFree, definitionIn, kindOf, noSuchProperty, propertiesOf } from "./blueprint-parts";
import type { PropertyType } from "./conversions";
import type { PropertyMigration } from "./property-migration";
import { spareIn } from "./spare-property";

/**
 * How far a migration has come, read off the blueprint alone: so that one that was broken off goes on where it stopped.
 * `rename`: Port's own rename does it. `begin`: a spare property of the new type is to be added. `carry`: values go from `source` to `spare`,
 * and then `source` is to make way. `place`: the spare is to get its name. `settle`: it is to get its description back.
 */
export type Stage =
  | { readonly kind: "rename"; readonly part: "properties" | "mirror"; readonly definition: DataObject }
  | { readonly kind: "begin"; readonly definition: DataObject; readonly type: PropertyType }
  | { readonly kind: "carry"; readonly source: string; readonly spare: string; readonly type: PropertyType }
  | { readonly kind: "place"; readonly spare: string }
  | { readonly kind: "settle" }
  | { readonly kind: "done"; readonly definition: DataObject };

/** Throws an Error that says what keeps the migration from beginning or going on. */
export function stageOf(document: DataObject, migration: PropertyMigration): Stage {
  const { from, to, type } = migration;
  const properties = propertiesOf(document);
  const spare = spareIn(properties, migration);
  const [source, target] = [definitionIn(properties, from), definitionIn(properties, to)];
  if (spare === to) return { kind: "settle" };
  if (spare !== undefined && type !== undefined) {
    if (from !== to && source && target) throw taken(migration, to, target);
    const holder = source ? from : target ? to : undefined;
    return holder === undefined ? { kind: "place", spare } : { kind: "carry", source: holder, spare, type };
  }
  const mirror = mirrorStage(document, migration);
  if (mirror) return mirror;
  if (!source && target && kindOf(document, from) === undefined && (type === undefined || target.type === type))
    return { kind: "done", definition: target };
  if (!source) throw noSuchProperty(document, from);
  if (from === to)
    return type === undefined || type === source.type ? { kind: "done", definition: source } : { kind: "begin", definition: source, type };
  checkFree(document, to);
  return type === undefined || type === source.type
    ? { kind: "rename", part: "properties", definition: source }
    : { kind: "begin", definition: source, type };
}

function mirrorStage(document: DataObject, { blueprint: identifier, from, to, type }: PropertyMigration): Stage | undefined {
  const mirrors = isObject(document.mirrorProperties) ? document.mirrorProperties : emptyObject();
  const [source, target] = [definitionIn(mirrors, from), definitionIn(mirrors, to)];
  if (!source)
    return target && type === undefined && kindOf(document, from) === undefined ? { kind: "done", definition: target } : undefined;
  if (type !== undefined)
    throw new Error(
      `"${from}" of the blueprint "${identifier}" is a mirror property: its type is that of what it shows (${String(source.path)}). Migrate that property instead.`,
    );
  if (from === to) return { kind: "done", definition: source };
  checkFree(document, to);
  return { kind: "rename", part: "mirror", definition: source };
}

function taken({ blueprint: identifier }: PropertyMigration, to: string, { type }: DataObject): Error {
  return new Error(
    `"${to}" (${String(type)}) has come to the blueprint "${identifier}" while its values were on their way there. Remove or rename it, then run the same command again.`,
  );
}
