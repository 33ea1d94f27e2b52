import { isObject, type JsonObject, own } from "../json/json";
import { checkOf } from "./check";
import { installationId } from "./identifiers";
import { branches, closed, flag, open, orObject, searchQuery, text } from "./schema-words";

const nullableText = { type: ["string", "null"] };

const mapping = open(
  { identifier: orObject(text, searchQuery), title: text, blueprint: text, properties: { type: "object" }, relations: { type: "object" } },
  ["identifier", "blueprint"],
);

/** Open: each integration knows more of its own mapping. */
const config = {
  ...open({
    deleteDependentEntities: flag,
    createMissingRelatedEntities: flag,
    resources: {
      type: "array",
      items: open(
        {
          kind: text,
          selector: open({ query: text }),
          port: open({ entity: open({ mappings: { ...mapping, type: ["object", "array"], items: mapping } }, ["mappings"]) }, ["entity"]),
        },
        ["kind", "selector", "port"],
      ),
    },
  }),
  type: ["object", "null"],
};

const checkDestination = checkOf<JsonObject>(
  branches("type", [
    closed({ type: { const: "KAFKA" } }),
    closed({ type: { const: "WEBHOOK" }, url: { type: "string", format: "uri" }, agent: flag }, ["url"]),
  ]),
);

const fields = {
  installationId,
  title: nullableText,
  installationAppType: nullableText,
  version: nullableText,
  spec: { type: ["object", "null"] },
  actionsProcessingEnabled: { type: ["boolean", "null"] },
  config,
  changelogDestination: { type: ["object", "null"] },
};

interface NewIntegration extends JsonObject {
  readonly installationId: string;
}

/** Checks a whole integration. Open, as the reference has it. */
export const checkNewIntegration = checkOf<NewIntegration>(open(fields, ["installationId"]));

/** Checks a change of an integration. */
export const checkIntegration = checkOf<JsonObject>(open(fields));

/** Where changes are reported to: an empty object reports to nobody, like none. */
export function checkChangelogDestination(fields: JsonObject): void {
  const destination = own(fields, "changelogDestination");
  if (isObject(destination) && Object.keys(destination).length > 0) checkDestination(destination, "changelogDestination");
}

/** Checks a change of the mapping alone. */
export const checkConfig = checkOf<JsonObject>(closed({ config }, ["config"]));
