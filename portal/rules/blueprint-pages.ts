import type { BlueprintDocument, PlacedDocument } from "../documents";
import { own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { hasFollowed, pageFollowing } from "./blueprint-references";
import { Placements } from "./placements";

/** The page that every organisation has from its first day. */
export const homePage: PlacedDocument = { identifier: "$home", type: "home", title: "Home", widgets: [] };

/**
 * The pages that are made with a blueprint and go with it: the catalog page of its entities, and the page on which one of them is shown.
 * Their rows remember the blueprint's number, and until somebody writes them they are named after the blueprint, also through its renames;
 * who has written one knows it by its name, which then stays.
 */
export class BlueprintPages {
  readonly #placements: Placements;

  constructor(
    private readonly catalog: Catalog,
    transaction: Transaction,
  ) {
    this.#placements = new Placements(catalog, transaction);
  }

  /** A page of that name that is there already serves as it is. */
  make({ document, number }: Row<BlueprintDocument>): void {
    for (const page of [catalogPage(document), entityPage(document)])
      if (this.catalog.pages.get(page.identifier) === undefined)
        this.#placements.insert("page", page, { madeWith: number, unwritten: true });
  }

  /** @param blueprint the row under its new identifier. */
  followRename(blueprint: Row<BlueprintDocument>, from: string): void {
    const to = blueprint.document.identifier;
    for (const row of this.#pages()) {
      const followed = { ...pageFollowing(row.document, from, to), ...this.#nameAfter(blueprint, row) };
      if (hasFollowed(followed, row.document)) this.#placements.follow({ kind: "page", row }, followed);
    }
  }

  remove(blueprint: Row<BlueprintDocument>): void {
    for (const row of this.#pages()) if (isMadeWith(blueprint, row)) this.#placements.remove({ kind: "page", row });
  }

  /** Each page as it is when its turn comes: the change of one may have changed what another comes after. */
  *#pages(): Generator<Row<PlacedDocument>> {
    for (const { document } of this.catalog.pages.all()) {
      const row = this.catalog.pages.get(document.identifier);
      if (row !== undefined) yield row;
    }
  }

  #nameAfter(blueprint: Row<BlueprintDocument>, row: Row<PlacedDocument>): { identifier?: string } {
    if (!isMadeWith(blueprint, row) || own(row.aside, "unwritten") !== true) return {};
    const made = own(row.document, "type") === "entity" ? entityPage(blueprint.document) : catalogPage(blueprint.document);
    return this.catalog.pages.get(made.identifier) === undefined ? { identifier: made.identifier } : {};
  }
}

function isMadeWith(blueprint: Row<BlueprintDocument>, { aside }: Row<PlacedDocument>): boolean {
  return own(aside, "madeWith") === blueprint.number;
}

function catalogPage({ identifier, title, icon }: BlueprintDocument): PlacedDocument {
  const dataset = { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: identifier }] };
  return {
    identifier: plural(identifier),
    type: "blueprint-entities",
    title: plural(title ?? identifier),
    ...(typeof icon === "string" ? { icon } : {}),
    blueprint: identifier,
    widgets: [{ id: "entities", type: "table-entities-explorer", dataset }],
  };
}

function entityPage({ identifier, title, icon }: BlueprintDocument): PlacedDocument {
  const look = { title: title ?? identifier, ...(typeof icon === "string" ? { icon } : {}) };
  return { identifier: `${identifier}Entity`, type: "entity", ...look, blueprint: identifier, widgets: [] };
}

/** What ends in "s" counts as plural. */
function plural(name: string): string {
  return name.endsWith("s") ? name : `${name}s`;
}
