import type { FastifyInstance, FastifyRequest } from "fastify";
import { invalid } from "../errors";
import type { Json } from "../json/json";
import { isTooDeep, parseJson } from "../json/text";
import { reasonOf } from "../reasons";

/** Reads every body as JSON, whatever its content type says; numbers stay as they were sent. An empty one is none. */
export function readBodies(app: FastifyInstance, keep: (request: FastifyRequest, body: Json) => void): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, async (request: FastifyRequest, text: string | Buffer) => {
    if (text.length > 0) keep(request, parseBody(String(text)));
  });
}

function parseBody(text: string): Json {
  const body = parseText(text);
  if (isTooDeep(body)) throw invalid("", "The body is nested too deeply.");
  return body;
}

function parseText(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    throw invalid("", `The body is not JSON: ${reasonOf(error)}`);
  }
}
