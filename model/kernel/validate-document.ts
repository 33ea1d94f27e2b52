import { type Data, type DataObject, Decimal, isObject, Opaque } from "./data";
import { brokenLimits, limitProblems, orList } from "./limits";
import { nearest } from "./nearest";
import { fits, variantOf } from "./normal-form";
import { pathText } from "./path";
import { described, keyProblem, problem, ruleProblems } from "./problem";
import type { Limits, Path, Problem } from "./schema";
import type { AnyShape, EitherShape, ObjectShape, Shape, UnionShape } from "./shape";

/** What is wrong with a document that a person wrote. Keys that the form does not know are no error: they travel as they are. */
export function validateDocument(shape: Shape, value: Data, path: Path = []): Problem[] {
  if (value instanceof Opaque) return [];
  switch (shape.kind) {
    case "string":
    case "number":
    case "boolean":
      return fitsScalar(shape.kind, value) ? limited(shape.limits, value, path) : [wrongKind(shape, value, path)];
    case "any":
      return shape.object && !isObject(value) ? [wrongKind(shape, value, path)] : shape.jq ? programs(shape, value, path) : [];
    case "list": {
      const items = shape.single && typeof value === "string" ? [value] : value;
      if (!Array.isArray(items)) return [wrongKind(shape, value, path)];
      return [
        ...limited(shape.limits, items, path),
        ...items.flatMap((item, index) => (item === null ? [] : validateDocument(shape.of, item, [...path, index]))),
      ];
    }
    case "map":
      if (!isObject(value)) return [wrongKind(shape, value, path)];
      return Object.entries(value).flatMap(([key, item]) => [
        ...(shape.limits?.keys ? brokenLimits(shape.limits.keys, key).map((message) => keyProblem(path, key, message)) : []),
        ...(item === null ? [] : validateDocument(shape.of, item, [...path, key])),
      ]);
    case "object":
      return isObject(value) ? validateFields(shape, value, path) : [wrongKind(shape, value, path)];
    case "union":
      return isObject(value) ? validateUnion(shape, value, path) : [wrongKind(shape, value, path)];
    case "either":
      return validateEither(shape, value, path);
    case "named":
      return validateDocument(shape.shape(), value, path);
    case "verbatim":
      return validateDocument(shape.of, value, path);
  }
}

function programs({ object }: AnyShape, value: Data, path: Path): Problem[] {
  if (!object || !isObject(value)) return limitProblems({ jq: true }, value, path);
  return Object.entries(value).flatMap(([key, item]) => limitProblems({ jq: true }, item, [...path, key]));
}

function validateFields(shape: ObjectShape, value: DataObject, path: Path): Problem[] {
  const problems: Problem[] = [];
  for (const [key, { shape: form, required, computed, description }] of shape.fields) {
    const item = Object.hasOwn(value, key) ? value[key] : undefined;
    if (item !== undefined && item !== null) {
      if (!computed) problems.push(...validateDocument(form, item, [...path, key]));
    } else if (required) {
      problems.push(problem([...path, key], `${pathText([...path, key])} is missing: ${described(description)}`));
    }
  }
  return [...problems, ...ruleProblems(shape.rules, value, path), ...validateOthers(shape, value, path)];
}

/** What stands under keys that the form does not know. */
function validateOthers(shape: ObjectShape, value: DataObject, path: Path): Problem[] {
  const others = Object.entries(value).filter(([key]) => !shape.fields.has(key));
  if (others.length === 0) return [];
  if (shape.rest) return validateRest(shape.rest, shape.restKeys, others, path);
  const keys = others.map(([key]) => key);
  return shape.closed === undefined ? mistypedKeys(shape, keys, value, path) : refusedKeys(shape, shape.closed, keys, path);
}

function validateRest(rest: Shape, limits: Limits | undefined, others: readonly [string, Data][], path: Path): Problem[] {
  return others.flatMap(([key, item]) => [
    ...(limits ? brokenLimits(limits, key).map((message) => keyProblem(path, key, message)) : []),
    ...(item === null ? [] : validateDocument(rest, item, [...path, key])),
  ]);
}

function refusedKeys({ fields }: ObjectShape, name: string, keys: readonly string[], path: Path): Problem[] {
  const says = (key: string) => `${pathText([...path, key])} is no key of ${name}, which may say ${orList([...fields.keys()])}.`;
  return keys.map((key) => problem([...path, key], says(key)));
}

/** Keys that are spelt almost like one that the form knows. */
function mistypedKeys(shape: ObjectShape, strange: readonly string[], value: DataObject, path: Path): Problem[] {
  const unset = [...shape.fields].flatMap(([key, { computed }]) => (computed || (value[key] ?? null) !== null ? [] : [key]));
  return strange.flatMap((key): Problem[] => {
    const meant = nearest(key, unset);
    if (meant === undefined) return [];
    const message = `${pathText([...path, key])} is no key that is known here, and is sent as it is: did you mean ${meant}?`;
    return [{ path: [...path, key], severity: "warning", message }];
  });
}

function validateUnion(shape: UnionShape, value: DataObject, path: Path): Problem[] {
  const variant = variantOf(shape, value);
  if (variant) return validateFields(variant, value, path);
  const here = [...path, shape.tag];
  const tag = value[shape.tag];
  if (tag instanceof Opaque) return [problem(here, `${pathText(here)} decides the form of the object, so it cannot be a token.`)];
  const names = orList([...shape.variants.keys()].map((name) => JSON.stringify(name)));
  if (tag === undefined || tag === null) return [problem(here, `${pathText(here)} is missing: it must be ${names}.`)];
  return [problem(here, `${pathText(here)} must be ${names}, not ${shown(tag)}.`)];
}

/** The problems of the forms that a value may have, of which one must be without any; else of the first that it comes nearest to. */
function validateEither(shape: EitherShape, value: Data, path: Path): Problem[] {
  const fitting = shape.of.filter((form) => fits(form, value));
  const candidates = fitting.length > 0 ? fitting : shape.of.filter((form) => unnamed(form).kind === typeof value);
  const attempts = candidates.map((form) => validateDocument(form, value, path));
  return attempts.find((problems) => problems.length === 0) ?? attempts[0] ?? [wrongKind(shape, value, path)];
}

function unnamed(shape: Shape): Shape {
  return shape.kind === "named" ? unnamed(shape.shape()) : shape;
}

function limited(limits: Limits | undefined, value: Data, path: Path): Problem[] {
  if (!limits) return [];
  return limitProblems({ ...limits, ...(limits.json ? { json: "any" } : {}) }, value, path);
}

function fitsScalar(kind: "string" | "number" | "boolean", value: Data): boolean {
  if (kind === "number") return typeof value === "number" || value instanceof Decimal;
  return typeof value === kind;
}

function wrongKind(shape: Shape, value: Data, path: Path): Problem {
  const kinds = orList([...new Set(kindNames(shape))]);
  const found = shape.kind === "string" && shape.secret ? "what it is" : shown(value);
  return problem(path, `${pathText(path) || "The document"} must be ${kinds}, not ${found}.`);
}

function kindNames(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case "string":
      return shape.ref ? [`the identifier of ${withArticle(shape.ref)}`, `the ${shape.ref} itself`] : ["text"];
    case "boolean":
      return ["true", "false"];
    case "number":
      return ["a number"];
    case "list":
      return shape.single ? [...kindNames(shape.of), "a list"] : ["a list"];
    case "either":
      return shape.of.flatMap(kindNames);
    case "named":
      return kindNames(shape.shape());
    case "verbatim":
      return kindNames(shape.of);
    case "object":
      return [shape.fields.size === 1 ? `an object { ${[...shape.fields.keys()].join()} }` : "an object"];
    case "any":
      return [shape.object ? "an object" : "JSON"];
    default:
      return ["an object"];
  }
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

function shown(value: Data): string {
  if (typeof value === "string") return `the text ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}`;
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  if (value instanceof Opaque) return "a token";
  return value instanceof Decimal ? value.text : String(value);
}
