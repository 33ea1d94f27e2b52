import type { Identified } from "../documents";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, ok, parameter, type Route } from "../http/route";
import { type JsonObject, own, without } from "../json/json";
import type { Row } from "../store/row";

export const migrationRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/migrations", handle: list },
  { method: "GET", path: "/v1/migrations/:migration", handle: read },
];

async function list({ organization, query }: ApiRequest): Promise<ApiReply> {
  const [statuses, actor, blueprint] = [query.list("status"), query.text("actor"), query.text("blueprint")];
  const wanted = organization.catalog.migrations
    .all()
    .filter(
      ({ document }) =>
        (statuses.length === 0 || statuses.includes(String(own(document, "status")))) &&
        (actor === undefined || own(document, "actor") === actor) &&
        (blueprint === undefined || own(document, "sourceBlueprint") === blueprint),
    );
  return ok({ migrations: wanted.map(present) });
}

async function read(request: ApiRequest): Promise<ApiReply> {
  const row = request.organization.catalog.migrations.get(parameter(request, "migration"));
  if (row === undefined) throw notFound("Migration", parameter(request, "migration"));
  return ok({ migration: present(row) });
}

function present({ document, audit }: Row<Identified>): JsonObject {
  return { ...without(document, new Set(["identifier"])), ...audit };
}
