import { accessSync, closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Database, RootDatabase } from "lmdb";
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
  checkDataFile(folder);
  const { open } = await import("lmdb");
  try {
    return new LmdbJournal(open({ path: folder, maxDbs: 1024 }));
  } catch (error) {
    throw damaged(folder, error instanceof Error ? error.message : String(error));
  }
}

export function damaged(folder: string, reason: string): DataFolderError {
  return new DataFolderError(
    `The data folder ${folder} is damaged (${reason}). Restore it from a copy, or name another folder with --data to begin with an empty portal.`,
  );
}

class LmdbJournal implements Journal {
  readonly #databases = new Map<string, Database<string, number>>();

  constructor(private readonly root: RootDatabase) {}

  *load(organization: string): Generator<{ number: number; text: string }> {
    for (const { key, value } of this.#database(organization).getRange()) yield { number: key, text: value };
  }

  async commit(organization: string, changes: Changes): Promise<void> {
    const database = this.#database(organization);
    await database.batch(() => {
      for (const [number, text] of changes) {
        if (text === undefined) database.remove(number);
        else database.put(number, text);
      }
    });
    await database.flushed;
  }

  async close(): Promise<void> {
    await this.root.close();
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
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof DataFolderError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFolderError(`The data folder ${folder} cannot be used (${reason}). Name a folder with --data that this user may write.`);
  }
}

/** LMDB's page header and the fields of its meta page, as laid out in its file format (little endian on every platform we serve). */
const metaPage = { magicAt: 24, magic: 0xbeefc0de, pageSizeAt: 48, length: 160 };

/**
 * A file that is cut short would end the process with a bus error as soon as the mapped memory is touched, so it is found before.
 * @throws DataFolderError when the file is no LMDB file or shorter than its first pages.
 */
function checkDataFile(folder: string): void {
  const path = join(folder, "data.mdb");
  if (!existsSync(path)) return;
  const file = openSync(path, "r");
  try {
    const header = Buffer.alloc(metaPage.length);
    const read = readSync(file, header, 0, header.length, 0);
    if (read === 0) return;
    if (read < header.length) throw damaged(folder, "data.mdb is cut short");
    if (header.readUInt32LE(metaPage.magicAt) !== metaPage.magic) throw damaged(folder, "data.mdb is not an LMDB file");
    const pages = fstatSync(file).size / header.readUInt32LE(metaPage.pageSizeAt);
    if (pages < 2) throw damaged(folder, "data.mdb is cut short");
  } finally {
    closeSync(file);
  }
}
