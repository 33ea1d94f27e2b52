import type { ActionDocument, BlueprintDocument } from "../documents";
import { ApiError, notFound } from "../errors";
import { isObject, type Json, type JsonObject } from "../json/json";
import type { Organization } from "../organization";
import type { Row } from "../store/row";
import type { Query } from "./query";

/** A request that carries a good token, as a route sees it. */
export interface ApiRequest {
  readonly organization: Organization;
  /** Parts of the path, decoded. */
  readonly parameters: { readonly [name: string]: string };
  readonly query: Query;
  /** The program that asks, as it calls itself. */
  readonly agent: string | undefined;
  /** The body; nothing when the request had none. */
  readonly body: Json | undefined;
}

/** What a route answers. */
export interface ApiReply {
  readonly status: number;
  readonly body: JsonObject;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path with `:name` for its parameters. */
  readonly path: string;
  /** Throws an ApiError to refuse. */
  handle(request: ApiRequest): Promise<ApiReply>;
}

/** A success; `ok` leads every body. */
export function ok(body: JsonObject = {}, status = 200): ApiReply {
  return { status, body: { ok: true, ...body } };
}

export function parameter({ parameters }: ApiRequest, name: string): string {
  return parameters[name] ?? "";
}

/** The body of a request that must be a JSON object. */
export function objectBody({ body }: ApiRequest): JsonObject {
  if (isObject(body)) return body;
  throw new ApiError(422, "validation_error", "The request needs a body that is a JSON object.");
}

/** The blueprint that the path names. */
export function blueprintOf(request: ApiRequest, name = "blueprint"): Row<BlueprintDocument> {
  const identifier = parameter(request, name);
  const row = request.organization.catalog.blueprints.get(identifier);
  if (row === undefined) throw notFound("Blueprint", identifier);
  return row;
}

/** The action that the path names. */
export function actionOf(request: ApiRequest): Row<ActionDocument> {
  const identifier = parameter(request, "action");
  const row = request.organization.catalog.actions.get(identifier);
  if (row === undefined) throw notFound("Action", identifier);
  return row;
}
