import { type Codec, numeric, pathOf, type ReadContext, readValue, step, text, truth, writeValue } from "../kernel/codec";
import { list, map } from "../kernel/collections";
import { type Data, type DataObject, emptyObject, isObject, Opaque, type OpaqueKind, OpaqueProblem } from "../kernel/data";
import { jsonObject } from "../kernel/json-codec";
import { group } from "../kernel/levels";
import { type Keyed, type Part, writeOnce } from "../kernel/part";
import type { MapShape, Shape } from "../kernel/shape";

/** One of the maps that values of one kind live in. */
export interface Place {
  /** Attribute names from the group inwards: `["array_props", "string_items"]`. */
  readonly attribute: string;
  readonly kind: OpaqueKind;
  readonly codec: Codec;
  readonly description: string;
}

export const scalars: readonly Place[] = [
  { attribute: "string_props", kind: "string", codec: text(), description: "Values that are text, by property." },
  { attribute: "number_props", kind: "number", codec: numeric(), description: "Values that are numbers, by property." },
  { attribute: "boolean_props", kind: "boolean", codec: truth(), description: "Values that are true or false, by property." },
  { attribute: "object_props", kind: "object", codec: jsonObject(), description: "Values that are objects, as JSON text, by property." },
];

export const arrays: readonly Place[] = [
  { attribute: "string_items", kind: "string[]", codec: list(text()), description: "Lists of texts, by property." },
  { attribute: "number_items", kind: "number[]", codec: list(numeric()), description: "Lists of numbers, by property." },
  { attribute: "boolean_items", kind: "boolean[]", codec: list(truth()), description: "Lists of true and false, by property." },
  {
    attribute: "object_items",
    kind: "object[]",
    codec: list(jsonObject()),
    description: "Lists of objects, each as JSON text, by property.",
  },
];

const relationPlaces: readonly Place[] = [
  { attribute: "single_relations", kind: "string", codec: text(), description: "Relations to one entity: relation → identifier." },
  {
    attribute: "many_relations",
    kind: "string[]",
    codec: list(text()),
    description: "Relations to several entities: relation → identifiers.",
  },
];

const identifier: Shape = { kind: "string", ref: "entity", scoped: true };

/** One entity, several, or a search for them. */
const related: Shape = { kind: "either", of: [identifier, { kind: "list", of: identifier }, { kind: "any", object: true }] };

/** Values by property: Terraform keeps a map for each kind of value. */
export function propertyValues(description: string): Keyed {
  const arrayGroup = (key: string) => group("array_props", valueMaps(key, arrays, description), "Values that are lists, by property.");
  return { at: (key) => group("properties", joined(key, [valueMaps(key, scalars, description), arrayGroup(key)]), description) };
}

/** Identifiers by relation: text for one, a list for several. */
export function relationValues(description: string): Keyed {
  return {
    at: (key) =>
      group("relations", joined(key, [valueMaps(key, relationPlaces, description, { of: related, vacuous: [[]] })]), description),
  };
}

const anything = { of: { kind: "any" } } as const;

/** Parts that share one JSON map, each its own entries. */
function joined(key: string, all: readonly Part[]): Part {
  const attributes = all.flatMap((part) => part.attributes);
  const distinctKeys = attributes.flatMap(({ name, nested }) =>
    nested ? nested.attributes.map((inner) => `${name}.${inner.name}`) : [name],
  );
  return {
    fields: new Map(all.flatMap((part) => [...part.fields])),
    attributes: attributes.map((attribute, index) => (index === 0 ? { ...attribute, distinctKeys } : attribute)),
    write(state, document) {
      document[key] = emptyObject();
      for (const part of all) part.write(state, document);
    },
    read(document, state, context) {
      for (const part of all) part.read(document, state, context);
    },
  };
}

function valueMaps(key: string, places: readonly Place[], description: string, values: Pick<MapShape, "of" | "vacuous"> = anything): Part {
  const shape: MapShape = { kind: "map", ...values, nullable: true };
  return {
    fields: new Map([[key, { shape, required: false, description, vacuous: [emptyObject()] }]]),
    attributes: places.map(({ attribute, codec, description }) => ({
      name: attribute,
      description,
      ...map(codec).face,
      presence: "optional" as const,
    })),
    write(state, document) {
      for (const { attribute, codec } of places) writeMap(state[attribute] ?? null, codec, document, key);
    },
    read(document, state, context) {
      const json = document[key];
      if (json instanceof Opaque) throw new OpaqueProblem(pathOf(context, key), "the value is a token, but its entries must be known here");
      if (!isObject(json)) return;
      const here = step(context, key, null);
      for (const [name, value] of Object.entries(json)) {
        const found = value === null ? undefined : placed(places, name, value, context.prior, step(here, name, null));
        if (!found) continue;
        const target = state[found.attribute];
        const entries = isObject(target) ? target : emptyObject();
        entries[name] = found.read;
        state[found.attribute] = entries;
      }
    },
  };
}

function writeMap(values: Data, codec: Codec, document: DataObject, key: string): void {
  if (values instanceof Opaque) document[key] = values;
  const target = document[key];
  if (!isObject(values) || !isObject(target)) return;
  for (const [name, value] of Object.entries(values)) {
    const written = writeValue(codec, value);
    if (written !== undefined) writeOnce(target, name, written);
  }
}

/** Where a value belongs, and what it is there: where it stood before if it can stand there, else by its own kind. An empty list says nothing of its kind. */
function placed(
  places: readonly Place[],
  name: string,
  value: Data,
  prior: Data,
  context: ReadContext,
): { attribute: string; read: Data } | undefined {
  if (value instanceof Opaque) return placedOpaque(places, value, context);
  const stood = places.filter(({ attribute }) => isObject(prior) && isObject(prior[attribute]) && Object.hasOwn(prior[attribute], name));
  for (const { attribute, codec } of [...stood, ...places]) {
    const read = readValue(codec, value, context);
    if (read !== null) return { attribute, read };
  }
  return undefined;
}

function placedOpaque(places: readonly Place[], value: Opaque, context: ReadContext): { attribute: string; read: Data } | undefined {
  const place = places.find(({ kind }) => kind === value.kind);
  if (place) return { attribute: place.attribute, read: readValue(place.codec, value, context) };
  const isElsewhere = value.kind !== undefined && value.kind.endsWith("[]") !== places[0]?.kind.endsWith("[]");
  if (isElsewhere) return undefined;
  throw new OpaqueProblem(
    pathOf(context),
    "the kind of this token decides where it stands, and is not known: give the entity its blueprint construct",
  );
}
