import type { Findings, ValidateRequest } from "../protocol/provider";
import { problemDiagnostics } from "./diagnostics";
import type { Session } from "./session";

/** ValidateDataResourceConfig: what the model finds wrong, as far as values are known. */
export function validateDataResourceConfig(session: Session) {
  return ({ typeName, config }: ValidateRequest): Findings =>
    problemDiagnostics("Invalid configuration", session.dataSourceOf(typeName).validate(config));
}
