import { organizationSecret } from "../model";
import type { OrganizationSecretProps } from "../model/props/organization-secret.generated";
import { constructOf } from "./construct-of";
import type { TerraformOptions } from "./port-resource";

/** What Terraform is told about a secret. */
export interface OrganizationSecretOptions extends TerraformOptions {
  /**
   * The secret itself, in place of `secretValue`: it stands in no plan and no state. Takes Terraform 1.11 or later, and a variable that is
   * ephemeral. To write another, change `secretValueWoVersion` too.
   */
  readonly secretValueWo?: string;
  /** Any number; another one has `secretValueWo` written again. */
  readonly secretValueWoVersion?: number;
}

/** A secret that actions may use by its name, and that nobody may read. Its value is a variable's, never a text in the code. */
export class OrganizationSecret extends constructOf<"organization_secret", OrganizationSecretProps, OrganizationSecretOptions>(
  "organization_secret",
  organizationSecret,
  { settings: ["secretValueWo", "secretValueWoVersion"] },
) {}
