import { union, variant } from "../kernel/choices";
import { numeric, openText, text, truth } from "../kernel/codec";
import { list, map, object } from "../kernel/collections";
import { jsonObject } from "../kernel/json-codec";
import { inExtraJson, rewritten } from "../kernel/levels";
import { field, type Keyed, type Part, parts } from "../kernel/part";
import { defaultIntoItems, itemsDefault, requiredFlag } from "../kernel/rewrites";
import type { KnownTexts, Shape } from "../kernel/shape";
import { colours } from "./colours";
import { labels } from "./labels";
import { propertyTitle } from "./names";

const choices = { uniqueItems: true, minItems: 1 };
const count = { minimum: 0 };
const enumColours = "Colour of each value of `enum`: value → colour.";

/** The formats of text that Port knows. */
const formats: KnownTexts = {
  name: "TextFormat",
  values: "date-time url email idn-email ipv4 ipv6 markdown yaml html user blueprints team timer proto".split(" "),
};

const objectFormats: KnownTexts = { name: "ObjectFormat", values: ["labeled-url"] };

/** The formats that a calculation may have. */
export const calculationFormats: KnownTexts = { name: "CalculationFormat", values: [...formats.values, ...objectFormats.values] };

/** How an embedded page signs its viewer in. */
export function specAuthentication(): Keyed {
  const fields = parts({
    clientId: field(text(), "OAuth client of the embedded page.").required(),
    authorizationUrl: field(text(), "Where the viewer is asked to sign in.").required(),
    tokenUrl: field(text(), "Where the token is fetched.").required(),
    authorizationScope: inExtraJson({ kind: "list", of: { kind: "string" } }, "Scopes asked for; openid where none are given."),
  });
  return field(object(fields), "How an embedded page signs its viewer in; for `spec` embedded-url.");
}

function face(): Record<string, Keyed> {
  return {
    ...labels(propertyTitle),
    [requiredFlag]: field(truth(), "Whether each entity must have a value.").named("required").default(false),
  };
}

/** What JSON Schema says about an object. */
function objectSchema(): Record<string, Keyed> {
  const schemas: Shape = { kind: "map", of: { kind: "any", object: true } };
  return {
    properties: inExtraJson(schemas, "JSON Schema of each key of the object."),
    patternProperties: inExtraJson(schemas, "JSON Schema of the keys that match a regular expression, by expression."),
    additionalProperties: inExtraJson(booleanOrSchema, "Whether other keys may stand in the object, or their JSON Schema."),
    required: inExtraJson({ kind: "list", of: { kind: "string" } }, "The keys that the object must have."),
  };
}

const booleanOrSchema: Shape = { kind: "either", of: [{ kind: "boolean" }, { kind: "any", object: true }] };

const stringProperty = parts({
  ...face(),
  default: field(text(), "Value of entities that give none."),
  format: field(openText(formats), "What the text is."),
  enum: field(list(text(), { limits: choices }), "The values allowed."),
  enumColors: field(map(openText(colours)), enumColours),
  pattern: field(text(), "Regular expression that the text must match."),
  minLength: field(numeric(count), "Fewest characters."),
  maxLength: field(numeric(count), "Most characters."),
  spec: field(text({ oneOf: ["open-api", "async-api", "embedded-url"] }), "What the text is shown as."),
  specAuthentication: specAuthentication(),
  dateFormat: field(text(), "How a date is shown."),
});

const numberProperty = parts({
  ...face(),
  default: field(numeric(), "Value of entities that give none."),
  enum: field(list(numeric(), { limits: choices }), "The values allowed."),
  enumColors: field(map(openText(colours)), enumColours),
  minimum: field(numeric(), "Smallest value."),
  maximum: field(numeric(), "Largest value."),
  exclusiveMinimum: inExtraJson({ kind: "number" }, "What every value must be greater than."),
  exclusiveMaximum: inExtraJson({ kind: "number" }, "What every value must be less than."),
});

const booleanProperty = parts({ ...face(), default: field(truth(), "Value of entities that give none.") });

const objectProperty = parts({
  ...face(),
  default: field(jsonObject(), "Value of entities that give none."),
  format: field(openText(objectFormats), "What the object is."),
  spec: field(text({ oneOf: ["async-api", "open-api"] }), "What the object is shown as."),
  ...objectSchema(),
});

function itemsOf(fields: Record<string, Keyed>, value: Keyed): Part {
  return parts({ ...fields, [itemsDefault]: value });
}

const itemDefault = "Elements of entities that give none.";

const arrayItems = union(
  "type",
  {
    string: variant(
      "string_items",
      itemsOf(
        {
          format: field(openText(formats), "What each text is."),
          pattern: field(text({ regularExpression: true }), "Regular expression that each text must match."),
          enum: field(list(text(), { limits: choices }), "The values allowed."),
          enumColors: field(map(openText(colours)), enumColours),
        },
        field(list(text()), itemDefault).named("default"),
      ),
      "The elements are texts.",
    ),
    number: variant(
      "number_items",
      itemsOf(
        {
          enum: inExtraJson({ kind: "list", of: { kind: "number" } }, "The values allowed."),
          enumColors: inExtraJson({ kind: "map", of: { kind: "string", known: colours } }, enumColours),
        },
        field(list(numeric()), itemDefault).named("default"),
      ),
      "The elements are numbers.",
    ),
    boolean: variant("boolean_items", itemsOf({}, field(list(truth()), itemDefault).named("default")), "The elements are true or false."),
    object: variant(
      "object_items",
      itemsOf(
        { format: field(openText(objectFormats), "What each object is."), ...objectSchema() },
        field(list(jsonObject()), itemDefault).named("default"),
      ),
      "The elements are objects.",
    ),
  },
  { description: "What the elements are." },
);

const arrayProperty = rewritten(
  parts({
    ...face(),
    minItems: field(numeric(count), "Fewest elements."),
    maxItems: field(numeric(count), "Most elements."),
    uniqueItems: inExtraJson({ kind: "boolean" }, "Whether no element may stand twice."),
    items: arrayItems,
  }),
  defaultIntoItems,
);

/** The kinds of properties that a blueprint has. */
export const propertyKinds = {
  string: { part: stringProperty, description: "Properties that hold text." },
  number: { part: numberProperty, description: "Properties that hold a number." },
  boolean: { part: booleanProperty, description: "Properties that are true or false." },
  object: { part: objectProperty, description: "Properties that hold an object." },
  array: { part: arrayProperty, description: "Properties that hold a list." },
};
