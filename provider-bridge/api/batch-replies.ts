import { type Data, type DataObject, isObject } from "../../model/kernel/data";

/** What a reply to a batch says of one of those that were sent. */
export interface BatchEntry<T> {
  readonly sent: T;
  readonly entry: DataObject;
}

/** A reply's entries with what they speak of, by its place in the batch. */
export function entriesOf<T>(entries: Data | undefined, batch: readonly T[]): BatchEntry<T>[] {
  if (!Array.isArray(entries)) return [];
  return entries.filter(isObject).flatMap((entry) => {
    const sent = typeof entry.index === "number" ? batch[entry.index] : undefined;
    return sent === undefined ? [] : [{ sent, entry }];
  });
}

/** Whether the failure of one document may pass: it is then sent again. */
export function isPassing({ statusCode }: DataObject): boolean {
  return typeof statusCode === "number" && (statusCode === 429 || statusCode >= 500);
}
