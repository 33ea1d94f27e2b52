import { type Codec, identifierOf, jqProgram, text, truth } from "../kernel/codec";
import { list, map, object } from "../kernel/collections";
import { type Data, emptyObject, objectOf } from "../kernel/data";
import { textOrObject } from "../kernel/json-codec";
import { field, parts } from "../kernel/part";
import type { Field, ObjectShape } from "../kernel/shape";

const combinator: Field = {
  shape: { kind: "string", limits: { oneOf: ["and", "or"] } },
  required: true,
  description: "How the rules combine.",
  vacuous: [],
};

/** A search for entities by what the event says. */
const search: ObjectShape = {
  kind: "object",
  fields: new Map([
    ["combinator", combinator],
    [
      "rules",
      {
        shape: { kind: "list", of: { kind: "any", object: true } },
        required: true,
        description: "What an entity must satisfy: property, operator and a value, which is jq; or further groups of rules.",
        vacuous: [],
      },
    ],
  ]),
};

/** jq over the event, or a search by it. */
const query: Codec = textOrObject(search, {
  shape: { kind: "named", name: "WebhookSearch", description: "A search for entities by what an event says.", shape: () => search },
  limits: { jq: true },
});

const operationFields = object(
  parts({
    type: field(text({ oneOf: ["create", "delete"] }), "What is done with the entity.").required(),
    deleteDependents: field(truth(), "Whether entities that must relate to a deleted one are deleted too."),
  }),
);

/** Port takes `"delete"` for `{ type: "delete" }`. */
const operation: Codec = {
  ...operationFields,
  shape: {
    kind: "either",
    of: [{ kind: "string", limits: { oneOf: ["create", "delete"] } }, operationFields.shape],
    canonical: spelledOut,
  },
  read: (value, context) => operationFields.read(spelledOut(value), context),
};

function spelledOut(value: Data): Data {
  return value === "create" || value === "delete" ? objectOf([["type", value]]) : value;
}

const entity = object(
  parts({
    identifier: field(query, "jq that yields the entity's identifier, or a search for the entity.").required(),
    title: field(jqProgram(), "jq that yields the title."),
    icon: field(jqProgram(), "jq that yields the name of an icon of Port's."),
    team: field(jqProgram(), "jq that yields the owning team or teams."),
    properties: field(map(jqProgram()), "jq that yields the value, by property.").vacuous(emptyObject()),
    relations: field(map(query), "jq that yields the related identifiers, or a search for them, by relation.").vacuous(emptyObject()),
  }),
);

/** What becomes of the events that a webhook gets. */
export function webhookMappings(): Codec {
  return list(
    object(
      parts({
        blueprint: field(identifierOf("blueprint"), "The blueprint of the entities.").required(),
        operation: field(operation, "What is done; entities are created and changed where nothing is said."),
        filter: field(jqProgram(), "jq that tells whether an event counts."),
        itemsToParse: field(jqProgram(), "jq that yields a list, each element of which is an event of its own."),
        entity: field(entity, "The entity that the event is about.").required(),
      }),
    ),
    { omitsEmpty: true },
  );
}
