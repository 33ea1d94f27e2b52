import { type FaultKind, type FaultOptions, faultKinds } from "./http/faults";
import type { RateLimitOptions } from "./http/rate-limit";
import type { OrganizationOptions } from "./organization";
import type { PortalOptions } from "./portal";

/** The switches of `cdktf-port portal` as they stand on the command line. */
export interface PortalFlags {
  readonly port?: string | undefined;
  readonly data?: string | undefined;
  /** `NAME=CLIENT_ID:CLIENT_SECRET`, one each. */
  readonly organization: readonly string[];
  /** Names such as `USERS_AND_TEAMS_OWNERSHIP_V2`, of what every organisation has switched on. */
  readonly featureFlag?: readonly string[] | undefined;
  /** Milliseconds. */
  readonly latency?: string | undefined;
  /** `REQUESTS/SECONDS`, such as `1000/300`. */
  readonly rateLimit?: string | undefined;
  /** A number from 0 to 1. */
  readonly faultShare?: string | undefined;
  /** Kinds with commas between them, such as `429,500,502,drop`. */
  readonly faultKinds?: string | undefined;
}

/** @throws Error with one line that names the switch at fault and what it wants. */
export function readFlags(flags: PortalFlags): PortalOptions {
  const faults = readFaults(flags);
  const featureFlags = flags.featureFlag?.map(readFeatureFlag);
  return {
    organizations: flags.organization.map((text) => ({ ...parseOrganization(text), ...(featureFlags ? { featureFlags } : {}) })),
    ...(flags.port === undefined ? {} : { port: readNumber("--port", flags.port, 0, 65_535) }),
    ...(flags.data === undefined ? {} : { data: flags.data }),
    ...(flags.latency === undefined ? {} : { latency: readNumber("--latency", flags.latency, 0, 3_600_000) }),
    ...(flags.rateLimit === undefined ? {} : { rateLimit: readRateLimit(flags.rateLimit) }),
    ...(faults === undefined ? {} : { faults }),
  };
}

/**
 * Reads `NAME=CLIENT_ID:CLIENT_SECRET`. The secret is all that follows the first colon, so it may hold colons itself.
 * @throws Error when a part is missing; the message does not repeat the secret.
 */
export function parseOrganization(text: string): OrganizationOptions {
  const [, name, clientId, clientSecret] = /^([^=]+)=([^:]+):(.+)$/s.exec(text) ?? [];
  if (name === undefined || clientId === undefined || clientSecret === undefined) {
    const given = text.split(/[=:]/)[0] ?? "";
    throw new Error(`--organization takes NAME=CLIENT_ID:CLIENT_SECRET, and the one that begins with "${given}" is not of that form.`);
  }
  return { name, clientId, clientSecret };
}

/** What is not spelt as Port spells them would be switched on for nobody to find. */
function readFeatureFlag(text: string): string {
  if (!/^[A-Z][A-Z0-9_]*$/.test(text))
    throw new Error(`--feature-flag takes a name in capitals, such as USERS_AND_TEAMS_OWNERSHIP_V2, not "${text}". Repeat it for more.`);
  return text;
}

function readRateLimit(text: string): RateLimitOptions {
  const [, requests, seconds] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (requests === undefined || seconds === undefined || Number(requests) === 0 || Number(seconds) === 0)
    throw new Error(`--rate-limit takes REQUESTS/SECONDS, such as 1000/300, not "${text}".`);
  return { requests: Number(requests), seconds: Number(seconds) };
}

function readFaults({ faultShare, faultKinds: kinds }: PortalFlags): FaultOptions | undefined {
  if (faultShare === undefined && kinds === undefined) return undefined;
  if (faultShare === undefined) throw new Error("--fault-kinds needs --fault-share beside it, such as --fault-share 0.2.");
  const share = Number(faultShare);
  if (faultShare.trim() === "" || !(share >= 0 && share <= 1))
    throw new Error(`--fault-share takes a number from 0 to 1, not "${faultShare}".`);
  return { share, kinds: kinds === undefined ? faultKinds.filter((kind) => kind !== "drop-after") : kinds.split(",").map(readFaultKind) };
}

function readFaultKind(text: string): FaultKind {
  const kind = faultKinds.find((known) => known === text.trim());
  if (kind === undefined) throw new Error(`--fault-kinds takes ${faultKinds.join(",")} with commas between them, not "${text}".`);
  return kind;
}

function readNumber(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new Error(`${flag} takes a whole number from ${least} to ${most}, not "${text}".`);
  return number;
}
