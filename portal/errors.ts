import type { JsonObject } from "./json/json";

/** A refusal as Port's API words it: an HTTP status, a code, and a message that names the place and the remedy. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiError";
  }

  get body(): JsonObject {
    return { ok: false, error: this.code, message: this.message };
  }
}

/** 422: a field of the request breaks a rule. The path is the field's place in the body, dotted. */
export function invalid(path: string, reason: string): ApiError {
  return new ApiError(422, "validation_error", path === "" ? reason : `${path}: ${reason}`);
}

/** 404, or 422 where a body names something that does not exist (a relation's target blueprint). */
export function notFound(kind: string, identifier: string, context: { path?: string; remedy?: string; status?: 404 | 422 } = {}): ApiError {
  const place = context.path === undefined ? "" : `${context.path}: `;
  const remedy = context.remedy === undefined ? "" : ` ${context.remedy}`;
  return new ApiError(
    context.status ?? 404,
    "not_found",
    `${place}${kind} with identifier ${JSON.stringify(identifier)} was not found.${remedy}`,
  );
}

/** 409: the identifier is in use. */
export function identifierTaken(kind: string, identifier: string): ApiError {
  const what = `${kind} with identifier ${JSON.stringify(identifier)} already exists.`;
  return new ApiError(409, "identifier_taken", `identifier: ${what} Choose another identifier, or update the existing one.`);
}

/** 422 whose code clients look for: something else still depends on what would be deleted. */
export function hasDependents(message: string): ApiError {
  return new ApiError(422, "has_dependents", message);
}

export function unauthorized(message: string): ApiError {
  return new ApiError(401, "unauthorized", message);
}

export function forbidden(message: string): ApiError {
  return new ApiError(403, "forbidden", message);
}
