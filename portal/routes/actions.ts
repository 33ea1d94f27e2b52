import type { ActionDocument } from "../documents";
import type { Query } from "../http/query";
import { type ApiReply, type ApiRequest, actionOf, ok, type Route } from "../http/route";
import { isObject, own } from "../json/json";
import { ActionWrites } from "../rules/action-writes";

export const actionRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/actions", handle: list },
  { method: "POST", path: "/v1/actions", handle: create },
  { method: "GET", path: "/v1/actions/:action", handle: read },
  { method: "PUT", path: "/v1/actions/:action", handle: replace },
  { method: "DELETE", path: "/v1/actions/:action", handle: remove },
];

async function list({ organization, query }: ApiRequest): Promise<ApiReply> {
  const documents = organization.catalog.actions.all().map(({ document }) => document);
  return ok({ actions: documents.filter((document) => isWanted(document, query)) });
}

async function create({ organization, body }: ApiRequest): Promise<ApiReply> {
  const row = await organization.write((transaction) => new ActionWrites(organization.catalog, transaction).create(body));
  return ok({ action: row.document }, 201);
}

async function read(request: ApiRequest): Promise<ApiReply> {
  return ok({ action: actionOf(request).document });
}

async function replace(request: ApiRequest): Promise<ApiReply> {
  const { organization, body } = request;
  const row = await organization.write((transaction) =>
    new ActionWrites(organization.catalog, transaction).replace(actionOf(request), body),
  );
  return ok({ action: row.document });
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  const { organization } = request;
  await organization.write((transaction) => transaction.remove(organization.catalog.actions, actionOf(request)));
  return ok();
}

/** The filters of `GET /v1/actions`; one that is absent keeps everything. */
function isWanted(document: ActionDocument, query: Query): boolean {
  const { trigger } = document;
  const event = own(trigger, "event");
  const ofEvent = (key: string) => (isObject(event) ? own(event, key) : undefined);
  const published = query.text("published");
  return (
    among(query.list("action_identifier"), document.identifier) &&
    among(query.list("blueprint_identifier"), own(trigger, "blueprintIdentifier") ?? ofEvent("blueprintIdentifier")) &&
    among(query.list("operation"), own(trigger, "operation")) &&
    among(query.list("trigger_type"), own(trigger, "type")) &&
    among(query.list("trigger_event"), ofEvent("type")) &&
    among(query.list("trigger_event_action_identifier"), ofEvent("actionIdentifier")) &&
    (published === undefined || own(trigger, "type") !== "automation" || (own(document, "publish") === true) === (published === "true"))
  );
}

function among(wanted: readonly string[], value: unknown): boolean {
  return wanted.length === 0 || (typeof value === "string" && wanted.includes(value));
}
