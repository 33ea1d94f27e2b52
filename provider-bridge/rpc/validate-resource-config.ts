import type { Findings, ValidateRequest } from "../protocol/provider";
import { problemDiagnostics } from "./diagnostics";
import { resourceOf } from "./session";

/** ValidateResourceConfig: the limits, conflicts and choices of the model, as far as values are known. */
export function validateResourceConfig({ typeName, config }: ValidateRequest): Findings {
  return problemDiagnostics("Invalid configuration", resourceOf(typeName).validate(config));
}
