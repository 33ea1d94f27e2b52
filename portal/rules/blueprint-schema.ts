import type { BlueprintDocument } from "../documents";
import type { JsonObject } from "../json/json";
import { checkOf } from "./check";
import { calculationFormats, colors, propertyFormats } from "./formats";
import { blueprintIdentifier, propertyKeys } from "./identifiers";
import { closed, count, flag, text } from "./schema-words";

const title = { type: "string", maxLength: 100 };
const valueType = { enum: ["string", "number", "boolean", "object", "array"] };
const enumColors = { type: "object", additionalProperties: { enum: colors } };

/** A map from keys of people's choice to definitions of one kind. */
function definitions(definition: JsonObject): JsonObject {
  return { type: "object", propertyNames: propertyKeys, additionalProperties: definition };
}

const specAuthentication = closed(
  { clientId: text, authorizationUrl: text, tokenUrl: text, authorizationScope: { type: "array", items: text } },
  ["clientId", "authorizationUrl", "tokenUrl"],
);

const spec = { enum: ["open-api", "embedded-url", "async-api"] };

/** Open: a property keeps keys that the reference does not name. */
const property = {
  type: "object",
  required: ["type"],
  properties: {
    type: valueType,
    title,
    description: text,
    icon: text,
    format: { enum: propertyFormats },
    spec,
    specAuthentication,
    enum: { type: "array", minItems: 1 },
    enumColors,
    pattern: text,
    minLength: count,
    maxLength: count,
    minimum: { type: "number" },
    maximum: { type: "number" },
    exclusiveMinimum: { type: "number" },
    exclusiveMaximum: { type: "number" },
    minItems: count,
    maxItems: count,
    uniqueItems: flag,
    items: { type: "object", properties: { type: valueType, format: text, pattern: text, enum: { type: "array" }, enumColors } },
    properties: { type: "object", additionalProperties: { type: ["object", "boolean"] } },
    patternProperties: { type: "object", additionalProperties: { type: ["object", "boolean"] } },
    additionalProperties: { type: ["object", "boolean"] },
    dateFormat: text,
  },
};

const relation = {
  type: "object",
  required: ["target"],
  properties: { target: text, title, description: text, required: flag, many: flag, type: text },
};

const mirror = closed({ path: { type: "string", pattern: "^[^.]+(\\.[^.]+)+$" }, title }, ["path"]);

const calculation = closed(
  {
    calculation: text,
    type: valueType,
    title,
    description: text,
    icon: text,
    format: { enum: calculationFormats },
    dateFormat: text,
    spec,
    specAuthentication,
    colorized: flag,
    colors: enumColors,
    items: { type: "object", properties: { type: valueType, format: text } },
  },
  ["calculation", "type"],
);

const period = { enum: ["hour", "day", "week", "month", "total"] };

const calculationSpec = {
  type: "object",
  required: ["calculationBy"],
  discriminator: { propertyName: "calculationBy" },
  oneOf: [
    {
      properties: { calculationBy: { const: "entities" } },
      required: ["calculationBy"],
      discriminator: { propertyName: "func" },
      oneOf: [
        closed({ calculationBy: text, func: { const: "count" } }, ["func"]),
        closed({ calculationBy: text, func: { const: "average" }, averageOf: period, measureTimeBy: text }, ["func", "averageOf"]),
      ],
    },
    {
      properties: { calculationBy: { const: "property" } },
      required: ["calculationBy"],
      discriminator: { propertyName: "func" },
      oneOf: [
        closed({ calculationBy: text, func: { enum: ["sum", "min", "max", "median"] }, property: text }, ["func", "property"]),
        closed({ calculationBy: text, func: { const: "average" }, property: text, averageOf: period, measureTimeBy: text }, [
          "func",
          "property",
          "averageOf",
        ]),
      ],
    },
  ],
};

const aggregation = closed(
  {
    title,
    description: text,
    icon: text,
    type: { const: "number" },
    target: text,
    calculationSpec,
    query: {
      type: "object",
      required: ["combinator", "rules"],
      properties: { combinator: { enum: ["and", "or"] }, rules: { type: "array" } },
    },
    pathFilter: {
      type: "array",
      maxItems: 1,
      items: closed({ path: { type: "array", minItems: 1, items: text }, fromBlueprint: text }, ["path"]),
    },
  },
  ["title", "target", "calculationSpec"],
);

const changelogDestination = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [closed({ type: { const: "KAFKA" } }, ["type"]), closed({ type: { const: "WEBHOOK" }, url: text, agent: flag }, ["type", "url"])],
};

const ownership = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    closed({ type: { const: "Direct" }, title }, ["type"]),
    closed({ type: { const: "Inherited" }, path: text, title }, ["type", "path"]),
  ],
};

/** The top is open: clients send back `createdAt` and the like. */
const blueprint = {
  type: "object",
  required: ["identifier", "title", "schema"],
  properties: {
    identifier: blueprintIdentifier,
    title: { type: "string", minLength: 1, maxLength: 100 },
    description: { type: "string", maxLength: 200 },
    icon: text,
    schema: closed({ properties: definitions(property), required: { type: "array", items: text } }, ["properties"]),
    relations: definitions(relation),
    mirrorProperties: definitions(mirror),
    calculationProperties: definitions(calculation),
    aggregationProperties: definitions(aggregation),
    changelogDestination,
    ownership,
    teamInheritance: closed({ path: text }, ["path"]),
    includeInGlobalSearch: flag,
  },
};

/** Checks a whole blueprint. */
export const checkBlueprint = checkOf<BlueprintDocument>(blueprint);
