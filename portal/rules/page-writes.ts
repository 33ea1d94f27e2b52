import type { PlacedDocument } from "../documents";
import { ApiError, forbidden, invalid, notFound } from "../errors";
import { isArray, isObject, type Json, type JsonObject, mergeKeys, own, without } from "../json/json";
import type { Catalog } from "../store/catalog";
import { auditKeys, type Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { homePage } from "./blueprint-pages";
import { mergePermissions } from "./page-permissions";
import { checkPage } from "./page-schema";
import { Placements } from "./placements";
import { checkWidgets, findWidget, withWidget } from "./widgets";

type PageRow = Row<PlacedDocument>;

/** Types of which Port makes the pages itself. */
const madeTypes: ReadonlySet<Json | undefined> = new Set(["home", "entity"]);

/** The writes of pages of one organisation within one transaction. */
export class PageWrites {
  readonly #placements: Placements;

  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {
    this.#placements = new Placements(catalog, transaction);
  }

  create(body: Json | undefined): PageRow {
    const document = this.#read(body);
    const type = own<Json>(document, "type");
    if (type === "entity")
      throw new ApiError(
        404,
        "not_found",
        "type: Entity pages cannot be created: each is made with its blueprint. Update that one instead.",
      );
    if (type === "home" && document.identifier !== homePage.identifier)
      throw invalid("type", `There is one home page, "${homePage.identifier}", and it cannot be created. Update that one instead.`);
    return this.#placements.insert("page", document);
  }

  /** PUT: the body is the whole page; another identifier renames it, and what comes after it follows. */
  replace(current: PageRow, body: Json | undefined): PageRow {
    const { identifier } = current.document;
    return this.#put(current, this.#read(isObject(body) ? { identifier, ...body } : body));
  }

  patch(current: PageRow, patch: JsonObject): PageRow {
    return this.#put(current, this.#read(mergeKeys(current.document, patch)));
  }

  delete(row: PageRow): void {
    const { identifier } = row.document;
    if (identifier === homePage.identifier) throw forbidden(`The home page "${identifier}" cannot be deleted.`);
    if (own<Json>(row.document, "type") === "entity")
      throw forbidden(`The entity page "${identifier}" cannot be deleted: it goes with its blueprint.`);
    this.#placements.remove({ kind: "page", row });
  }

  /** Lays a patch over one widget, wherever it stands in the page. */
  patchWidget(row: PageRow, id: string, patch: JsonObject): void {
    const [widgets, widget] = widgetOf(row, id);
    this.#putWidgets(row, withWidget(widgets, widget, mergeKeys(widget, { ...patch, id })));
  }

  deleteWidget(row: PageRow, id: string): void {
    const [widgets, widget] = widgetOf(row, id);
    this.#putWidgets(row, withWidget(widgets, widget, undefined));
  }

  patchPermissions(row: PageRow, body: Json | undefined): PageRow {
    const permissions = mergePermissions(this.catalog, row, body);
    return this.transaction.follow(this.catalog.pages, row, row.document, { ...written(row), permissions });
  }

  #read(body: Json | undefined): PlacedDocument {
    const document = checkPage(without(checkPage(body), auditKeys));
    const [blueprint, widgets] = [own<Json>(document, "blueprint"), own<Json>(document, "widgets")];
    if (typeof blueprint === "string" && this.catalog.blueprints.get(blueprint) === undefined)
      throw notFound("Blueprint", blueprint, { path: "blueprint", remedy: "Create it first.", status: 422 });
    if (isArray(widgets)) checkWidgets(widgets, "widgets");
    return document;
  }

  #put(current: PageRow, document: PlacedDocument): PageRow {
    const [from, to] = [own<Json>(current.document, "type"), own<Json>(document, "type")];
    if (from !== to && (madeTypes.has(from) || madeTypes.has(to)))
      throw invalid("type", `cannot change from "${String(from)}" to "${String(to)}": Port makes the pages of those types itself.`);
    if (from === "home" && document.identifier !== homePage.identifier)
      throw invalid("identifier", `The home page "${homePage.identifier}" cannot be renamed.`);
    return this.#placements.update({ kind: "page", row: current }, document, written(current));
  }

  #putWidgets(row: PageRow, widgets: readonly Json[]): void {
    this.#put(row, this.#read({ ...row.document, widgets }));
  }
}

function widgetOf({ document }: PageRow, id: string): [widgets: readonly Json[], widget: JsonObject] {
  const widgets = own<Json>(document, "widgets");
  const widget = isArray(widgets) ? findWidget(widgets, id) : undefined;
  if (!isArray(widgets) || widget === undefined)
    throw notFound("Widget", id, { remedy: `The page "${document.identifier}" has none of that id.` });
  return [widgets, widget];
}

/** What is kept aside, without the mark of a page that nobody has written yet. */
function written({ aside = {} }: PageRow): JsonObject {
  return without(aside, new Set(["unwritten"]));
}
