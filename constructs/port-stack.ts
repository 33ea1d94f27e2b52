import { join } from "node:path";
import { Annotations, type ISynthesisSession, TerraformElement, TerraformProvider, TerraformStack } from "cdktf";
import type { Construct, Node } from "constructs";
import { checkAddresses, readableAddress } from "./addresses";
import { assignAdoption, readAdoptionList } from "./adoption";
import { assignEnvironment, checkEnvironments, type Environment, environmentOf } from "./environments";
import { hiddenProvider } from "./provider/command-line-configuration";
import { installedPackage } from "./provider/installed-package";
import { lockFileIn, type OtherProvider, pinProviders, unpinned } from "./provider/lock-file";
import { bridgeSource, placeProvider, providerChecksums } from "./provider/placement";
import { PortProvider } from "./provider/port-provider";

export interface PortStackProps<Values = unknown> {
  /** What the stack describes: one organisation of Port. */
  readonly environment: Environment<Values>;
  /**
   * The list of what the environment had in Port before this stack: that is imported, all else created. No such file: all is created.
   * A path from the folder that the app runs in.
   * @default adopted/<name of the environment>.json
   */
  readonly adopted?: string;
}

/**
 * A Terraform stack for one environment, with its provider: Terraform finds it beside the synthesised stack, without a registry.
 * Terraform's addresses are the path of construct ids, joined by `_`: `port_blueprint.catalog_service`.
 * Throws when environments of the app share credentials or a name, or when the list of what is adopted cannot be read.
 */
export class PortStack<Values = unknown> extends TerraformStack {
  readonly environment: Environment<Values>;

  constructor(scope: Construct, id: string, { environment, adopted }: PortStackProps<Values>) {
    super(scope, id);
    this.environment = environment;
    assignEnvironment(this, environment);
    checkEnvironments(environmentsOf(this));
    const adoption = readAdoptionList(environment.name, adopted);
    if (adoption) assignAdoption(this, adoption);
    new PortProvider(this, environment, adoption?.organization);
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
    const address = { source: bridgeSource, version: installedPackage().version };
    this.synthesizer = {
      synthesize: (session: ISynthesisSession) => {
        const folder = join(session.outdir, session.manifest.forStack(this).workingDirectory);
        const others = otherProviders(this);
        for (const warning of [hiddenProvider(), lookedUp(unpinned(lockFileIn(folder), others))])
          if (warning !== undefined) Annotations.of(this).addWarning(warning);
        synthesizer.synthesize(session);
        placeProvider(join(folder, "terraform.d", "plugins"), address);
        pinProviders(lockFileIn(folder), address, providerChecksums(address), others);
      },
    };
  }
}

function otherProviders(stack: TerraformStack): OtherProvider[] {
  return stack.node.findAll().flatMap((node) => {
    if (!TerraformProvider.isTerraformProvider(node) || node instanceof PortProvider) return [];
    const { terraformProviderSource: source, terraformGeneratorMetadata: metadata } = node;
    return source === undefined ? [] : [{ source, constraint: metadata?.providerVersion ?? metadata?.providerVersionConstraint }];
  });
}

function lookedUp(sources: readonly string[]): string | undefined {
  if (sources.length === 0) return undefined;
  return `CDKTF looks up the versions of ${sources.join(", ")} on the first run, and with them Port's provider, which no registry has: run it once with --skip-provider-lock, or give an exact version.`;
}

/** The environments of the app's stacks, each once. */
function environmentsOf(stack: TerraformStack): Environment[] {
  const environments = stack.node.root.node.findAll().flatMap((node) => (TerraformStack.isStack(node) ? (environmentOf(node) ?? []) : []));
  return [...new Set(environments)];
}
