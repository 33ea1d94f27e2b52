import { printAdoptionList } from "../../model/adoption";
import { type DataObject, isObject, objectOf } from "../../model/kernel/data";
import { importId } from "../../model/kernel/import-id";
import { byCodePoint } from "../../model/kernel/json-text";
import type { Resource } from "../../model/kernel/resource";
import type { LivePortal } from "./fetch";
import { type Plan, planImport } from "./plan/plan";
import { printCatalog } from "./print/catalog";
import { laidOut } from "./print/layout";
import { type ProjectSettings, printProject } from "./print/project";

export { type LivePortal, readPortal } from "./fetch";
export type { ProjectSettings } from "./print/project";

/** A project as text. */
export interface PrintedProject {
  /** Text by path below the project's folder, with `/` between folders, in the order of code points. */
  readonly files: ReadonlyMap<string, string>;
  /** How many of each are in the code. */
  readonly counts: { readonly blueprints: number; readonly actions: number; readonly entities: number };
  /** What is not in the code, or not as it is in Port, one line each, with the remedy. */
  readonly problems: readonly string[];
}

/** The project of a portal: the same text for the same portal, whatever order Port answers in. */
export async function printImport(portal: LivePortal, settings: ProjectSettings): Promise<PrintedProject> {
  const plan = planImport(portal);
  const catalog = [...printCatalog(plan)].map(([path, text]): [string, string] => [`catalog/${path}`, text]);
  const texts = [...catalog, ...printProject(settings)];
  const files = new Map<string, string>();
  for (const [path, text] of texts) files.set(path, /\.(ts|json)$/.test(path) ? await laidOut(path, text) : text);
  files.set(`adopted/${settings.environment}.json`, adoptionList(portal, plan));
  const entities = plan.entities.reduce((sum, { items }) => sum + items.length, 0);
  return {
    files: new Map([...files].sort(([a], [b]) => byCodePoint(a, b))),
    counts: { blueprints: plan.blueprints.items.length, actions: plan.actions.items.length, entities },
    problems: [...portal.problems, ...plan.problems],
  };
}

/** What the organisation has of what the code describes, and of the relations in it. */
function adoptionList({ organization }: LivePortal, { blueprints, actions, entities }: Plan): string {
  const items = [blueprints, actions, ...entities].flatMap(({ items }) => items);
  const kinds = new Set(items.map(({ resource }) => resource));
  const idsOf = (kind: Resource) => items.filter(({ resource }) => resource === kind).map((item) => importId(kind.endpoint, item.document));
  const relations = blueprints.items.flatMap(({ document }) => relationIds(document));
  const ids = [...kinds].map((kind): [string, (string | undefined)[]] => [`port_${kind.name}`, idsOf(kind)]);
  const known = [...ids, ["port_blueprint_relation", relations] as const].map(([type, list]): [string, string[]] => [
    type,
    list.filter((id) => id !== undefined),
  ]);
  return printAdoptionList({ organization: organization.id, ids: new Map(known) });
}

/** The import ids of a blueprint's relations, each a resource of its own where the code makes it one. */
function relationIds({ identifier, relations }: DataObject): (string | undefined)[] {
  return Object.keys(isObject(relations) ? relations : {}).map((name) =>
    importId(
      { identity: ["blueprint", "relation"] },
      objectOf([
        ["blueprint", identifier ?? null],
        ["relation", name],
      ]),
    ),
  );
}
