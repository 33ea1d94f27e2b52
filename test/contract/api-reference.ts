import { readFileSync } from "node:fs";
import Ajv, { type ValidateFunction } from "ajv";
import { fullFormats } from "ajv-formats/dist/formats";
import { parse } from "yaml";
import type { Json, JsonObject } from "../../portal";
import { isObject, own } from "../../portal/json/json";
import { sharedFacts } from "../shared-facts";

/** Port's published API reference: which answers it describes, and how. */
export class ApiReference {
  readonly #document: JsonObject;
  readonly #ajv = new Ajv({ strict: false, allErrors: true, formats: { ...fullFormats, url: true }, validateSchema: false });
  readonly #compiled = new Map<string, ValidateFunction | undefined>();

  constructor() {
    const document: Json = parse(readFileSync(sharedFacts("port-api/openapi.yaml"), "utf8"));
    this.#document = isObject(document) ? document : {};
    this.#ajv.addSchema({ components: own(this.#document, "components") ?? {} }, "reference");
  }

  /** All that is wrong with an answer of a route. A route or status that the reference does not describe is wrong, too. */
  faults(method: string, path: string, status: number, body: Json): string[] {
    const validate = this.#validator(method, path, status);
    if (validate === undefined) return ["not described"];
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  }

  #validator(method: string, path: string, status: number): ValidateFunction | undefined {
    const key = `${method} ${path} ${status}`;
    if (!this.#compiled.has(key)) this.#compiled.set(key, this.#compile(method, path, status));
    return this.#compiled.get(key);
  }

  #compile(method: string, path: string, status: number): ValidateFunction | undefined {
    const paths = this.#inside("paths");
    const template = Object.keys(isObject(paths) ? paths : {}).find((candidate) => shape(candidate) === shape(path));
    if (template === undefined) return undefined;
    const schema = this.#inside(
      "paths",
      template,
      method.toLowerCase(),
      "responses",
      String(status),
      "content",
      "application/json",
      "schema",
    );
    return isObject(schema) ? this.#ajv.compile(withReferences(schema)) : undefined;
  }

  #inside(...keys: string[]): Json | undefined {
    return keys.reduce<Json | undefined>((value, key) => (isObject(value) ? own(value, key) : undefined), this.#document);
  }
}

/** A path with its parameters nameless. */
function shape(path: string): string {
  return path.replaceAll(/\{[^}]+\}|:\w+/g, "{}");
}

/** The schema with its references pointing into the whole document. */
function withReferences(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]): [string, Json] => [key, key === "$ref" ? `reference${String(value)}` : referencesIn(value)]),
  );
}

function referencesIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(referencesIn);
  return isObject(value) ? withReferences(value) : value;
}
