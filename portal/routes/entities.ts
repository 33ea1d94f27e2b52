import type { BlueprintDocument, EntityDocument } from "../documents";
import { notFound } from "../errors";
import type { Query } from "../http/query";
import { type ApiReply, type ApiRequest, blueprintOf, objectBody, ok, parameter, type Route } from "../http/route";
import type { Json } from "../json/json";
import { entitiesOf } from "../rules/entity-view";
import { type EntityWriteOptions, EntityWrites } from "../rules/entity-writes";
import { type Presentation, presentEntities, presentStored } from "../rules/presentation";
import { mayFindResults, showsResults } from "../rules/rule-results";
import { checkRunTakesWrites } from "../rules/run-writes";
import { followsScorecards } from "../rules/system-blueprints";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";

export const entityRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/blueprints/:blueprint/entities", handle: list },
  { method: "POST", path: "/v1/blueprints/:blueprint/entities", handle: create },
  { method: "GET", path: "/v1/blueprints/:blueprint/entities/:entity", handle: read },
  { method: "PUT", path: "/v1/blueprints/:blueprint/entities/:entity", handle: replace },
  { method: "PATCH", path: "/v1/blueprints/:blueprint/entities/:entity", handle: patch },
  { method: "DELETE", path: "/v1/blueprints/:blueprint/entities/:entity", handle: remove },
];

/** The switches of a write, as the query of its URL gives them. */
export function writeOptions(query: Query): EntityWriteOptions {
  return {
    upsert: query.flag("upsert"),
    merge: query.flag("merge"),
    createMissingRelatedEntities: query.flag("create_missing_related_entities"),
  };
}

export function presentation(query: Query): Presentation {
  return {
    excludeCalculated: query.flag("exclude_calculated_properties"),
    include: query.list("include"),
    exclude: query.list("exclude"),
    attachTitleToRelation: query.flag("attach_title_to_relation"),
  };
}

/** The entity that the path names. */
function entityOf(request: ApiRequest): Row<EntityDocument> {
  const identifier = parameter(request, "entity");
  const row = request.organization.catalog.entities(blueprintOf(request)).get(identifier);
  if (row === undefined) throw notFound("Entity", identifier);
  return row;
}

/** Carries out a write of entities. The run that it is for, if any, must be under way. */
export async function writeEntities<Result>(request: ApiRequest, work: (transaction: Transaction) => Result): Promise<Result> {
  const { organization, query, agent } = request;
  // A reply shows the results of rules as a read would.
  if (followsScorecards(parameter(request, "blueprint"))) await organization.settleResults();
  const run = query.text("run_id");
  const by = { agent, run: run === "" ? undefined : run };
  return organization.write((transaction) => {
    checkRunTakesWrites(organization.catalog, run);
    return work(transaction);
  }, by);
}

/** As `writeEntities`; where the request only asks whether it would be taken, nothing stays. */
export async function writeOrRehearse<Result>(request: ApiRequest, work: (transaction: Transaction) => Result): Promise<Result> {
  const { organization, query } = request;
  if (!query.flag("validation_only")) return writeEntities(request, work);
  return organization.rehearse((transaction) => {
    checkRunTakesWrites(organization.catalog, query.text("run_id"));
    return work(transaction);
  });
}

/** Before entities of a blueprint are shown: results of rules among them, or made of them, are brought up to date. */
export async function settleFor({ organization }: ApiRequest, blueprint: BlueprintDocument): Promise<void> {
  if (showsResults(blueprint)) await organization.settleResults();
}

/** As `settleFor`, before a query is put to all entities. */
export async function settleForQuery({ organization }: ApiRequest, query: Json | undefined): Promise<void> {
  if (mayFindResults(organization.catalog, query)) await organization.settleResults();
}

async function list(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const blueprint = blueprintOf(request);
  await settleFor(request, blueprint.document);
  return ok({ entities: await presentEntities(catalog, entitiesOf(catalog, blueprint), presentation(request.query)) });
}

async function create(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const body = objectBody(request);
  const entity = await writeOrRehearse(request, (transaction) => {
    const blueprint = blueprintOf(request);
    const { row } = new EntityWrites(catalog, transaction).post(blueprint, body, writeOptions(request.query));
    return presentStored(catalog, blueprint, row);
  });
  return ok({ entity }, 201);
}

async function read(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  await settleFor(request, blueprintOf(request).document);
  const view = { blueprint: blueprintOf(request), row: entityOf(request) };
  const [entity] = await presentEntities(catalog, [view], presentation(request.query));
  return ok({ entity: entity ?? {} });
}

async function replace(request: ApiRequest): Promise<ApiReply> {
  const { organization, query } = request;
  const { catalog } = organization;
  const body = objectBody(request);
  const entity = await writeEntities(request, (transaction) => {
    const blueprint = blueprintOf(request);
    return presentStored(
      catalog,
      blueprint,
      new EntityWrites(catalog, transaction).put(blueprint, entityOf(request), body, writeOptions(query)),
    );
  });
  return ok({ entity });
}

async function patch(request: ApiRequest): Promise<ApiReply> {
  const { organization, query } = request;
  const { catalog } = organization;
  const body = objectBody(request);
  const entity = await writeEntities(request, (transaction) => {
    const blueprint = blueprintOf(request);
    return presentStored(
      catalog,
      blueprint,
      new EntityWrites(catalog, transaction).patch(blueprint, entityOf(request), body, writeOptions(query)),
    );
  });
  return ok({ entity });
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  const { organization, query } = request;
  await writeEntities(request, (transaction) => {
    new EntityWrites(organization.catalog, transaction).delete(blueprintOf(request), entityOf(request), query.flag("delete_dependents"));
  });
  return ok();
}
