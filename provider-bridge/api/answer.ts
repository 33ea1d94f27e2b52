import { type Data, type DataObject, isObject } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import { type FailureDetails, PortApiError } from "./errors";
import { placeIn } from "./place";
import type { Incoming } from "./transport";

/** The request that an answer is read for. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: Data | undefined;
}

/** The JSON of a reply; undefined where it is no JSON object. */
export function jsonOf(reply: Incoming): DataObject | undefined {
  try {
    const value = parseJson(reply.text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a reply without success says, as an error. `baseUrl` is named where it seems to be the wrong one. */
export function refusalOf(asked: Asked, reply: Incoming, baseUrl: string): PortApiError {
  const json = jsonOf(reply);
  return json ? refusalIn(asked, reply.status, json, reply.headers.get("x-trace-id")) : notJson(asked, reply, baseUrl);
}

/** What Port's JSON says of a refusal: that of a whole request, or of one document in a batch. */
export function refusalIn(asked: Asked, status: number, json: DataObject, trace?: string): PortApiError {
  const code = textOf(json.error);
  const portMessage = textOf(json.message);
  const origin = [String(status), code, trace && `trace ${trace}`].filter((part) => part !== undefined).join(", ");
  const verdict = verdictOf(status, code, `${asked.method} ${asked.path}`, `${portMessage ?? "no reason given"} (${origin})`);
  const { method, path } = asked;
  return new PortApiError({ ...verdict, method, path, status, code, portMessage, place: placeIn(json, asked.body ?? null) });
}

/** An answer that is not Port's: a page of a proxy, a wrong address, a gateway in trouble. */
export function notJson({ method, path }: Asked, reply: Incoming, baseUrl: string): PortApiError {
  const type = reply.headers.get("content-type")?.split(";")[0] ?? "no content type";
  const trouble = reply.status >= 500;
  const remedy = trouble ? "Try again later." : `Check that ${baseUrl} is the base URL of Port's API, and no proxy stands between.`;
  const message = `${method} ${path} was answered with ${reply.status} and ${type}, not with JSON. ${remedy}`;
  return new PortApiError({ kind: trouble ? "failed" : "not-json", message, method, path, status: reply.status, uncertain: trouble });
}

type Verdict = Pick<FailureDetails, "kind" | "message" | "uncertain">;

function verdictOf(status: number, code: string | undefined, request: string, answer: string): Verdict {
  if (status === 401) return { kind: "credentials", message: `Port refused the credentials at ${request}: ${answer}` };
  if (code === "has_dependents" || answer.includes("has_dependents"))
    return { kind: "has-dependents", message: `Port refused ${request}, for others depend on it: ${answer}` };
  if (status === 403)
    return {
      kind: "refused",
      message: `Port does not allow ${request}: ${answer}. Check what these credentials may do, and the organisation's list of allowed addresses.`,
    };
  if (status === 429) return { kind: "failed", message: `Port's rate limit did not let ${request} pass: ${answer}. Try again later.` };
  if (status >= 500) return { kind: "failed", message: `Port failed at ${request}: ${answer}. Try again later.`, uncertain: true };
  return { kind: "refused", message: `Port refused ${request}: ${answer}` };
}

function textOf(value: Data | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
