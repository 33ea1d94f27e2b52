/** The first words between Terraform and a plugin, as data: no process, no socket. */

const cookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
const handshakeVersion = 1;
const protocolVersion = 6;

/** How this process was started. */
export type Start =
  /** By Terraform, with the certificate (PEM) that it alone may speak to us with. */
  | { readonly by: "terraform"; readonly clientCertificate: string }
  /** By a developer, to be attached to: see {@link reattachment}. */
  | { readonly by: "developer" }
  /** By hand, without need. */
  | { readonly by: "hand" }
  /** By a Terraform that we cannot serve, and why. */
  | { readonly by: "stranger"; readonly reason: string };

/** Where a plugin listens. */
export interface Address {
  readonly network: "unix" | "tcp";
  /** A path, or host and port. */
  readonly place: string;
}

/** Reads how we were started. Only a start without Terraform's cookie may ask for the plain text that debugging uses. */
export function readStart(environment: NodeJS.ProcessEnv, words: readonly string[]): Start {
  if (environment.TF_PLUGIN_MAGIC_COOKIE !== cookie) return { by: words.includes("--debug") ? "developer" : "hand" };
  const offered = (environment.PLUGIN_PROTOCOL_VERSIONS ?? "").split(",").map((version) => version.trim());
  if (!offered.includes(String(protocolVersion)))
    return {
      by: "stranger",
      reason: `this provider speaks plugin protocol ${protocolVersion}, and this Terraform offers ${offered.join(", ") || "none"}. Use Terraform 1.5 or newer.`,
    };
  const clientCertificate = environment.PLUGIN_CLIENT_CERT;
  if (!clientCertificate)
    return {
      by: "stranger",
      reason:
        "Terraform offered no client certificate (PLUGIN_CLIENT_CERT), and a provider never speaks in plain text. Use Terraform 1.5 or newer.",
    };
  return { by: "terraform", clientCertificate };
}

/** The one line by which a plugin tells Terraform where it listens and which certificate (DER) it has. */
export function handshakeLine({ network, place }: Address, certificate: Buffer): string {
  const unpadded = certificate.toString("base64").replace(/=+$/, "");
  return `${[handshakeVersion, protocolVersion, network, place, "grpc", unpadded].join("|")}\n`;
}

/**
 * The value of `TF_REATTACH_PROVIDERS` that makes Terraform use a running provider.
 * `Test` keeps Terraform from ending it after the command.
 * @param source the provider's source address, such as `registry.example/acme/port`.
 */
export function reattachment(source: string, { network, place }: Address, processId: number): string {
  const running = { Protocol: "grpc", ProtocolVersion: protocolVersion, Pid: processId, Test: true };
  return JSON.stringify({ [source]: { ...running, Addr: { Network: network, String: place } } });
}
