import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import type { Database, RootDatabase } from "lmdb";
import { reasonOf } from "../reasons";
import { damageOf } from "./folder-check";
import { holdFolder, type Release } from "./folder-lock";
import type { Changes, Journal } from "./journal";

/** A data folder that cannot be used. The message is one line: what is wrong, and what to do. */
export class DataFolderError extends Error {
  override name = "DataFolderError";
}

/**
 * Opens the folder's LMDB environment, one database an organisation; makes the folder when it is absent.
 * @throws DataFolderError when the folder cannot be written, or what lies in it is no data of a portal.
 */
export async function openLmdbJournal(folder: string): Promise<Journal> {
  prepareFolder(folder);
  const release = await holdFolder(folder);
  if (release === undefined)
    throw new DataFolderError(`The data folder ${folder} is in use by another portal. Stop that one, or name another folder with --data.`);
  try {
    const damage = await damageOf(folder);
    if (damage !== undefined) throw damaged(folder, damage);
    const { open } = await import("lmdb");
    return new LmdbJournal(open({ path: folder, maxDbs: 1024 }), release);
  } catch (error) {
    await release();
    throw error instanceof DataFolderError ? error : damaged(folder, reasonOf(error));
  }
}

export function damaged(folder: string, reason: string): DataFolderError {
  return new DataFolderError(
    `The data folder ${folder} is damaged (${reason}). Restore it from a copy, or name another folder with --data to begin with an empty portal.`,
  );
}

class LmdbJournal implements Journal {
  readonly #databases = new Map<string, Database<string, number>>();

  constructor(
    private readonly root: RootDatabase,
    private readonly release: Release,
  ) {}

  *load(organization: string): Generator<{ number: number; text: string }> {
    for (const { key, value } of this.#database(organization).getRange()) yield { number: key, text: value };
  }

  async commit(organization: string, changes: Changes): Promise<void> {
    const database = this.#database(organization);
    await database.batch(() => {
      for (const [number, print] of changes) {
        if (print === undefined) database.remove(number);
        else database.put(number, print());
      }
    });
    await database.flushed;
  }

  async close(): Promise<void> {
    await this.root.close();
    await this.release();
  }

  #database(organization: string): Database<string, number> {
    const open = this.#databases.get(organization);
    if (open !== undefined) return open;
    const database = this.root.openDB<string, number>({ name: organization, encoding: "string", keyEncoding: "uint32" });
    this.#databases.set(organization, database);
    return database;
  }
}

function prepareFolder(folder: string): void {
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new DataFolderError(`${folder} is a file; --data needs a folder.`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof DataFolderError) throw error;
    const reason = reasonOf(error);
    throw new DataFolderError(`The data folder ${folder} cannot be used (${reason}). Name a folder with --data that this user may write.`);
  }
}
