import { entity, kindOfProperty, placesOf } from "../model";
import { type Data, type DataObject, emptyObject, isObject, Opaque, objectOf } from "../model/kernel/data";
import { pathText } from "../model/kernel/path";
import type { Path, Problem } from "../model/kernel/schema";
import { checkEntity } from "./entity-check";
import { type Completed, constructAt, type DocumentLinks, type FindDocument, type ReferencePlace, rowAt } from "./links";

/** An entity hangs on its blueprint: that says what its properties hold, and whose entities its relations name. */
export const entityLinks: DocumentLinks = {
  references: (document, find) => [
    ...entity.references(document).filter(({ kind }) => kind !== "entity"),
    ...relationPlaces(document, find),
  ],
  complete(document, find): Completed {
    const blueprint = find("blueprint", document.blueprint);
    if (blueprint === undefined) return { document, problems: [] };
    return {
      document: withKinds(document, propertiesOf(blueprint)),
      problems: [...checkEntity(document, blueprint), ...foreignRelations(document, find)],
      hint: placesOf(blueprint),
    };
  },
};

/** Identifiers of related entities, each with the blueprint that its relation leads to. `within`: where the entity stands. */
export function relationPlaces(document: DataObject, find: FindDocument, within: Path = []): ReferencePlace[] {
  const relations = find("blueprint", document.blueprint)?.relations ?? null;
  return entries(document.relations).flatMap(([name, value]) => {
    const relation = isObject(relations) ? relations[name] : undefined;
    const owner = isObject(relation) ? relation.target : undefined;
    const place = (item: Data, path: Path): ReferencePlace => ({ path, kind: "entity", value: item, owner, relation: name });
    const path = [...within, "relations", name];
    return Array.isArray(value) ? value.map((item, index) => place(item, [...path, index])) : [place(value, path)];
  });
}

/** Relations that hold an entity of another blueprint than they lead to. */
export function foreignRelations(document: DataObject, find: FindDocument, within: Path = []): Problem[] {
  const text = (blueprint: Data | undefined) => (typeof blueprint === "string" ? blueprint : find("blueprint", blueprint)?.identifier);
  return relationPlaces(document, find, within).flatMap(({ path, value, owner, relation = "" }) => {
    const [target, row] = [constructAt(value), rowAt(value)];
    if (target === undefined) return [];
    const [wanted, given] = [text(owner), text(find(row === undefined ? "entity" : "entities", value)?.blueprint)];
    if (typeof wanted !== "string" || typeof given !== "string" || wanted === given) return [];
    const place = pathText([...within, "relations", relation]);
    const held = `${row === undefined ? "" : `${row} of `}${target.node.path}`;
    const message = `${place} leads to entities of ${wanted}, and ${held} is one of ${given}.`;
    return [{ path, message, severity: "error" }];
  });
}

function propertiesOf(blueprint: DataObject): DataObject {
  const { schema } = blueprint;
  return isObject(schema) && isObject(schema.properties) ? schema.properties : emptyObject();
}

/** The document with tokens of the kind that the blueprint gives their property: a number may come as the token of a text. */
function withKinds(document: DataObject, properties: DataObject): DataObject {
  if (document.properties === undefined || !isObject(document.properties)) return document;
  const values = Object.entries(document.properties).map(([name, value]): [string, Data] => {
    const kind = kindOfProperty(properties[name]);
    return [name, value instanceof Opaque && kind !== undefined ? new Opaque(value.inside, kind) : value];
  });
  return objectOf([...Object.entries(document), ["properties", objectOf(values)]]);
}

function entries(value: Data | undefined): [string, Data][] {
  return value !== undefined && isObject(value) ? Object.entries(value) : [];
}
