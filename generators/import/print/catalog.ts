import { blueprint } from "../../../model";
import { type Data, Decimal, isObject } from "../../../model/kernel/data";
import { byCodePoint, printJson } from "../../../model/kernel/json-text";
import type { PlannedFile } from "../plan/files";
import type { Item } from "../plan/items";
import { capitalised } from "../plan/names";
import { type Plan, placeKey } from "../plan/plan";
import { printLiteral, printText } from "./literal";

/** The files of the catalog by their path below its folder, not laid out. */
export function printCatalog(plan: Plan): Map<string, string> {
  const files = catalogFiles(plan).map((file) => ({ file, printed: printFile(plan, file) }));
  return new Map([...files.map(({ file, printed }): [string, string] => [`${file.path}.ts`, printed]), ["index.ts", printIndex(plan)]]);
}

/** Files that hold something. */
function catalogFiles({ blueprints, actions, entities }: Plan): PlannedFile[] {
  return [blueprints, actions, ...entities].filter(({ items }) => items.length > 0);
}

function printFile(plan: Plan, file: PlannedFile): string {
  const needed = neededBy(plan, file);
  const classes = new Set(file.items.map(classOf));
  const parameters = needed.map((one) => `${one.name}: ${capitalised(one.name)}`);
  const given = exportsOf(plan, file);
  const type = given.length > 0 ? `export type ${capitalised(file.name)} = ReturnType<typeof ${functionOf(file)}>;` : "";
  return [
    `import { ${[...classes].join(", ")} } from "cdktf-port";`,
    'import type { Construct } from "constructs";',
    ...needed.map((one) => `import type { ${capitalised(one.name)} } from "${importPath(file, one)}";`).sort(byCodePoint),
    "",
    `export function ${functionOf(file)}(${["scope: Construct", ...parameters].join(", ")}) {`,
    ...file.items.map((item) => printItem(plan, file, item)),
    ...(given.length > 0 ? ["", `return { ${given.join(", ")} };`] : []),
    "}",
    "",
    type,
  ].join("\n");
}

function functionOf({ name }: PlannedFile): string {
  return `define${capitalised(name)}`;
}

/** The other files that a file refers to, in their order. */
function neededBy(plan: Plan, file: PlannedFile): PlannedFile[] {
  const homes = new Set(file.items.flatMap((item) => [...(plan.references.get(item)?.values() ?? [])].map((to) => plan.homes.get(to))));
  return catalogFiles(plan).filter((one) => one !== file && homes.has(one));
}

/** The variables that a file gives to others: all blueprints, and what other files refer to. */
function exportsOf({ exported, variables }: Plan, { items }: PlannedFile): string[] {
  return items.filter((item) => item.resource === blueprint || exported.has(item)).flatMap((item) => variables.get(item) ?? []);
}

/** Of files in one folder, or from a folder of the catalog's to the catalog's own. */
function importPath(from: PlannedFile, to: PlannedFile): string {
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  return folder(from.path) === folder(to.path) ? `./${to.path.slice(folder(to.path).length)}` : `../${to.path}`;
}

function printItem(plan: Plan, file: PlannedFile, item: Item): string {
  const references = plan.references.get(item);
  const props = printLiteral(item.typed, (path) => {
    const to = references?.get(placeKey(path));
    return to && expressionOf(plan, file, to);
  });
  const options = item.extra === undefined ? "" : `, { extraJson: ${printExtra(item.extra)} }`;
  const made = `new ${classOf(item)}(scope, ${printText(plan.ids.get(item) ?? "")}, ${props}${options});`;
  const variable = plan.variables.get(item);
  return variable === undefined ? `\n${made}` : `\nconst ${variable} = ${made}`;
}

/** How a file names a construct: its variable, in another file through what that defines. */
function expressionOf({ homes, variables }: Plan, from: PlannedFile, item: Item): string | undefined {
  const [variable, home] = [variables.get(item), homes.get(item)];
  if (variable === undefined || home === undefined) return undefined;
  return home === from ? variable : `${home.name}.${variable}`;
}

function classOf({ resource }: Item): string {
  return capitalised(resource.name);
}

/** An object, or JSON text where JavaScript has not the digits of a number. */
function printExtra(extra: Data): string {
  return holdsDecimal(extra) ? printText(printJson(extra)) : printLiteral(extra);
}

function holdsDecimal(value: Data): boolean {
  if (Array.isArray(value)) return value.some(holdsDecimal);
  return value instanceof Decimal || (isObject(value) && Object.values(value).some(holdsDecimal));
}

function printIndex(plan: Plan): string {
  const files = catalogFiles(plan);
  const used = new Set(files.flatMap((file) => neededBy(plan, file)));
  const calls = files.map((file) => {
    const scope = file.path.includes("/") ? "entities" : `new Construct(this, ${printText(file.name)})`;
    const call = `${functionOf(file)}(${[scope, ...neededBy(plan, file).map(({ name }) => name)].join(", ")});`;
    return used.has(file) ? `const ${file.name} = ${call}` : call;
  });
  const scope = plan.entities.length > 0 ? 'const entities = new Construct(this, "entities");' : "";
  const first = calls.length - plan.entities.length;
  return [
    'import { Construct } from "constructs";',
    ...files.map((file) => `import { ${functionOf(file)} } from "./${file.path}";`).sort(byCodePoint),
    "",
    "/** Blueprints, actions and entities, the same in every environment. */",
    "export class Catalog extends Construct {",
    "constructor(scope: Construct, id: string) {",
    "super(scope, id);",
    ...calls.slice(0, first),
    scope,
    ...calls.slice(first),
    "}",
    "}",
  ].join("\n");
}
