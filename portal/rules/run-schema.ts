import type { JsonObject } from "../json/json";
import { checkOf } from "./check";
import { closed, text } from "./schema-words";

const ending = { enum: ["SUCCESS", "FAILURE"] };

interface RunBody extends JsonObject {
  readonly properties: JsonObject;
  readonly entity?: string;
}

export const checkRunBody = checkOf<RunBody>(closed({ properties: { type: "object" }, entity: text }, ["properties"]));

interface RunPatch extends JsonObject {
  readonly status?: string;
}

export const checkRunPatch = checkOf<RunPatch>(
  closed({
    status: ending,
    statusLabel: text,
    link: { type: ["string", "array"], items: text },
    message: { type: "object" },
    summary: text,
    externalRunId: text,
  }),
);

interface Approval extends JsonObject {
  readonly status: string;
  readonly description?: string;
}

export const checkApproval = checkOf<Approval>(closed({ status: { enum: ["APPROVE", "DECLINE"] }, description: text }, ["status"]));

interface RunLogBody extends JsonObject {
  readonly message: string;
  readonly terminationStatus?: string;
  readonly statusLabel?: string;
}

export const checkRunLog = checkOf<RunLogBody>(closed({ message: text, terminationStatus: ending, statusLabel: text }, ["message"]));

/** Checks in whose name an action is run. */
export const checkRunAs = checkOf<string>({ type: "string", format: "email" });
