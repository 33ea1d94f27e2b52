import type { ScorecardDocument } from "../documents";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, blueprintOf, ok, parameter, type Route } from "../http/route";
import type { JsonObject } from "../json/json";
import { presentScorecard } from "../rules/scorecard-levels";
import { ScorecardWrites } from "../rules/scorecard-writes";
import type { Row } from "../store/row";

export const scorecardRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/scorecards", handle: listAll },
  { method: "GET", path: "/v1/blueprints/:blueprint/scorecards", handle: list },
  { method: "POST", path: "/v1/blueprints/:blueprint/scorecards", handle: create },
  { method: "PUT", path: "/v1/blueprints/:blueprint/scorecards", handle: putAll },
  { method: "GET", path: "/v1/blueprints/:blueprint/scorecards/:scorecard", handle: read },
  { method: "PUT", path: "/v1/blueprints/:blueprint/scorecards/:scorecard", handle: replace },
  { method: "DELETE", path: "/v1/blueprints/:blueprint/scorecards/:scorecard", handle: remove },
];

/** The scorecard that the path names. */
function scorecardOf(request: ApiRequest): Row<ScorecardDocument> {
  const identifier = parameter(request, "scorecard");
  const row = request.organization.catalog.scorecards(blueprintOf(request)).get(identifier);
  if (row === undefined) throw notFound("Scorecard", identifier);
  return row;
}

async function listAll({ organization: { catalog } }: ApiRequest): Promise<ApiReply> {
  const scorecards = catalog.blueprints.all().flatMap((blueprint) =>
    catalog
      .scorecards(blueprint)
      .all()
      .map((row) => presentScorecard(blueprint, row)),
  );
  return ok({ scorecards });
}

async function list(request: ApiRequest): Promise<ApiReply> {
  const blueprint = blueprintOf(request);
  const rows = request.organization.catalog.scorecards(blueprint).all();
  return ok({ scorecards: rows.map((row) => presentScorecard(blueprint, row)) });
}

async function create(request: ApiRequest): Promise<ApiReply> {
  const scorecard = await written(request, (writes) => [writes.create(request.body)]);
  return ok({ scorecard: scorecard[0] ?? {} }, 201);
}

async function putAll(request: ApiRequest): Promise<ApiReply> {
  return ok({ scorecards: await written(request, (writes) => writes.putAll(request.body)) });
}

async function read(request: ApiRequest): Promise<ApiReply> {
  return ok({ scorecard: presentScorecard(blueprintOf(request), scorecardOf(request)) });
}

async function replace(request: ApiRequest): Promise<ApiReply> {
  const scorecard = await written(request, (writes) => [writes.replace(scorecardOf(request), request.body)]);
  return ok({ scorecard: scorecard[0] ?? {} });
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  await request.organization.write((transaction) =>
    transaction.remove(request.organization.catalog.scorecards(blueprintOf(request)), scorecardOf(request)),
  );
  return ok();
}

/** Carries out a write, and shows what it wrote as the blueprint is called at that moment. */
async function written(request: ApiRequest, work: (writes: ScorecardWrites) => Row<ScorecardDocument>[]): Promise<JsonObject[]> {
  const { organization } = request;
  return organization.write((transaction) => {
    const blueprint = blueprintOf(request);
    return work(new ScorecardWrites(organization.catalog, transaction, blueprint)).map((row) => presentScorecard(blueprint, row));
  });
}
