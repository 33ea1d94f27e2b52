import { ApiError } from "../errors";
import { reasonOf } from "../reasons";
import type { ApiReply } from "./route";

/** The reply to an error: refusals as they are, what the HTTP library refuses in the API's words, and the unexpected as a 500. */
export function refusalOf(error: unknown): ApiReply {
  const refusal = error instanceof ApiError ? error : (libraryRefusal(error) ?? unexpected(error));
  return { status: refusal.status, body: refusal.body };
}

function libraryRefusal(error: unknown): ApiError | undefined {
  const status = statusOf(error);
  if (status === 413)
    return new ApiError(413, "payload_too_large", "The body is larger than 1 MiB. Send less at once, or what is large from elsewhere.");
  return status >= 400 && status < 500 ? new ApiError(status === 400 ? 422 : status, "validation_error", reasonOf(error)) : undefined;
}

function statusOf(error: unknown): number {
  return typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 0;
}

function unexpected(error: unknown): ApiError {
  process.stderr.write(`${error instanceof Error ? error.stack : reasonOf(error)}\n`);
  return new ApiError(500, "internal_error", reasonOf(error));
}
