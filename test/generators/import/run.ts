import { posix } from "node:path";
import { App, TerraformResource, Testing } from "cdktf";
import type { PortStack } from "cdktf-port";
import { Construct } from "constructs";
import ts from "typescript";
import { action, blueprint, entity } from "../../../model";
import { type Data, type DataObject, isObject } from "../../../model/kernel/data";
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

/** What each resource says to Port, by its Terraform type and identity. */
export function meanings(all: readonly Synthesised[]): Map<string, Data> {
  return new Map(
    all.map(({ resource, attributes }) => {
      const document = resource.toApi(attributes);
      return [nameOf(resource, document), normalForm(resource.shape, document)];
    }),
  );
}

/** `entity service:cart`. */
export function nameOf(resource: Resource, document: DataObject): string {
  return `${resource.name} ${resource.endpoint.identity.map((key) => document[key]).join(":")}`;
}

const kinds = new Map([action, blueprint, entity].map((resource) => [`port_${resource.name}`, resource]));

/** In the order of the tree, which is the order of the code. */
function resourcesOf(stack: PortStack): Synthesised[] {
  const file: { resource?: Record<string, Record<string, Record<string, unknown>>> } = JSON.parse(Testing.synth(stack));
  const identifiers: Record<string, unknown> = {};
  for (const [type, all] of Object.entries(file.resource ?? {}))
    for (const [name, { identifier }] of Object.entries(all)) identifiers[`${type}.${name}.identifier`] = evaluate(identifier, {});
  return stack.node.findAll().flatMap((node) => {
    if (!TerraformResource.isTerraformResource(node)) return [];
    const [type, name] = [node.terraformResourceType, node.friendlyUniqueId];
    const resource = kinds.get(type);
    const attributes = dataOf(evaluate(file.resource?.[type]?.[name], identifiers));
    return resource && isObject(attributes) ? [{ address: `${type}.${name}`, resource, attributes }] : [];
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
