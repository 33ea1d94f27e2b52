import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeOf } from "../reasons";

/** Ends the hold on a folder. */
export type Release = () => Promise<void>;

/**
 * Holds a folder for this process: a second portal on it would not see what the first one writes.
 * The hold is a local socket that nothing is sent over, because the system takes it back however the process ends.
 * @returns nothing when another portal holds it.
 */
export async function holdFolder(folder: string): Promise<Release | undefined> {
  const name = `cdktf-port-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)}`;
  const address = addressOf(name);
  const server = (await listening(address.path)) ?? (await afterStale(address));
  if (server === undefined) return undefined;
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

interface Address {
  readonly path: string;
  /** True where a killed process leaves a file behind. */
  readonly staysBehind: boolean;
}

function addressOf(name: string): Address {
  if (process.platform === "linux") return { path: `\0${name}`, staysBehind: false };
  if (process.platform === "win32") return { path: `\\\\.\\pipe\\${name}`, staysBehind: false };
  return { path: join(tmpdir(), `${name}.sock`), staysBehind: true };
}

async function afterStale({ path, staysBehind }: Address): Promise<Server | undefined> {
  if (!staysBehind || (await answers(path))) return undefined;
  rmSync(path, { force: true });
  return listening(path);
}

function listening(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error) => (codeOf(error) === "EADDRINUSE" ? resolve(undefined) : reject(error)));
    server.listen(path, () => resolve(server));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
