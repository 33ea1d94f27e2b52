import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { type ScriptedPortal, scriptedPortal } from "./scripted-portal";

const variables = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy"];
const before = new Map(variables.map((name) => [name, process.env[name]]));

let portal: ScriptedPortal;
let proxy: Server;
let asked: string[];

beforeEach(async () => {
  asked = [];
  portal = await scriptedPortal(() => ({ json: { organization: { id: "o", name: "O" } } }));
  const target = Number(new URL(portal.baseUrl).port);
  proxy = createServer();
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    if (request.url?.startsWith("forbidden.example")) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      return;
    }
    const through = connect(target, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      through.pipe(socket);
      socket.pipe(through);
    });
    for (const end of [through, socket]) end.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  for (const name of variables) delete process.env[name];
  process.env.HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await portal.close();
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
});

describe("a proxy", () => {
  it("is gone through when the usual variable names it", async () => {
    await expect(portal.open({ baseUrl: "http://port.example:8080" }).organization()).resolves.toMatchObject({ id: "o" });
    expect(asked).toContain("port.example:8080");
  });

  it("is passed by for hosts that NO_PROXY names", async () => {
    process.env.NO_PROXY = "port.invalid";
    await expect(portal.open({ baseUrl: "http://port.invalid" }).organization()).rejects.toMatchObject({ kind: "unreachable" });
    expect(asked).toEqual([]);
  });

  it("never stands between this machine and itself", async () => {
    await expect(portal.open().organization()).resolves.toMatchObject({ id: "o" });
    expect(asked).toEqual([]);
  });

  it("that refuses is named as the reason", async () => {
    await expect(portal.open({ baseUrl: "http://forbidden.example" }).organization()).rejects.toMatchObject({
      kind: "unreachable",
      message: "Cannot reach Port at http://forbidden.example: the proxy answered 407. Check HTTPS_PROXY and NO_PROXY.",
    });
  });
});
