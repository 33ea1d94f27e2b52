import type { Lifetime } from "./lifetime";
import type { Listener } from "./listener";
import type { Log } from "./log";

/** What a started process has agreed on with Terraform, before the provider itself is loaded. */
export interface Session {
  readonly listener: Listener;
  readonly lifetime: Lifetime;
  readonly log: Log;
  /** Both sides' certificates, in PEM; undefined only where a developer attaches in plain text. */
  readonly encryption: Encryption | undefined;
}

export interface Encryption {
  readonly certificate: string;
  readonly key: string;
  /** The only client that may speak to us. */
  readonly clientCertificate: string;
}
