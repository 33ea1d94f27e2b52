import { openPortApi, type PortApiParts } from "../api";
import type { Call, ConfigureRequest, Findings } from "../protocol/provider";
import { problemDiagnostics } from "./diagnostics";
import type { Session } from "./session";
import { readSettings } from "./settings";

/** What the bridge needs of the process around it. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of this package, for the user agent. */
  readonly version: string;
  readonly log: {
    debug(message: string): void;
    info(message: string): void;
    warn(message: string): void;
    /** Keeps a text out of every log line and diagnostic. */
    redact(secret: string): void;
  };
  /** Of the way to Port, what a test puts in the place of the real thing. */
  readonly api?: PortApiParts;
  /** Milliseconds that calls wait for others while none is under way; 3,000 when absent. For a test that makes one call at a time. */
  readonly patience?: number;
}

/** ConfigureProvider: nothing is asked of Port yet; the first call that needs it logs in. */
export function configureProvider(session: Session, surroundings: Surroundings) {
  return async ({ config, terraformVersion }: ConfigureRequest, { signal }: Call): Promise<Findings> => {
    const { environment, version, log } = surroundings;
    const read = readSettings(config, environment);
    if ("problems" in read) return problemDiagnostics("Provider configuration", read.problems);
    const { settings } = read;
    for (const secret of [settings.clientSecret, settings.token]) if (secret !== undefined) log.redact(secret);
    await session.close();
    const api = openPortApi(
      {
        ...settings,
        userAgent: `cdktf-port/${version} terraform/${terraformVersion}`,
        log: (level, message) => log[level](message),
        signal,
      },
      surroundings.api,
    );
    session.configure(api, settings);
    return [];
  };
}
