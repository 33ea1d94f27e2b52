import { jqQuery, orJqQuery, union, variant } from "../kernel/choices";
import { type Codec, identifierOf, jqProgram, numeric, text, truth } from "../kernel/codec";
import { list, map, object } from "../kernel/collections";
import { jsonObject } from "../kernel/json-codec";
import { inExtraJson, rewritten } from "../kernel/levels";
import { field, type Keyed, type Part, parts } from "../kernel/part";
import { defaultIntoItems, requiredFlags } from "../kernel/rewrites";
import { ruled } from "../kernel/rules";
import { splitMap } from "../kernel/split-map";
import { dataset } from "./dataset";
import { choices, count, defaults, face, heading, itemDefault, itemsOf, sort, visible } from "./input-parts";
import { inputKeys } from "./names";

const given = "Value given when nobody changes it.";
const length = { minimum: 1 };

/** What every input has; of an action's, all but that it may be read only. */
function inputFace(): Record<string, Keyed> {
  return {
    ...face({ maxLength: 140 }, { maxLength: 1000 }),
    dependsOn: field(list(text()), "Inputs that must be filled before this one.").vacuous([]),
    readOnly: orJqQuery("read_only", truth(), "Whether it is shown but cannot be filled in."),
  };
}

function formats(...values: readonly string[]): Codec {
  return text({ oneOf: values });
}

const labelledUrl = formats("labeled-url");

function offered(of: Codec): Record<string, Keyed> {
  return { enum: orJqQuery("enum", list(of, { limits: choices }), "The values offered.") };
}

function colours(): Keyed {
  return field(map(text()), "Colour of each value of `enum`: value → colour.").vacuous({});
}

const stringInput = parts({
  ...inputFace(),
  ...offered(text()),
  default: orJqQuery("default", text(), given),
  enumColors: colours(),
  format: field(
    formats("multi-line", "date-time", "email", "entity", "team", "user", "url", "markdown", "yaml", "proto"),
    "What is asked for.",
  ),
  blueprint: field(identifierOf("blueprint"), "For format entity: whose entities are offered."),
  dataset: field(dataset("value_json"), "For format entity: which of them are offered."),
  sort: sort(),
  pattern: orJqQuery("pattern", text(), "Regular expression that the text must match.", { minLength: 1 }),
  minLength: field(numeric(length), "Fewest characters."),
  maxLength: field(numeric(length), "Most characters."),
});

const numberInput = parts({
  ...inputFace(),
  ...offered(numeric()),
  default: orJqQuery("default", numeric(), given),
  enumColors: inExtraJson({ kind: "map", of: { kind: "string" } }, "Colour of each value of `enum`: value → colour."),
  minimum: field(numeric(), "Smallest value."),
  maximum: field(numeric(), "Largest value."),
  exclusiveMinimum: field(numeric(), "A number that the value must be above."),
  exclusiveMaximum: field(numeric(), "A number that the value must be below."),
});

const booleanInput = parts({ ...inputFace(), default: orJqQuery("default", truth(), given) });

const objectInput = parts({
  ...inputFace(),
  format: field(labelledUrl, "What the object is."),
  properties: inExtraJson({ kind: "map", of: { kind: "any", object: true } }, "JSON Schema of each key of the object."),
  default: orJqQuery("default", jsonObject(), given),
});

const arrayItems = union(
  "type",
  {
    string: variant(
      "string_items",
      itemsOf(
        {
          ...offered(text()),
          enumColors: colours(),
          format: field(formats("entity", "team", "user", "date-time", "email", "url", "yaml"), "What each text is."),
          blueprint: field(identifierOf("blueprint"), "For format entity: whose entities are offered."),
          dataset: field(jsonObject(), "For format entity: which of them are offered."),
        },
        field(list(text()), itemDefault).named("default"),
      ),
      "The elements are texts.",
    ),
    number: variant(
      "number_items",
      itemsOf({ ...offered(numeric()), enumColors: colours() }, field(list(numeric()), itemDefault).named("default")),
      "The elements are numbers.",
    ),
    object: variant(
      "object_items",
      itemsOf({ format: field(labelledUrl, "What each object is.") }, field(list(map(text())), itemDefault).named("default")),
      "The elements are objects.",
    ),
  },
  { description: "What the elements are." },
);

const arrayInput = rewritten(
  parts({
    ...inputFace(),
    minItems: orJqQuery("min_items", numeric(count), "Fewest elements."),
    maxItems: orJqQuery("max_items", numeric(count), "Most elements."),
    uniqueItems: field(truth(), "Whether no element may stand twice."),
    sort: sort(),
    default: field(jqQuery(), "jq query that yields the elements given when nobody changes them.")
      .named("default_jq_query")
      .conflictsWith(...defaults.filter((path) => !path.includes("boolean"))),
    items: arrayItems,
  }),
  defaultIntoItems,
);

function validations(): Codec {
  const validation = parts({
    constraint: field(jqProgram(), "jq over the values given; true where they go together.").required(),
    message: field(text({ maxLength: 100 }), "What people read where it is not true.").required(),
  });
  return list(object(validation), { limits: { minItems: 1, maxItems: 10 } });
}

const step = parts({
  title: field(text({ maxLength: 25 }), "Name of the step.").required(),
  order: field(list(text()), "The inputs of the step, in order.").required(),
  visible: visible(),
  validations: field(validations(), "What the values of the step must satisfy together.").empty([]),
});

function beside(other: string) {
  return {
    when: [
      { key: "steps", set: true },
      { key: other, set: true },
    ],
    at: "steps",
    ofDocuments: true,
    says: `and {${other}} exclude each other: give each step its own`,
  };
}

/** The form of a workflow: inputs, their order or steps, headings. `more`: what a node's form has beside. */
export function workflowInputs(more: Record<string, Keyed> = {}): Part {
  const form = parts({
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
      .conflictsWith("<.order_properties", "<.validations")
      .empty([]),
    titles: field(map(object(heading), inputKeys), "Headings between the inputs, by name.").vacuous({}),
    validations: field(validations(), "What the values must satisfy together.").empty([]),
    ...more,
  });
  return ruled(rewritten(form, requiredFlags(null, "Names of the inputs that must be filled, or a jq query that yields them.")), [
    beside("order"),
    beside("validations"),
  ]);
}
