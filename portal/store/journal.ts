/** Rows by number: what prints the text to keep, or nothing where the row is gone. */
export type Changes = ReadonlyMap<number, (() => string) | undefined>;

/** Where an organisation's rows outlive the process. All working data is in memory; the journal is read once, at the start. */
export interface Journal {
  /** The rows of an organisation, lowest number first. */
  load(organization: string): Iterable<{ number: number; text: string }>;
  /** Writes all changes or none; resolves when they are on the disk. */
  commit(organization: string, changes: Changes): Promise<void>;
  close(): Promise<void>;
}

/** Keeps nothing: the portal without a folder. */
export const noJournal: Journal = {
  load: () => [],
  commit: async () => {},
  close: async () => {},
};
