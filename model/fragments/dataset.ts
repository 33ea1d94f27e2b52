import { either, jqQueryIn, jqQueryShape } from "../kernel/choices";
import { type Codec, identifierOf, jqProgram, openText, text } from "../kernel/codec";
import { list, object, plainObject } from "../kernel/collections";
import { json } from "../kernel/json-codec";
import { field, type Part, parts } from "../kernel/part";
import type { KnownTexts, Shape } from "../kernel/shape";

const operators: KnownTexts = {
  name: "Operator",
  values: [
    ..."= != > >= < <= contains doesNotContains containsAny beginsWith doesNotBeginsWith endsWith doesNotEndsWith".split(" "),
    ..."in notIn isEmpty isNotEmpty between notBetween relatedTo".split(" "),
  ],
};

const combinator = { oneOf: ["and", "or"] };

/** Levels of nested rules that the Terraform schema spells out; deeper ones stand in `extra_json`. */
const levels = 11;

const valueByQuery: Codec = onlyQueries(plainObject(parts({ jqQuery: field(jqProgram(), "jq query that yields the value.").required() })));

function onlyQueries(codec: Codec): Codec {
  return {
    ...codec,
    shape: jqQueryShape,
    read: (value, context) => (typeof jqQueryIn(value) === "string" ? codec.read(value, context) : null),
  };
}

function rulePart(nested: Codec | undefined, constant: string): Part {
  return parts({
    combinator: field(text(combinator), "How the nested rules combine; makes this a group."),
    blueprint: field(identifierOf("blueprint"), "Blueprint of the entities to compare with."),
    property: field(text(), "The property to compare."),
    operator: field(openText(operators), "How to compare."),
    value: either("What to compare with: a constant, or a jq query that yields it.", {
      value: { codec: valueByQuery, description: "What to compare with, as a jq query." },
      [constant]: { codec: json(), description: "What to compare with, as JSON text of a constant." },
    }),
    ...(nested ? { rules: field(list(nested), "The rules of the group.") } : {}),
  });
}

function ruleShape(): Shape {
  return { kind: "object", fields: rulePart({ ...object(parts({})), shape: namedRule }, "constant").fields };
}

const namedRule: Shape = {
  kind: "named",
  name: "DatasetRule",
  description: "What an entity must satisfy: a comparison, or a group of rules.",
  shape: ruleShape,
};

function rule(depth: number, constant: string): Codec {
  return { ...object(rulePart(depth > 1 ? rule(depth - 1, constant) : undefined, constant)), shape: namedRule };
}

/** Which entities an entity input offers. `constant`: the attribute of what to compare with, where that is no query. */
export function dataset(constant: string): Codec {
  return object(
    parts({
      combinator: field(text(combinator), "How the rules combine.").required(),
      rules: field(list(rule(levels, constant)), "What an entity must satisfy to be offered.").required(),
    }),
  );
}
