import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import { ApiError, unauthorized } from "../errors";
import { printJson } from "../json/text";
import type { Organization } from "../organization";
import { accessToken } from "../routes/access-token";
import { readBodies } from "./bodies";
import { isConfidential } from "./confidential";
import type { Exchange } from "./exchange";
import { Query } from "./query";
import { RateLimit, rateLimitHeaders } from "./rate-limit";
import { refusalOf } from "./refusals";
import type { RequestLog } from "./request-log";
import type { ApiReply, Route } from "./route";
import type { Traffic } from "./traffic";

/** Header by which the portal knows requests of its own test interface; its value is made anew at each start. */
export const internalHeader = "x-embedded-portal";

const loginPath = "/v1/auth/access_token";

export interface ServerParts {
  readonly routes: readonly Route[];
  readonly organizations: readonly Organization[];
  readonly traffic: Traffic;
  readonly log: RequestLog;
  /** The value of the internal header. */
  readonly internalKey: string;
}

/** The HTTP side of the portal: tokens, limits, faults, headers and errors around the routes. */
export class Server {
  readonly app: FastifyInstance;
  readonly #exchanges = new WeakMap<FastifyRequest, Exchange>();
  readonly #limits = new Map<Organization | undefined, RateLimit>();

  constructor(private readonly parts: ServerParts) {
    this.app = fastify({
      bodyLimit: 1024 * 1024,
      forceCloseConnections: "idle",
      exposeHeadRoutes: false,
      routerOptions: { maxParamLength: 16_384 },
      frameworkErrors: (error, _, reply) => sendJson(reply, refusalOf(error)),
    });
    readBodies(this.app, (request, body) => {
      this.#exchange(request).body = body;
    });
    this.app.addHook("onRequest", (request, reply) => this.#arrive(request, reply));
    this.app.addHook("onResponse", async (request, reply) => this.#record(request, reply.statusCode));
    this.app.setErrorHandler((error, request, reply) => this.#reply(request, reply, refusalOf(error)));
    this.app.setNotFoundHandler((request, reply) => this.#reply(request, reply, refusalOf(unknownRoute(request))));
    this.app.post(loginPath, async (request, reply) =>
      this.#reply(request, reply, await accessToken(parts.organizations, this.#exchange(request).body)),
    );
    for (const route of parts.routes) this.#serve(route);
  }

  /** Answers what is under way and takes nothing new. A connection kept alive by its client ends as soon as it is idle. */
  async close(): Promise<void> {
    const closing = setInterval(() => this.app.server.closeIdleConnections(), 20);
    await this.app.close();
    clearInterval(closing);
  }

  #serve({ method, path, handle }: Route): void {
    this.app.route<{ Params: { [name: string]: string } }>({
      method,
      url: path,
      handler: async (request, reply) => {
        const { organization, body } = this.#exchange(request);
        if (organization === undefined) throw strangerRefusal(request);
        const query = new Query(request.url.split("?").slice(1).join("?"));
        const agent = request.headers["user-agent"];
        return this.#reply(request, reply, await handle({ organization, parameters: request.params, query, agent, body }));
      },
    });
  }

  /** Before the body is read: the limits, what is to go wrong, and who asks. */
  async #arrive(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const exchange = this.#exchange(request);
    const { traffic } = this.parts;
    const { organization, internal } = exchange;
    const allowance = this.#limitOf(organization).take(organization === undefined || internal ? undefined : traffic.rateLimit);
    reply.headers({ ...rateLimitHeaders(allowance), "x-trace-id": randomUUID() });
    if (!internal) {
      if (traffic.latency > 0) await delay(traffic.latency);
      exchange.fault = traffic.faults?.next();
    }
    if (exchange.fault === "drop") return this.#drop(request, reply);
    if (exchange.fault === "502") return reply.status(502).type("text/html").send("<html><body><h1>502 Bad Gateway</h1></body></html>");
    if (exchange.fault === "500") throw new ApiError(500, "internal_error", "The portal was told to fail this request.");
    if (exchange.fault === "429") throw tooMany(reply, traffic.faults?.options.retryAfter ?? 1);
    if (allowance.exceeded) throw tooMany(reply, allowance.reset);
    if (organization === undefined && request.routeOptions.url !== loginPath) throw strangerRefusal(request);
    return undefined;
  }

  #reply(request: FastifyRequest, reply: FastifyReply, answer: ApiReply): FastifyReply {
    return this.#exchange(request).fault === "drop-after" ? this.#drop(request, reply) : sendJson(reply, answer);
  }

  /** Ends the connection without an answer. */
  #drop(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    this.#record(request, 0);
    request.raw.socket.destroy();
    return reply.hijack();
  }

  #record(request: FastifyRequest, status: number): void {
    const exchange = this.#exchange(request);
    if (exchange.internal || exchange.logged === true) return;
    exchange.logged = true;
    const body = exchange.body === undefined || isConfidential(request) ? {} : { body: exchange.body };
    const logged = { organization: exchange.organization?.name, method: request.method, path: request.url, status, ...body };
    this.parts.log.add(logged, Number(request.headers["content-length"] ?? 0));
  }

  #exchange(request: FastifyRequest): Exchange {
    const known = this.#exchanges.get(request);
    if (known !== undefined) return known;
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const organization = token === undefined ? undefined : this.parts.organizations.find((candidate) => candidate.accepts(token));
    const exchange: Exchange = { internal: request.headers[internalHeader] === this.parts.internalKey, organization };
    this.#exchanges.set(request, exchange);
    return exchange;
  }

  #limitOf(organization: Organization | undefined): RateLimit {
    const known = this.#limits.get(organization);
    if (known !== undefined) return known;
    const limit = new RateLimit();
    this.#limits.set(organization, limit);
    return limit;
  }
}

function sendJson(reply: FastifyReply, { status, body }: ApiReply): FastifyReply {
  return reply.status(status).type("application/json").send(printJson(body));
}

function tooMany(reply: FastifyReply, retryAfter: number): ApiError {
  reply.header("retry-after", String(retryAfter));
  return new ApiError(429, "rate_limit_exceeded", `Too many requests. Try again in ${retryAfter} seconds.`);
}

function strangerRefusal(request: FastifyRequest): ApiError {
  if (request.headers.authorization === undefined)
    return unauthorized(`The request carries no token. Get one from POST ${loginPath} and send it as "Authorization: Bearer …".`);
  return unauthorized(`The token is unknown or has expired. Get a new one from POST ${loginPath}.`);
}

function unknownRoute(request: FastifyRequest): ApiError {
  return new ApiError(404, "not_found", `${request.method} ${request.url.split("?")[0]} is not a route of the embedded portal.`);
}
