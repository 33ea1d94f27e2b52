import type { EntityDocument } from "../documents";
import { ApiError, notFound } from "../errors";
import { type ApiReply, type ApiRequest, blueprintOf, ok, type Route } from "../http/route";
import { type JsonObject, own } from "../json/json";
import { checkOf } from "../rules/check";
import { EntityWrites } from "../rules/entity-writes";
import type { Row } from "../store/row";
import type { EntityTable } from "../store/table";
import type { Transaction } from "../store/transaction";
import { writeEntities, writeOptions, writeOrRehearse } from "./entities";

export const bulkRoutes: readonly Route[] = [
  { method: "POST", path: "/v1/blueprints/:blueprint/entities/bulk", handle: writeAll },
  { method: "POST", path: "/v1/blueprints/:blueprint/bulk/entities/delete", handle: deleteAll },
];

interface EntitiesBody extends JsonObject {
  readonly entities: readonly JsonObject[];
}

const checkEntities = checkOf<EntitiesBody>({
  type: "object",
  required: ["entities"],
  additionalProperties: false,
  properties: { entities: { type: "array", minItems: 1, maxItems: 20, items: { type: "object" } } },
});

interface IdentifiersBody extends JsonObject {
  readonly entities: readonly string[];
}

const checkIdentifiers = checkOf<IdentifiersBody>({
  type: "object",
  required: ["entities"],
  additionalProperties: false,
  properties: { entities: { type: "array", minItems: 1, maxItems: 100, items: { type: "string" } } },
});

interface Outcome {
  readonly entities: JsonObject[];
  readonly errors: JsonObject[];
}

/** Each entity stands for itself: those that are refused do not hold back the others. 207 tells that some were. */
async function writeAll(request: ApiRequest): Promise<ApiReply> {
  const bodies = checkEntities(request.body).entities;
  const outcome = await writeOrRehearse(request, (transaction) => writeEach(request, bodies, transaction));
  const failed = outcome.errors.length > 0;
  return { status: failed ? 207 : 200, body: { ok: !failed, entities: outcome.entities, errors: outcome.errors } };
}

function writeEach(request: ApiRequest, bodies: readonly JsonObject[], transaction: Transaction): Outcome {
  const blueprint = blueprintOf(request);
  const writes = new EntityWrites(request.organization.catalog, transaction);
  const outcome: Outcome = { entities: [], errors: [] };
  for (const [index, body] of bodies.entries()) {
    try {
      const { row, created } = transaction.attempt(() => writes.post(blueprint, body, writeOptions(request.query)));
      outcome.entities.push({ identifier: row.document.identifier, index, created });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const identifier = own(body, "identifier");
      const named = typeof identifier === "string" ? identifier : "unknown";
      outcome.errors.push({ identifier: named, index, statusCode: error.status, error: error.code, message: error.message });
    }
  }
  return outcome;
}

/** All of them or none. */
async function deleteAll(request: ApiRequest): Promise<ApiReply> {
  const { organization, query } = request;
  const identifiers = checkIdentifiers(request.body).entities;
  await writeEntities(request, (transaction) => {
    const blueprint = blueprintOf(request);
    const table = organization.catalog.entities(blueprint);
    const leaving = new Set(identifiers.map((identifier) => existing(table, identifier).number));
    const writes = new EntityWrites(organization.catalog, transaction);
    for (const identifier of identifiers) {
      const row = table.get(identifier);
      if (row !== undefined) writes.delete(blueprint, row, query.flag("delete_dependents"), leaving);
    }
  });
  return ok({ deletedEntities: identifiers });
}

function existing(table: EntityTable, identifier: string): Row<EntityDocument> {
  const row = table.get(identifier);
  if (row === undefined) throw notFound("Entity", identifier, { remedy: "Nothing was deleted." });
  return row;
}
