import type { PlacedDocument } from "../documents";
import { identifierTaken, invalid, notFound } from "../errors";
import type { JsonObject } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Table } from "../store/table";
import type { Transaction } from "../store/transaction";
import { contentsOf, followersOf, type Item, type ItemKind, predecessorOf } from "./sidebar";

/** Levels of folders, the top one counted. */
const deepest = 3;

/**
 * The places of pages and folders within one transaction: what `parent` and `after` name is always there, no folder stands inside itself,
 * and what names an item follows its rename.
 */
export class Placements {
  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {}

  insert(kind: ItemKind, document: PlacedDocument, aside?: JsonObject): Row<PlacedDocument> {
    this.#checkFree(kind, document.identifier);
    const row = this.transaction.insert(this.#table(kind), document, aside);
    this.#checkPlace({ kind, row });
    return row;
  }

  /** The item with another document, perhaps under another identifier. */
  update(item: Item, document: PlacedDocument, aside = item.row.aside): Row<PlacedDocument> {
    return this.#put(item, document, () => this.transaction.update(this.#table(item.kind), item.row, document, aside));
  }

  /** As `update`, for what only follows a change elsewhere. */
  follow(item: Item, document: PlacedDocument): Row<PlacedDocument> {
    return this.#put(item, document, () => this.transaction.follow(this.#table(item.kind), item.row, document));
  }

  /** What came after the item now comes after what was before it. */
  remove(item: Item): void {
    const followers = followersOf(this.catalog, item);
    this.transaction.remove(this.#table(item.kind), item.row);
    const { after } = item.row.document;
    for (const { kind, row } of followers) {
      const { after: gone, ...rest } = row.document;
      this.transaction.follow(this.#table(kind), row, after === undefined ? rest : { ...row.document, after });
    }
  }

  #put(item: Item, document: PlacedDocument, write: () => Row<PlacedDocument>): Row<PlacedDocument> {
    const { kind } = item;
    const [from, to] = [item.row.document.identifier, document.identifier];
    if (from !== to) this.#checkFree(kind, to);
    const followers = followersOf(this.catalog, item);
    const row = write();
    if (from !== to) this.#followRename(kind, followers, from, to);
    this.#checkPlace({ kind, row });
    return row;
  }

  #followRename(renamed: ItemKind, followers: readonly Item[], from: string, to: string): void {
    const moved = followers.map(({ kind, row }): Item => {
      return { kind, row: this.transaction.follow(this.#table(kind), row, { ...row.document, after: to }) };
    });
    // The new name may mean a page to them where the old one meant a folder.
    for (const item of moved) this.#checkOrder(item);
    if (renamed === "page") return;
    for (const { kind, row } of contentsOf(this.catalog, from))
      this.transaction.follow(this.#table(kind), row, { ...row.document, parent: to });
  }

  #table(kind: ItemKind): Table<PlacedDocument> {
    return kind === "page" ? this.catalog.pages : this.catalog.folders;
  }

  #checkFree(kind: ItemKind, identifier: string): void {
    if (this.#table(kind).get(identifier) !== undefined) throw identifierTaken(kind === "page" ? "Page" : "Folder", identifier);
  }

  #checkPlace(item: Item): void {
    const { parent } = item.row.document;
    if (parent !== undefined) {
      if (this.catalog.folders.get(parent) === undefined) throw this.#noFolder(item, parent);
      this.#checkDepth(item);
    }
    this.#checkOrder(item);
  }

  #checkOrder(item: Item): void {
    const { identifier, after } = item.row.document;
    if (after === undefined) return;
    if (predecessorOf(this.catalog, item) === undefined) {
      if (after === identifier) throw invalid("after", `"${identifier}" cannot come after itself.`);
      throw notFound("Page or folder", after, { path: "after", remedy: "Create it first.", status: 422 });
    }
    const passed = new Set<number>();
    for (let at: Item | undefined = item; at !== undefined; at = predecessorOf(this.catalog, at)) {
      if (passed.has(at.row.number))
        throw invalid(
          "after",
          `"${identifier}" would come after itself, because "${after}" comes after it. Move one of the two elsewhere.`,
        );
      passed.add(at.row.number);
    }
  }

  #noFolder({ kind, row }: Item, parent: string): Error {
    const remedy = "Name a folder, or leave parent out for the top.";
    if (kind === "page" && parent === row.document.identifier) return invalid("parent", `A page cannot stand inside itself. ${remedy}`);
    if (this.catalog.pages.get(parent) !== undefined)
      return invalid("parent", `"${parent}" is a page, and only folders hold others. ${remedy}`);
    return notFound("Folder", parent, { path: "parent", remedy: "Create it first.", status: 422 });
  }

  #checkDepth({ kind, row }: Item): void {
    const above: string[] = [];
    for (let at = row.document.parent; at !== undefined; at = this.catalog.folders.get(at)?.document.parent) {
      if (kind === "folder" && at === row.document.identifier) {
        const way = [row.document.identifier, ...above, at].map((step) => JSON.stringify(step)).join(" in ");
        throw invalid("parent", `The folder would stand inside itself: ${way}. Name another folder, or leave parent out for the top.`);
      }
      above.push(at);
    }
    const levels = above.length + (kind === "folder" ? this.#height(row.document.identifier) : 0);
    if (levels > deepest)
      throw invalid("parent", `Folders go ${deepest} levels deep, and here would be ${levels}. Name a folder that stands higher.`);
  }

  /** Levels of folders from this one down. */
  #height(folder: string): number {
    const inner = contentsOf(this.catalog, folder).filter(({ kind }) => kind === "folder");
    return 1 + Math.max(0, ...inner.map(({ row }) => this.#height(row.document.identifier)));
  }
}
