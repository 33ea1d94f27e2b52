import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import { type Dispatcher, EnvHttpProxyAgent, Pool } from "undici";

/** One exchange over HTTP, as text. Knows no JSON, no login, no retry. */
export interface Transport {
  exchange(outgoing: Outgoing): Promise<Incoming>;
  close(): Promise<void>;
}

export interface Outgoing {
  readonly method: string;
  /** Path and query, below the base URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Milliseconds for the whole exchange. */
  readonly timeLimit: number;
  /** Cuts the exchange off. */
  readonly signal: AbortSignal;
}

export interface Incoming {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** The time limit of an exchange has passed. */
export class TimeLimitError extends Error {}

/** The signal has cut an exchange off. */
export class CutOffError extends Error {}

/** A reply longer than anything to be held in memory. */
export class TooLongError extends Error {}

/** Requests under way at once, each on a connection of its own; more would wait without knowing what has become of the rate limit. */
export const mostAtOnce = 20;

const connectTimeLimit = 10_000;
/** Bytes of a reply, unpacked; a list beyond that is better not read. */
const longestReply = 128 * 1024 * 1024;

/** Opens connections to a base URL as they are needed, and keeps them for the next request. Goes by the usual proxy variables. */
export function openTransport(baseUrl: URL, dispatcher: Dispatcher = dispatcherFor(baseUrl)): Transport {
  const prefix = baseUrl.pathname.replace(/\/+$/, "");
  return {
    exchange: (outgoing) => exchange(dispatcher, baseUrl.origin, prefix, outgoing),
    close: () => dispatcher.destroy(),
  };
}

/** A proxy never stands between this machine and itself. */
function dispatcherFor(url: URL): Dispatcher {
  const options = { connections: mostAtOnce, connect: { timeout: connectTimeLimit } };
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const proxied = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"].some((name) => process.env[name]);
  return proxied && !loopback ? new EnvHttpProxyAgent(options) : new Pool(url.origin, options);
}

async function exchange(dispatcher: Dispatcher, origin: string, prefix: string, outgoing: Outgoing): Promise<Incoming> {
  const { method, path, body, signal, timeLimit } = outgoing;
  const ending = new AbortController();
  const cutOff = (): void => ending.abort(new CutOffError());
  const timer = setTimeout(() => ending.abort(new TimeLimitError()), timeLimit);
  signal.addEventListener("abort", cutOff, { once: true });
  if (signal.aborted) cutOff();
  try {
    const reply = await dispatcher.request({
      origin,
      path: prefix + path,
      method: method as Dispatcher.HttpMethod,
      headers: { ...outgoing.headers, accept: "application/json", "accept-encoding": "gzip, br" },
      body: body ?? null,
      signal: ending.signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const headers = headersOf(reply.headers);
    const text = await textOf(reply.body, headers.get("content-encoding"));
    return { status: reply.statusCode, headers, text };
  } catch (error) {
    throw ending.signal.aborted ? ending.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", cutOff);
  }
}

function headersOf(raw: Record<string, string | string[] | undefined>): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(raw)) if (value !== undefined) headers.set(name.toLowerCase(), String(value));
  return headers;
}

async function textOf(body: AsyncIterable<Uint8Array>, encoding: string | undefined): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > longestReply) throw new TooLongError();
    chunks.push(chunk);
  }
  return (await unpacked(Buffer.concat(chunks), encoding)).toString("utf8");
}

async function unpacked(bytes: Buffer, encoding: string | undefined): Promise<Buffer> {
  const options = { maxOutputLength: longestReply };
  try {
    if (encoding === "gzip") return await promisify(gunzip)(bytes, options);
    if (encoding === "br") return await promisify(brotliDecompress)(bytes, options);
  } catch (error) {
    throw Object(error).code === "ERR_BUFFER_TOO_LARGE" ? new TooLongError() : error;
  }
  return bytes;
}
