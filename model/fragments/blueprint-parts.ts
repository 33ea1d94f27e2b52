import { jqProgram, openText, text, truth } from "../kernel/codec";
import { map, object } from "../kernel/collections";
import { emptyObject } from "../kernel/data";
import { flat, inExtraJson, rewritten } from "../kernel/levels";
import { field, type Keyed, parts } from "../kernel/part";
import { requiredFlags } from "../kernel/rewrites";
import { splitMap } from "../kernel/split-map";
import { calculationFormats, propertyKinds, specAuthentication } from "./blueprint-properties";
import { colours } from "./colours";
import { labels } from "./labels";
import { propertyKeys, propertyTitle } from "./names";
import { relation } from "./relation";

const mirrorProperty = object(
  parts({
    path: field(text(), "Relations and then a property, joined by dots: `team.lead`.").required(),
    title: field(text(propertyTitle), "Name shown to people."),
  }),
);

const calculationProperty = object(
  parts({
    ...labels(propertyTitle),
    calculation: field(jqProgram(), "jq over the entity that yields the value.").required(),
    type: field(
      openText({ name: "CalculationType", values: Object.keys(propertyKinds) }),
      "Type of what the calculation yields.",
    ).required(),
    format: field(openText(calculationFormats), "What the value is."),
    spec: field(text({ oneOf: ["open-api", "async-api", "embedded-url"] }), "What the value is shown as."),
    specAuthentication: specAuthentication(),
    dateFormat: field(text(), "How a date is shown."),
    colorized: field(truth(), "Whether the values have colours."),
    colors: field(map(openText(colours)), "Colour of each value: value → colour."),
    items: inExtraJson({ kind: "any", object: true }, "For lists: type and format of the elements."),
  }),
);

/** The properties of an entity; `whole` where all of them stand there. */
export function properties(whole: boolean): Keyed {
  return flat(
    rewritten(
      parts({
        properties: splitMap("properties", "type", propertyKinds, {
          description: "The properties of an entity, by name.",
          always: whole,
          keys: propertyKeys,
        }),
      }),
      requiredFlags(false, "Names of the properties that each entity must have."),
    ),
    { description: "The properties of an entity, and which of them it must have.", always: whole, required: whole },
  );
}

/** What a blueprint says beside its own properties, by name. */
export function connections(): Record<"relations" | "mirrorProperties" | "calculationProperties", Keyed> {
  return {
    relations: field(map(object(relation()), propertyKeys), "Links to other blueprints, by name.").always(emptyObject()),
    mirrorProperties: field(map(mirrorProperty, propertyKeys), "Properties of related entities shown on this one, by name.").always(
      emptyObject(),
    ),
    calculationProperties: field(map(calculationProperty, propertyKeys), "Properties computed from others, by name.").always(emptyObject()),
  };
}

/** Whether entities are found by the portal's search. */
export function globalSearch(): Keyed {
  return field(truth(), "Whether entities are found by the portal's search.");
}
