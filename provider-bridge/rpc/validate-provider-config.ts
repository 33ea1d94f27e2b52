import { validateConfig } from "../../model/kernel/validate-config";
import type { Findings, ValidateRequest } from "../protocol/provider";
import { problemDiagnostics } from "./diagnostics";
import { providerAttributes } from "./provider-attributes";

/** ValidateProviderConfig: what is wrong with the provider block whatever the environment says. */
export function validateProviderConfig({ config }: Pick<ValidateRequest, "config">): Findings {
  return problemDiagnostics("Invalid provider configuration", validateConfig(providerAttributes, config));
}
