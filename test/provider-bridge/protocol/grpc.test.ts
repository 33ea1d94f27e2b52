import { once } from "node:events";
import { type ClientHttp2Session, type ClientHttp2Stream, connect } from "node:http2";
import { type AddressInfo, createServer, type Server } from "node:net";
import { buffer } from "node:stream/consumers";
import { ChannelCredentials } from "@grpc/grpc-js";
import fc from "fast-check";
import { CallError, grpc, status, type UnaryCall } from "../../../provider-bridge/protocol/grpc";
import { ProviderClient } from "./provider-client";

const failWith =
  (error: unknown): UnaryCall =>
  () =>
    Promise.reject(error);

let begun = 0;
const calls = new Map<string, UnaryCall>([
  ["/test/Echo", async (request) => request],
  ["/test/Later", (request) => new Promise((resolve) => setImmediate(() => resolve(request)))],
  [
    "/test/Never",
    () => {
      begun++;
      return new Promise(() => undefined);
    },
  ],
  ["/test/Gone", failWith(new CallError(status.unavailable, "It is gone."))],
  ["/test/Broken", failWith(new Error("50 % — naïve\n\ud800 💥"))],
  ["/test/Wordy", failWith(new Error("💥".repeat(100_000)))],
]);

let server: Server;
let port: number;
let client: ProviderClient;

beforeEach(async () => {
  server = createServer(grpc(calls)).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  client = new ProviderClient({ network: "tcp", place: `127.0.0.1:${port}` }, ChannelCredentials.createInsecure());
});

afterEach(() => {
  client.close();
  server.close();
});

describe("gRPC over HTTP/2", () => {
  it("carries every message there and back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 70_000, size: "max" }), async (message) => {
        expect(Buffer.compare(await client.callByPath("/test/Echo", message), message)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it("carries messages larger than what gRPC and Node customarily hold", async () => {
    const message = Buffer.alloc(24 * 1024 * 1024, "resource");
    const echoes = await Promise.all([client.callByPath("/test/Echo", message), client.callByPath("/test/Echo", message)]);
    for (const echo of echoes) expect(message.equals(echo)).toBe(true);
  });

  it("answers calls that overlap, each with its own", async () => {
    const messages = Array.from({ length: 500 }, (_, index) => Buffer.from(String(index)));
    const answers = await Promise.all(messages.map((each, index) => client.callByPath(index % 2 ? "/test/Echo" : "/test/Later", each)));
    expect(answers.map(String)).toEqual(messages.map(String));
  });

  it("ends a call with the status and the words of what went wrong", async () => {
    await expect(client.callByPath("/test/Gone")).rejects.toMatchObject({ code: 14, details: "It is gone." });
    await expect(client.callByPath("/test/Broken")).rejects.toMatchObject({ code: 13, details: "50 % — naïve\n� 💥" });
    await expect(client.callByPath("/test/Nothing")).rejects.toMatchObject({ code: 12, details: "/test/Nothing is not served here." });
  });

  it("cuts words that are longer than headers may be", async () => {
    await expect(client.callByPath("/test/Wordy")).rejects.toMatchObject({ code: 13, details: "💥".repeat(2048) });
  });
});

describe("a client that gRPC would not know", () => {
  let session: ClientHttp2Session;

  beforeEach(() => {
    session = connect(`http://127.0.0.1:${port}`);
  });

  afterEach(() => session.destroy());

  const open = (path: string): ClientHttp2Stream =>
    session.request({ ":method": "POST", ":path": path, "content-type": "application/grpc" });

  async function statusOf(octets: readonly number[]): Promise<unknown> {
    const stream = open("/test/Echo");
    const head = once(stream, "response");
    stream.end(Buffer.from(octets));
    await buffer(stream);
    const [headers] = await head;
    return [headers["grpc-status"], decodeURI(headers["grpc-message"])];
  }

  it("is told what is wrong with its message", async () => {
    const cut = ["13", "The call does not hold one whole message."];
    expect(await statusOf([])).toEqual(cut);
    expect(await statusOf([0, 0, 0])).toEqual(cut);
    expect(await statusOf([0, 0, 0, 0, 2, 7])).toEqual(cut);
    expect(await statusOf([0, 0, 0, 0, 1, 7, 0, 0, 0, 0, 1, 7])).toEqual(cut);
    expect(await statusOf([1, 0, 0, 0, 1, 7])).toEqual(["12", "The message is compressed."]);
  });

  it("may send its message in pieces", async () => {
    const stream = open("/test/Echo");
    for (const octet of [0, 0, 0, 0, 2, 7]) {
      stream.write(Buffer.of(octet));
      await new Promise(setImmediate);
    }
    stream.end(Buffer.of(9));
    const trailers = once(stream, "trailers");
    expect([...(await buffer(stream))]).toEqual([0, 0, 0, 0, 2, 7, 9]);
    expect((await trailers)[0]).toMatchObject({ "grpc-status": "0" });
  });

  it("may hang up in the middle of a call, and others are answered", async () => {
    const stream = open("/test/Never");
    stream.on("error", () => undefined);
    stream.end(Buffer.from([0, 0, 0, 0, 0]));
    while (begun === 0) await new Promise(setImmediate);
    stream.destroy(new Error("I have no time."));
    session.destroy();
    expect(String(await client.callByPath("/test/Echo", Buffer.from("still here")))).toBe("still here");
  });
});
