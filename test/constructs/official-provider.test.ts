import { TerraformVariable, Testing } from "cdktf";
import * as library from "cdktf-port";
import { defineEnvironments, PortStack } from "cdktf-port";
import type { Construct } from "constructs";
import { aggregationProperties, blueprintRelation } from "../../model";
import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";
import { pathText } from "../../model/kernel/path";
import { writtenSecrets } from "../../model/kernel/references";
import type { Resource } from "../../model/kernel/resource";
import type { Attribute, Path } from "../../model/kernel/schema";
import { officialFacts } from "../model/provider-schema";
import { documentsOf, titleOf, type Wide } from "../provider-bridge/rpc/wide";
import { wide } from "../provider-bridge/rpc/wide-documents";
import { testApp } from "./synthesis";

type Describe = (stack: Construct, document: DataObject) => unknown;
type Class = new (stack: Construct, id: string, document: never) => unknown;

/** The constructs by the Terraform type that they are of. */
const classes = new Map<string, Class>(
  Object.values(library).flatMap((one) =>
    typeof one === "function" && "tfResourceType" in one && typeof one.tfResourceType === "string"
      ? [[one.tfResourceType, one as unknown as Class] as const]
      : [],
  ),
);

/** How a document of a resource is written in code. */
function describing(resource: Resource): Describe | undefined {
  if (resource === aggregationProperties)
    return (stack, { blueprintIdentifier: identifier = null, aggregationProperties: all = null }) =>
      new library.Blueprint(stack, "it", { identifier, title: "It", schema: { properties: {} }, aggregationProperties: all } as never);
  const Class = classes.get(`port_${resource.name}`);
  return Class && ((stack, document) => new Class(stack, "it", document as never));
}

/** What synthesis for the official provider says against a document, and what it would write otherwise. */
function synthesised({ resource }: Wide, describe: Describe, document: DataObject): { refused: string[]; attributes: DataObject } {
  const [environment] = defineEnvironments([{ name: "development", provider: "official" }]);
  if (environment === undefined) throw new Error("There is an environment.");
  const stack = new PortStack(testApp(), "development", { environment });
  const variable = new TerraformVariable(stack, "secret", { sensitive: true });
  const secrets = writtenSecrets(resource.shape, document).map((path) => JSON.stringify(path));
  const hidden = (value: Data, path: readonly (string | number)[]): unknown => {
    if (secrets.includes(JSON.stringify(path))) return variable.stringValue;
    if (Array.isArray(value)) return value.map((item, index) => hidden(item, [...path, index]));
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hidden(item, [...path, key])])) : value;
  };
  describe(stack, hidden(document, []) as DataObject);
  stack.prepareStack();
  const refused = stack.node.findAll().flatMap((node) => node.node.validate());
  if (refused.length > 0) return { refused, attributes: objectOf([]) };
  return { refused, attributes: JSON.parse(Testing.synth(stack)).resource[`port_${resource.name}`].it };
}

interface SetAttribute {
  /** The attribute's own path, without the keys of maps and the places in lists. */
  readonly name: string;
  /** Where it stands in the object. */
  readonly place: string;
}

/** The attributes that an object sets. */
function setIn(attributes: readonly Attribute[], value: Data, prefix = "", path: Path = []): SetAttribute[] {
  if (!isObject(value)) return [];
  return attributes.flatMap(({ name, nested, presence }) => {
    const item = value[name] ?? null;
    if (item === null || presence === "computed") return [];
    const [own, here] = [`${prefix}${name}`, [...path, name]];
    const inner = (one: Data, at: Path) => (nested ? setIn(nested.attributes, one, `${own}.`, at) : []);
    const inside = nested?.mode === "single" ? inner(item, here) : entriesOf(item).flatMap(([key, one]) => inner(one, [...here, key]));
    return [{ name: own, place: pathText(here) }, ...inside];
  });
}

function entriesOf(value: Data): [string | number, Data][] {
  return Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
}

/** The object without what the official schema has no attribute for. */
function official(attributes: readonly Attribute[], value: Data, known: ReadonlySet<string>, prefix = ""): Data {
  if (!isObject(value)) return value;
  return objectOf(
    attributes.flatMap(({ name, nested }): [string, Data][] => {
      const item = value[name] ?? null;
      if (!known.has(`${prefix}${name}`)) return [];
      const inner = (one: Data) => (nested ? official(nested.attributes, one, known, `${prefix}${name}.`) : one);
      if (!nested || nested.mode === "single") return [[name, inner(item)]];
      if (Array.isArray(item)) return [[name, item.map(inner)]];
      return [[name, isObject(item) ? objectOf(Object.entries(item).map(([key, one]) => [key, inner(one)])) : item]];
    }),
  );
}

const described = wide.flatMap((one) => {
  const describe = describing(one.resource);
  return describe ? [[titleOf(one), one, describe] as const] : [];
});

it("every kind of the official provider's is written by a construct", () => {
  const kinds = new Set(described.map(([, { resource }]) => resource));
  expect(wide.flatMap(({ resource }) => (kinds.has(resource) ? [] : [resource]))).toEqual([blueprintRelation]);
});

describe.each(described)("%s on the official provider", (_title, one, describing) => {
  const { resource } = one;
  const facts = officialFacts(`port_${resource.name}`);
  const known = new Set([...facts].map((fact) => fact.slice(0, fact.indexOf(": "))));
  const documents = documentsOf(one).map((document) => ({
    document,
    state: resource.toTerraform(document, { authored: true }),
  }));

  it("is refused with the place of all that only ours has", () => {
    for (const { document, state } of documents) {
      const { refused } = synthesised(one, describing, document);
      const beyond = setIn(resource.attributes, state).filter(({ name }) => !known.has(name));
      const [extra, own] = [beyond.filter(({ name }) => name === "extra_json"), beyond.filter(({ name }) => name !== "extra_json")];
      const places = refused.map((problem) => problem.split(" has no place in the official provider: ")[0]);
      expect(places).toEqual(expect.arrayContaining(own.map(({ place }) => place)));
      expect(refused.length > own.length).toBe(extra.length > 0);
    }
  });

  it("is written with the official attributes alone, and all that those ask for", () => {
    for (const { state } of documents) {
      const clean = official(resource.attributes, state, known);
      const { refused, attributes } = synthesised(one, describing, resource.toApi(isObject(clean) ? clean : state));
      expect(refused).toEqual([]);
      expect(setIn(resource.attributes, attributes).filter(({ name }) => !known.has(name))).toEqual([]);
      expect(Object.keys(attributes).filter((name) => !known.has(name))).toEqual([]);
      const asked = [...facts].flatMap((fact) => /^(\w+): required$/.exec(fact)?.[1] ?? []);
      expect(asked.filter((name) => attributes[name] === undefined)).toEqual([]);
    }
  });
});

it("options that only ours has are refused as well", () => {
  const [environment] = defineEnvironments([{ name: "development", provider: "official" }]);
  if (environment === undefined) throw new Error("There is an environment.");
  const stack = new PortStack(testApp(), "development", { environment });
  const secretValueWo = new TerraformVariable(stack, "secret", { sensitive: true }).stringValue;
  const schema = { properties: {} };
  const options = { deletePropertyValues: ["x"], createCatalogPage: false, forceDeleteEntities: true, extraJson: { novel: { deep: 1 } } };
  new library.Blueprint(stack, "it", { identifier: "it", title: "It", schema }, options);
  new library.OrganizationSecret(stack, "secret_it", { secretName: "it" }, { secretValueWo, secretValueWoVersion: 1 });
  stack.prepareStack();
  const place = (name: string) =>
    `${name} has no place in the official provider: leave it out, or let the environment have provider "bridge".`;
  expect(stack.node.findAll().flatMap((node) => node.node.validate())).toEqual(
    ["delete_property_values", "novel.deep", "secret_value_wo", "secret_value_wo_version"].map(place),
  );
});
