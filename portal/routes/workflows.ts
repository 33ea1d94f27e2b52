import type { WorkflowDocument } from "../documents";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, ok, parameter, type Route } from "../http/route";
import { WorkflowWrites } from "../rules/workflow-writes";
import type { Row } from "../store/row";

export const workflowRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/workflows", handle: list },
  { method: "POST", path: "/v1/workflows", handle: create },
  { method: "GET", path: "/v1/workflows/:workflow", handle: read },
  { method: "PUT", path: "/v1/workflows/:workflow", handle: replace },
  { method: "DELETE", path: "/v1/workflows/:workflow", handle: remove },
];

/** The workflow that the path names. */
function workflowOf(request: ApiRequest): Row<WorkflowDocument> {
  const identifier = parameter(request, "workflow");
  const row = request.organization.catalog.workflows.get(identifier);
  if (row === undefined) throw notFound("Workflow", identifier);
  return row;
}

async function list({ organization }: ApiRequest): Promise<ApiReply> {
  return ok({ workflows: organization.catalog.workflows.all().map(({ document }) => document) });
}

async function create({ organization, body }: ApiRequest): Promise<ApiReply> {
  const row = await organization.write((transaction) => new WorkflowWrites(organization.catalog, transaction).create(body));
  return ok({ workflow: row.document }, 201);
}

async function read(request: ApiRequest): Promise<ApiReply> {
  return ok({ workflow: workflowOf(request).document });
}

async function replace(request: ApiRequest): Promise<ApiReply> {
  const { organization, body } = request;
  const row = await organization.write((transaction) =>
    new WorkflowWrites(organization.catalog, transaction).replace(workflowOf(request), body),
  );
  return ok({ workflow: row.document });
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  const { organization } = request;
  await organization.write((transaction) => transaction.remove(organization.catalog.workflows, workflowOf(request)));
  return ok();
}
