import { isObject, type Json, type JsonObject, own } from "../json/json";
import { checkOf } from "./check";
import { webhookIdentifier } from "./identifiers";
import { branches, closed, flag, orObject, searchQuery, text } from "./schema-words";

const nullableText = { type: ["string", "null"] };

const fields = {
  identifier: webhookIdentifier,
  title: { type: "string", maxLength: 30 },
  description: { type: "string", maxLength: 200 },
  icon: text,
  enabled: flag,
  integrationType: { enum: ["custom", "template"] },
  mappings: { type: "array", items: { type: "object" } },
  security: closed({
    secret: nullableText,
    signatureHeaderName: nullableText,
    signatureAlgorithm: { enum: ["sha1", "sha256", "plain", null] },
    signaturePrefix: nullableText,
    requestIdentifierPath: nullableText,
  }),
};

/** What a body says of a webhook. */
export interface WebhookFields extends JsonObject {
  readonly identifier?: string;
  readonly title: string;
  readonly mappings?: readonly Json[];
  readonly security?: JsonObject;
}

/** Checks a whole webhook but for its mappings. The reference asks for `enabled` too, and gives it a default. */
export const checkWebhook = checkOf<WebhookFields>(closed(fields, ["title"]));

const mapping = { blueprint: text, filter: text, itemsToParse: text };

/** An event that makes or changes an entity. */
export const checkCreateMapping = checkOf<JsonObject>(
  closed(
    {
      ...mapping,
      operation: {},
      entity: closed(
        {
          identifier: orObject(text, searchQuery),
          title: text,
          icon: text,
          team: orObject(text, searchQuery),
          properties: { type: "object" },
          relations: { type: "object" },
        },
        ["identifier"],
      ),
    },
    ["blueprint", "entity"],
  ),
);

/** An event that deletes an entity. */
export const checkDeleteMapping = checkOf<JsonObject>({
  type: "object",
  required: ["blueprint", "entity"],
  properties: { ...mapping, entity: closed({ identifier: text }, ["identifier"]) },
});

const checkOperation = checkOf<string>({ enum: ["create", "delete"] });

const checkDetailedOperation = checkOf<JsonObject>(
  branches("type", [closed({ type: { const: "create" } }), closed({ type: { const: "delete" }, deleteDependents: flag })]),
);

/** What an event does where a mapping fits it: `create` where nothing is said. */
export function operationOf(mapping: JsonObject, path: string): Json | undefined {
  const operation = own(mapping, "operation") ?? "create";
  const place = `${path}.operation`;
  return isObject(operation) ? own(checkDetailedOperation(operation, place), "type") : checkOperation(operation, place);
}
