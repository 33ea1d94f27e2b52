import { entities } from "../model";
import { type Data, type DataObject, emptyObject, isObject, objectOf } from "../model/kernel/data";
import type { Path } from "../model/kernel/schema";
import { checkEntity } from "./entity-check";
import { foreignRelations, relationPlaces } from "./entity-links";
import type { DocumentLinks } from "./links";

/** The rows of a table are entities: each hangs on the table's blueprint as an entity does on its own. */
export const tableLinks: DocumentLinks = {
  references: (document, find) => [
    ...entities.references(document).filter(({ kind }) => kind !== "entity"),
    ...rowsOf(document).flatMap(({ entity, within }) => relationPlaces(entity, find, within)),
  ],
  complete(document, find) {
    const blueprint = find("blueprint", document.blueprint);
    const problems = rowsOf(document).flatMap(({ entity, within }) =>
      blueprint ? [...checkEntity(entity, blueprint, within), ...foreignRelations(entity, find, within)] : [],
    );
    return { document, problems };
  },
};

/** Each row as the entity that it is, and where it stands. */
function rowsOf(document: DataObject): { readonly entity: DataObject; readonly within: Path }[] {
  const { blueprint = null } = document;
  return Object.entries(tableRows(document)).flatMap(([name, row]) => {
    const own: [string, Data][] = [
      ["identifier", name],
      ["blueprint", blueprint],
    ];
    return isObject(row) ? [{ entity: objectOf([...Object.entries(row), ...own]), within: ["entities", name] }] : [];
  });
}

/** The rows of a table's document, by the identifiers of the entities; none where they are not known. */
export function tableRows({ entities: rows = null }: DataObject): DataObject {
  return isObject(rows) ? rows : emptyObject();
}
