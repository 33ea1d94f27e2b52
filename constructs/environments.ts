import type { TerraformStack } from "cdktf";

/** Where a stack lives: which organisation of Port it describes, and through which provider. Made by {@link defineEnvironments}. */
export interface Environment<Values = unknown> {
  /** Also the name that `cdktf deploy` takes, where the stack is called after its environment. */
  readonly name: string;
  /**
   * `bridge`: the provider inside this package. `official`: `port-labs/port-labs` from the registry; its credentials come from
   * ephemeral Terraform variables of the names below, so that the shell gives them as `TF_VAR_<name>` (Terraform 1.10 or newer).
   */
  readonly provider: "bridge" | "official";
  /** The environment variable that holds the client id: its name, never its value. */
  readonly clientIdVariable: string;
  /** The environment variable that holds the client secret: its name, never its value. */
  readonly clientSecretVariable: string;
  /** The environment variable that, when set while synthesising, overrides {@link baseUrl}. */
  readonly baseUrlVariable: string;
  /** Where Port's API lives. Default `https://api.port.io`. */
  readonly baseUrl: string;
  /** What differs between environments, for your own constructs to read. */
  readonly values: Values;
}

/** What you say about an environment; the rest has defaults. */
export type EnvironmentSettings<Values> = Pick<Environment, "name"> & Partial<Omit<Environment, "name" | "values">> & ValuesOf<Values>;

type ValuesOf<Values> = undefined extends Values ? { readonly values?: Values } : { readonly values: Values };

/** The names of the environment variables that hold an environment's credentials and its base URL. */
export type EnvironmentVariables = Pick<Environment, "clientIdVariable" | "clientSecretVariable" | "baseUrlVariable">;

export const defaultBaseUrl = "https://api.port.io";

/** What the only environment of an app reads. */
export const plainVariables: EnvironmentVariables = {
  clientIdVariable: "PORT_CLIENT_ID",
  clientSecretVariable: "PORT_CLIENT_SECRET",
  baseUrlVariable: "PORT_BASE_URL",
};

/** Whether this is one of the variables that serve an app with one environment. */
export function isPlain(variable: string): boolean {
  return Object.values(plainVariables).includes(variable);
}

/**
 * The environments of an app, each with its own credentials. Variable names default to `PORT_<NAME>_CLIENT_ID`, `…_CLIENT_SECRET` and
 * `…_BASE_URL`; an app with one environment reads the plain `PORT_CLIENT_ID`, `PORT_CLIENT_SECRET` and `PORT_BASE_URL`.
 * Throws when two environments share a name or a credential, or when a name cannot be used.
 */
export function defineEnvironments<const Values = undefined>(settings: readonly EnvironmentSettings<Values>[]): Environment<Values>[] {
  const environments = settings.map(
    (one): Environment<Values> => ({
      provider: "bridge",
      baseUrl: defaultBaseUrl,
      ...(settings.length === 1 ? plainVariables : ownVariables(one.name)),
      ...one,
      values: one.values as Values,
    }),
  );
  if (environments.length === 0)
    throw new Error('defineEnvironments was given no environment: name at least one, such as { name: "development" }.');
  checkEnvironments(environments);
  return environments;
}

/** What one environment of several reads, unless it names others. */
export function ownVariables(name: string): EnvironmentVariables {
  const stem = name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
  return {
    clientIdVariable: `PORT_${stem}_CLIENT_ID`,
    clientSecretVariable: `PORT_${stem}_CLIENT_SECRET`,
    baseUrlVariable: `PORT_${stem}_BASE_URL`,
  };
}

/** Throws when an environment cannot be used, or when two would write to one organisation by mistake. */
export function checkEnvironments(environments: readonly Environment[]): void {
  const names = new Set<string>();
  const owners = new Map<string, string>();
  for (const environment of environments) {
    checkNames(environment);
    if (names.has(environment.name)) throw new Error(`Two environments are called "${environment.name}": give each a name of its own.`);
    names.add(environment.name);
    for (const variable of [environment.clientIdVariable, environment.clientSecretVariable]) checkOwner(environment, variable);
  }

  function checkOwner(environment: Environment, variable: string): void {
    if (isPlain(variable) && environments.length > 1)
      throw new Error(
        `Environment "${environment.name}" reads ${variable}, which serves only an app with one environment: name a variable of its own, such as ${ownVariables(environment.name).clientIdVariable}.`,
      );
    const owner = owners.get(variable);
    if (owner !== undefined)
      throw new Error(
        owner === environment.name
          ? `Environment "${owner}" reads its client id and its client secret from one variable, ${variable}: name two.`
          : `Environments "${owner}" and "${environment.name}" both read ${variable}, so both would write to one organisation: name a variable for each.`,
      );
    owners.set(variable, environment.name);
  }
}

/** Why a text cannot name an environment; undefined where it can. */
export function environmentNameFault(name: string): string | undefined {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return undefined;
  return `"${name}" cannot name an environment: use letters, digits, "-", "_" and ".", beginning with a letter or digit. The cdktf command and a folder take the name.`;
}

function checkNames(environment: Environment): void {
  const fault = environmentNameFault(environment.name);
  if (fault !== undefined) throw new Error(fault);
  for (const key of ["clientIdVariable", "clientSecretVariable", "baseUrlVariable"] as const)
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(environment[key]))
      throw new Error(
        `Environment "${environment.name}": ${key} is to be the name of an environment variable (letters, digits and "_"), such as ${ownVariables(environment.name)[key]}. The value itself stays in your shell.`,
      );
}

/**
 * Where the API of this environment lives: its variable's value, else its `baseUrl`.
 * Throws when that is no http or https URL, or holds credentials: it is written into `cdktf.out`.
 */
export function baseUrlOf(environment: Environment): string {
  const given = process.env[environment.baseUrlVariable];
  const [text, origin] = given ? [given, environment.baseUrlVariable] : [environment.baseUrl, "baseUrl"];
  const place = `Environment "${environment.name}": ${origin}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (text.includes("@"))
    throw new Error(
      `${place} holds credentials, and would be written into cdktf.out. Leave them out: ${environment.clientIdVariable} and ${environment.clientSecretVariable} hold them.`,
    );
  if (url === undefined || !["http:", "https:"].includes(url.protocol))
    throw new Error(`${place} is "${text}", which is no URL of an API. Write one such as https://api.port.io or https://api.us.port.io.`);
  return text;
}

const assigned = new WeakMap<TerraformStack, Environment>();

/** Says which environment a stack describes. */
export function assignEnvironment(stack: TerraformStack, environment: Environment): void {
  assigned.set(stack, environment);
}

/** The environment that a stack describes; undefined for a stack that is no PortStack. */
export function environmentOf(stack: TerraformStack): Environment | undefined {
  return assigned.get(stack);
}
