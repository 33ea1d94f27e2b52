import { createServer, type ServerHttp2Stream } from "node:http2";
import type { Duplex } from "node:stream";

type Octets = Uint8Array;

/** What a call ends with where it has no answer: numbers of gRPC's. */
export const status = { unimplemented: 12, internal: 13, unavailable: 14 } as const;

/** Ends a call with a status in place of an answer. */
export class CallError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Takes one message and answers with one. What it throws ends the call with the status `internal`, a {@link CallError} with its own. */
export type UnaryCall = (request: Octets) => Promise<Octets>;

/** Messages are as large as resources are; Node would refuse calls once a connection holds 10 MB. */
const options = { maxSessionMemory: Number.MAX_SAFE_INTEGER, settings: { initialWindowSize: 4 * 1024 * 1024 } };

/**
 * Answers gRPC's unary calls, each by its path, such as `/package.Service/Method`, over every connection that is handed to what it returns.
 * HTTP/2 is Node's; gRPC adds five octets before a message and a status after it.
 */
export function grpc(calls: ReadonlyMap<string, UnaryCall>): (connection: Duplex) => void {
  const server = createServer(options);
  server.on("stream", (stream, { ":path": path = "" }) => {
    // Whoever hung up has no use for what went wrong.
    stream.on("error", () => undefined);
    const call = calls.get(path);
    if (call) received(stream, (octets) => answer(stream, call, octets));
    else refuse(stream, new CallError(status.unimplemented, `${path} is not served here.`));
  });
  return (connection) => void server.emit("connection", connection);
}

/** Hands over what a stream brings, once it is whole. */
function received(stream: ServerHttp2Stream, take: (octets: Buffer) => void): void {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  stream.on("end", () => take(Buffer.concat(chunks)));
}

async function answer(stream: ServerHttp2Stream, call: UnaryCall, octets: Buffer): Promise<void> {
  try {
    const message = framed(await call(unframed(octets)));
    if (stream.destroyed) return;
    stream.respond(head, { waitForTrailers: true });
    stream.once("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
    stream.end(message);
  } catch (error) {
    refuse(stream, error);
  }
}

const head = { ":status": 200, "content-type": "application/grpc+proto" };

/** Whether the message is compressed, which nobody offered, and its length in four octets. */
const prefixLength = 5;

function unframed(octets: Buffer): Octets {
  const message = octets.subarray(prefixLength);
  if (octets.length < prefixLength || octets.readUInt32BE(1) !== message.length)
    throw new CallError(status.internal, "The call does not hold one whole message.");
  if (octets[0] !== 0) throw new CallError(status.unimplemented, "The message is compressed.");
  return message;
}

function framed(message: Octets): Buffer {
  const octets = Buffer.allocUnsafe(prefixLength + message.length);
  octets[0] = 0;
  octets.writeUInt32BE(message.length, 1);
  octets.set(message, prefixLength);
  return octets;
}

/** More than any reader takes in, and less than HTTP/2 lets headers be. */
const longestMessage = 4096;

function refuse(stream: ServerHttp2Stream, error: unknown): void {
  if (stream.destroyed) return;
  const message = (error instanceof Error ? error.message : String(error)).slice(0, longestMessage);
  const code = error instanceof CallError ? error.status : status.internal;
  stream.respond({ ...head, "grpc-status": String(code), "grpc-message": encodeURI(wellFormed(message)) }, { endStream: true });
}

/** Replaces halves of characters, which have no octets. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
