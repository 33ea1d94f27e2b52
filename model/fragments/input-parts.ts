import { orJqQuery } from "../kernel/choices";
import { text, truth } from "../kernel/codec";
import { list, object } from "../kernel/collections";
import { field, type Keyed, type Part, parts } from "../kernel/part";
import { itemsDefault, requiredFlag } from "../kernel/rewrites";
import type { Limits } from "../kernel/schema";
import { labels } from "./labels";

/** Values that are offered: several, and none twice. */
export const choices = { uniqueItems: true, minItems: 1 };

/** How many there may be. */
export const count = { minimum: 0 };

/** Whether something is shown: a boolean or a jq query. */
export function visible(): Keyed {
  return orJqQuery("visible", truth(), "Whether it is shown.");
}

/** What every input has. */
export function face(titleLimits?: Limits, descriptionLimits?: Limits): Record<string, Keyed> {
  return {
    ...labels(titleLimits, descriptionLimits),
    dependsOn: field(list(text()), "Inputs that must be filled before this one."),
    visible: visible(),
    disabled: orJqQuery("disabled", truth(), "Whether it is shown but cannot be changed."),
    [requiredFlag]: field(truth(), "Whether a value must be given.")
      .named("required")
      .only(true)
      .conflictsWith("<.<.<.<.required_jq_query"),
  };
}

/** The order of what an entity input offers. */
export function sort(): Keyed {
  const fields = parts({
    property: field(text(), "The property to sort by.").required(),
    order: field(text({ oneOf: ["ASC", "DESC"] }), "The direction.").default("ASC"),
  });
  return field(object(fields), "The order in which entities are offered.");
}

export const itemDefault = "Elements given when nobody changes them.";

/** The elements of an array; `value` is their default. */
export function itemsOf(fields: Record<string, Keyed>, value: Keyed): Part {
  return parts({ ...fields, [itemsDefault]: value });
}

/** Where lists of elements by default stand, beside the query that yields them. */
export const defaults = ["string", "number", "boolean", "object"].map((kind) => `<.${kind}_items.default`);

/** A heading between inputs. */
export const heading = parts({
  title: field(text({ minLength: 1, maxLength: 140 }), "Text of the heading.").required(),
  description: field(text({ maxLength: 1000 }), "Text below the heading."),
  visible: visible(),
});
