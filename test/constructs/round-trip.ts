import { TerraformVariable, Testing, Token } from "cdktf";
import { Action, Blueprint, Entity, type PortResource, type PortStack, Scorecard, Webhook } from "cdktf-port";
import fc from "fast-check";
import { action, aggregationProperties, blueprint, entity, scorecard, webhook } from "../../model";
import { type Data, type DataObject, emptyObject, isObject, objectOf } from "../../model/kernel/data";
import { normalForm } from "../../model/kernel/normal-form";
import { pathText } from "../../model/kernel/path";
import { writtenSecrets } from "../../model/kernel/references";
import type { Resource } from "../../model/kernel/resource";
import type { Attribute, Path } from "../../model/kernel/schema";
import { type CorpusRow, corpus } from "../model/corpus";
import { developmentStack } from "./synthesis";
import { dataOf, evaluate } from "./terraform-template";

/** Documents as people write them have no types that the compiler could see. */
type Written = new (scope: PortStack, id: string, document: never) => PortResource<string>;

/** A kind of document with its construct. */
export interface Kind {
  readonly resource: Resource;
  readonly Construct: Written;
  /** A resource beside, and the key of the document that became it. */
  readonly beside?: { readonly resource: Resource; readonly key: string };
}

export const kinds: readonly Kind[] = [
  { resource: blueprint, Construct: Blueprint as Written, beside: { resource: aggregationProperties, key: "aggregationProperties" } },
  { resource: action, Construct: Action as Written },
  { resource: entity, Construct: Entity as Written },
  { resource: scorecard, Construct: Scorecard as Written },
  { resource: webhook, Construct: Webhook as Written },
];

/** The documents of the corpus that the model finds nothing wrong with. */
export function validRows({ resource }: Kind): CorpusRow[] {
  return corpus(resource).filter(({ body }) => resource.validateDocument(body).every(({ severity }) => severity === "warning"));
}

/** What a document says to Port. */
export function meaningOf({ resource }: Kind, document: DataObject): Data {
  return normalForm(resource.shape, document);
}

/** What Terraform's attributes for a document mean, every template of theirs evaluated; or why there are none. With a path, a token stands there. */
export function arrived(kind: Kind, body: DataObject, tokenAt?: Path): { meaning: Data } | { refused: string[] } {
  const { resource, Construct, beside } = kind;
  const stack = developmentStack();
  const secrets = secretsOf(kind, body, tokenAt);
  const hidden = secrets.reduce<unknown>(
    (document, { name, path }) => put(document, path, new TerraformVariable(stack, name, {}).stringValue),
    body,
  );
  new Construct(stack, "it", (tokenAt ? withToken(stack, hidden, { path: tokenAt, value: at(body, tokenAt) }) : hidden) as never);
  const problems = stack.node.findAll().flatMap((node) => node.node.validate());
  if (problems.length > 0) return { refused: problems };
  const values = {
    ...Object.fromEntries(secrets.map(({ name, value }) => [name, value])),
    ...(tokenAt ? valuesAt(body, tokenAt) : {}),
    "port_blueprint.it.identifier": body.identifier,
  };
  const synthesised = JSON.parse(Testing.synth(stack)).resource;
  const documentOf = (one: Resource): DataObject => {
    const state = converted(one.attributes, dataOf(evaluate(synthesised[`port_${one.name}`]?.it ?? {}, values)));
    return isObject(state) ? one.toApi(state) : emptyObject();
  };
  const apart = beside ? { [beside.key]: documentOf(beside.resource)[beside.key] ?? null } : {};
  return { meaning: meaningOf(kind, { ...documentOf(resource), ...apart }) };
}

/** The secrets that a document writes out, which only variables may hold, but for the one where a token stands anyway. */
function secretsOf({ resource }: Kind, body: DataObject, tokenAt: Path | undefined): { name: string; path: Path; value: unknown }[] {
  return writtenSecrets(resource.shape, body)
    .filter((path) => tokenAt === undefined || pathText(path) !== pathText(tokenAt))
    .map((path, index) => ({ name: `secret_${index}`, path, value: at(body, path) }));
}

/** A few places of a document where a value could be a token, always the same for one seed. */
export function placesIn(body: DataObject, seed: string, most: number): readonly Path[] {
  const all = scalarsOf(body);
  const places = fc.shuffledSubarray(all, { maxLength: Math.min(most, all.length) });
  return fc.sample(places, { numRuns: 1, seed: Number.parseInt(seed.slice(0, 6), 16) }).flat();
}

/** The document with a token in place of one value; of a text, in place of all but its first character where there are several. */
function withToken(stack: PortStack, body: unknown, { path, value }: { path: Path; value: Data | undefined }): unknown {
  const variable = new TerraformVariable(stack, "whole", {});
  if (typeof value === "number") return put(body, path, Token.asNumber(variable.value));
  if (typeof value === "boolean") return put(body, path, variable.booleanValue);
  const [first, ...rest] = String(value);
  const end = new TerraformVariable(stack, "end", {});
  return put(body, path, rest.length > 0 ? `${first}${end.stringValue}` : variable.stringValue);
}

/** The values of the variables that {@link withToken} makes. */
function valuesAt(body: DataObject, path: Path): Record<string, unknown> {
  return { whole: at(body, path), end: [...String(at(body, path))].slice(1).join("") };
}

/** Terraform makes a text of a number or a truth where an attribute holds texts. */
function converted(attributes: readonly Attribute[], state: Data): Data {
  if (!isObject(state)) return state;
  return objectOf(
    attributes.flatMap(({ name, type, nested }): [string, Data][] => {
      const value = state[name];
      if (value === undefined) return [];
      const inner = (item: Data) =>
        nested ? converted(nested.attributes, item) : JSON.stringify(type).includes('"string"') ? texts(item) : item;
      if (nested === undefined || nested.mode === "single") return [[name, inner(value)]];
      if (Array.isArray(value)) return [[name, value.map(inner)]];
      return [[name, isObject(value) ? objectOf(Object.entries(value).map(([key, item]) => [key, inner(item)])) : value]];
    }),
  );
}

function texts(value: Data): Data {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(texts);
  return isObject(value) ? objectOf(Object.entries(value).map(([key, item]) => [key, texts(item)])) : value;
}

function put(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? put(item, rest, replacement) : item));
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, item]) => [name, name === key ? put(item, rest, replacement) : item]),
  );
}

function at(value: Data | undefined, path: Path): Data | undefined {
  return path.reduce<Data | undefined>(
    (inner, key) => (Array.isArray(inner) ? inner[Number(key)] : isObject(inner) ? inner[String(key)] : undefined),
    value,
  );
}

function scalarsOf(value: Data, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => scalarsOf(item, [...path, index]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => scalarsOf(item, [...path, key]));
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [path] : [];
}
