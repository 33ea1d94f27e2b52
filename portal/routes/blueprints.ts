import { randomBytes } from "node:crypto";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, blueprintOf, objectBody, ok, parameter, type Route } from "../http/route";
import { BlueprintWrites } from "../rules/blueprint-writes";
import { presentBlueprint } from "../rules/presentation";
import { systemBlueprint } from "../rules/system-blueprints";
import { settleFor, writeEntities } from "./entities";

export const blueprintRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/blueprints", handle: list },
  { method: "POST", path: "/v1/blueprints", handle: create },
  { method: "GET", path: "/v1/blueprints/:blueprint", handle: read },
  { method: "PUT", path: "/v1/blueprints/:blueprint", handle: replace },
  { method: "PATCH", path: "/v1/blueprints/:blueprint", handle: patch },
  { method: "DELETE", path: "/v1/blueprints/:blueprint", handle: remove },
  { method: "GET", path: "/v1/blueprints/system/:blueprint/structure", handle: structure },
  { method: "GET", path: "/v1/blueprints/:blueprint/entities-count", handle: count },
  { method: "DELETE", path: "/v1/blueprints/:blueprint/all-entities", handle: removeEntities },
];

async function list({ organization }: ApiRequest): Promise<ApiReply> {
  return ok({ blueprints: organization.catalog.blueprints.all().map(presentBlueprint) });
}

async function create({ organization, body, query }: ApiRequest): Promise<ApiReply> {
  const page = query.flag("create_catalog_page", true);
  const row = await organization.write((transaction) => new BlueprintWrites(organization.catalog, transaction).create(body, page));
  return ok({ blueprint: presentBlueprint(row) }, 201);
}

async function read(request: ApiRequest): Promise<ApiReply> {
  return ok({ blueprint: presentBlueprint(blueprintOf(request)) });
}

async function replace(request: ApiRequest): Promise<ApiReply> {
  const { organization, body } = request;
  const row = await organization.write((transaction) =>
    new BlueprintWrites(organization.catalog, transaction).replace(blueprintOf(request), body),
  );
  return ok({ blueprint: presentBlueprint(row) });
}

async function patch(request: ApiRequest): Promise<ApiReply> {
  const { organization } = request;
  const body = objectBody(request);
  const row = await organization.write((transaction) =>
    new BlueprintWrites(organization.catalog, transaction).patch(blueprintOf(request), body),
  );
  return ok({ blueprint: presentBlueprint(row) });
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  const { organization, query } = request;
  await organization.write((transaction) =>
    new BlueprintWrites(organization.catalog, transaction).delete(blueprintOf(request), query.flag("delete_actions")),
  );
  return ok();
}

/** The base of a system blueprint, without what an organisation added to it. */
async function structure(request: ApiRequest): Promise<ApiReply> {
  const base = systemBlueprint(parameter(request, "blueprint"));
  if (base === undefined) throw notFound("System blueprint", parameter(request, "blueprint"));
  return ok({ blueprint: base });
}

async function count(request: ApiRequest): Promise<ApiReply> {
  await settleFor(request, blueprintOf(request).document);
  return ok({ count: request.organization.catalog.entities(blueprintOf(request)).size });
}

/** Done at once; the migration that clients then ask for is already complete. */
async function removeEntities(request: ApiRequest): Promise<ApiReply> {
  const { organization, query } = request;
  const deleteBlueprint = query.flag("delete_blueprint");
  const migrationId = `m_${randomBytes(12).toString("base64url")}`;
  await writeEntities(request, (transaction) => {
    const writes = new BlueprintWrites(organization.catalog, transaction);
    const row = blueprintOf(request);
    if (deleteBlueprint) writes.checkDeletable(row);
    const successCount = writes.deleteEntities(row);
    if (deleteBlueprint) writes.delete(row, false);
    const outcome = { status: "COMPLETED", deleteBlueprint, deleteEntities: true, failureCount: 0, successCount };
    const sourceBlueprint = row.document.identifier;
    const migration = {
      identifier: migrationId,
      id: migrationId,
      actor: transaction.author.actor,
      sourceBlueprint,
      mapping: {},
      ...outcome,
    };
    transaction.insert(organization.catalog.migrations, migration);
  });
  return ok({ migrationId });
}
