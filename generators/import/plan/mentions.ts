import type { Edge } from "../../../constructs/cycles";
import { entity } from "../../../model";
import { type Data, isObject } from "../../../model/kernel/data";
import type { Path } from "../../../model/kernel/schema";
import type { Item, Items } from "./items";

/** A text of a document that is the identifier of another item. */
export interface Mention extends Edge<Item> {
  readonly path: Path;
}

/** Every mention, in the order of the items. */
export function mentionsIn({ blueprints, actions, entities }: Items): Mention[] {
  const all = [...blueprints, ...actions, ...entities];
  const index = new Map(all.map((item) => [keyOf(item.resource.name, item.identity), item]));
  return all.flatMap((from) =>
    placesOf(from, index).flatMap(({ path, kind, identity }) => {
      const to = index.get(keyOf(kind, identity));
      return to === undefined ? [] : [{ from, to, path }];
    }),
  );
}

interface Place {
  readonly path: Path;
  readonly kind: string;
  readonly identity: readonly string[];
}

function placesOf(item: Item, index: ReadonlyMap<string, Item>): Place[] {
  if (item.resource === entity) return [...ownerPlace(item, index), ...relationPlaces(item, index)];
  return item.resource.references(item.typed).flatMap(({ path, kind, value }): Place[] => {
    return typeof value === "string" ? [{ path, kind, identity: [value] }] : [];
  });
}

/** An entity's blueprint, unless the compiler could not hold the entity to it. */
function ownerPlace({ identity: [owner = ""] }: Item, index: ReadonlyMap<string, Item>): Place[] {
  const { schema, relations } = index.get(keyOf("blueprint", [owner]))?.document ?? {};
  const names = [isObject(schema) ? schema.properties : undefined, relations].flatMap((map) => (isObject(map) ? Object.keys(map) : []));
  return names.some((name) => name in Object.prototype) ? [] : [{ path: ["blueprint"], kind: "blueprint", identity: [owner] }];
}

/** An entity's relations name entities of the blueprints that its own blueprint relates to. */
function relationPlaces({ typed, identity: [own = ""] }: Item, index: ReadonlyMap<string, Item>): Place[] {
  const relations = index.get(keyOf("blueprint", [own]))?.document.relations;
  if (!isObject(typed.relations) || !isObject(relations)) return [];
  return Object.entries(typed.relations).flatMap(([name, value]) => {
    const relation = relations[name];
    const target = isObject(relation) ? relation.target : undefined;
    if (typeof target !== "string") return [];
    const place = (one: Data, path: Path): Place[] =>
      typeof one === "string" ? [{ path, kind: entity.name, identity: [target, one] }] : [];
    const path = ["relations", name];
    return Array.isArray(value) ? value.flatMap((one, at) => place(one, [...path, at])) : place(value, path);
  });
}

function keyOf(kind: string, identity: readonly string[]): string {
  return JSON.stringify([kind, ...identity]);
}
