import type { BlueprintDocument } from "../documents";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, ok, type Route } from "../http/route";
import { aggregateEntities } from "../rules/entity-aggregate";
import { checkHistory, historyOf } from "../rules/entity-history";
import { checkOverTime, seriesOf } from "../rules/entity-series";
import { entitiesOf, everyEntity } from "../rules/entity-view";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";

export const entityStatisticsRoutes: readonly Route[] = [
  { method: "POST", path: "/v1/entities/aggregate", handle: aggregate },
  { method: "POST", path: "/v1/entities/aggregate-over-time", handle: aggregateOverTime },
  { method: "POST", path: "/v1/entities/properties-history", handle: history },
];

async function aggregate({ organization: { catalog }, body }: ApiRequest): Promise<ApiReply> {
  return ok({ result: await aggregateEntities(catalog, everyEntity(catalog), body) });
}

async function aggregateOverTime({ organization: { catalog }, body: sent }: ApiRequest): Promise<ApiReply> {
  const body = checkOverTime(sent);
  const blueprint = blueprintNamed(catalog, body.blueprint, "blueprint");
  return ok({ result: await seriesOf(catalog, entitiesOf(catalog, blueprint), body) });
}

async function history({ organization: { catalog }, body: sent }: ApiRequest): Promise<ApiReply> {
  const body = checkHistory(sent);
  const blueprint = blueprintNamed(catalog, body.blueprintIdentifier, "blueprintIdentifier");
  const row = catalog.entities(blueprint).get(body.entityIdentifier);
  if (row === undefined) throw notFound("Entity", body.entityIdentifier, { path: "entityIdentifier" });
  return ok({ result: await historyOf(catalog, { blueprint, row }, body) });
}

function blueprintNamed(catalog: Catalog, identifier: string, path: string): Row<BlueprintDocument> {
  const row = catalog.blueprints.get(identifier);
  if (row === undefined) throw notFound("Blueprint", identifier, { path });
  return row;
}
