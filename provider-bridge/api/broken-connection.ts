import { CutOffError, TimeLimitError, TooLongError } from "./transport";

/** Why an exchange came to nothing. */
export interface Breakdown {
  readonly kind: "unreachable" | "timeout" | "interrupted" | "failed";
  /** Whether the request may have reached Port. */
  readonly sent: boolean;
  /** Attempts after which it is not tried again. */
  readonly attempts: number;
  readonly reason: string;
  readonly remedy: string;
}

const checkUrl = "Check the base URL, and that the portal is running.";
const checkNetwork = "Check the base URL and the network.";
const checkCertificate = "Check the base URL; where a proxy of your own signs certificates, name its authority in NODE_EXTRA_CA_CERTS.";

/** Failures before anything was sent, by the code of Node's or undici's error. */
const unconnected: ReadonlyMap<string, Pick<Breakdown, "attempts" | "reason" | "remedy">> = new Map([
  ["ECONNREFUSED", { attempts: 4, reason: "the connection was refused", remedy: checkUrl }],
  ["ENOTFOUND", { attempts: 1, reason: "there is no such host", remedy: checkNetwork }],
  ["EAI_AGAIN", { attempts: 4, reason: "its name cannot be looked up now", remedy: checkNetwork }],
  ["EHOSTUNREACH", { attempts: 4, reason: "the host is out of reach", remedy: checkNetwork }],
  ["ENETUNREACH", { attempts: 4, reason: "the network is out of reach", remedy: checkNetwork }],
  ["UND_ERR_CONNECT_TIMEOUT", { attempts: 3, reason: "no connection came about in time", remedy: checkNetwork }],
]);

const certificateCodes = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH)/;

/** Reads an error of {@link Transport.exchange}. */
export function breakdownOf(error: unknown): Breakdown {
  if (error instanceof CutOffError) return { kind: "interrupted", sent: true, attempts: 1, reason: "the run was interrupted", remedy: "" };
  if (error instanceof TimeLimitError)
    return { kind: "timeout", sent: true, attempts: 3, reason: "there was no answer in time", remedy: "Try again later." };
  if (error instanceof TooLongError)
    return { kind: "failed", sent: true, attempts: 1, reason: "the answer was too long to be held in memory", remedy: "" };
  const proxy = proxyStatus(error);
  if (proxy !== undefined)
    return {
      kind: "unreachable",
      sent: false,
      attempts: 1,
      reason: `the proxy answered ${proxy}`,
      remedy: "Check HTTPS_PROXY and NO_PROXY.",
    };
  const code = codeOf(error);
  const known = unconnected.get(code);
  if (known) return { kind: "unreachable", sent: false, ...known };
  if (certificateCodes.test(code))
    return { kind: "unreachable", sent: false, attempts: 1, reason: `TLS failed (${code})`, remedy: checkCertificate };
  const reason = `the connection broke (${code === "" ? "no reason given" : code})`;
  return { kind: "unreachable", sent: true, attempts: 8, reason, remedy: "Try again later." };
}

/** The code of an error, or of what caused it. Errors of Node itself need not be instances of this realm's `Error`. */
function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? codeOf(error.cause) : "";
}

/** The status with which a proxy refused to open a tunnel; undici tells it in words only. */
function proxyStatus(error: unknown): string | undefined {
  const message = typeof error === "object" && error !== null && "message" in error ? String(error.message) : "";
  return /Proxy response \((\d+)\)/.exec(message)?.[1];
}
