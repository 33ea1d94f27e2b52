import type { ErrorObject } from "ajv";
import { type ApiError, invalid } from "../errors";

/** The refusal that an ajv error amounts to: the path of the field, what it must be, and what it is. */
export function refusal(error: ErrorObject | undefined, path: string): ApiError {
  if (error === undefined) return invalid(path, "is not valid");
  const place = error.instancePath.split("/").slice(1).map(decodePointer).reduce(join, path);
  const explain = Object.hasOwn(explanations, error.keyword) ? explanations[error.keyword] : undefined;
  const { within, reason } = explain?.(error) ?? { reason: error.message ?? "is not valid" };
  return invalid(within === undefined ? place : join(place, within), reason);
}

/** Adds a step to a dotted path; a key that would not read well stands in brackets. */
export function join(path: string, step: string): string {
  if (/^\d+$/.test(step)) return `${path}[${step}]`;
  if (!/^[\p{L}\d_$@=-]+$/u.test(step)) return `${path}[${JSON.stringify(step)}]`;
  return path === "" ? step : `${path}.${step}`;
}

/** A value as a message may show it: short, on one line. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** What kind of JSON value this is, in words. */
export function nameOfType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

interface Explanation {
  /** The key inside the place that ajv names, where the fault is a key's. */
  readonly within?: string;
  readonly reason: string;
}

/** ajv's keywords in the words of the API. */
const explanations: { readonly [keyword: string]: (error: ErrorObject) => Explanation } = {
  required: ({ params }) => ({ within: `${params.missingProperty}`, reason: "is required" }),
  additionalProperties: ({ params }) => ({ within: `${params.additionalProperty}`, reason: "is not a known field" }),
  propertyNames: ({ params }) => ({ within: `${params.propertyName}`, reason: "is not a name that Port allows" }),
  dependencies: ({ params }) => ({ within: `${params.missingProperty}`, reason: `is required beside ${params.property}` }),
  discriminator: (error) => ({ within: `${error.params.tag}`, reason: oneOf(tags(error), error.params.tagValue) }),
  enum: ({ schema, data }) => ({ reason: oneOf(schema, data) }),
  const: ({ schema, data }) => ({ reason: `must be ${show(schema)}, not ${show(data)}` }),
  type: ({ schema, data }) => ({ reason: `must be ${typeNames(schema)}, not ${nameOfType(data)}: ${show(data)}` }),
  pattern: ({ schema, data }) => ({ reason: `must match the pattern ${schema}, which ${show(data)} does not` }),
  format: ({ schema, data }) => ({ reason: `must be a valid ${schema}, which ${show(data)} is not` }),
  minLength: ({ schema, data }) => ({ reason: `must have at least ${schema} characters, not ${size(data)}` }),
  maxLength: ({ schema, data }) => ({ reason: `must have at most ${schema} characters, not ${size(data)}` }),
  minItems: ({ schema, data }) => ({ reason: `must have at least ${schema} items, not ${size(data)}` }),
  maxItems: ({ schema, data }) => ({ reason: `must have at most ${schema} items, not ${size(data)}` }),
  uniqueItems: () => ({ reason: "must not hold an item twice" }),
  minimum: ({ schema, data }) => ({ reason: `must be ${schema} or more, not ${show(data)}` }),
  maximum: ({ schema, data }) => ({ reason: `must be ${schema} or less, not ${show(data)}` }),
  exclusiveMinimum: ({ schema, data }) => ({ reason: `must be more than ${schema}, not ${show(data)}` }),
  exclusiveMaximum: ({ schema, data }) => ({ reason: `must be less than ${schema}, not ${show(data)}` }),
};

function oneOf(values: unknown, data: unknown): string {
  const known = Array.isArray(values) ? values.map(show).join(", ") : show(values);
  return data === undefined ? `is required: one of ${known}` : `must be one of ${known}, not ${show(data)}`;
}

/** The values that a discriminator's tag may have: those of all its branches. */
function tags({ parentSchema, params }: ErrorObject): unknown[] {
  const branches: unknown = parentSchema?.oneOf;
  if (!Array.isArray(branches)) return [];
  return branches.flatMap((branch) => {
    const tag = branch.properties[params.tag];
    return tag.enum ?? [tag.const];
  });
}

function typeNames(types: unknown): string {
  return [types]
    .flat()
    .map((type) => typeWords[`${type}`] ?? `a ${type}`)
    .join(" or ");
}

const typeWords: { readonly [type: string]: string } = { array: "a list", object: "an object", integer: "a whole number", null: "null" };

function size(data: unknown): number {
  if (typeof data === "string") return [...data].length;
  return Array.isArray(data) ? data.length : 0;
}

function decodePointer(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
