import { randomUUID } from "node:crypto";
import {
  type AuditDocument,
  type BlueprintDocument,
  type Identified,
  isAction,
  isBlueprint,
  isEntity,
  isIntegration,
  isRun,
  isScorecard,
  isWebhook,
} from "../documents";
import { isObject, type Json, type JsonObject, own, without } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import { portItself, type Touch, type Transaction } from "../store/transaction";
import { presentIntegration } from "./integration-writes";
import { presentBlueprint, presentStored } from "./presentation";
import { presentRun } from "./run-view";
import { presentScorecard } from "./scorecard-levels";
import { followsScorecards } from "./system-blueprints";
import { presentWebhook } from "./webhook-writes";

/** Where a row stands: the whole organisation, and the blueprint that owns the row. */
interface Place {
  readonly catalog: Catalog;
  readonly blueprint: Row<BlueprintDocument> | undefined;
}

/** How a kind of row is told of: its name in the log, the document as replies show it, and what the entry is about. */
interface Resource {
  readonly type: string;
  shown(row: Row, place: Place): Json;
  about(row: Row, place: Place): JsonObject;
  /** What kind of action it is or comes from. */
  readonly actionType?: (document: Identified) => Json | undefined;
}

/** A view of rows of one kind as a view of any row. */
function viewOf<Document extends Identified>(
  accepts: (document: Json | undefined) => document is Document,
  present: (row: Row<Document>, place: Place) => JsonObject,
): Resource["shown"] {
  return (row, place) => {
    const { document } = row;
    return accepts(document) ? present({ ...row, document }, place) : null;
  };
}

function ownerName({ blueprint }: Place): Json {
  return blueprint?.document.identifier ?? null;
}

function subjectOf(document: Identified, part: string): Json {
  const subject = own<Json>(document, part);
  return (isObject(subject) ? own(subject, "identifier") : undefined) ?? null;
}

function triggerOf(document: Identified): JsonObject {
  const trigger = own<Json>(document, "trigger");
  return isObject(trigger) ? trigger : {};
}

/** Kinds of rows whose writes are logged, by the store's name of them: those that the reference's filter knows. */
const resources: { readonly [kind: string]: Resource } = {
  blueprint: {
    type: "blueprint",
    shown: viewOf(isBlueprint, presentBlueprint),
    about: ({ document }) => ({ blueprint: document.identifier }),
  },
  entity: {
    type: "entity",
    shown: viewOf(isEntity, (row, { catalog, blueprint }) =>
      blueprint === undefined ? row.document : presentStored(catalog, blueprint, row),
    ),
    about: ({ document }, place) => ({ blueprint: ownerName(place), entity: document.identifier }),
  },
  scorecard: {
    type: "scorecard",
    shown: viewOf(isScorecard, (row, { blueprint }) => (blueprint === undefined ? row.document : presentScorecard(blueprint, row))),
    about: ({ document }, place) => ({ blueprint: ownerName(place), scorecard: document.identifier }),
  },
  action: {
    type: "action",
    shown: viewOf(isAction, ({ document, audit }) => ({ ...document, ...audit })),
    about: ({ document }) => ({ action: document.identifier, blueprint: own(triggerOf(document), "blueprintIdentifier") ?? null }),
    actionType: (document) => own(triggerOf(document), "type"),
  },
  run: {
    type: "run",
    shown: viewOf(isRun, (row, { catalog }) => presentRun(catalog, row)),
    about: ({ document }) => ({
      runId: document.identifier,
      action: subjectOf(document, "action"),
      blueprint: subjectOf(document, "blueprint"),
      entity: subjectOf(document, "entity"),
    }),
    actionType: () => "self-service",
  },
  webhook: {
    type: "webhook",
    shown: viewOf(isWebhook, (row) => withoutSecret(presentWebhook(row))),
    about: ({ document }) => ({ webhookId: document.identifier }),
  },
  integration: {
    type: "integration",
    shown: viewOf(isIntegration, presentIntegration),
    about: ({ document }) => ({ installationId: document.identifier }),
  },
};

/** What replies show for as long as it holds, a log would tell for ever. */
function withoutSecret(webhook: JsonObject): JsonObject {
  const security = own(webhook, "security");
  return isObject(security) ? { ...webhook, security: without(security, new Set(["secret"])) } : webhook;
}

/**
 * Adds to the audit log what a write has done, within the same transaction: all but what only followed. Refused writes leave no entry,
 * nor does what Port does by itself; the entities that it makes of a scorecard are told of by the scorecard's own entry.
 */
export function logWrite(catalog: Catalog, transaction: Transaction): void {
  if (transaction.author.actor === portItself) return;
  const touches = transaction.touches.filter(({ kind, follows }) => !follows && own(resources, kind) !== undefined);
  if (touches.length === 0) return;
  const blueprints = blueprintsByNumber(catalog, touches);
  const entries = touches.flatMap((touch) => {
    const resource = own(resources, touch.kind);
    const blueprint = touch.owner === undefined ? undefined : blueprints.get(touch.owner);
    if (resource === undefined || (touch.kind === "entity" && followsScorecards(blueprint?.document.identifier ?? ""))) return [];
    return entryOf(resource, touch, { catalog, blueprint }, transaction);
  });
  catalog.auditLog.append(transaction, entries);
}

/** Blueprints that this very write removes are among them: what belonged to them is told with their name. */
function blueprintsByNumber(catalog: Catalog, touches: readonly Touch[]): ReadonlyMap<number, Row<BlueprintDocument>> {
  const removed = touches.flatMap(({ former }): [number, Row<BlueprintDocument>][] => {
    const document = former?.document;
    return former !== undefined && isBlueprint(document) ? [[former.number, { ...former, document }]] : [];
  });
  return new Map([...removed, ...catalog.blueprints.all().map((row): [number, Row<BlueprintDocument>] => [row.number, row])]);
}

function entryOf(resource: Resource, { former, present }: Touch, place: Place, { author }: Transaction): AuditDocument[] {
  const row = present ?? former;
  if (row === undefined) return [];
  const action = former === undefined ? "CREATE" : present === undefined ? "DELETE" : "UPDATE";
  const actionType = resource.actionType?.(row.document);
  const shown = (one: Row | undefined): Json => (one === undefined ? null : resource.shown(one, place));
  return [
    {
      identifier: `event_${randomUUID()}`,
      action,
      resourceType: resource.type,
      status: "SUCCESS",
      trigger: { by: { orgId: organizationId(place.catalog), userId: author.actor }, origin: "API", at: author.time },
      context: { entity: null, blueprint: null, runId: author.run ?? null, ...resource.about(row, place) },
      diff: { before: shown(former), after: shown(present) },
      additionalData: actionType === undefined ? {} : { actionType },
    },
  ];
}

function organizationId({ settings }: Catalog): Json {
  return own<Json>(settings.get("organization")?.document, "id") ?? null;
}
