import { either, jqQuery, orJqQuery, union, variant } from "../kernel/choices";
import { identifierOf, numeric, openText, text, truth } from "../kernel/codec";
import { list, map, object } from "../kernel/collections";
import { jsonObject } from "../kernel/json-codec";
import { inExtraJson, rewritten } from "../kernel/levels";
import { field, type Keyed, type Part, parts } from "../kernel/part";
import { defaultIntoItems, requiredFlags } from "../kernel/rewrites";
import { ruled } from "../kernel/rules";
import type { KnownTexts } from "../kernel/shape";
import { splitMap } from "../kernel/split-map";
import { colours } from "./colours";
import { dataset } from "./dataset";
import { choices, count, defaults, face, heading, itemDefault, itemsOf, sort, visible } from "./input-parts";
import { inputKeys } from "./names";

const formats: KnownTexts = {
  name: "InputFormat",
  values: "entity user team date-time url email ipv4 ipv6 yaml proto markdown multi-line".split(" "),
};

const objectFormats: KnownTexts = { name: "ObjectInputFormat", values: ["labeled-url"] };

function encryption(): Keyed {
  const clientSide = parts({
    algorithm: field(text({ oneOf: ["client-side"] }), "client-side.").required(),
    key: field(text(), "Public key, PEM.").required(),
  });
  return either("How the value is encrypted: aes256-gcm with the organisation's secret, or in the browser with a key.", {
    encryption: {
      codec: text({ oneOf: ["aes256-gcm"] }),
      description: "Encrypts the value with the organisation's secret.",
      conflictsWith: ["<.client_side_encryption"],
    },
    client_side_encryption: { codec: object(clientSide), description: "Encrypts the value in the browser.", conflictsWith: [] },
  });
}

const stringInput = parts({
  ...face(),
  default: orJqQuery("default", text(), "Value given when nobody changes it."),
  enum: orJqQuery("enum", list(text(), { limits: choices }), "The values offered."),
  enumColors: field(map(openText(colours)), "Colour of each value of `enum`: value → colour."),
  format: field(openText(formats), "What is asked for."),
  blueprint: field(identifierOf("blueprint"), "For format entity: whose entities are offered."),
  dataset: field(dataset("constant_json"), "For format entity: which of them are offered."),
  sort: sort(),
  pattern: orJqQuery("pattern", text(), "Regular expression that the text must match.", { minLength: 1 }),
  minLength: field(numeric(count), "Fewest characters."),
  maxLength: field(numeric(count), "Most characters."),
  encryption: encryption(),
});

const numberInput = parts({
  ...face(),
  default: orJqQuery("default", numeric(), "Value given when nobody changes it."),
  enum: orJqQuery("enum", list(numeric(), { limits: choices }), "The values offered."),
  enumColors: field(map(openText(colours)), "Colour of each value of `enum`: value → colour."),
  minimum: field(numeric(), "Smallest value."),
  maximum: field(numeric(), "Largest value."),
});

const booleanInput = parts({ ...face(), default: orJqQuery("default", truth(), "Value given when nobody changes it.") });

const objectInput = parts({
  ...face(),
  format: inExtraJson({ kind: "string", known: objectFormats }, "What the object is."),
  properties: inExtraJson({ kind: "map", of: { kind: "any", object: true } }, "JSON Schema of each key of the object."),
  default: orJqQuery("default", jsonObject(), "Value given when nobody changes it."),
  encryption: encryption(),
});

function enumColors(): Keyed {
  return inExtraJson({ kind: "map", of: { kind: "string", known: colours } }, "Colour of each value of `enum`: value → colour.");
}

const arrayItems = union(
  "type",
  {
    string: variant(
      "string_items",
      itemsOf(
        {
          format: field(openText(formats), "What each text is."),
          blueprint: field(identifierOf("blueprint"), "For format entity: whose entities are offered."),
          dataset: field(jsonObject(), "For format entity: which of them are offered."),
          enum: orJqQuery("enum", list(text(), { limits: choices }), "The values offered."),
          enumColors: enumColors(),
        },
        field(list(text()), itemDefault).named("default"),
      ),
      "The elements are texts.",
    ),
    number: variant(
      "number_items",
      itemsOf(
        { enum: orJqQuery("enum", list(numeric(), { limits: choices }), "The values offered."), enumColors: enumColors() },
        field(list(numeric()), itemDefault).named("default"),
      ),
      "The elements are numbers.",
    ),
    boolean: variant("boolean_items", itemsOf({}, field(list(truth()), itemDefault).named("default")), "The elements are true or false."),
    object: variant("object_items", itemsOf({}, field(list(map(text())), itemDefault).named("default")), "The elements are objects."),
  },
  { description: "What the elements are." },
);

const arrayInput = rewritten(
  parts({
    ...face(),
    minItems: orJqQuery("min_items", numeric(count), "Fewest elements."),
    maxItems: orJqQuery("max_items", numeric(count), "Most elements."),
    uniqueItems: inExtraJson({ kind: "boolean" }, "Whether no element may stand twice."),
    sort: sort(),
    default: field(jqQuery(), "jq query that yields the elements given when nobody changes them.")
      .named("default_jq_query")
      .conflictsWith(...defaults),
    items: arrayItems,
  }),
  defaultIntoItems,
);

const step = parts({
  title: field(text({ maxLength: 25 }), "Name of the step.").required(),
  order: field(list(text()), "The inputs of the step, in order.").required(),
  visible: visible(),
});

/** The form of a self-service action: inputs, their order or steps, headings. */
export const userInputs: Part = ruled(
  rewritten(
    parts({
      properties: splitMap(
        "user_properties",
        "type",
        {
          string: { part: stringInput, description: "Inputs for text." },
          number: { part: numberInput, description: "Inputs for numbers." },
          boolean: { part: booleanInput, description: "Switches." },
          object: { part: objectInput, description: "Inputs for objects." },
          array: { part: arrayInput, description: "Inputs for lists." },
        },
        { description: "The inputs, by name.", always: true, keys: inputKeys },
      ),
      required: field(jqQuery(), "jq query that yields the names of the inputs to be filled.").named("required_jq_query"),
      order: field(list(text()), "Names of the inputs and headings, in the order shown.").named("order_properties").empty([]),
      steps: field(list(object(step), { identity: "title" }), "The steps that the form is divided into.")
        .conflictsWith("<.order_properties")
        .empty([]),
      titles: field(map(object(heading), inputKeys), "Headings between the inputs, by name.").vacuous({}),
    }),
    requiredFlags(null, "Names of the inputs that must be filled, or a jq query that yields them."),
  ),
  [
    {
      when: [
        { key: "order", set: true },
        { key: "steps", set: true },
      ],
      at: "steps",
      says: "and {order} exclude each other: give each step its own order",
    },
  ],
);
