import type { AuditDocument } from "../documents";
import { invalid, notFound } from "../errors";
import type { Query } from "../http/query";
import { type ApiReply, type ApiRequest, ok, type Route } from "../http/route";
import { own } from "../json/json";
import { selectFields } from "../rules/projection";
import type { Catalog } from "../store/catalog";

export const auditLogRoutes: readonly Route[] = [{ method: "GET", path: "/v1/audit-log", handle: list }];

/** What an entry must say, by the filter that asks for it. */
const filters: { readonly [parameter: string]: (entry: AuditDocument) => unknown } = {
  identifier: ({ identifier }) => identifier,
  entity: ({ context }) => own(context, "entity"),
  blueprint: ({ context }) => own(context, "blueprint"),
  run_id: ({ context }) => own(context, "runId"),
  webhookId: ({ context }) => own(context, "webhookId"),
  webhookEventId: ({ context }) => own(context, "webhookEventId"),
  InstallationId: ({ context }) => own(context, "installationId"),
  action: ({ action }) => action,
  status: ({ status }) => status,
  actionType: ({ additionalData }) => own(additionalData, "actionType"),
};

/** Filters that take one of several values at once. */
const listFilters: { readonly [parameter: string]: (entry: AuditDocument) => string } = {
  origin: ({ trigger }) => trigger.origin,
  resources: ({ resourceType }) => resourceType,
};

/** Filters that know only these values. */
const choices: { readonly [parameter: string]: readonly string[] } = {
  status: ["SUCCESS", "FAILURE"],
  actionType: ["automation", "self-service"],
  resources: ["blueprint", "entity", "run", "webhook", "scorecard", "action", "integration"],
};

const day = 86_400_000;

/** The latest first. All filters must hold; `includes` names the fields that are shown. */
async function list({ organization: { catalog }, query }: ApiRequest): Promise<ApiReply> {
  const limit = query.count("limit", { least: 1, initial: 1000 });
  checkChoices(query);
  const holds = [...valueFilters(query), timeFilter(query), livingFilter(query, catalog)];
  const entries = catalog.auditLog.all().map(({ document }) => document);
  const found = entries.reverse().filter((entry) => holds.every((hold) => hold(entry)));
  const identifier = query.text("identifier");
  if (identifier !== undefined && found.length === 0) throw notFound("Audit log", identifier);
  return ok({ audits: found.slice(0, limit).map((entry) => selectFields(entry, query.list("includes"))) });
}

type Filter = (entry: AuditDocument) => boolean;

function valueFilters(query: Query): Filter[] {
  const single = Object.entries(filters).flatMap(([name, said]): Filter[] => {
    const wanted = query.text(name);
    return wanted === undefined ? [] : [(entry) => said(entry) === wanted];
  });
  const among = Object.entries(listFilters).flatMap(([name, said]): Filter[] => {
    const wanted = query.list(name);
    return wanted.length === 0 ? [] : [(entry) => wanted.includes(said(entry))];
  });
  return [...single, ...among];
}

function timeFilter(query: Query): Filter {
  const [from, to] = [timeOf(query, "from"), timeOf(query, "to")];
  return ({ trigger }) => {
    const at = Date.parse(trigger.at);
    return (from === undefined || at >= from) && (to === undefined || at <= to);
  };
}

/** Where an entity is asked for, it must still be there, unless the query includes the deleted ones: that it may for a day at a time. */
function livingFilter(query: Query, catalog: Catalog): Filter {
  if (query.flag("include_deleted_entities")) checkDeletedAskedFor(query);
  else if (query.text("entity") !== undefined) return (entry) => isLiving(entry, catalog);
  return () => true;
}

function isLiving({ context }: AuditDocument, catalog: Catalog): boolean {
  const blueprint = catalog.blueprints.get(String(own(context, "blueprint")));
  return blueprint !== undefined && catalog.entities(blueprint).get(String(own(context, "entity"))) !== undefined;
}

function checkDeletedAskedFor(query: Query): void {
  for (const name of ["entity", "blueprint", "status", "from", "to"])
    if (query.text(name) === undefined) throw invalid(name, "is required beside include_deleted_entities");
  const [from = 0, to = 0] = [timeOf(query, "from"), timeOf(query, "to")];
  if (to - from > day) throw invalid("to", "must be at most a day after from, beside include_deleted_entities");
}

function timeOf(query: Query, name: string): number | undefined {
  const text = query.text(name);
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw invalid(name, `must be a time such as 2022-04-23T18:25:43.511Z, not ${JSON.stringify(text)}`);
  return time;
}

function checkChoices(query: Query): void {
  for (const [name, known] of Object.entries(choices)) {
    const unknown = query.list(name).find((value) => !known.includes(value));
    if (unknown === undefined) continue;
    throw invalid(name, `must be one of ${known.map((value) => JSON.stringify(value)).join(", ")}, not ${JSON.stringify(unknown)}`);
  }
}
