import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Portal } from "../../../portal";

/** Stands between a provider and a portal, and lets only so many writes through. */
export interface CutOff {
  readonly url: string;
  /** Whether a write was kept back, or its answer. */
  readonly hasCut: boolean;
  close(): Promise<void>;
}

/**
 * Refuses every write after the first `writes`. `answered`: whether the last of those is answered, or carried out and answered with a refusal,
 * as to one who is gone before the answer comes.
 */
export async function openCutOff(portal: Portal, writes: number, answered: boolean): Promise<CutOff> {
  let left = writes;
  let hasCut = false;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const isWrite = request.method !== "GET" && !request.url?.startsWith("/v1/auth");
    const isLast = isWrite && left-- <= 1;
    const isThrough = !isWrite || left >= 0;
    const answer = isThrough ? await forward(portal, request, body) : undefined;
    const isCut = isLast && !(answer && answered);
    hasCut ||= isCut;
    response.writeHead(answer && !isCut ? answer.status : 403, { "content-type": "application/json" });
    response.end(answer && !isCut ? answer.text : '{"ok":false,"error":"forbidden","message":"Cut off"}');
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${address.port}`,
    get hasCut() {
      return hasCut;
    },
    close,
  };
}

async function forward(portal: Portal, { method = "GET", url = "/", headers }: IncomingMessage, body: string) {
  const authorization = headers.authorization ?? "";
  const answer = await fetch(portal.url + url, {
    method,
    headers: { authorization, "content-type": "application/json" },
    ...(body === "" ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text() };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
