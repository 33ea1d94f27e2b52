import { entity } from "../model";
import { type Data, type DataObject, equalData, isObject, objectOf } from "../model/kernel/data";
import type { PortApi, PortApiError } from "../provider-bridge/api";
import { converted, isEmpty, type PropertyType } from "./conversions";

/** An entity's value of the property that is migrated. */
export interface Held {
  /** Identifier of the entity. */
  readonly entity: string;
  readonly value: Data;
  /** What it becomes; undefined where it does not convert. */
  readonly converted: Data | undefined;
}

/** The entities of a blueprint, fresh from Port. */
export function entitiesOf(api: PortApi, blueprint: string): Promise<readonly DataObject[]> {
  return api.list(entity.endpoint, objectOf([["blueprint", blueprint]]));
}

/** The values that entities hold of a property. Without a type nothing is converted. */
export function valuesOf(entities: readonly DataObject[], property: string, type?: PropertyType): Held[] {
  return entities.flatMap((document): Held[] => {
    const value = valueIn(document, property);
    if (isEmpty(value)) return [];
    return [{ entity: String(document.identifier), value, converted: type === undefined ? value : converted(value, type) }];
  });
}

/** Where values go from, and to. */
export interface Carriage {
  readonly blueprint: string;
  readonly source: string;
  readonly spare: string;
  readonly type: PropertyType;
  readonly dropUnconvertible: boolean;
}

/** Rounds after which entities change faster than they are written. */
const rounds = 20;

/**
 * Writes the converted values of `source` to `spare` until a fresh look at all entities finds none that differs: those that people change
 * meanwhile are seen and written again. Throws where values do not convert and are not given up, or cannot be written.
 */
export async function carryValues(api: PortApi, carriage: Carriage): Promise<void> {
  let failures: ReadonlyMap<string, PortApiError> = new Map();
  for (let round = 1; ; round++) {
    const entities = await entitiesOf(api, carriage.blueprint);
    const lost = valuesOf(entities, carriage.source, carriage.type).filter((held) => held.converted === undefined);
    if (lost.length > 0 && !carriage.dropUnconvertible) throw unconvertible(lost, carriage.type);
    const outstanding = outstandingIn(entities, carriage);
    const failed = [...failures].filter(([identifier]) => outstanding.has(identifier));
    if (failed.length > 0) throw unwritten(failed);
    if (outstanding.size === 0) return;
    if (round === rounds) throw new Error(`${several(outstanding.size)} changed again each time that their values were written.`);
    failures = await api.merge(entity.endpoint, objectOf([["blueprint", carriage.blueprint]]), outstanding);
  }
}

/** The changes that entities still need, by their identifiers. */
export function outstandingIn(entities: readonly DataObject[], carriage: Carriage): Map<string, DataObject> {
  return new Map(entities.flatMap((document) => difference(document, carriage)));
}

function difference(document: DataObject, { source, spare, type }: Carriage): [string, DataObject][] {
  const value = valueIn(document, source);
  const wanted = isEmpty(value) ? null : (converted(value, type) ?? null);
  if (equalData(valueIn(document, spare), wanted)) return [];
  return [[String(document.identifier), objectOf([["properties", objectOf([[spare, wanted]])]])]];
}

function valueIn({ properties }: DataObject, property: string): Data {
  return (isObject(properties) ? properties[property] : undefined) ?? null;
}

function unconvertible([first, ...others]: readonly Held[], type: PropertyType): Error {
  const [some, them, up] = others.length === 0 ? ["A value does", "that", "it"] : [`${others.length + 1} values do`, "those", "them"];
  return new Error(
    `${some} not convert to ${type}, such as that of "${first?.entity}". Mend ${them} in Port, or give ${up} up with --drop-unconvertible.`,
  );
}

function unwritten(failed: readonly (readonly [string, PortApiError])[]): Error {
  const shown = failed
    .slice(0, 3)
    .map(([identifier, { portMessage, message }]) => `"${identifier}" (${(portMessage ?? message).replace(/\.$/, "")})`);
  const more = failed.length > shown.length ? ` and ${failed.length - shown.length} more` : "";
  return new Error(`Port does not take the new value of ${shown.join(", ")}${more}. Mend these entities in Port.`);
}

function several(count: number): string {
  return count === 1 ? "One entity" : `${count} entities`;
}
