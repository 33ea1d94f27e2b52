import { action, blueprint, entity } from "../../model";
import { printAdoptionList } from "../../model/adoption";
import { byCodePoint } from "../../model/kernel/json-text";
import type { PortApi } from "../../provider-bridge/api";
import { adoptionListOf, type LivePortal, readPortal } from "../adoption";
import type { PlannedFile } from "./plan/files";
import { type Plan, planImport } from "./plan/plan";
import { printCatalog } from "./print/catalog";
import { laidOut } from "./print/layout";
import { type ProjectSettings, printProject } from "./print/project";

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

/** Reads what there is code for. Throws where Port cannot be asked at all. */
export function readImportable(api: PortApi): Promise<LivePortal> {
  return readPortal(api, [blueprint, action, entity]);
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
    problems: [...portal.additions, ...portal.unread, ...plan.problems],
  };
}

/** What the organisation has of what the code describes. */
function adoptionList({ organization }: LivePortal, { blueprints, actions, entities }: Plan): string {
  const documentsOf = ({ items }: PlannedFile) => items.map(({ document }) => document);
  return printAdoptionList(
    adoptionListOf({
      organization,
      documents: new Map([
        [blueprint, documentsOf(blueprints)],
        [action, documentsOf(actions)],
        [entity, entities.flatMap(documentsOf)],
      ]),
    }),
  );
}
