import type { RunDocument } from "../documents";
import { notFound } from "../errors";
import type { Query } from "../http/query";
import { type ApiReply, type ApiRequest, actionOf, ok, parameter, type Route } from "../http/route";
import { own, without } from "../json/json";
import { checkRunAs } from "../rules/run-schema";
import { presentRun, presentRunLog } from "../rules/run-view";
import { RunWrites } from "../rules/run-writes";
import type { Row } from "../store/row";

export const runRoutes: readonly Route[] = [
  { method: "POST", path: "/v1/actions/:action/runs", handle: start },
  { method: "GET", path: "/v1/actions/runs", handle: list },
  { method: "GET", path: "/v1/actions/runs/:run", handle: read },
  { method: "PATCH", path: "/v1/actions/runs/:run", handle: report },
  { method: "PATCH", path: "/v1/actions/runs/:run/approval", handle: decide },
  { method: "GET", path: "/v1/actions/runs/:run/approvers", handle: approvers },
  { method: "POST", path: "/v1/actions/runs/:run/logs", handle: log },
  { method: "GET", path: "/v1/actions/runs/:run/logs", handle: logs },
];

/** The run that the path names. */
function runOf(request: ApiRequest): Row<RunDocument> {
  const id = parameter(request, "run");
  const row = request.organization.catalog.runs.get(id);
  if (row === undefined) throw notFound("Action run", id);
  return row;
}

/** Carries out a write, and shows the run that comes of it. */
async function write({ organization }: ApiRequest, work: (writes: RunWrites) => Row<RunDocument>, status = 200): Promise<ApiReply> {
  const { catalog } = organization;
  return ok({ run: await organization.write((transaction) => presentRun(catalog, work(new RunWrites(catalog, transaction)))) }, status);
}

/** `run_as` is an e-mail address: the run counts as that user's. */
async function start(request: ApiRequest): Promise<ApiReply> {
  const { organization, query, body } = request;
  const { catalog } = organization;
  const runAs = query.text("run_as");
  const by = runAs === undefined ? {} : { actor: checkRunAs(runAs, "run_as") };
  const run = await organization.write(
    (transaction) => presentRun(catalog, new RunWrites(catalog, transaction).start(actionOf(request), body, organization.options)),
    by,
  );
  return ok({ run }, 202);
}

/** The latest first. */
async function list({ organization, query }: ApiRequest): Promise<ApiReply> {
  const { catalog } = organization;
  const limit = query.count("limit", { least: 1, most: 1000, initial: 1000 });
  const hidden = new Set(query.list("exclude"));
  const rows = catalog.runs.all().filter((row) => isWanted(row, query));
  const latest = rows.reverse().slice(0, limit);
  return ok({ runs: latest.map((row) => without(presentRun(catalog, row), hidden)) });
}

/** The filters of `GET /v1/actions/runs`; one that is absent keeps everything. */
function isWanted({ document, audit }: Row<RunDocument>, query: Query): boolean {
  const fits = (name: string, value: unknown): boolean => [undefined, value].includes(query.text(name));
  const sources = query.list("source");
  return (
    fits("entity", document.entity?.identifier) &&
    fits("blueprint", document.blueprint?.identifier) &&
    fits("action", document.action.identifier) &&
    fits("external_run_id", own(document, "externalRunId")) &&
    fits("user_email", audit.createdBy) &&
    fits("user_id", audit.createdBy) &&
    (!query.flag("active") || document.status === "IN_PROGRESS") &&
    (sources.length === 0 || sources.includes(String(own(document, "source"))))
  );
}

async function read(request: ApiRequest): Promise<ApiReply> {
  return ok({ run: presentRun(request.organization.catalog, runOf(request)) });
}

async function report(request: ApiRequest): Promise<ApiReply> {
  return write(request, (writes) => writes.report(runOf(request), request.body));
}

async function decide(request: ApiRequest): Promise<ApiReply> {
  return write(request, (writes) => writes.decide(runOf(request), request.body), 201);
}

/** Who has decided and, where the query says so, who still may: the credentials, while the run waits. */
async function approvers(request: ApiRequest): Promise<ApiReply> {
  const { status, approval } = runOf(request).document;
  const pending = status === "WAITING_FOR_APPROVAL";
  if (approval === null || (pending && !request.query.flag("include_pending_approvers"))) return ok({ approvers: [] });
  return ok({ approvers: [pending ? { ...approval, userId: request.organization.options.clientId } : approval] });
}

async function log(request: ApiRequest): Promise<ApiReply> {
  const { organization, body } = request;
  const row = await organization.write((transaction) => new RunWrites(organization.catalog, transaction).log(runOf(request), body));
  return ok({ runLog: presentRunLog(row) }, 201);
}

/** The oldest first. */
async function logs(request: ApiRequest): Promise<ApiReply> {
  const { organization, query } = request;
  const limit = query.count("limit", { least: 1, most: 50, initial: 50 });
  const offset = query.count("offset", { least: 0, initial: 0 });
  const id = runOf(request).document.identifier;
  const rows = organization.catalog.runLogs.all().filter(({ document }) => document.runId === id);
  return ok({ runLogs: rows.slice(offset, offset + limit).map(presentRunLog) });
}
