import { withoutCircles } from "../../../constructs/cycles";
import type { Path } from "../../../model/kernel/schema";
import type { LivePortal } from "../../adoption";
import { type Catalog, filesOf, type PlannedFile } from "./files";
import { type Item, itemsOf } from "./items";
import { type Mention, mentionsIn } from "./mentions";
import { constructIds, Names, variableOf } from "./names";

/** What is printed of a portal. */
export interface Plan extends Catalog {
  /** The construct id of each item: one only among those of its kind. */
  readonly ids: ReadonlyMap<Item, string>;
  /** The variables of the items that have one: the blueprints, and what is referred to. */
  readonly variables: ReadonlyMap<Item, string>;
  /** What each item refers to by its construct, by {@link placeKey}. */
  readonly references: ReadonlyMap<Item, ReadonlyMap<string, Item>>;
  /** The file that each item stands in. */
  readonly homes: ReadonlyMap<Item, PlannedFile>;
  /** What other files refer to. */
  readonly exported: ReadonlySet<Item>;
  /** What cannot be printed, or not as it is, with the remedy. */
  readonly problems: readonly string[];
}

/** A place of a document as a key. */
export function placeKey(path: Path): string {
  return JSON.stringify(path);
}

/**
 * Plans the code of a portal: what can be printed, its names, its order, and what refers to what. A text that would close a circle stays
 * the text that it is.
 */
export function planImport(portal: LivePortal): Plan {
  const items = itemsOf(portal);
  const all = mentionsIn(items);
  const accepted = withoutCircles([], all);
  const mentions = all.filter((mention) => accepted.has(mention));
  const catalog = filesOf(items, mentions);
  const files = [catalog.blueprints, catalog.actions, ...catalog.entities];
  const homes = new Map(files.flatMap((file) => file.items.map((item): [Item, PlannedFile] => [item, file])));
  return {
    ...catalog,
    ids: new Map([items.blueprints, items.actions, items.entities].flatMap((kind) => [...idsOf(kind)])),
    variables: variablesOf(catalog, mentions),
    references: referencesOf(mentions),
    homes,
    exported: new Set(mentions.flatMap(({ from, to }) => (homes.get(from) === homes.get(to) ? [] : [to]))),
    problems: items.problems,
  };
}

function idsOf(items: readonly Item[]): Map<Item, string> {
  const ids = constructIds(items.map(({ identity }) => identity));
  return new Map(items.map((item) => [item, ids.get(item.identity) ?? item.identity.join("_")]));
}

/** Names that mean something else in every file. */
const ownNames = ["scope", "blueprints", "Action", "Blueprint", "Construct", "Entity"];

function variablesOf({ blueprints, actions, entities }: Catalog, mentions: readonly Mention[]): Map<Item, string> {
  const mentioned = new Set([...blueprints.items, ...mentions.map(({ to }) => to)]);
  const parameters = entities.map(({ name }) => name);
  return new Map(
    [blueprints, actions, ...entities].flatMap((file) => {
      const names = new Names([...ownNames, ...parameters]);
      const named = file.items.filter((item) => mentioned.has(item));
      return named.map((item): [Item, string] => [item, names.take(variableOf(item.identity.at(-1) ?? "", item.resource.name))]);
    }),
  );
}

function referencesOf(mentions: readonly Mention[]): Map<Item, Map<string, Item>> {
  const result = new Map<Item, Map<string, Item>>();
  for (const { from, to, path } of mentions) {
    const own = result.get(from) ?? new Map<string, Item>();
    result.set(from, own.set(placeKey(path), to));
  }
  return result;
}
