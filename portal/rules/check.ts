import Ajv, { type Options, type ValidateFunction } from "ajv";
import { invalid } from "../errors";
import type { Json, JsonObject } from "../json/json";
import { approximate } from "../json/text";
import { formats } from "./formats";
import { refusal } from "./refusal";

const options: Options = {
  strict: false,
  discriminator: true,
  verbose: true,
  logger: false,
  validateSchema: false,
  ownProperties: true,
  addUsedSchema: false,
  formats,
};

/** Lenient about unknown keywords, because the schemas of properties carry Port's own (`spec`, `enumColors` …). */
export const ajv = new Ajv(options);

/** The same for the rare schema whose pattern is only valid in the older, non-Unicode syntax of regular expressions. */
export const olderPatternAjv = new Ajv({ ...options, unicodeRegExp: false });

/** Gives the value back as a document of its type, or throws the ApiError 422 that names the place and the reason. */
export type Check<Document extends Json> = (value: Json | undefined, path?: string) => Document;

/** Makes a check from a JSON schema, which is compiled when something is checked first: a portal of which little is asked starts sooner. */
export function checkOf<Document extends Json>(schema: JsonObject): Check<Document> {
  let validate: ValidateFunction<Document> | undefined;
  return (value, path = "") => {
    if (value === undefined) throw invalid(path, path === "" ? "The request needs a JSON body." : "is required");
    const compiled = validate ?? ajv.compile<Document>(schema);
    validate = compiled;
    const accepts = (given: Json): given is Document => compiled(approximate(given));
    if (accepts(value)) return value;
    throw refusal(compiled.errors?.at(-1), path);
  };
}
