import { either } from "../kernel/choices";
import { type Codec, identifierOf, text } from "../kernel/codec";
import { list, object, plainObject } from "../kernel/collections";
import { isObject } from "../kernel/data";
import { json } from "../kernel/json-codec";
import { field, type Part, parts } from "../kernel/part";
import type { Shape } from "../kernel/shape";

const combinator = { oneOf: ["and", "or"] };

/** Levels of nested rules that the Terraform schema spells out; deeper ones stand in `extra_json`. */
const levels = 11;

const valueByQuery: Codec = onlyQueries(plainObject(parts({ jqQuery: field(text(), "jq query that yields the value.").required() })));

function onlyQueries(codec: Codec): Codec {
  return {
    ...codec,
    read: (value, context) =>
      isObject(value) && typeof value.jqQuery === "string" && Object.keys(value).length === 1 ? codec.read(value, context) : null,
  };
}

function rulePart(nested: Codec | undefined): Part {
  return parts({
    combinator: field(text(combinator), "How the nested rules combine; makes this a group."),
    blueprint: field(identifierOf("blueprint"), "Blueprint of the entities to compare with."),
    property: field(text(), "The property to compare."),
    operator: field(text(), "How to compare."),
    value: either({
      value: { codec: valueByQuery, description: "What to compare with, as a jq query." },
      constant_json: { codec: json(), description: "What to compare with, as JSON text of a constant." },
    }),
    ...(nested ? { rules: field(list(nested), "The rules of the group.") } : {}),
  });
}

function ruleShape(): Shape {
  return { kind: "object", fields: rulePart({ ...object(parts({})), shape: namedRule }).fields };
}

const namedRule: Shape = { kind: "named", name: "DatasetRule", shape: ruleShape };

function rule(depth: number): Codec {
  return { ...object(rulePart(depth > 1 ? rule(depth - 1) : undefined)), shape: namedRule };
}

/** Which entities an entity input offers. */
export function dataset(): Codec {
  return object(
    parts({
      combinator: field(text(combinator), "How the rules combine.").required(),
      rules: field(list(rule(levels)), "What an entity must satisfy to be offered.").required(),
    }),
  );
}
