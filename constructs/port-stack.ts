import { join } from "node:path";
import { Annotations, type ISynthesisSession, TerraformElement, TerraformStack } from "cdktf";
import type { Construct, Node } from "constructs";
import { checkAddresses, readableAddress } from "./addresses";
import { checkEnvironments, describe, type Environment, environmentOf } from "./environments";
import { hiddenProvider } from "./provider/command-line-configuration";
import { installedPackage } from "./provider/installed-package";
import { pinVersion } from "./provider/lock-file";
import { bridgeSource, placeProvider } from "./provider/placement";
import { PortProvider } from "./provider/port-provider";

export interface PortStackProps<Values = unknown> {
  /** What the stack describes: one organisation of Port. */
  readonly environment: Environment<Values>;
}

/**
 * A Terraform stack for one environment, with its provider: Terraform finds it beside the synthesised stack, without a registry.
 * Terraform's addresses are the path of construct ids, joined by `_`: `port_blueprint.catalog_service`.
 * Throws when environments of the app share credentials or a name.
 */
export class PortStack<Values = unknown> extends TerraformStack {
  readonly environment: Environment<Values>;

  constructor(scope: Construct, id: string, { environment }: PortStackProps<Values>) {
    super(scope, id);
    this.environment = environment;
    describe(this, environment);
    checkEnvironments(environmentsOf(this));
    new PortProvider(this, environment);
    this.node.addValidation({ validate: () => checkAddresses(this) });
    if (environment.provider === "bridge") this.#bringProvider();
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const { scopes } = TerraformElement.isTerraformElement(element) ? element.node : element;
    return readableAddress(scopes.slice(scopes.indexOf(this) + 1).map(({ node }) => node.id));
  }

  /** Places the provider whenever CDKTF writes the stack. */
  #bringProvider(): void {
    const { synthesizer } = this;
    this.synthesizer = {
      synthesize: (session: ISynthesisSession) => {
        const hint = hiddenProvider();
        if (hint !== undefined) Annotations.of(this).addWarning(hint);
        synthesizer.synthesize(session);
        const folder = join(session.outdir, session.manifest.forStack(this).workingDirectory);
        const address = { source: bridgeSource, version: installedPackage().version };
        placeProvider(join(folder, "terraform.d", "plugins"), address);
        pinVersion(join(folder, ".terraform.lock.hcl"), address);
      },
    };
  }
}

/** The environments of the app's stacks, each once. */
function environmentsOf(stack: TerraformStack): Environment[] {
  const environments = stack.node.root.node.findAll().flatMap((node) => (TerraformStack.isStack(node) ? (environmentOf(node) ?? []) : []));
  return [...new Set(environments)];
}
