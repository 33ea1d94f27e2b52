import { posix } from "node:path";
import { App, Testing } from "cdktf";
import type { PortStack } from "cdktf-port";
import { Construct } from "constructs";
import ts from "typescript";
import { afterNeeds } from "../../../generators/import/plan/order";
import { action, aggregationProperties, blueprint, blueprintRelation, entity } from "../../../model";
import { entriesOf, withEntries } from "../../../model/kernel/container";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { normalForm } from "../../../model/kernel/normal-form";
import type { Resource } from "../../../model/kernel/resource";
import { developmentStack } from "../../constructs/synthesis";
import { dataOf, evaluate } from "../../constructs/terraform-template";

/** A resource as a printed catalog synthesises it. */
export interface Synthesised {
  readonly address: string;
  readonly resource: Resource;
  /** Terraform's attributes, references resolved. */
  readonly attributes: DataObject;
}

/** Runs the catalog of a printed project in an app of its own. Throws what synthesis says against it. */
export function synthesise(files: ReadonlyMap<string, string>): Synthesised[] {
  const stack = developmentStack(new App({ stackTraces: false }));
  const { Catalog } = moduleOf(files, "catalog/index.ts");
  if (typeof Catalog !== "function") throw new Error("The catalog exports no class.");
  Reflect.construct(Catalog, [stack, "catalog"]);
  stack.prepareStack();
  const problems = stack.node.findAll().flatMap((node) => node.node.validate().map((problem) => `${node.node.path}: ${problem}`));
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return resourcesOf(stack);
}

/** What each construct says to Port, by its Terraform type and identity: a blueprint says what stands in resources of its own with it. */
export function meanings(all: readonly Synthesised[]): Map<string, Data> {
  const documents = all.map(({ resource, attributes }) => ({ resource, document: resource.toApi(attributes) }));
  const of = (kind: Resource) => documents.filter(({ resource }) => resource === kind).map(({ document }) => document);
  const [moved, aggregations] = [of(blueprintRelation), of(aggregationProperties)];
  const whole = (document: DataObject): DataObject => {
    const relations = moved.filter((relation) => relation.blueprint === document.identifier);
    const own = relations.length === 0 ? document : withEntries(document, ["relations"], withRelations(document, relations));
    const apart = aggregations.find(({ blueprintIdentifier }) => blueprintIdentifier === document.identifier);
    return apart ? withEntries(own, ["aggregationProperties"], entriesOf(apart, ["aggregationProperties"])) : own;
  };
  return new Map(
    documents
      .filter(({ resource }) => resource !== blueprintRelation && resource !== aggregationProperties)
      .map(({ resource, document }) => [
        nameOf(resource, document),
        normalForm(resource.shape, resource === blueprint ? whole(document) : document),
      ]),
  );
}

function withRelations(document: DataObject, moved: readonly DataObject[]): DataObject {
  const entries = moved.map(
    ({ blueprint: _blueprint, identifier, ...relation }) => [String(identifier), objectOf(Object.entries(relation))] as const,
  );
  return objectOf([...Object.entries(entriesOf(document, ["relations"])), ...entries]);
}

/** `entity service:cart`. */
export function nameOf(resource: Resource, document: DataObject): string {
  return `${resource.name} ${resource.endpoint.identity.map((key) => document[key]).join(":")}`;
}

const kinds = new Map(
  [action, aggregationProperties, blueprint, blueprintRelation, entity].map((resource) => [`port_${resource.name}`, resource]),
);

/** Each after those that it refers to or depends on, as Terraform would have it. */
function resourcesOf(stack: PortStack): Synthesised[] {
  const { resource: types = {} }: { resource?: Record<string, Record<string, Record<string, unknown>>> } = JSON.parse(Testing.synth(stack));
  const raw = new Map<string, { readonly type: string; readonly attributes: Record<string, unknown> }>(
    Object.entries(types).flatMap(([type, all]) =>
      Object.entries(all).map(([name, attributes]) => [`${type}.${name}`, { type, attributes }] as const),
    ),
  );
  const identifiers = Object.fromEntries(
    [...raw].map(([address, { attributes }]) => [`${address}.identifier`, evaluate(attributes.identifier, {})]),
  );
  const needs = [...raw].flatMap(([from, { attributes }]) =>
    (JSON.stringify(attributes).match(/\bport_\w+\.[\w-]+/g) ?? []).filter((to) => raw.has(to) && to !== from).map((to) => ({ from, to })),
  );
  return afterNeeds([...raw.keys()], needs).flatMap((address): Synthesised[] => {
    const { type = "", attributes: { depends_on: _order, ...own } = {} } = raw.get(address) ?? {};
    const resource = kinds.get(type);
    const attributes = dataOf(evaluate(own, identifiers));
    return resource && isObject(attributes) ? [{ address, resource, attributes }] : [];
  });
}

/** What a file of the project exports; its imports lead to the project's own files, to this package and to `constructs`. */
function moduleOf(
  files: ReadonlyMap<string, string>,
  path: string,
  loaded = new Map<string, Record<string, unknown>>(),
): Record<string, unknown> {
  const known = loaded.get(path);
  if (known) return known;
  const exports: Record<string, unknown> = {};
  loaded.set(path, exports);
  const { outputText } = ts.transpileModule(files.get(path) ?? "", {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const load = (specifier: string): unknown => {
    if (specifier === "constructs") return { Construct };
    if (specifier === "cdktf-port") return jest.requireActual("cdktf-port");
    const own = [`${posix.join(posix.dirname(path), specifier)}.ts`, `${posix.join(posix.dirname(path), specifier)}/index.ts`];
    return moduleOf(files, own.find((one) => files.has(one)) ?? specifier, loaded);
  };
  new Function("require", "exports", outputText)(load, exports);
  return exports;
}
