import { union, variant } from "../kernel/choices";
import { numeric, text, truth } from "../kernel/codec";
import { list, map, object } from "../kernel/collections";
import { jsonObject } from "../kernel/json-codec";
import { rewritten } from "../kernel/levels";
import { field, type Keyed, type Part, parts } from "../kernel/part";
import { defaultIntoItems, itemsDefault, requiredFlag } from "../kernel/rewrites";
import { labels } from "./labels";

const choices = { uniqueItems: true, minItems: 1 };
const count = { minimum: 0 };
const colours = "Colour of each value of `enum`: value → colour.";

/** How an embedded page signs its viewer in. */
export function specAuthentication(): Keyed {
  const fields = parts({
    clientId: field(text(), "OAuth client of the embedded page.").required(),
    authorizationUrl: field(text(), "Where the viewer is asked to sign in.").required(),
    tokenUrl: field(text(), "Where the token is fetched.").required(),
  });
  return field(object(fields), "How an embedded page signs its viewer in; for `spec` embedded-url.");
}

function face(): Record<string, Keyed> {
  return { ...labels(), [requiredFlag]: field(truth(), "Whether each entity must have a value.").named("required").default(false) };
}

const stringProperty = parts({
  ...face(),
  default: field(text(), "Value of entities that give none."),
  format: field(text(), "What the text is: date-time, url, email, user, team, markdown, yaml …"),
  enum: field(list(text(), { limits: choices }), "The values allowed."),
  enumColors: field(map(text()), colours),
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
  enumColors: field(map(text()), colours),
  minimum: field(numeric(), "Smallest value."),
  maximum: field(numeric(), "Largest value."),
});

const booleanProperty = parts({ ...face(), default: field(truth(), "Value of entities that give none.") });

const objectProperty = parts({
  ...face(),
  default: field(jsonObject(), "Value of entities that give none."),
  format: field(text(), "What the object is: labeled-url."),
  spec: field(text({ oneOf: ["async-api", "open-api"] }), "What the object is shown as."),
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
          format: field(text(), "What each text is: date-time, url, email, user …"),
          pattern: field(text({ regularExpression: true }), "Regular expression that each text must match."),
          enum: field(list(text(), { limits: choices }), "The values allowed."),
          enumColors: field(map(text()), colours),
        },
        field(list(text()), itemDefault).named("default"),
      ),
      "The elements are texts.",
    ),
    number: variant("number_items", itemsOf({}, field(list(numeric()), itemDefault).named("default")), "The elements are numbers."),
    boolean: variant("boolean_items", itemsOf({}, field(list(truth()), itemDefault).named("default")), "The elements are true or false."),
    object: variant(
      "object_items",
      itemsOf({ format: field(text(), "What each object is: labeled-url.") }, field(list(jsonObject()), itemDefault).named("default")),
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
