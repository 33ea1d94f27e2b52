import { type Json, type JsonObject, type Portal, type PortalOptions, startPortal } from "../../portal";
import { isObject, own } from "../../portal/json/json";
import { parseJson, printJson } from "../../portal/json/text";

export const development = { name: "development", clientId: "dev-id", clientSecret: "dev-secret" };
export const production = { name: "production", clientId: "prod-id", clientSecret: "prod:secret" };

export interface Reply {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Headers;
}

type Send = (path: string, body?: Json | string) => Promise<Reply>;

/** Real HTTP with an organisation's token. A string as body goes out as it is. */
export interface Client {
  readonly get: Send;
  readonly post: Send;
  readonly put: Send;
  readonly patch: Send;
  readonly delete: Send;
}

export async function send(url: string, method: string, path: string, token?: string, body?: Json | string): Promise<Reply> {
  const reply = await fetch(url + path, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : printJson(body) }),
  });
  const text = await reply.text();
  const parsed = text.startsWith("{") ? parseJson(text) : { text };
  return { status: reply.status, body: isObject(parsed) ? parsed : {}, headers: reply.headers };
}

export async function logIn(url: string, { clientId, clientSecret } = development): Promise<string> {
  const { body } = await send(url, "POST", "/v1/auth/access_token", undefined, { clientId, clientSecret });
  return String(own(body, "accessToken"));
}

export async function clientOf(url: string, credentials = development): Promise<Client> {
  const token = await logIn(url, credentials);
  const sender =
    (method: string): Send =>
    (path, body) =>
      send(url, method, path, token, body);
  return { get: sender("GET"), post: sender("POST"), put: sender("PUT"), patch: sender("PATCH"), delete: sender("DELETE") };
}

const started: Portal[] = [];
afterAll(async () => {
  for (const portal of started) await portal.close();
});

/** A portal with two empty organisations and a client of the first. It ends with the test file, or before with `portal.close()`. */
export async function startedPortal(options: Partial<PortalOptions> = {}): Promise<{ portal: Portal; api: Client }> {
  const portal = await startPortal({ organizations: [development, production], ...options });
  started.push(portal);
  return { portal, api: await clientOf(portal.url) };
}

/** Makes what the request asks for, or fails the test with the portal's own message. */
export async function succeed(reply: Promise<Reply>): Promise<JsonObject> {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`${status} ${printJson(body)}`);
  return body;
}

/** Follows keys into a reply. */
export function at(value: Json | undefined, ...keys: string[]): Json | undefined {
  return keys.reduce<Json | undefined>((inner, key) => (isObject(inner) ? own(inner, key) : undefined), value);
}

/** A blueprint with nothing but what must be there. */
export function bare(identifier: string, more: JsonObject = {}): JsonObject {
  return { identifier, title: identifier.slice(0, 100), schema: { properties: {} }, ...more };
}

/** The document of a reply without what the portal adds to it. */
export function sent(document: Json | undefined): JsonObject {
  if (!isObject(document)) return {};
  const { createdAt, createdBy, updatedAt, updatedBy, ...rest } = document;
  return rest;
}
