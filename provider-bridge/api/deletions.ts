import type { DataObject } from "../../model/kernel/data";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { isGone, PortApiError } from "./errors";
import { awaitMigration } from "./migration";
import { documentPath, fill } from "./paths";
import { readOne } from "./single-reads";

/** Attempts to delete what Port says others depend on, when those were deleted by this very run: that takes Port some seconds. */
const attempts = 5;

/** Deletes one document; one that is gone is deleted. `ownDependents`: whether this run has deleted what lived in it. */
export async function deleteOne(client: Client, endpoint: DocumentEndpoint, attributes: DataObject, ownDependents: boolean): Promise<void> {
  const path = documentPath(endpoint, attributes);
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send({ method: "DELETE", path, repeatable: true });
      return;
    } catch (error) {
      if (isGone(error)) return;
      if (!(error instanceof PortApiError) || error.kind !== "has-dependents") throw error;
      if (!ownDependents || attempt === attempts) throw withRemedy(error, endpoint);
      await client.pause(attempt, `DELETE ${path} was tried again`, attempt * 1000);
    }
  }
}

/** Deletes a document with all that lives in it, and waits until that is done. */
export async function deleteWithContents(client: Client, endpoint: DocumentEndpoint, attributes: DataObject, path: string): Promise<void> {
  const filled = fill(path, attributes);
  const reply = await client.send({ method: "DELETE", path: filled, repeatable: true }).catch((error) => {
    if (isGone(error)) return undefined;
    throw error;
  });
  if (!reply) return;
  const { migrationId } = reply.json;
  await awaitMigration(client, {
    what: `DELETE ${filled}`,
    id: typeof migrationId === "string" ? migrationId : undefined,
    isGone: async () => (await readOne(client, endpoint, attributes)) === undefined,
  });
}

/** Terraform deletes before it changes what needed the deleted: a relation that goes in the same apply is still there. */
function withRemedy(error: PortApiError, { forcedDelete }: DocumentEndpoint): PortApiError {
  const force = forcedDelete ? `, or set ${forcedDelete.when} = true and apply that first, to delete its entities with it` : "";
  return error.with({
    message: `${error.message}. Delete what depends on it first${force}. What this apply was to change so that it needs it no more is to be applied before, by itself.`,
  });
}
