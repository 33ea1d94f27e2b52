import { createServer, type IncomingMessage } from "node:http";
import { type DataObject, emptyObject, isObject, objectOf } from "../../../model/kernel/data";
import { parseJson, printJson } from "../../../model/kernel/json-text";
import type { Resource } from "../../../model/kernel/resource";
import { carrierOf } from "./carrier";

/** Answers with one document whatever it is asked for, checks nothing, and keeps what is written: for documents that no portal would take together. */
export interface StubPortal {
  readonly url: string;
  /** The document that is there; undefined where there is none. */
  document: DataObject | undefined;
  /** Bodies of POST and PUT, the latest last. */
  readonly written: DataObject[];
  close(): Promise<void>;
}

const made = { createdAt: "2024-01-01T00:00:00.000Z", createdBy: "someone", updatedAt: "2024-01-01T00:00:00.000Z", updatedBy: "someone" };

/** Names that every document of the corpus has here, and a document that may have it as an entry. */
export const names = objectOf([
  ["blueprint", "blueprint"],
  ["blueprint_identifier", "blueprint"],
  ["identifier", "identifier"],
]);
const whole = objectOf([["identifier", "blueprint"], ["title", "Whole"], ...Object.entries(made)]);

export async function openStubPortal(resource: Resource): Promise<StubPortal> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { status, json } = answer(request.method ?? "", request.url ?? "", body);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(json);
    });
  });
  const carrier = carrierOf(resource);
  const { envelope } = carrier;
  const isEntry = !("collection" in resource.endpoint);
  const stub = { document: undefined as DataObject | undefined, written: [] as DataObject[] };
  const one = (status: number, document: DataObject) => ({
    status,
    json: printJson(
      objectOf([
        ["ok", true],
        [envelope, document],
      ]),
    ),
  });
  const answer = (method: string, url: string, body: DataObject | undefined): { status: number; json: string } => {
    if (url.startsWith("/v1/auth")) return { status: 200, json: '{"ok":true,"accessToken":"stub","expiresIn":10800}' };
    if (url.startsWith("/v1/organization")) return { status: 200, json: '{"ok":true,"organization":{"id":"org_stub","name":"Stub"}}' };
    // No lists, so that each document is read by itself.
    if (method === "GET" && /^[^?]*\/(blueprints|actions|entities)(\?|$)/.test(url))
      return { status: 403, json: '{"ok":false,"message":"No lists here"}' };
    if (method === "GET" && isEntry) return one(200, carrier.carrying(whole, stub.document ?? names, stub.document));
    if (method === "GET")
      return stub.document ? one(200, stub.document) : { status: 404, json: '{"ok":false,"error":"not_found","message":"No"}' };
    if (!body) return { status: 200, json: '{"ok":true}' };
    const document = isEntry ? (carrier.carried(body, names) ?? emptyObject()) : body;
    stub.written.push(document);
    stub.document = isEntry ? document : Object.assign(objectOf(Object.entries(made)), document);
    return one(method === "POST" ? 201 : 200, isEntry ? body : stub.document);
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The stub has no port.");
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(stub, { url: `http://127.0.0.1:${address.port}`, close });
}

async function bodyOf(request: IncomingMessage): Promise<DataObject | undefined> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const body = text === "" ? null : parseJson(text);
  return isObject(body) ? body : undefined;
}
