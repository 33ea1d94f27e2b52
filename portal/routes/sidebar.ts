import type { PlacedDocument } from "../documents";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, objectBody, ok, parameter, type Route } from "../http/route";
import { type Json, type JsonObject, own } from "../json/json";
import { FolderWrites } from "../rules/folder-writes";
import { type Item, sidebarOrder } from "../rules/sidebar";
import type { Row } from "../store/row";

export const sidebarRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/sidebars/catalog", handle: read },
  { method: "POST", path: "/v1/sidebars/catalog/folders", handle: create },
  { method: "PATCH", path: "/v1/sidebars/catalog/folders/:folder", handle: patch },
  { method: "DELETE", path: "/v1/sidebars/catalog/folders/:folder", handle: remove },
];

/** The folder that the path names. */
function folderOf(request: ApiRequest): Row<PlacedDocument> {
  const identifier = parameter(request, "folder");
  const row = request.organization.catalog.folders.get(identifier);
  if (row === undefined) throw notFound("Folder", identifier);
  return row;
}

/** Pages and folders in the order of the sidebar, each behind the folder that it stands in. */
async function read({ organization }: ApiRequest): Promise<ApiReply> {
  const items = sidebarOrder(organization.catalog).filter(isShown).map(present);
  return ok({ sidebar: { identifier: "catalog", items } });
}

async function create(request: ApiRequest): Promise<ApiReply> {
  const { organization } = request;
  const body = objectBody(request);
  const row = await organization.write((transaction) => new FolderWrites(organization.catalog, transaction).create(body));
  return ok({ folder: present({ kind: "folder", row }) }, 201);
}

async function patch(request: ApiRequest): Promise<ApiReply> {
  const { organization } = request;
  const body = objectBody(request);
  const row = await organization.write((transaction) => new FolderWrites(organization.catalog, transaction).patch(folderOf(request), body));
  return ok({ folder: present({ kind: "folder", row }) });
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  const { organization } = request;
  await organization.write((transaction) => new FolderWrites(organization.catalog, transaction).delete(folderOf(request)));
  return ok();
}

/** The home page has a place of its own, entity pages open from entities, and other pages may be hidden. */
function isShown({ kind, row: { document } }: Item): boolean {
  const type = own<Json>(document, "type");
  return kind === "folder" || (type !== "home" && type !== "entity" && own<Json>(document, "showInSidebar") !== false);
}

/** Of an item only what is set: nothing is made up for `parent` and `after`. */
function present({ kind, row: { document } }: Item): JsonObject {
  const { identifier, title, icon, parent, after } = document;
  return {
    identifier,
    ...(title === undefined ? {} : { title }),
    ...(icon === undefined ? {} : { icon }),
    sidebar: "catalog",
    sidebarType: kind,
    ...(parent === undefined ? {} : { parent }),
    ...(after === undefined ? {} : { after }),
  };
}
