import { ApiError } from "../errors";
import type { ApiReply } from "./route";

/** The reply to an error: refusals as they are, what the HTTP library refuses in the API's words, and the unexpected as a 500. */
export function refusalOf(error: unknown): ApiReply {
  const refusal = error instanceof ApiError ? error : (libraryRefusal(error) ?? unexpected(error));
  return { status: refusal.status, body: refusal.body };
}

function libraryRefusal(error: unknown): ApiError | undefined {
  if (!(error instanceof Error) || !("statusCode" in error)) return undefined;
  if (error.statusCode === 413)
    return new ApiError(413, "payload_too_large", "The body is larger than 1 MiB. Send less at once, or what is large from elsewhere.");
  const status = Number(error.statusCode);
  return status >= 400 && status < 500 ? new ApiError(status === 400 ? 422 : status, "validation_error", error.message) : undefined;
}

function unexpected(error: unknown): ApiError {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new ApiError(500, "internal_error", error instanceof Error ? error.message : String(error));
}
