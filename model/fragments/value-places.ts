import { type Data, type DataObject, emptyObject, isObject, type OpaqueKind, objectOf } from "../kernel/data";
import { arrays, type Place, scalars } from "./entity-values";

const kinds = ["string", "number", "boolean", "object"] as const;

/** The kind of value that a property is declared to hold; undefined where that is none with a place of its own. */
export function kindOfProperty(property: Data | undefined): OpaqueKind | undefined {
  if (!isObject(property)) return undefined;
  const named = (type: Data | undefined) => kinds.find((kind) => kind === type);
  if (property.type !== "array") return named(property.type);
  const { items } = property;
  const element = named(isObject(items) ? (items.type ?? "string") : "string");
  return element && `${element}[]`;
}

/** Terraform's object of an entity of a blueprint that sets nothing: each property and relation is null at the place of its kind. */
export function placesOf(blueprint: DataObject): DataObject {
  const properties = propertiesOf(blueprint);
  const lists = nulls(arrays, properties);
  return objectOf([
    ["properties", objectOf([...Object.entries(nulls(scalars, properties)), ["array_props", lists]])],
    ["relations", relationPlaces(entriesIn(blueprint.relations))],
  ]);
}

/** The kind of each property, declared or worked out. What a mirror shows is declared elsewhere. */
function propertiesOf({ schema, calculationProperties, aggregationProperties }: DataObject): [string, OpaqueKind][] {
  const declared = [...entriesIn(isObject(schema) ? schema.properties : undefined), ...entriesIn(calculationProperties)];
  const known = declared.flatMap(([name, property]): [string, OpaqueKind][] => {
    const kind = kindOfProperty(property);
    return kind ? [[name, kind]] : [];
  });
  return [...known, ...entriesIn(aggregationProperties).map(([name]): [string, OpaqueKind] => [name, "number"])];
}

function nulls(places: readonly Place[], properties: readonly [string, OpaqueKind][]): DataObject {
  const at = (wanted: OpaqueKind) => objectOf(properties.flatMap(([name, kind]) => (kind === wanted ? [[name, null] as const] : [])));
  return objectOf(places.map(({ attribute, kind }) => [attribute, at(kind)]));
}

function relationPlaces(relations: readonly [string, Data][]): DataObject {
  const [single, many] = [emptyObject(), emptyObject()];
  for (const [name, relation] of relations) (isObject(relation) && relation.many === true ? many : single)[name] = null;
  return objectOf([
    ["single_relations", single],
    ["many_relations", many],
  ]);
}

function entriesIn(value: Data | undefined): [string, Data][] {
  return isObject(value) ? Object.entries(value) : [];
}
