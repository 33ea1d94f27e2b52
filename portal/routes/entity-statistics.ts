import type { BlueprintDocument } from "../documents";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, ok, type Route } from "../http/route";
import { isObject, own } from "../json/json";
import { aggregateEntities } from "../rules/entity-aggregate";
import { checkHistory, historyOf } from "../rules/entity-history";
import { checkOverTime, seriesOf } from "../rules/entity-series";
import { entitiesOf, everyEntity } from "../rules/entity-view";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import { settleFor, settleForQuery } from "./entities";

export const entityStatisticsRoutes: readonly Route[] = [
  { method: "POST", path: "/v1/entities/aggregate", handle: aggregate },
  { method: "POST", path: "/v1/entities/aggregate-over-time", handle: aggregateOverTime },
  { method: "POST", path: "/v1/entities/properties-history", handle: history },
];

async function aggregate(request: ApiRequest): Promise<ApiReply> {
  const { organization, body } = request;
  const { catalog } = organization;
  await settleForQuery(request, isObject(body) ? own(body, "query") : undefined);
  return ok({ result: await aggregateEntities(catalog, everyEntity(catalog), body) });
}

async function aggregateOverTime(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const body = checkOverTime(request.body);
  const blueprint = blueprintNamed(catalog, body.blueprint, "blueprint");
  await settleFor(request, blueprint.document);
  return ok({ result: await seriesOf(catalog, entitiesOf(catalog, blueprint), body) });
}

async function history(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const body = checkHistory(request.body);
  const blueprint = blueprintNamed(catalog, body.blueprintIdentifier, "blueprintIdentifier");
  await settleFor(request, blueprint.document);
  const row = catalog.entities(blueprint).get(body.entityIdentifier);
  if (row === undefined) throw notFound("Entity", body.entityIdentifier, { path: "entityIdentifier" });
  return ok({ result: await historyOf(catalog, { blueprint, row }, body) });
}

function blueprintNamed(catalog: Catalog, identifier: string, path: string): Row<BlueprintDocument> {
  const row = catalog.blueprints.get(identifier);
  if (row === undefined) throw notFound("Blueprint", identifier, { path });
  return row;
}
