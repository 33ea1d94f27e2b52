import type { RunDocument, RunLogDocument } from "../documents";
import { type JsonObject, without } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";

/** A run as replies show it; `deleted` tells whether what it is about is gone. */
export function presentRun(catalog: Catalog, { document, audit }: Row<RunDocument>): JsonObject {
  const { identifier, action, blueprint, entity, ...rest } = document;
  const blueprintRow = catalog.blueprints.get(blueprint?.identifier ?? "");
  const entityRow = blueprintRow && catalog.entities(blueprintRow).get(entity?.identifier ?? "");
  return {
    id: identifier,
    action: { ...action, deleted: catalog.actions.get(action.identifier) === undefined },
    ...(blueprint === undefined ? {} : { blueprint: { ...blueprint, deleted: blueprintRow === undefined } }),
    ...(entity === undefined ? {} : { entity: { ...entity, deleted: entityRow === undefined } }),
    ...rest,
    ...audit,
  };
}

/** A line of a run's log as replies show it. */
export function presentRunLog({ document, audit }: Row<RunLogDocument>): JsonObject {
  const { createdAt, createdBy } = audit;
  return { id: document.identifier, ...without(document, new Set(["identifier"])), createdBy, createdAt };
}
