import type { PlacedDocument } from "../documents";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";

export type ItemKind = "page" | "folder";

/** A page or folder in its place. Pages and folders each have their own names. */
export interface Item {
  readonly kind: ItemKind;
  readonly row: Row<PlacedDocument>;
}

/** All pages and folders as the sidebar shows them: what stands in a folder follows that folder, and `after` orders those that stand together. */
export function sidebarOrder(catalog: Catalog): Item[] {
  const byParent = groupBy(allItems(catalog), ({ row }) => row.document.parent);
  const shown = (parent: string | undefined): Item[] =>
    inOrder(catalog, byParent.get(parent) ?? []).flatMap((item) => [
      item,
      ...(item.kind === "folder" ? shown(item.row.document.identifier) : []),
    ]);
  return shown(undefined);
}

/** What stands in a folder, deeper levels left out. */
export function contentsOf(catalog: Catalog, folder: string): Item[] {
  return allItems(catalog).filter(({ row }) => row.document.parent === folder);
}

/** The items whose `after` means this one. */
export function followersOf(catalog: Catalog, { row }: Item): Item[] {
  return allItems(catalog).filter((item) => predecessorOf(catalog, item)?.row.number === row.number);
}

/** The item that `after` means: a page before a folder of the same name, and never the item itself. */
export function predecessorOf(catalog: Catalog, { row }: Item): Item | undefined {
  const { after } = row.document;
  if (after === undefined) return undefined;
  const [page, folder] = [catalog.pages.get(after), catalog.folders.get(after)];
  if (page !== undefined && page.number !== row.number) return { kind: "page", row: page };
  return folder === undefined || folder.number === row.number ? undefined : { kind: "folder", row: folder };
}

function allItems(catalog: Catalog): Item[] {
  const pages = catalog.pages.all().map((row): Item => ({ kind: "page", row }));
  const folders = catalog.folders.all().map((row): Item => ({ kind: "folder", row }));
  return [...pages, ...folders].sort((one, other) => one.row.number - other.row.number);
}

/** Siblings, each behind the one that it comes after; what comes after nothing here leads, the oldest first. */
function inOrder(catalog: Catalog, siblings: readonly Item[]): Item[] {
  const numbers = new Set(siblings.map(({ row }) => row.number));
  const byPredecessor = groupBy(siblings, (item) => {
    const predecessor = predecessorOf(catalog, item)?.row.number;
    return predecessor !== undefined && numbers.has(predecessor) ? predecessor : undefined;
  });
  const behind = (number: number | undefined): Item[] =>
    (byPredecessor.get(number) ?? []).flatMap((item) => [item, ...behind(item.row.number)]);
  return behind(undefined);
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
