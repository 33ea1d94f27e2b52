import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openPortApi, type PortApi, type PortApiParts, type PortApiSettings } from "../../../provider-bridge/api";
import { PassingClock } from "./clocks";

/** A request as the server got it. */
export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
  /** Of the text; null where there is none. */
  readonly body: unknown;
}

/** What the server does: a reply, JSON unless `text` is given; `drop` breaks the connection; `never` leaves it open without a word. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string | Buffer;
  readonly drop?: true;
  readonly never?: true;
}

/** Answers a request that is not the login; the number counts the requests of this method and path, from 1. */
export type Script = (request: Received, nth: number) => Answer | Promise<Answer>;

export interface ScriptedPortal {
  readonly baseUrl: string;
  readonly clock: PassingClock;
  /** Everything received, the logins among it. */
  readonly requests: Received[];
  /** `GET /v1/…`, without the logins. */
  lines(): string[];
  /** A new run against it. */
  open(settings?: Partial<PortApiSettings>, parts?: PortApiParts): PortApi;
  close(): Promise<void>;
}

export const loginPath = "/v1/auth/access_token";
export const token = "token-of-the-run";

/** A server of a few lines that does what the script says; logins succeed unless `login` says otherwise. */
export async function scriptedPortal(
  script: Script,
  login: Script = () => ({ json: { accessToken: token, expiresIn: 10_800 } }),
): Promise<ScriptedPortal> {
  const requests: Received[] = [];
  const counts = new Map<string, number>();
  const apis: PortApi[] = [];
  const clock = new PassingClock();
  const server = createServer(async (incoming, response) => {
    const request = await receive(incoming);
    requests.push(request);
    const line = `${request.method} ${request.path}`;
    const nth = (counts.get(line) ?? 0) + 1;
    counts.set(line, nth);
    answer(response, await (request.path === loginPath ? login : script)(request, nth));
  });
  const baseUrl = await listen(server);
  return {
    baseUrl,
    clock,
    requests,
    lines: () => requests.filter(({ path }) => path !== loginPath).map(({ method, path }) => `${method} ${path}`),
    open(settings = {}, parts = {}) {
      const api = openPortApi(
        { baseUrl, clientId: "client", clientSecret: "hush-hush", userAgent: "test/1", ...settings },
        { clock, ...parts },
      );
      apis.push(api);
      return api;
    },
    async close() {
      await Promise.all(apis.map((api) => api.close()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Port's words for a refusal. */
export function refusal(status: number, error: string, message: string): Answer {
  return { status, json: { ok: false, error, message } };
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  const { method = "", url = "", headers } = incoming;
  return { method, path: url, headers, text, body: text === "" ? null : JSON.parse(text) };
}

function answer(response: ServerResponse, { status = 200, headers = {}, json, text, drop, never }: Answer): void {
  if (never) return;
  if (drop) {
    response.socket?.destroy();
    return;
  }
  response.sendDate = false;
  response.writeHead(status, { "content-type": json === undefined ? "text/html" : "application/json", ...headers });
  const body = json !== null && typeof json === "object" ? { ok: status < 300, ...json } : json;
  response.end(text ?? JSON.stringify(body));
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
