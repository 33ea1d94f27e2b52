import type { Data } from "../../model/kernel/data";
import { Opaque } from "../../model/kernel/data";
import { brokenLimits } from "../../model/kernel/limits";
import type { Problem, State } from "../../model/kernel/schema";
import { baseUrlLimits } from "./provider-attributes";

const defaultBaseUrl = "https://api.getport.io";

/** What the provider block says, with the environment behind it. */
export interface Settings {
  readonly baseUrl: string;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly token: string | undefined;
  /** Where the credentials came from, for errors: names only, never values. */
  readonly credentialsFrom: string;
  /** The only organisation that the credentials may be of, where the block names one. */
  readonly organizationId: string | undefined;
  readonly escapeHtml: boolean;
  readonly typeChangeProtection: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, or what keeps them from being complete. */
export function readSettings(config: State, environment: Environment): { settings: Settings } | { problems: Problem[] } {
  const unknowns = Object.keys(config).filter((name) => config[name] instanceof Opaque);
  if (unknowns.length > 0)
    return {
      problems: unknowns.map((name) => error(name, `${name} is not known before apply: give the provider a value that is known at plan.`)),
    };
  const given = textOf(config.base_url);
  const baseUrl = given ?? textOf(environment.PORT_BASE_URL) ?? defaultBaseUrl;
  const broken = brokenLimits(baseUrlLimits, baseUrl);
  const source = given === undefined ? "The environment variable PORT_BASE_URL" : "base_url";
  if (broken.length > 0) return { problems: broken.map((message) => error("base_url", `${source} ${message}.`)) };
  const token = textOf(config.token);
  const clientId = credential(config, environment, "client_id", "PORT_CLIENT_ID");
  const clientSecret = credential(config, environment, "secret", "PORT_CLIENT_SECRET");
  const missing = token === undefined ? [clientId, clientSecret].filter(({ value }) => value === undefined) : [];
  if (missing.length > 0) return { problems: missing.map(({ name, source }) => error(name, `There is no ${name} for Port: ${source}.`)) };
  return {
    settings: {
      baseUrl: baseUrl.replace(/\/+$/, ""),
      clientId: clientId.value,
      clientSecret: clientSecret.value,
      token,
      credentialsFrom: token === undefined ? `${clientId.source} and ${clientSecret.source}` : "the provider's token",
      organizationId: textOf(config.organization_id),
      escapeHtml: config.json_escape_html !== false,
      typeChangeProtection: config.blueprint_property_type_change_protection !== false,
    },
  };
}

interface Credential {
  readonly name: string;
  readonly value: string | undefined;
  /** Where it was found, or what to do about its absence. */
  readonly source: string;
}

function credential(config: State, environment: Environment, name: "client_id" | "secret", plain: string): Credential {
  const own = textOf(config[name]);
  if (own !== undefined) return { name, value: own, source: `the provider's ${name}` };
  const variable = textOf(config[`${name}_env`]) ?? plain;
  const value = textOf(environment[variable]);
  return {
    name,
    value,
    source:
      value === undefined
        ? `set the environment variable ${variable}, or ${name} in the provider block`
        : `the environment variable ${variable}`,
  };
}

function textOf(value: Data | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function error(name: string, message: string): Problem {
  return { path: [name], severity: "error", message };
}
