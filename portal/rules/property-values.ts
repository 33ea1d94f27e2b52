import type { ValidateFunction } from "ajv";
import type { PropertyDefinition } from "../documents";
import { invalid } from "../errors";
import { isObject, type Json, type JsonObject, own } from "../json/json";
import { approximate, printJson } from "../json/text";
import { reasonOf } from "../reasons";
import { ajv, olderPatternAjv } from "./check";
import { formats } from "./formats";
import { join, refusal } from "./refusal";

/** Throws the ApiError 422 that names the path when a value does not fit its property. */
export type ValueCheck = (value: Json, path: string) => void;

/** Checks by their schema's text: blueprints repeat the same few shapes over and over. */
const compiled = new Map<string, ValidateFunction>();
const mostCompiled = 5_000;

/** Checks by definition, so that the text is only made once for each version of a blueprint. */
const checks = new WeakMap<PropertyDefinition, ValueCheck>();

/**
 * The check of a property's values: type, format, enum, pattern, limits, items and nested schemas.
 * @param path the definition's place, named when the definition itself is at fault.
 */
export function valueCheck(definition: PropertyDefinition, path: string): ValueCheck {
  const known = checks.get(definition);
  if (known !== undefined) return known;
  const validate = compile(valueSchema(definition), path);
  const check: ValueCheck = (value, place) => {
    if (!validate(approximate(value))) throw refusal(validate.errors?.at(-1), place);
  };
  checks.set(definition, check);
  return check;
}

function compile(schema: JsonObject, path: string): ValidateFunction {
  const text = printJson(schema);
  const known = compiled.get(text);
  if (known !== undefined) return known;
  if (compiled.size >= mostCompiled) compiled.clear();
  const validate = compileFresh(schema, path);
  compiled.set(text, validate);
  return validate;
}

function compileFresh(schema: JsonObject, path: string): ValidateFunction {
  const plain = approximate(schema);
  if (!isObject(plain)) throw invalid(path, "is not a schema");
  const compiler = patternsAreUnicode(plain) ? ajv : olderPatternAjv;
  try {
    return compiler.compile(plain);
  } catch (error) {
    throw invalid(path, `is not a definition that values can be held against: ${reasonOf(error)}`);
  } finally {
    compiler.removeSchema(plain);
  }
}

/** The keywords of a definition that speak about values; Port's own (`spec`, `enumColors`, `default` …) do not. */
const keywords: { readonly [type: string]: readonly string[] } = {
  string: ["enum", "pattern", "minLength", "maxLength"],
  number: ["enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  boolean: ["enum"],
  object: ["properties", "patternProperties", "additionalProperties", "required"],
  array: ["minItems", "maxItems", "uniqueItems"],
};

const labeledUrl = { properties: { url: { type: "string", format: "url" }, displayText: { type: "string" } }, required: ["url"] };

function valueSchema(definition: JsonObject): JsonObject {
  const type = own(definition, "type");
  const format = own(definition, "format");
  const items = own(definition, "items");
  const kept = typeof type === "string" ? (keywords[type] ?? []) : [];
  return {
    ...(type === undefined ? {} : { type }),
    ...Object.fromEntries(kept.flatMap((keyword) => entryOf(definition, keyword))),
    ...(type === "string" && typeof format === "string" && Object.hasOwn(formats, format) ? { format } : {}),
    ...(type === "object" && format === "labeled-url" ? labeledUrl : {}),
    ...(type === "array" && isObject(items) ? { items: valueSchema(items) } : {}),
  };
}

function entryOf(definition: JsonObject, keyword: string): [string, Json][] {
  const value = own(definition, keyword);
  return value === undefined || value === null ? [] : [[keyword, value]];
}

function patternsAreUnicode(schema: Json): boolean {
  if (Array.isArray(schema)) return schema.every(patternsAreUnicode);
  if (!isObject(schema)) return true;
  const pattern = own(schema, "pattern");
  const patterns = [
    ...(typeof pattern === "string" ? [pattern] : []),
    ...Object.keys(isObject(schema.patternProperties) ? schema.patternProperties : {}),
  ];
  return patterns.every(isUnicodePattern) && Object.values(schema).every(patternsAreUnicode);
}

function isUnicodePattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

/** The place of an entity's property in a request. */
export function propertyPath(key: string): string {
  return join("properties", key);
}
