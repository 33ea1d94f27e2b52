import type { Data, DataObject } from "../../model/kernel/data";
import { printJson } from "../../model/kernel/json-text";
import { type Asked, jsonOf, notJson, refusalIn, refusalOf } from "./answer";
import { type Breakdown, breakdownOf } from "./broken-connection";
import type { Clock } from "./clock";
import { PortApiError } from "./errors";
import { type Interruption, interrupted, unlessAborted } from "./interruption";
import type { RateLimit } from "./rate-limit";
import type { Session } from "./session";
import type { Log } from "./settings";
import type { Incoming, Transport } from "./transport";

export interface Request {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path and query, below the base URL. */
  readonly path: string;
  readonly body?: Data | undefined;
  /** The body's JSON text, where it is printed already: errors find their place in `body`. */
  readonly printed?: string;
  /** Whether sending it twice does no harm. Else it is repeated only if Port certainly has not carried it out. */
  readonly repeatable: boolean;
  /** A read without which a finished write would be lost to its caller: it may still begin after an interruption. */
  readonly completes?: boolean;
  /** Sent without a token: the login itself. */
  readonly anonymous?: boolean;
}

export interface Reply {
  readonly status: number;
  readonly json: DataObject;
  /** An earlier attempt broke off and may have been carried out, so that the reply may speak of its result. */
  readonly repeated: boolean;
}

export interface ClientParts {
  readonly baseUrl: string;
  readonly userAgent: string;
  /** Where the credentials came from, for messages. */
  readonly credentialsFrom: string;
  readonly transport: Transport;
  readonly session: Session;
  readonly rateLimit: RateLimit;
  readonly interruption: Interruption;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds for one exchange. */
  readonly timeLimit: number;
  /** Takes secrets out of a text. */
  readonly redact: (text: string) => string;
}

/** Requests to Port's API: with the token, in the rate limit, repeated where that is safe, answers as JSON or as {@link PortApiError}. */
export class Client {
  constructor(private readonly parts: ClientParts) {}

  /** Sends a request and gives its reply, which is a success (2xx) and a JSON object. */
  async send(request: Request): Promise<Reply> {
    let repeated = false;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#attempt(request);
      if ("json" in outcome) return { ...outcome, repeated };
      const { error, attempts, wait } = outcome;
      const again = attempt < attempts && (request.repeatable || !error.uncertain);
      if (!again) throw attempt === 1 ? error : error.with({ message: `${error.message} (${attempt} attempts)`, repeated });
      this.parts.log("info", `${error.message} Trying again.`);
      const { interruption } = this.parts;
      const ending = request.completes ? interruption.end : interruption.stop;
      await this.pause(attempt, `${request.method} ${request.path} was tried again`, wait, ending);
      repeated ||= error.uncertain;
    }
  }

  /**
   * Waits before another attempt: the milliseconds that Port asks for, else longer from time to time, and spread by chance,
   * so that clients do not come back all at once. `before` says what an interruption keeps from being done.
   */
  async pause(attempt: number, before: string, told?: number, ending = this.parts.interruption.stop): Promise<void> {
    const { clock } = this.parts;
    const longest = Math.min(5000, 200 * 2 ** (attempt - 1));
    const milliseconds = told ?? longest * (0.5 + clock.random() / 2);
    await unlessAborted(clock.wait(milliseconds, ending), ending, () => interrupted(before));
  }

  /** The failure of one document in a batch, from the reply's entry for it: `{statusCode, error, message}`. */
  failureIn(asked: Asked, entry: DataObject): PortApiError {
    const status = typeof entry.statusCode === "number" ? entry.statusCode : 422;
    return redacted(refusalIn(asked, status, entry), this.parts.redact);
  }

  async #attempt(request: Request): Promise<Omit<Reply, "repeated"> | Failure> {
    const token = request.anonymous ? undefined : await this.parts.session.token();
    const first = await this.#exchange(request, token);
    if ("error" in first || first.status !== 401 || token === undefined) return this.#read(request, first);
    await this.parts.session.refused(token);
    const renewed = await this.parts.session.token();
    return this.#read(request, renewed === token ? first : await this.#exchange(request, renewed));
  }

  async #exchange(request: Request, token: string | undefined): Promise<Incoming | Failure> {
    const { transport, rateLimit, interruption, clock, timeLimit } = this.parts;
    const { method, path, body, printed } = request;
    const begin = request.completes ? interruption.end : interruption.stop;
    const text = printed ?? (body === undefined ? undefined : printJson(body));
    await rateLimit.enter(begin);
    const started = clock.now();
    let reply: Incoming | undefined;
    try {
      if (begin.aborted) throw interrupted(`${method} ${path} was sent`);
      const signal = method === "GET" || request.anonymous ? begin : interruption.end;
      reply = await transport.exchange({ method, path, headers: this.#headers(token, text), body: text, timeLimit, signal });
      this.parts.log("debug", `${method} ${path}: ${reply.status} in ${clock.now() - started} ms`);
      return reply;
    } catch (error) {
      if (error instanceof PortApiError) throw error;
      return brokenOff(request, breakdownOf(error), this.parts);
    } finally {
      rateLimit.leave(reply);
    }
  }

  #headers(token: string | undefined, body: string | undefined): Record<string, string> {
    const headers: Record<string, string> = { "user-agent": this.parts.userAgent };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers["content-type"] = "application/json";
    return headers;
  }

  #read(asked: Asked, reply: Incoming | Failure): Omit<Reply, "repeated"> | Failure {
    if ("error" in reply) return reply;
    const { status } = reply;
    const success = status >= 200 && status < 300;
    const json = success ? jsonOf(reply) : undefined;
    if (json && (json.ok !== false || status === 207)) return { status, json };
    const refusal = success && !json ? notJson(asked, reply, this.parts.baseUrl) : refusalOf(asked, reply, this.parts.baseUrl);
    const error = status === 401 ? refusal.with({ message: `${refusal.message}. Check ${this.parts.credentialsFrom}.` }) : refusal;
    const attempts = status === 429 || status >= 500 ? 8 : 1;
    return { error: redacted(error, this.parts.redact), attempts, wait: this.parts.rateLimit.toldWait(reply) };
  }
}

interface Failure {
  readonly error: PortApiError;
  /** Attempts in all, of which this may be the last. */
  readonly attempts: number;
  /** Milliseconds to wait before the next, where Port says so. */
  readonly wait?: number | undefined;
}

function brokenOff({ method, path }: Request, breakdown: Breakdown, { baseUrl, timeLimit }: ClientParts): Failure {
  const { kind, sent, attempts, reason, remedy } = breakdown;
  const late = kind === "timeout" ? ` (${timeLimit / 1000} s)` : "";
  const message = sent
    ? `${method} ${path} at ${baseUrl} failed: ${reason}${late}. ${remedy}`
    : `Cannot reach Port at ${baseUrl}: ${reason}. ${remedy}`;
  return { error: new PortApiError({ kind, message: message.trimEnd(), method, path, uncertain: sent }), attempts };
}

/** A server may echo what it was sent: that must not carry a secret into a message. */
function redacted(error: PortApiError, redact: (text: string) => string): PortApiError {
  return error.with({
    message: redact(error.message),
    portMessage: error.portMessage && redact(error.portMessage),
    code: error.code && redact(error.code),
  });
}
