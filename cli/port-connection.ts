import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultBaseUrl, type EnvironmentVariables, ownVariables, plainVariables } from "../constructs/environments";
import { installedPackage } from "../constructs/provider/installed-package";
import { openPortApi, type PortApi } from "../provider-bridge/api";

/** Where a command finds the organisation of an environment. */
export interface Surroundings {
  /** The variables of the shell. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The folder with `cdktf.json`. */
  readonly folder: string;
  /** Aborted when the person stops the command. */
  readonly signal?: AbortSignal;
}

/**
 * Does the work of a command that runs where `cdktf.json` is, with an environment's organisation open, and closes it after. SIGINT and SIGTERM abort the signal that the work gets:
 * requests under way fail with what that left undone. Throws where there are no credentials, and what the work throws.
 */
export async function withEnvironment<Result>(
  name: string,
  work: (api: PortApi, signal: AbortSignal) => Promise<Result>,
  { signal: outer, ...place }: Surroundings = { variables: process.env, folder: process.cwd() },
): Promise<Result> {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, abort);
  try {
    const signal = outer ? AbortSignal.any([outer, stop.signal]) : stop.signal;
    const api = openEnvironment(name, { ...place, signal });
    try {
      return await work(api, signal);
    } finally {
      await api.close();
    }
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, abort);
  }
}

/** What an environment's stack says of its organisation, by the names in the provider block. */
interface ProviderBlock {
  readonly client_id_env?: string;
  readonly secret_env?: string;
  readonly base_url?: string;
}

/**
 * Opens Port's API for an environment: with the variables that its synthesised stack names, else those that follow from its name, else,
 * as an app of one environment does, the plain ones. Throws where none of them holds credentials.
 */
export function openEnvironment(name: string, surroundings: Surroundings): PortApi {
  const { variables, signal } = surroundings;
  const block = providerBlock(name, surroundings.folder);
  const own = ownVariables(name);
  const candidates = block ? [namedBy(block, own)] : [own, plainVariables];
  const chosen = candidates.find((names) => holdsCredentials(names, variables));
  if (chosen === undefined) {
    const ways = candidates.map((names) => `${names.clientIdVariable} and ${names.clientSecretVariable}`).join(", or ");
    throw new Error(`There are no credentials for the environment "${name}": set the environment variables ${ways}.`);
  }
  const { clientIdVariable, clientSecretVariable, baseUrlVariable } = chosen;
  return openPortApi({
    baseUrl: variables[baseUrlVariable] || block?.base_url || defaultBaseUrl,
    clientId: variables[clientIdVariable],
    clientSecret: variables[clientSecretVariable],
    credentialsFrom: `the environment variables ${clientIdVariable} and ${clientSecretVariable}`,
    userAgent: `cdktf-port/${installedPackage().version}`,
    signal,
  });
}

function holdsCredentials({ clientIdVariable, clientSecretVariable }: EnvironmentVariables, variables: Surroundings["variables"]): boolean {
  return Boolean(variables[clientIdVariable] && variables[clientSecretVariable]);
}

function namedBy(block: ProviderBlock, own: EnvironmentVariables): EnvironmentVariables {
  return {
    clientIdVariable: block.client_id_env ?? own.clientIdVariable,
    clientSecretVariable: block.secret_env ?? own.clientSecretVariable,
    baseUrlVariable: own.baseUrlVariable,
  };
}

/** The provider block of a stack that was synthesised; undefined where there is none. */
function providerBlock(name: string, folder: string): ProviderBlock | undefined {
  const path = join(folder, "cdktf.out", "stacks", name, "cdk.tf.json");
  if (!existsSync(path)) return undefined;
  const stack: { provider?: { port?: ProviderBlock[] } } = JSON.parse(readFileSync(path, "utf8"));
  return stack.provider?.port?.[0];
}
