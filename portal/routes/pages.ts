import type { PlacedDocument } from "../documents";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, objectBody, ok, parameter, type Route } from "../http/route";
import { type JsonObject, without } from "../json/json";
import { permissionsOf } from "../rules/page-permissions";
import { PageWrites } from "../rules/page-writes";
import type { Row } from "../store/row";

export const pageRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/pages", handle: list },
  { method: "POST", path: "/v1/pages", handle: create },
  { method: "GET", path: "/v1/pages/:page", handle: read },
  { method: "PUT", path: "/v1/pages/:page", handle: replace },
  { method: "PATCH", path: "/v1/pages/:page", handle: patch },
  { method: "DELETE", path: "/v1/pages/:page", handle: remove },
  { method: "GET", path: "/v1/pages/:page/permissions", handle: permissions },
  { method: "PATCH", path: "/v1/pages/:page/permissions", handle: patchPermissions },
  { method: "PATCH", path: "/v1/pages/:page/widgets/:widget", handle: patchWidget },
  { method: "DELETE", path: "/v1/pages/:page/widgets/:widget", handle: removeWidget },
];

/** The page that the path names. */
function pageOf(request: ApiRequest): Row<PlacedDocument> {
  const identifier = parameter(request, "page");
  const row = request.organization.catalog.pages.get(identifier);
  if (row === undefined) throw notFound("Page", identifier);
  return row;
}

function present({ document, audit }: Row<PlacedDocument>): JsonObject {
  return { ...document, ...audit };
}

/** Carries out a write of the page that the path names. */
function write<Result>(request: ApiRequest, work: (writes: PageWrites, row: Row<PlacedDocument>) => Result): Promise<Result> {
  const { organization } = request;
  return organization.write((transaction) => work(new PageWrites(organization.catalog, transaction), pageOf(request)));
}

/** `compact` leaves out what stands on the pages. */
async function list({ organization, query }: ApiRequest): Promise<ApiReply> {
  const pages = organization.catalog.pages.all().map(present);
  return ok({ pages: query.flag("compact") ? pages.map((page) => without(page, new Set(["widgets"]))) : pages });
}

async function create({ organization, body }: ApiRequest): Promise<ApiReply> {
  const row = await organization.write((transaction) => new PageWrites(organization.catalog, transaction).create(body));
  return ok({ page: present(row) }, 201);
}

async function read(request: ApiRequest): Promise<ApiReply> {
  return ok({ page: present(pageOf(request)) });
}

async function replace(request: ApiRequest): Promise<ApiReply> {
  return ok({ page: present(await write(request, (writes, row) => writes.replace(row, request.body))) });
}

async function patch(request: ApiRequest): Promise<ApiReply> {
  const body = objectBody(request);
  return ok({ page: present(await write(request, (writes, row) => writes.patch(row, body))) });
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  await write(request, (writes, row) => writes.delete(row));
  return ok();
}

async function permissions(request: ApiRequest): Promise<ApiReply> {
  return ok({ permissions: permissionsOf(pageOf(request)) });
}

async function patchPermissions(request: ApiRequest): Promise<ApiReply> {
  return ok({ permissions: permissionsOf(await write(request, (writes, row) => writes.patchPermissions(row, request.body))) });
}

async function patchWidget(request: ApiRequest): Promise<ApiReply> {
  const body = objectBody(request);
  const identifier = parameter(request, "widget");
  await write(request, (writes, row) => writes.patchWidget(row, identifier, body));
  return ok({ identifier });
}

async function removeWidget(request: ApiRequest): Promise<ApiReply> {
  await write(request, (writes, row) => writes.deleteWidget(row, parameter(request, "widget")));
  return ok();
}
