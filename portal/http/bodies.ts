import type { FastifyInstance, FastifyRequest } from "fastify";
import { invalid } from "../errors";
import type { Json } from "../json/json";
import { isTooDeep, parseJson } from "../json/text";
import { reasonOf } from "../reasons";
import { isConfidential } from "./confidential";

/** Reads every body as JSON, whatever its content type says; numbers stay as they were sent. An empty one is none. */
export function readBodies(app: FastifyInstance, keep: (request: FastifyRequest, body: Json) => void): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, async (request: FastifyRequest, text: string | Buffer) => {
    if (text.length > 0) keep(request, parseBody(String(text), isConfidential(request)));
  });
}

function parseBody(text: string, confidential: boolean): Json {
  const body = parseText(text, confidential);
  if (isTooDeep(body)) throw invalid("", "The body is nested too deeply.");
  return body;
}

/** What the parser says may repeat a part of the text. */
function parseText(text: string, confidential: boolean): Json {
  try {
    return parseJson(text);
  } catch (error) {
    throw invalid("", confidential ? "The body is not JSON." : `The body is not JSON: ${reasonOf(error)}`);
  }
}
