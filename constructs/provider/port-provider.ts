import { TerraformProvider, type TerraformStack, TerraformVariable } from "cdktf";
import { baseUrlOf, type Environment, isPlain } from "../environments";
import { spellLiteral } from "../tokens/template";
import { installedPackage } from "./installed-package";
import { bridgeSource } from "./placement";

/** The provider block of a stack. It names where credentials are, and never holds them. */
export class PortProvider extends TerraformProvider {
  readonly #attributes: Readonly<Record<string, unknown>>;

  /** `organization`: the id of the only organisation that the credentials may be of. The official provider cannot be told. */
  constructor(stack: TerraformStack, environment: Environment, organization: string | undefined) {
    const official = environment.provider === "official";
    super(stack, "port", {
      terraformResourceType: "port",
      terraformGeneratorMetadata: { providerName: "port", providerVersion: official ? "~> 2.23" : installedPackage().version },
      terraformProviderSource: official ? "port-labs/port-labs" : bridgeSource,
    });
    const credentials = official ? officialCredentials(stack, environment) : bridgeCredentials(environment, organization);
    this.#attributes = { ...credentials, base_url: spellLiteral(baseUrlOf(environment)) };
    stack.addOverride("terraform.required_version", official ? ">= 1.10" : ">= 1.5");
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.#attributes };
  }
}

/** The provider reads the variables of these names itself, when Terraform starts it. */
function bridgeCredentials(environment: Environment, organization: string | undefined): Record<string, unknown> {
  const owner = organization === undefined ? {} : { organization_id: spellLiteral(organization) };
  return { client_id_env: environment.clientIdVariable, secret_env: environment.clientSecretVariable, ...owner };
}

/** Ephemeral variables, which Terraform keeps out of plan files and state. */
function officialCredentials(stack: TerraformStack, environment: Environment): Record<string, unknown> {
  const { clientIdVariable, clientSecretVariable } = environment;
  return {
    client_id: ephemeral(stack, clientIdVariable, `The client id of Port's organisation for ${environment.name}.`),
    secret: ephemeral(stack, clientSecretVariable, `The client secret of Port's organisation for ${environment.name}.`),
  };
}

/**
 * Left empty it gives null, on which the official provider turns to the plain PORT_CLIENT_ID and PORT_CLIENT_SECRET:
 * right for an environment that names those, the wrong organisation for any other.
 */
function ephemeral(stack: TerraformStack, name: string, description: string): string {
  const variable = new TerraformVariable(stack, name, { type: "string", sensitive: true, description });
  variable.overrideLogicalId(name);
  variable.addOverride("ephemeral", true);
  variable.addOverride("default", null);
  if (!isPlain(name))
    variable.addValidation({ condition: `\${var.${name} != null}`, errorMessage: `Set TF_VAR_${name} in the shell, and run again.` });
  return variable.stringValue;
}
