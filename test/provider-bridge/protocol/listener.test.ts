import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Listener, listen } from "../../../provider-bridge/protocol/listener";

const home = mkdtempSync(join(tmpdir(), "listen-"));
const opened: Listener[] = [];

async function listenIn(...folders: string[]): Promise<Listener> {
  const listener = await listen(folders);
  opened.push(listener);
  return listener;
}

function connect({ address: { network, place } }: Listener): Socket {
  const [host, port] = place.split(":");
  return network === "unix" ? createConnection(place) : createConnection({ host, port: Number(port) });
}

/** What arrives at the listener when a text is sent. */
async function sent(listener: Listener, text: string): Promise<string> {
  connect(listener).end(text);
  return new Promise((resolve) => {
    listener.take((socket) => {
      let received = "";
      socket.on("data", (data) => {
        received += data;
      });
      socket.on("end", () => resolve(received));
    });
  });
}

afterEach(async () => {
  for (const listener of opened.splice(0)) {
    await listener.close();
    listener.remove();
  }
});

afterAll(() => rmSync(home, { recursive: true }));

describe("a listener", () => {
  it("is a socket in a folder of its own, removed with it", async () => {
    const listener = await listenIn(home);
    expect(listener.address.network).toBe("unix");
    expect(await sent(listener, "hello")).toBe("hello");
    listener.remove();
    listener.remove();
    expect(existsSync(dirname(listener.address.place))).toBe(false);
  });

  it.each(["a".repeat(100), "ü".repeat(50)])("is never a path that the system would cut: %s", async (name) => {
    const long = join(home, name);
    mkdirSync(long);
    const listener = await listenIn(long, home);
    expect(dirname(dirname(listener.address.place))).toBe(home);
    expect(readdirSync(long)).toEqual([]);
  });

  it("is a loopback port where no folder will do", async () => {
    const file = join(home, "file");
    writeFileSync(file, "");
    const listener = await listenIn(file, join(home, "absent"));
    expect(listener.address).toEqual({ network: "tcp", place: expect.stringMatching(/^127\.0\.0\.1:\d+$/) });
    expect(await sent(listener, "hello")).toBe("hello");
  });

  it("keeps those who come before anyone takes them", async () => {
    const listener = await listenIn(home);
    const early = connect(listener);
    await new Promise((resolve) => early.once("connect", resolve));
    early.end("early");
    while (!listener.used) await new Promise((resolve) => setImmediate(resolve));
    const received = await new Promise((resolve) => listener.take((socket) => socket.on("data", (data) => resolve(data.toString()))));
    expect(received).toBe("early");
  });
});
