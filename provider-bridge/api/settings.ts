/** Where the log goes. Nothing secret is ever handed to it. */
export type Log = (level: "debug" | "info" | "warn", message: string) => void;

/** What it takes to speak to one organisation of one portal. */
export interface PortApiSettings {
  /** `https://api.port.io`, without `/v1`. */
  readonly baseUrl: string;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** An access token made elsewhere; it is used as it is, and the client's id and secret are not looked at. */
  readonly token?: string | undefined;
  /** Where the credentials came from, for messages: `the environment variables PORT_CLIENT_ID and PORT_CLIENT_SECRET`. */
  readonly credentialsFrom?: string | undefined;
  /** Sent as `User-Agent`; Port shows it as the data source of what is written. */
  readonly userAgent: string;
  readonly log?: Log | undefined;
  /** Aborted when the run is to stop: no further request begins, writes under way are let finish for a short while. */
  readonly signal?: AbortSignal | undefined;
}
