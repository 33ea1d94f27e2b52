import type { EntityDocument } from "../documents";
import { ApiError } from "../errors";
import { type ApiReply, type ApiRequest, ok, parameter, type Route } from "../http/route";
import { presentReadTeam, presentWrittenTeam } from "../rules/principal-view";
import { principalTable, teamCalled } from "../rules/principals";
import { selectFields } from "../rules/projection";
import { TeamWrites } from "../rules/team-writes";
import type { Row } from "../store/row";

export const teamRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/teams", handle: list },
  { method: "POST", path: "/v1/teams", handle: create },
  { method: "GET", path: "/v1/teams/:team", handle: read },
  { method: "PUT", path: "/v1/teams/:team", handle: (request) => change(request, (writes, team) => writes.replace(team, request.body)) },
  { method: "PATCH", path: "/v1/teams/:team", handle: (request) => change(request, (writes, team) => writes.patch(team, request.body)) },
  { method: "DELETE", path: "/v1/teams/:team", handle: remove },
];

/** The team that the path names. */
function teamOf(request: ApiRequest): Row<EntityDocument> {
  const name = parameter(request, "team");
  const row = teamCalled(request.organization.catalog, name);
  if (row === undefined) throw new ApiError(404, "not_found", `Team with the name ${JSON.stringify(name)} was not found.`);
  return row;
}

/** Does one write of teams. */
function write<Result>(request: ApiRequest, work: (writes: TeamWrites) => Result): Promise<Result> {
  const { catalog } = request.organization;
  return request.organization.write((transaction) => work(new TeamWrites(catalog, transaction)));
}

async function list({ organization, query }: ApiRequest): Promise<ApiReply> {
  const teams = principalTable(organization.catalog, "_team").all();
  return ok({ teams: teams.map((team) => selectFields(presentReadTeam(organization.catalog, team), query.list("fields"))) });
}

async function create(request: ApiRequest): Promise<ApiReply> {
  const team = await write(request, (writes) => writes.create(request.body));
  return ok({ team: presentWrittenTeam(request.organization.catalog, team) });
}

async function read(request: ApiRequest): Promise<ApiReply> {
  const team = presentReadTeam(request.organization.catalog, teamOf(request));
  return ok({ team: selectFields(team, request.query.list("fields")) });
}

async function change(
  request: ApiRequest,
  work: (writes: TeamWrites, team: Row<EntityDocument>) => Row<EntityDocument>,
): Promise<ApiReply> {
  const team = await write(request, (writes) => work(writes, teamOf(request)));
  return ok({ team: presentWrittenTeam(request.organization.catalog, team) });
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  await write(request, (writes) => writes.delete(teamOf(request)));
  return ok();
}
