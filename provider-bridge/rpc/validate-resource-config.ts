import type { Findings, ValidateRequest } from "../protocol/provider";
import { problemDiagnostics } from "./diagnostics";
import type { Session } from "./session";

/** ValidateResourceConfig: the limits, conflicts and choices of the model, as far as values are known. */
export function validateResourceConfig(session: Session) {
  return ({ typeName, config }: ValidateRequest): Findings =>
    problemDiagnostics("Invalid configuration", session.resourceOf(typeName).validate(config));
}
