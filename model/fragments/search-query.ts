import { taggedShape } from "../kernel/choices";
import { openText, text, truth } from "../kernel/codec";
import { list, objectShape } from "../kernel/collections";
import { json } from "../kernel/json-codec";
import { field, parts } from "../kernel/part";
import type { KnownTexts, Shape } from "../kernel/shape";

const operators: KnownTexts = {
  name: "SearchOperator",
  values: [
    ..."= != > >= < <= contains doesNotContains containsAny beginsWith doesNotBeginsWith endsWith doesNotEndsWith".split(" "),
    ..."in notIn isEmpty isNotEmpty isExpired isNotExpired between notBetween relatedTo matchAny".split(" "),
  ],
};

const combinator = text({ oneOf: ["and", "or"] });
const blueprint: Shape = { kind: "string", ref: "blueprint" };
const blueprints: Shape = { kind: "either", of: [blueprint, { kind: "list", of: blueprint }, { kind: "any", object: true }] };

/** Which blueprint an entity is of: the rule that nearly every query begins with. */
const ofBlueprint = parts({
  operator: field(openText(operators), "How to compare.").required(),
  value: field(json(blueprints), "The blueprint, several, or what of the user to compare with."),
});

const namedRule: Shape = {
  kind: "named",
  name: "SearchRule",
  description: "What an entity must satisfy: a comparison, or a group of rules.",
  shape: () => ({
    kind: "union",
    tag: "property",
    variants: new Map([["$blueprint", taggedShape("property", "$blueprint", ofBlueprint, "The blueprint of the entity.")]]),
    other: objectShape(
      parts({
        combinator: field(combinator, "How the nested rules combine; makes this a group."),
        rules: field(list({ ...json(), shape: namedRule }), "The rules of the group."),
        property: field(json(), "The property to compare, or the way to one."),
        propertySchema: field(json(), "Which properties to compare, by type, in place of one."),
        operator: field(openText(operators), "How to compare."),
        value: field(json(), "What to compare with."),
        blueprint: field(json(blueprint), "For relatedTo: the blueprint of the related entity."),
        direction: field(openText({ name: "SearchDirection", values: ["upstream", "downstream"] }), "For relatedTo: which way."),
        required: field(truth(), "For relatedTo: whether only required relations count."),
      }),
    ),
  }),
};

const query = {
  combinator: field(combinator, "How the rules combine."),
  rules: field(list({ ...json(), shape: namedRule }), "What an entity must satisfy."),
};

/** A search for entities, in Port's own words. */
export const searchQuery: Shape = objectShape(parts(query));

const whole = { combinator: query.combinator.required(), rules: query.rules.required() };

/** A search that has to say all: one that is sent as it is, or a policy, whose rules say who may do something. */
export const wholeQuery: Shape = objectShape(parts(whole));

/** A search as a condition: it says what it is. */
export const searchCondition: Shape = objectShape(
  parts({
    type: field(text({ oneOf: ["SEARCH"] }), "What the condition is: a search.").required(),
    ...whole,
  }),
);

/** A search among one blueprint's entities. */
export const blueprintQuery: Shape = objectShape(
  parts({ ...query, blueprint: field(json(blueprint), "The blueprint whose entities are meant.") }),
);
