import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { systemCode } from "./system-error";

/** What a run that was killed may have left behind. */
const unfinished = ".cdktf-port-import-";

/** Throws where a folder cannot be taken for a new project: it holds something, or it is a file. */
export function checkFree(folder: string): void {
  if (folder === "") throw new Error('--out is empty: name a folder, such as "portal".');
  if (!existsSync(folder)) checkCanBeMade(folder);
  else if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file: name a folder that does not exist yet.`);
  else if (entriesOf(folder).length > 0)
    throw new Error(`${folder} is not empty, and nothing in it is overwritten: name a folder that does not exist yet, or empty it.`);
}

/** Throws where what the folder is to lie in is no folder. */
function checkCanBeMade(folder: string): void {
  let home = dirname(resolve(folder));
  while (!existsSync(home)) home = dirname(home);
  if (!statSync(home).isDirectory()) throw new Error(`${folder} cannot be made, since ${home} is a file: name another folder.`);
}

/**
 * Writes a project whole or not at all, by path and text: into a folder beside, or within the one that is there, and from there to its place.
 * Throws where the folder cannot be written.
 */
export function writeProject(folder: string, files: ReadonlyMap<string, string>): void {
  checkFree(folder);
  try {
    write(resolve(folder), files);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new Error(`The project cannot be written into ${folder} (${code}): name a folder that you may write to.`);
  }
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  const exists = existsSync(folder);
  const home = exists ? folder : dirname(folder);
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home)) if (exists && name.startsWith(unfinished)) rmSync(join(home, name), { recursive: true });
  const draft = mkdtempSync(join(home, unfinished));
  try {
    const project = join(draft, "project");
    for (const [path, text] of files) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }
    if (exists) moveEntries(project, folder);
    else renameSync(project, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Moves what lies in a folder into another, or nothing of it. */
function moveEntries(from: string, to: string): void {
  const moved: string[] = [];
  try {
    for (const name of readdirSync(from)) {
      renameSync(join(from, name), join(to, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) rmSync(join(to, name), { recursive: true, force: true });
    throw error;
  }
}

function entriesOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith(unfinished));
}
