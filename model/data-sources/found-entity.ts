import { propertyValues, relationValues } from "../fragments/entity-values";
import { text } from "../kernel/codec";
import { list, map, objectShape, plainObject, readState, setOrSingle } from "../kernel/collections";
import { type Data, type DataObject, emptyObject, isObject, objectOf } from "../kernel/data";
import { printJson } from "../kernel/json-text";
import { outside } from "../kernel/levels";
import { normalForm } from "../kernel/normal-form";
import { field, parts } from "../kernel/part";
import { difference } from "../kernel/remainder";
import type { Attribute, State } from "../kernel/schema";

const rule = parts({
  identifier: field(text(), "The rule."),
  level: field(text(), "The level that it belongs to."),
  status: field(text(), "`SUCCESS` or `FAILURE`."),
});

const standing = parts({
  level: field(text(), "The level that the entity has reached."),
  rules: field(list(plainObject(rule)), "How it does by each rule."),
});

const found = parts(
  {
    identifier: field(text(), "Unique name among the entities of its blueprint."),
    blueprint: field(text(), "The blueprint that the entity is of."),
    title: field(text(), "Name shown to people."),
    icon: field(text(), "Name of an icon of Port's."),
    team: field(setOrSingle(text()), "Names of the teams that own the entity.").named("teams").empty([]),
    properties: propertyValues("Values of the properties, by property; null where one is not set."),
    relations: relationValues("Identifiers of the related entities, by relation; null where there is none."),
    scorecards: field(map(plainObject(standing)), "Where the entity stands, by scorecard."),
    createdAt: field(text(), "When it was created, ISO 8601."),
    createdBy: field(text(), "Who created it."),
    updatedAt: field(text(), "When it was last changed, ISO 8601."),
    updatedBy: field(text(), "Who changed it last."),
  },
  outside({ name: "run_id", description: "Never set: Port does not tell the run.", type: "string", presence: "optional" }),
);

const shape = objectShape(found);

/** What the official provider's schema lets nobody set; all else is optional there, without any effect. */
const onlyAnswered: ReadonlySet<string> = new Set(["blueprint", "created_at", "created_by", "identifier", "updated_at", "updated_by"]);

/** The attributes of one entity of an answer. */
export const entityAttributes: readonly Attribute[] = [
  ...found.attributes.map(answered),
  {
    name: "extra_json",
    description: "JSON text of what the entity says beyond the other attributes: titles of related entities, lists of mixed kinds.",
    type: "string" as const,
    json: true,
    presence: "computed" as const,
  },
].sort((a, b) => (a.name < b.name ? -1 : 1));

/** An attribute that is read: what is said of values to be written has no meaning. */
function answered({ name, description, type, nested, json }: Attribute): Attribute {
  return {
    name,
    description,
    ...(type === undefined ? {} : { type }),
    ...(nested ? { nested: { mode: nested.mode, attributes: nested.attributes.map(answered) } } : {}),
    ...(json ? { json } : {}),
    ...(onlyAnswered.has(name) ? { presence: "computed" } : { presence: "optional", computed: "volatile" }),
  };
}

/** The blueprint that an entity of a reply is of, also where the query leaves that out and there is but one. */
export function blueprintOf({ blueprint }: DataObject, { matchingBlueprints }: DataObject): string | undefined {
  if (typeof blueprint === "string") return blueprint;
  const [only, ...others] = Array.isArray(matchingBlueprints) ? matchingBlueprints : [];
  return typeof only === "string" && others.length === 0 ? only : undefined;
}

/** Terraform's object for an entity of a reply. `places` is where its blueprint has each value: an empty list or a null does not say of what kind it is. */
export function entityState(entity: DataObject, places: DataObject = emptyObject(), escapeHtml = true): State {
  const state = readState(found, withoutTitles(entity), { prior: places, place: undefined, escapeHtml });
  const said = emptyObject();
  found.write(state, said);
  const left = difference(shape, normalForm(shape, said), normalForm(shape, entity));
  const { properties, relations } = entity;
  return Object.assign(state, {
    extra_json: left === undefined ? null : printJson(left, { escapeHtml }),
    properties: withNulls(state.properties, places.properties, properties),
    relations: withNulls(wholeRelations(state.relations), places.relations, relations),
  });
}

/** Port shows a related entity as `{identifier, title}` where it is asked for titles. */
function withoutTitles(entity: DataObject): DataObject {
  if (!isObject(entity.relations)) return entity;
  const bare = (value: Data): Data => (isObject(value) && typeof value.identifier === "string" ? value.identifier : value);
  const relations = Object.entries(entity.relations).map(
    ([name, value]) => [name, Array.isArray(value) ? value.map(bare) : bare(value)] as const,
  );
  return objectOf([...Object.entries(entity), ["relations", objectOf(relations)]]);
}

/** Both maps, also where the entity is related to nothing: a configuration may look into them. */
function wholeRelations(relations: Data | undefined): DataObject {
  const given = isObject(relations) ? relations : emptyObject();
  return objectOf(["single_relations", "many_relations"].map((name) => [name, given[name] ?? emptyObject()]));
}

/** The values, and each null that the entity has at the place that its blueprint gives it. */
function withNulls(values: Data | undefined, places: Data | undefined, document: Data | undefined): Data {
  if (!isObject(places) || !isObject(document)) return values ?? null;
  const result = Object.assign(emptyObject(), isObject(values) ? values : nullsAt(places));
  for (const [name, inner] of Object.entries(places)) {
    if (!isObject(inner)) continue;
    if (name === "array_props") result[name] = withNulls(result[name], inner, document);
    else {
      const unset = Object.keys(inner).filter((key) => document[key] === null);
      if (unset.length > 0)
        result[name] = objectOf([
          ...unset.map((key) => [key, null] as const),
          ...(isObject(result[name]) ? Object.entries(result[name]) : []),
        ]);
    }
  }
  return Object.values(result).some((value) => value !== null) ? result : null;
}

function nullsAt(places: DataObject): DataObject {
  return objectOf(Object.keys(places).map((name) => [name, null]));
}
