import { TerraformVariable, Testing, Token } from "cdktf";
import { Action, Blueprint, Entity, type PortResource, type PortStack } from "cdktf-port";
import fc from "fast-check";
import { action, blueprint, entity } from "../../model";
import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import { normalForm } from "../../model/kernel/normal-form";
import { pathText } from "../../model/kernel/path";
import type { Resource } from "../../model/kernel/resource";
import type { Attribute, Path } from "../../model/kernel/schema";
import { corpus } from "../model/corpus";
import { developmentStack } from "./synthesis";
import { evaluate } from "./terraform-template";

/** Documents as people write them have no types that the compiler could see. */
type Written = new (scope: PortStack, id: string, document: never) => PortResource<string>;

const kinds: readonly [Resource, Written][] = [
  [blueprint, Blueprint as Written],
  [action, Action as Written],
  [entity, Entity as Written],
];

describe.each(kinds)("every %# of the corpus", (resource, Construct) => {
  const rows = corpus(resource).filter(({ body }) => resource.validateDocument(body).every(({ severity }) => severity === "warning"));

  it("means to Terraform what it means to Port", () => {
    expect(rows.length).toBeGreaterThan(40);
    for (const { hash, body } of rows) expect([hash, arrived(body, () => body)]).toEqual([hash, { meaning: meaningOf(body) }]);
  });

  it("does so with tokens in it, or is refused with the path", () => {
    const refused = new Map<string, string[]>();
    for (const { hash, body } of rows)
      for (const path of picked(hash, scalarsOf(body))) {
        const outcome = arrived(body, (stack) => withToken(stack, body, path));
        if ("refused" in outcome) refused.set(`${hash} ${pathText(path)}`, outcome.refused);
        else expect([hash, path, outcome]).toEqual([hash, path, { meaning: meaningOf(body) }]);
      }
    console.log([...refused].map(([place, problems]) => `${place}: ${problems.join("|")}`).join("\n"));
  });

  /** What Terraform's attributes mean, every template of theirs evaluated; or why there are none. */
  function arrived(body: DataObject, written: (stack: PortStack) => unknown): { meaning: Data } | { refused: string[] } {
    const stack = developmentStack();
    new Construct(stack, "it", written(stack) as never);
    stack.prepareStack();
    const problems = stack.node.findAll().flatMap((node) => node.node.validate());
    if (problems.length > 0) return { refused: problems };
    const attributes = JSON.parse(Testing.synth(stack)).resource[`port_${resource.name}`].it;
    const state = converted(resource.attributes, parseJson(JSON.stringify(evaluate(attributes, valuesAt(body)))));
    return { meaning: isObject(state) ? meaningOf(resource.toApi(state)) : null };
  }

  function meaningOf(document: DataObject): Data {
    return normalForm(resource.shape, document);
  }
});

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

const name = (path: Path) => `v${Buffer.from(JSON.stringify(path)).toString("hex")}`;

/** The values of the variables that {@link withToken} may make. */
function valuesAt(body: DataObject): Record<string, unknown> {
  return Object.fromEntries(
    scalarsOf(body).flatMap((path) => [
      [name(path), at(body, path)],
      [`${name(path)}end`, String(at(body, path)).slice(1)],
    ]),
  );
}

/** The document with a token in place of one value; of a text, in place of all but its first character where there are several. */
function withToken(stack: PortStack, body: DataObject, path: Path): unknown {
  const value = at(body, path);
  const variable = (end = "") => new TerraformVariable(stack, `${name(path)}${end}`, {});
  if (typeof value === "number") return put(body, path, Token.asNumber(variable().value));
  if (typeof value === "boolean") return put(body, path, variable().booleanValue);
  const text = String(value);
  return put(body, path, text.length > 1 ? `${text[0]}${variable("end").stringValue}` : variable().stringValue);
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

/** A few places, always the same. */
function picked(seed: string, paths: readonly Path[]): Path[] {
  return fc
    .sample(fc.shuffledSubarray([...paths], { maxLength: 3 }), { numRuns: 1, seed: Number.parseInt(seed.slice(0, 6), 16) })
    .flat() as Path[];
}
