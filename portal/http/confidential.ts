import type { FastifyRequest } from "fastify";

const paths = /^\/v1\/(auth\/access_token|organization\/secrets)(\/|\?|$)/i;

/**
 * True for requests whose bodies hold credentials or secrets: no log keeps those, and no message repeats them.
 * The route tells, however its path is spelt; the path tells where there is no such route.
 */
export function isConfidential(request: FastifyRequest): boolean {
  return paths.test(request.routeOptions.url ?? request.url);
}
