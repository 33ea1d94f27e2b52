import { emptyObject, isObject } from "../../model/kernel/data";
import type { Client } from "./client";
import { PortApiError } from "./errors";

/** Something that Port does in its own time. */
export interface Task {
  /** For messages: `DELETE /v1/…`. */
  readonly what: string;
  /** Id of Port's migration; undefined where Port names none. */
  readonly id: string | undefined;
  /** Whether the result is there, looked for where there is no migration to ask. */
  readonly isGone: () => Promise<boolean>;
}

/** Milliseconds between two looks: often at first, then every five seconds. */
const pauses = [250, 500, 1000, 2000, 5000];
/** Milliseconds of waiting after which a task counts as stuck. */
const patience = 10 * 60_000;

/** Waits until Port's migration has come to its end; throws when that is a failure, or does not come. */
export async function awaitMigration(client: Client, task: Task): Promise<void> {
  for (let waited = 0, look = 0; !(await isDone(client, task)); look++) {
    if (waited >= patience)
      throw failure(task, `has not ended within ${patience / 60_000} minutes`, "Look at it in Port, then plan and apply again.");
    const pause = pauses[Math.min(look, pauses.length - 1)] ?? patience;
    await client.pause(1, `${task.what} had ended`, pause);
    waited += pause;
  }
}

async function isDone(client: Client, task: Task): Promise<boolean> {
  if (task.id === undefined) return task.isGone();
  const { json } = await client.send({ method: "GET", path: `/v1/migrations/${encodeURIComponent(task.id)}`, repeatable: true });
  const { status, failureCount } = isObject(json.migration) ? json.migration : emptyObject();
  if (status === "FAILURE" || status === "CANCELLED")
    throw failure(task, `ended as ${status}, with ${Number(failureCount ?? 0)} failures`, "Port's audit log tells why.");
  return status === "COMPLETED";
}

function failure(task: Task, how: string, remedy: string): PortApiError {
  const name = task.id === undefined ? "" : ` (migration ${task.id})`;
  return new PortApiError({ kind: "failed", message: `${task.what}${name} ${how}. ${remedy}` });
}
