import type { Json, JsonObject } from "../json/json";
import { colors, inputFormats } from "./formats";
import { propertyKeys } from "./identifiers";
import { closed, flag, open, orObject, text, texts } from "./schema-words";

const enumColors = { type: "object", additionalProperties: { enum: colors } };

const jqQuery = closed({ jqQuery: text }, ["jqQuery"]);

/** A value, or the jq query that yields it. */
function orQuery(schema: { readonly type: string; readonly [keyword: string]: Json }): JsonObject {
  return orObject(schema, jqQuery);
}

const dataset = {
  type: "object",
  required: ["combinator", "rules"],
  properties: { combinator: { enum: ["and", "or"] }, rules: { type: "array" } },
};

/** Open like a blueprint's property; `default` and object limits follow the type, which the rules look at. */
const input = {
  type: "object",
  required: ["type"],
  properties: {
    type: { enum: ["string", "number", "boolean", "object", "array"] },
    format: { enum: inputFormats },
    title: text,
    description: text,
    icon: text,
    blueprint: text,
    dependsOn: texts,
    visible: orQuery(flag),
    disabled: orQuery(flag),
    enum: orQuery({ type: "array" }),
    enumColors,
    pattern: orQuery(text),
    minLength: { type: "integer", minimum: 0 },
    maxLength: { type: "integer", minimum: 0 },
    minimum: { type: "number" },
    maximum: { type: "number" },
    minItems: orQuery({ type: "integer", minimum: 0 }),
    maxItems: orQuery({ type: "integer", minimum: 0 }),
    uniqueItems: flag,
    dataset,
    sort: closed({ property: text, order: { enum: ["ASC", "DESC"] } }, ["property", "order"]),
    items: {
      type: "object",
      properties: {
        type: { enum: ["string", "number", "boolean", "object", "array"] },
        format: text,
        blueprint: text,
        enum: orQuery({ type: "array" }),
        enumColors,
        dataset,
      },
    },
    encryption: {
      ...closed({ algorithm: { const: "client-side" }, key: text }, ["algorithm", "key"]),
      type: ["object", "string"],
      pattern: "^aes256-gcm$",
    },
  },
};

const titles = {
  type: "object",
  propertyNames: propertyKeys,
  additionalProperties: {
    type: "object",
    properties: {
      title: { type: "string", minLength: 1, maxLength: 140 },
      description: { type: "string", maxLength: 1000 },
      visible: orQuery(flag),
    },
  },
};
const layout = {
  properties: { type: "object", propertyNames: { pattern: propertyKeys.pattern }, additionalProperties: input },
  required: orQuery(texts),
  order: texts,
  steps: { type: "array", items: closed({ title: text, order: texts, visible: orQuery(flag) }, ["title"]) },
  titles,
};

/** The inputs of an action, and how the form that asks for them is laid out. */
export const userInputs = closed(layout, ["properties"]);

const validations = { type: "array", items: open({ message: text }) };

/** The inputs of a workflow's node: as those of an action, with further rules, and the buttons that end the form. */
export const workflowInputs = open(
  {
    ...layout,
    properties: {
      ...layout.properties,
      additionalProperties: { ...input, required: [], properties: { ...input.properties, readOnly: orQuery(flag) } },
    },
    steps: { type: "array", items: open({ title: text, order: texts, visible: orQuery(flag), validations }, ["title"]) },
    validations,
    buttons: {
      type: "array",
      items: open({ identifier: text, label: text, icon: text, variant: { enum: ["PRIMARY", "SECONDARY", "DANGER"] } }, ["identifier"]),
    },
  },
  ["properties"],
);
