import { action, blueprint, entity } from "../../../model";
import type { Item, Items } from "./items";
import type { Mention } from "./mentions";
import { fileNames, fileOf, Names, variableOf } from "./names";
import { afterNeeds, groupsAfterNeeds } from "./order";

/** One file of the catalog. */
export interface PlannedFile {
  /** Below the catalog's folder, without its ending: `entities/service`. */
  readonly path: string;
  /** What the file defines, as a variable is called: `serviceEntities`. */
  readonly name: string;
  /** Each after those of the file that it refers to. */
  readonly items: readonly Item[];
}

/** The files of a catalog. */
export interface Catalog {
  readonly blueprints: PlannedFile;
  readonly actions: PlannedFile;
  /** Each after those that it refers to. */
  readonly entities: readonly PlannedFile[];
}

/** Entities in one file: what a reader, an editor and the compiler can bear. */
const mostInFile = 200;

/** Puts items into files: the entities of a blueprint into one of their own, or several where they are many. */
export function filesOf({ blueprints, actions, entities }: Items, mentions: readonly Mention[]): Catalog {
  const within = (kind: string) => mentions.filter(({ from, to }) => from.resource.name === kind && to.resource.name === kind);
  return {
    blueprints: { path: "blueprints", name: "blueprints", items: afterNeeds(blueprints, within(blueprint.name)) },
    actions: { path: "actions", name: "actions", items: afterNeeds(actions, within(action.name)) },
    entities: entityFiles(entities, within(entity.name)),
  };
}

/** Blueprints whose entities refer to each other crosswise share their files, so that all of it can be declared before it is used. */
function entityFiles(entities: readonly Item[], mentions: readonly Mention[]): PlannedFile[] {
  const owners = [...new Set(entities.map(ownerOf))];
  const crossing = mentions.map(({ from, to }) => ({ from: ownerOf(from), to: ownerOf(to) })).filter(({ from, to }) => from !== to);
  const [paths, names] = [fileNames(), new Names(["blueprints", "entities", "scope"])];
  return groupsAfterNeeds(owners, crossing).flatMap((group) => {
    const own = entities.filter((item) => group.includes(ownerOf(item)));
    const parts = inParts(afterNeeds(own, mentions), mostInFile);
    const [path, name] = [fileOf(group.join(" "), "blueprint"), variableOf(group.join(" "), "blueprint")];
    return parts.map((items, index): PlannedFile => {
      const part = parts.length > 1 ? String(index + 1) : "";
      return {
        path: `entities/${paths.take([path, part].filter(Boolean).join("-"), "-")}`,
        name: names.take(`${name}Entities${part}`, "_"),
        items,
      };
    });
  });
}

function ownerOf({ identity: [blueprint = ""] }: Item): string {
  return blueprint;
}

function inParts<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
