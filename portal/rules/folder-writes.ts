import type { PlacedDocument } from "../documents";
import { hasDependents } from "../errors";
import { type JsonObject, mergeKeys } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { checkOf } from "./check";
import { folderIdentifier } from "./identifiers";
import { Placements } from "./placements";
import { contentsOf } from "./sidebar";

type FolderRow = Row<PlacedDocument>;

const text = { type: "string" };

const checkFolder = checkOf<PlacedDocument>({
  type: "object",
  required: ["identifier"],
  additionalProperties: false,
  properties: { identifier: folderIdentifier, title: text, icon: text, parent: text, after: text },
});

/** The writes of the sidebar's folders of one organisation within one transaction. */
export class FolderWrites {
  readonly #placements: Placements;

  constructor(
    private readonly catalog: Catalog,
    transaction: Transaction,
  ) {
    this.#placements = new Placements(catalog, transaction);
  }

  create(body: JsonObject): FolderRow {
    return this.#placements.insert("folder", checkFolder(mergeKeys({}, body)));
  }

  /** Null takes a field away; another identifier renames the folder, and what stands in it or after it follows. */
  patch(row: FolderRow, patch: JsonObject): FolderRow {
    return this.#placements.update({ kind: "folder", row }, checkFolder(mergeKeys(row.document, patch)));
  }

  /** Refuses a folder in which something stands. */
  delete(row: FolderRow): void {
    const { identifier } = row.document;
    const contents = contentsOf(this.catalog, identifier).map((item) => `the ${item.kind} "${item.row.document.identifier}"`);
    if (contents.length > 0) throw hasDependents(`Folder "${identifier}" holds ${listed(contents)}. Move or delete what it holds first.`);
    this.#placements.remove({ kind: "folder", row });
  }
}

/** The first few by name, the rest by number. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
