import { readValue, step, text, writeValue } from "./codec";
import { isObject } from "./data";
import { type Keyed, type Part, snakeCase } from "./part";
import { ruled } from "./rules";
import type { Attribute } from "./schema";

/**
 * A text that Port takes and never gives back. Terraform has it in one of two attributes: in its state, hidden, or write-only under a name that
 * ends in `_wo`, beside the number of its version, whose change has it written again. What was in state stays on every read.
 */
export function untoldSecret(description: string): Keyed {
  return {
    at(key) {
      const [name, writeOnly, version] = [snakeCase(key), `${snakeCase(key)}_wo`, `${snakeCase(key)}_wo_version`];
      const codec = text();
      const part: Part = {
        fields: new Map([[key, { shape: { kind: "string", secret: true }, required: false, description, vacuous: [], untold: true }]]),
        attributes: attributesOf(name, writeOnly, version, description),
        write(state, document) {
          const written = writeValue(codec, state[name]) ?? writeValue(codec, state[writeOnly]);
          if (written !== undefined) document[key] = written;
        },
        read(document, state, context) {
          const prior = isObject(context.prior) ? context.prior : undefined;
          state[name] = readValue(codec, document[key], step(context, key, null)) ?? prior?.[name] ?? null;
          state[writeOnly] = null;
          state[version] = prior?.[version] ?? null;
        },
      };
      const [own, other] = [`${key}WoVersion`, `${key}Wo`];
      const alone = [
        { key: own, set: true },
        { key: other, set: false },
      ];
      return ruled(part, [
        { when: alone, at: own, says: `is the version of {${other}}, which is not set: set that, or take the version away` },
      ]);
    },
  };
}

function attributesOf(name: string, writeOnly: string, version: string, description: string): readonly Attribute[] {
  return [
    {
      name,
      description: `${description} It stands in Terraform's state, hidden; ${writeOnly} does not.`,
      type: "string",
      presence: "optional",
      sensitive: true,
      exactlyOneOf: [`<.${name}`, `<.${writeOnly}`],
    },
    {
      name: writeOnly,
      description: `${description} It stands in no plan and no state, and needs Terraform 1.11 or later. To write another, change ${version} too.`,
      type: "string",
      presence: "optional",
      sensitive: true,
      writeOnly: true,
    },
    {
      name: version,
      description: `Any number; another one has ${writeOnly} written again.`,
      type: "number",
      presence: "optional",
      rewrites: true,
    },
  ];
}
