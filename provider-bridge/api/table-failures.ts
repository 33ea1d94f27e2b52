import { PortApiError } from "./errors";

/** Failures that are told one by one. */
const most = 20;

/**
 * One error for the rows of a table that failed: each with Port's reason. `rows`: the key that they stand under; `rest` says what became of
 * the others.
 */
export function failedRows(rows: string, failures: ReadonlyMap<string, PortApiError>, of: number, rest: string): PortApiError {
  const [[name, first] = [undefined, undefined]] = failures;
  const told = [...failures]
    .slice(0, most)
    .map(([name, { portMessage, message }]) => `  ${JSON.stringify(name)}: ${portMessage ?? message}`);
  const untold = failures.size > most ? [`  and ${failures.size - most} more`] : [];
  const message = [`${failures.size} of ${of} entities failed:`, ...told, ...untold, rest].join("\n");
  const place = name === undefined ? [rows] : [rows, name];
  return new PortApiError({
    kind: first?.kind ?? "failed",
    message,
    method: first?.method,
    path: first?.path,
    status: first?.status,
    place,
  });
}

/** The error of a creation that was undone: what could not be deleted again, and what had been there before, is named. */
export function rolledBack(error: PortApiError, left: ReadonlyMap<string, PortApiError>, overridden: readonly string[]): PortApiError {
  const sentences = [
    left.size === 0
      ? ""
      : `These were created and could not be deleted again: ${listed([...left.keys()])}. Delete them in Port, or apply again.`,
    overridden.length === 0 ? "" : `These existed before and now are as the configuration says: ${listed(overridden)}.`,
  ];
  return error.with({ message: [error.message, ...sentences].filter((sentence) => sentence !== "").join("\n") });
}

/** Names for people, the first of them where they are many. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => JSON.stringify(name));
  return `${shown.join(", ")}${names.length > most ? ` and ${names.length - most} more` : ""}`;
}
