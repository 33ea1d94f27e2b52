import type { IntegrationDocument } from "../documents";
import { invalid, notFound } from "../errors";
import { type ApiReply, type ApiRequest, ok, parameter, type Route } from "../http/route";
import { IntegrationWrites, integrationByLog, presentIntegration, processesActions } from "../rules/integration-writes";
import type { Row } from "../store/row";

export const integrationRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/integration", handle: list },
  { method: "POST", path: "/v1/integration", handle: create },
  { method: "GET", path: "/v1/integration/:integration", handle: read },
  { method: "PATCH", path: "/v1/integration/:integration", handle: patch },
  { method: "DELETE", path: "/v1/integration/:integration", handle: remove },
  { method: "PATCH", path: "/v1/integration/:integration/config", handle: patchConfig },
];

/** The integration that the path names, by its installation id or, where the query says so, by the id of its log. */
function integrationOf(request: ApiRequest, field = "installationId"): Row<IntegrationDocument> {
  const { catalog } = request.organization;
  const identifier = parameter(request, "integration");
  const row = field === "logIngestId" ? integrationByLog(catalog, identifier) : catalog.integrations.get(identifier);
  if (row === undefined) throw notFound("Integration", identifier);
  return row;
}

/** Carries out a write, and shows the integration that comes of it. */
async function write(
  { organization }: ApiRequest,
  work: (writes: IntegrationWrites) => Row<IntegrationDocument>,
  status = 200,
): Promise<ApiReply> {
  const row = await organization.write((transaction) => work(new IntegrationWrites(organization.catalog, transaction)));
  return ok({ integration: presentIntegration(row) }, status);
}

async function list({ organization, query }: ApiRequest): Promise<ApiReply> {
  const wanted = query.text("actionsProcessingEnabled");
  const rows = organization.catalog.integrations.all();
  const shown = wanted === undefined ? rows : rows.filter((row) => processesActions(row) === (wanted === "true"));
  return ok({ integrations: shown.map(presentIntegration) });
}

async function create(request: ApiRequest): Promise<ApiReply> {
  return write(request, (writes) => writes.create(request.body), 201);
}

async function read(request: ApiRequest): Promise<ApiReply> {
  const field = request.query.text("byField") ?? "installationId";
  if (field !== "installationId" && field !== "logIngestId")
    throw invalid("byField", `must be one of "installationId", "logIngestId", not ${JSON.stringify(field)}`);
  return ok({ integration: presentIntegration(integrationOf(request, field)) });
}

async function patch(request: ApiRequest): Promise<ApiReply> {
  return write(request, (writes) => writes.patch(integrationOf(request), request.body));
}

async function patchConfig(request: ApiRequest): Promise<ApiReply> {
  return write(request, (writes) => writes.patchConfig(integrationOf(request), request.body));
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  const { organization } = request;
  await organization.write((transaction) => transaction.remove(organization.catalog.integrations, integrationOf(request)));
  return ok();
}
