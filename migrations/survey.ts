import { type DataObject, isObject } from "../model/kernel/data";
import type { PortApi } from "../provider-bridge/api";
import { definitionIn, propertiesOf } from "./blueprint-parts";
import { retyped } from "./definitions";
import { type Pointer, pointersAt } from "./pointers";
import type { PropertyMigration } from "./property-migration";
import { spareName } from "./spare-property";
import type { Stage } from "./stage";
import { entitiesOf, type Held, outstandingIn, valuesOf } from "./values";

/** What there is before a migration, and so what it will do. */
export interface Survey {
  readonly migration: PropertyMigration;
  readonly stage: Exclude<Stage, { kind: "done" }>;
  /** The definition that the property has as yet; undefined where it has made way already. */
  readonly definition: DataObject | undefined;
  /** Keys of the definition that the new type has no use for. */
  readonly left: readonly string[];
  /** Whether each entity must have a value. */
  readonly required: boolean;
  /** How many entities the blueprint has. */
  readonly entities: number;
  /** The values that are carried over. */
  readonly values: readonly Held[];
  /** How many entities are to be written. */
  readonly outstanding: number;
  readonly pointers: readonly Pointer[];
  /** The property that holds the new values for a while; unused where Port renames. */
  readonly spare: string;
}

/** Looks at everything that a migration will touch, and writes nothing. `blueprints` are all of the organisation's, `document` the one at hand. */
export async function surveyOf(
  api: PortApi,
  blueprints: readonly DataObject[],
  document: DataObject,
  migration: PropertyMigration,
  stage: Survey["stage"],
): Promise<Survey> {
  const { blueprint, type } = migration;
  const source = sourceOf(migration, stage);
  const spare = stage.kind === "carry" || stage.kind === "place" ? stage.spare : spareName(document, migration);
  const nothing = { definition: undefined, left: [], required: false, entities: 0, values: [], outstanding: 0, pointers: [] };
  const base = { migration, stage, spare, ...nothing };
  if (source === undefined) return base;
  const pointers = await pointersAt(api, { blueprint, property: source, blueprints });
  const definition = definitionIn(propertiesOf(document), source);
  if (!definition) return { ...base, pointers };
  const entities = await entitiesOf(api, blueprint);
  const values = valuesOf(entities, source, stage.kind === "rename" ? undefined : type);
  const carried = values.filter(({ converted }) => converted !== undefined).length;
  return {
    ...base,
    definition,
    left: type === undefined || stage.kind === "rename" ? [] : retyped(definition, type).left,
    required: isObject(document.schema) && Array.isArray(document.schema.required) && document.schema.required.includes(source),
    entities: entities.length,
    values,
    outstanding: stage.kind === "carry" ? outstandingIn(entities, { ...migration, ...stage }).size : stage.kind === "begin" ? carried : 0,
    pointers,
  };
}

/** The property that holds the values; undefined where it has made way. */
function sourceOf({ from }: PropertyMigration, stage: Survey["stage"]): string | undefined {
  if (stage.kind === "carry") return stage.source;
  return stage.kind === "rename" || stage.kind === "begin" ? from : undefined;
}
