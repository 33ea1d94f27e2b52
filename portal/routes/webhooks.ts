import type { WebhookDocument } from "../documents";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, objectBody, ok, parameter, type Route } from "../http/route";
import { presentWebhook, WebhookWrites } from "../rules/webhook-writes";
import type { Row } from "../store/row";

export const webhookRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/webhooks", handle: list },
  { method: "POST", path: "/v1/webhooks", handle: create },
  { method: "GET", path: "/v1/webhooks/:webhook", handle: read },
  { method: "PUT", path: "/v1/webhooks/:webhook", handle: replace },
  { method: "PATCH", path: "/v1/webhooks/:webhook", handle: patch },
  { method: "DELETE", path: "/v1/webhooks/:webhook", handle: remove },
];

/** The webhook that the path names. */
function webhookOf(request: ApiRequest): Row<WebhookDocument> {
  const identifier = parameter(request, "webhook");
  const row = request.organization.catalog.webhooks.get(identifier);
  if (row === undefined) throw notFound("Webhook", identifier);
  return row;
}

/** Carries out a write, and shows the webhook that comes of it. */
async function write({ organization }: ApiRequest, work: (writes: WebhookWrites) => Row<WebhookDocument>, status = 200): Promise<ApiReply> {
  const row = await organization.write((transaction) => work(new WebhookWrites(organization.catalog, transaction)));
  return ok({ integration: presentWebhook(row) }, status);
}

async function list({ organization }: ApiRequest): Promise<ApiReply> {
  return ok({ integrations: organization.catalog.webhooks.all().map(presentWebhook) });
}

async function create(request: ApiRequest): Promise<ApiReply> {
  return write(request, (writes) => writes.create(request.body), 201);
}

async function read(request: ApiRequest): Promise<ApiReply> {
  return ok({ integration: presentWebhook(webhookOf(request)) });
}

async function replace(request: ApiRequest): Promise<ApiReply> {
  return write(request, (writes) => writes.replace(webhookOf(request), request.body));
}

async function patch(request: ApiRequest): Promise<ApiReply> {
  const body = objectBody(request);
  return write(request, (writes) => writes.patch(webhookOf(request), body));
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  const { organization } = request;
  await organization.write((transaction) => transaction.remove(organization.catalog.webhooks, webhookOf(request)));
  return ok();
}
