import { type Codec, openText, text, truth } from "../kernel/codec";
import { list, object } from "../kernel/collections";
import { json, jsonObject } from "../kernel/json-codec";
import { field, parts } from "../kernel/part";
import type { KnownTexts } from "../kernel/shape";

const operators: KnownTexts = {
  name: "ConditionOperator",
  values: [
    ..."= != > < >= <= contains doesNotContains beginsWith doesNotBeginsWith endsWith doesNotEndsWith".split(" "),
    ..."containsAny in isEmpty isNotEmpty between notBetween".split(" "),
  ],
};

const condition = object(
  parts({
    property: field(text(), "The property to compare: its name, or one of Port's own such as `$team`."),
    relation: field(text(), "The relation to compare, in place of a property."),
    operator: field(openText(operators), "How to compare.").required(),
    value: field(json(), "What to compare with."),
    not: field(truth(), "Whether the condition is turned round."),
  }),
);

/** Conditions over an entity, each as JSON text in Terraform. */
export function conditions(): Codec {
  return object(
    parts({
      combinator: field(text({ oneOf: ["and", "or"] }), "Whether all or one of the conditions must hold.").required(),
      conditions: field(
        list(jsonObject(condition.shape), { limits: { minItems: 1 }, skipsNull: true }),
        "What is asked of the entity.",
      ).required(),
    }),
  );
}
