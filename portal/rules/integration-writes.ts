import { randomBytes } from "node:crypto";
import type { IntegrationDocument } from "../documents";
import { identifierTaken, invalid } from "../errors";
import { type Json, type JsonObject, mergeKeys, own, without } from "../json/json";
import type { Catalog } from "../store/catalog";
import { auditKeys, type Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { checkChangelogDestination, checkConfig, checkIntegration, checkNewIntegration } from "./integration-schema";

/** What is not the caller's to set: the name, which stands in the path, and what replies add. */
const reserved: ReadonlySet<string> = new Set(["installationId", "logAttributes", ...auditKeys]);

/** The writes of integrations of one organisation within one transaction. Null clears a field. */
export class IntegrationWrites {
  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {}

  create(body: Json | undefined): Row<IntegrationDocument> {
    const { installationId, ...fields } = checkNewIntegration(body);
    checkChangelogDestination(fields);
    if (this.catalog.integrations.get(installationId) !== undefined) throw identifierTaken("Integration", installationId);
    const document = { identifier: installationId, fields: fieldsOf(fields), ingestId: randomBytes(12).toString("base64url") };
    return this.transaction.insert(this.catalog.integrations, document);
  }

  /** PATCH: what the body names is replaced whole. An empty body asks for a resync: it touches the integration. */
  patch(current: Row<IntegrationDocument>, body: Json | undefined): Row<IntegrationDocument> {
    const patch = checkIntegration(body ?? {});
    checkChangelogDestination(patch);
    const { identifier, fields } = current.document;
    if ((own(patch, "installationId") ?? identifier) !== identifier)
      throw invalid("installationId", `cannot change: the path names ${JSON.stringify(identifier)}. Install the integration anew instead.`);
    return this.#put(current, mergeKeys(fields, without(patch, reserved)));
  }

  /** PATCH of the mapping alone. */
  patchConfig(current: Row<IntegrationDocument>, body: Json | undefined): Row<IntegrationDocument> {
    return this.#put(current, mergeKeys(current.document.fields, checkConfig(body)));
  }

  #put(current: Row<IntegrationDocument>, fields: JsonObject): Row<IntegrationDocument> {
    return this.transaction.update(this.catalog.integrations, current, { ...current.document, fields });
  }
}

function fieldsOf(body: JsonObject): JsonObject {
  return mergeKeys({}, without(body, reserved));
}

/** An integration as replies show it. */
export function presentIntegration({ document, audit }: Row<IntegrationDocument>): JsonObject {
  const { identifier, fields, ingestId } = document;
  return { installationId: identifier, ...fields, logAttributes: { ingestId }, ...audit };
}

/** True where the integration takes runs of actions; false where nothing is said. */
export function processesActions({ document }: Row<IntegrationDocument>): boolean {
  return own(document.fields, "actionsProcessingEnabled") === true;
}

/** The integration by its other name. */
export function integrationByLog(catalog: Catalog, ingestId: string): Row<IntegrationDocument> | undefined {
  return catalog.integrations.all().find(({ document }) => document.ingestId === ingestId);
}
