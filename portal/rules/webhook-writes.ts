import { randomBytes } from "node:crypto";
import type { WebhookDocument } from "../documents";
import { identifierTaken } from "../errors";
import { isObject, type Json, type JsonObject, own, without } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { checkCreateMapping, checkDeleteMapping, checkWebhook, operationOf, type WebhookFields } from "./webhook-schema";

/** The writes of webhooks of one organisation within one transaction. Mappings may name blueprints that do not exist. */
export class WebhookWrites {
  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {}

  /** An identifier is made up where none is given. */
  create(body: Json | undefined): Row<WebhookDocument> {
    const document = { identifier: madeUp("webhook_"), ...readWebhook(body), webhookKey: madeUp("") };
    if (this.catalog.webhooks.get(document.identifier) !== undefined) throw identifierTaken("Webhook", document.identifier);
    return this.transaction.insert(this.catalog.webhooks, document);
  }

  /** PUT: the body is the whole webhook; another identifier renames it. Its address stays. */
  replace(current: Row<WebhookDocument>, body: Json | undefined): Row<WebhookDocument> {
    const { identifier, webhookKey } = current.document;
    const document = { identifier, ...readWebhook(body), webhookKey };
    const renamed = document.identifier !== identifier;
    if (renamed && this.catalog.webhooks.get(document.identifier) !== undefined) throw identifierTaken("Webhook", document.identifier);
    return this.transaction.update(this.catalog.webhooks, current, document);
  }

  /** PATCH: what the body names is replaced whole, mappings and security too. */
  patch(current: Row<WebhookDocument>, body: JsonObject): Row<WebhookDocument> {
    return this.replace(current, { ...without(current.document, new Set(["webhookKey"])), ...body });
  }
}

function madeUp(prefix: string): string {
  return `${prefix}${randomBytes(12).toString("base64url")}`;
}

function readWebhook(body: Json | undefined): WebhookFields {
  const webhook = checkWebhook(body);
  for (const [index, mapping] of (webhook.mappings ?? []).entries()) {
    const path = `mappings[${index}]`;
    if (isObject(mapping)) checkMapping(mapping, path);
  }
  return webhook;
}

function checkMapping(mapping: JsonObject, path: string): void {
  if (operationOf(mapping, path) === "delete") checkDeleteMapping(mapping, path);
  else checkCreateMapping(mapping, path);
}

/** Where events would be posted: a host that nothing answers, because the embedded portal takes no events. */
const ingest = "https://ingest.cdktf-port.internal";

/** A webhook as replies show it: `security` always stands in it. The secret is shown as sent, so that a client sees it change. */
export function presentWebhook({ document, audit }: Row<WebhookDocument>): JsonObject {
  return { ...document, security: own(document, "security") ?? {}, url: `${ingest}/${document.webhookKey}`, ...audit };
}
