import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Address } from "./handshake";

/** A place where connections arrive. Those that come before anyone takes them wait. */
export interface Listener {
  readonly address: Address;
  /** Whether anyone ever connected. */
  readonly used: boolean;
  /** Hands over every connection, the waiting ones first. */
  take(handler: (socket: Socket) => void): void;
  /** Lets nobody in any more; done when the last one has hung up. */
  close(): Promise<void>;
  /** Removes what lies in the file system; may be called at exit, and twice. */
  remove(): void;
}

/** Socket paths are cut silently where they are longer: 104 octets on macOS, 108 on Linux, the last one a zero. */
const longestPath = 103;

/**
 * Listens on a socket in a folder that only this user can enter; where every folder's path is too long or closed to us, on a loopback port.
 * @param folders where the socket's folder may be made, the preferred first.
 */
export async function listen(folders: readonly string[] = [tmpdir(), "/tmp"]): Promise<Listener> {
  for (const folder of folders) {
    const home = privateFolder(folder);
    if (home === undefined) continue;
    const remove = () => rmSync(home, { recursive: true, force: true });
    const place = join(home, "socket");
    try {
      if (Buffer.byteLength(place) <= longestPath) return await open({ path: place }, () => ({ network: "unix", place }), remove);
    } catch {
      // A file system may refuse sockets: the next place is as good.
    }
    remove();
  }
  return open({ host: "127.0.0.1", port: 0 }, loopbackAddress, () => {});
}

function privateFolder(parent: string): string | undefined {
  try {
    return mkdtempSync(join(parent, "provider-"));
  } catch {
    return undefined;
  }
}

function loopbackAddress(server: Server): Address {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The loopback port was closed while it was opened.");
  return { network: "tcp", place: `127.0.0.1:${address.port}` };
}

async function open(
  options: { path: string } | { host: string; port: number },
  addressOf: (server: Server) => Address,
  remove: () => void,
): Promise<Listener> {
  const waiting: Socket[] = [];
  let receive = (socket: Socket): void => void waiting.push(socket);
  let used = false;
  const server = createServer((socket) => {
    used = true;
    receive(socket);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(options, resolve));
  return {
    address: addressOf(server),
    get used() {
      return used;
    },
    take(handler) {
      receive = handler;
      for (const socket of waiting.splice(0)) handler(socket);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
    remove,
  };
}
