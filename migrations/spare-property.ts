import { type DataObject, isObject, objectOf } from "../model/kernel/data";
import { kindOf } from "./blueprint-parts";
import type { PropertyMigration } from "./property-migration";

const underWay = "Under way: cdktf-port migrate property ";

/** The name of a spare property, which is free and tells what it is for. */
export function spareName(document: DataObject, { from, to, type }: PropertyMigration): string {
  for (let number = 1; ; number++) {
    const ending = `_as_${type}${number === 1 ? "" : `_${number}`}`;
    const name = `${from.slice(0, 100 - ending.length)}${ending}`;
    if (name !== to && kindOf(document, name) === undefined) return name;
  }
}

/** A definition that says which migration its property belongs to. */
export function marked(definition: DataObject, migration: PropertyMigration): DataObject {
  const { description } = definition;
  const text = typeof description === "string" ? `${markOf(migration)}\n${description}` : markOf(migration);
  return objectOf([...Object.entries(definition), ["description", text]]);
}

/** The definition as it was before it was {@link marked}. */
export function unmarked(definition: DataObject, migration: PropertyMigration): DataObject {
  const { description, ...rest } = definition;
  const own =
    typeof description === "string" && description.startsWith(markOf(migration)) ? description.slice(markOf(migration).length) : "";
  return objectOf([...Object.entries(rest), ...(own === "" ? [] : [["description", own.slice(1)] as const])]);
}

function markOf({ blueprint: identifier, from, to, type }: PropertyMigration): string {
  return `${underWay}${identifier} ${from} ${to} --type ${type}.`;
}

/** The property that this migration has added. Throws where another one is under way, which would lose sight of its own. */
export function spareIn(properties: DataObject, migration: PropertyMigration): string | undefined {
  for (const [name, definition] of Object.entries(properties)) {
    const description = isObject(definition) ? definition.description : undefined;
    if (typeof description !== "string" || !description.startsWith(underWay)) continue;
    const [first = ""] = description.split("\n");
    if (migration.type !== undefined && first === markOf(migration)) return name;
    throw new Error(
      `Another migration of the blueprint "${migration.blueprint}" was broken off, and "${name}" holds its values. Finish it first: npx ${first.slice("Under way: ".length, -1)}`,
    );
  }
  return undefined;
}
