import { changelogDestination } from "../fragments/changelog-destination";
import { jqOf, jqProgram, text, truth } from "../kernel/codec";
import { list, object, objectShape } from "../kernel/collections";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { json, jsonObject } from "../kernel/json-codec";
import { inExtraJson, madeByPort } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import type { ObjectShape, Shape } from "../kernel/shape";

const endpoint: DocumentEndpoint = {
  collection: "/v1/integration",
  key: "installation_id",
  envelope: "integration",
  list: { method: "GET", path: "/v1/integration", envelope: "integrations" },
  readQuery: { byField: "installationId" },
  update: "PATCH",
  existing: "refuse",
  identity: ["installation_id"],
};

/** jq that yields a value, or what else the integration makes one of. */
const value = json({ kind: "any", jq: true });
const values = json({ kind: "any", object: true, jq: true });

const mapping: Shape = {
  kind: "named",
  name: "IntegrationMapping",
  description: "How an entity is made of what the integration found.",
  shape: () => mappingForm,
};

const mappingForm = object(
  parts({
    identifier: field(value, "jq that yields the entity's identifier, or a search for the entity."),
    blueprint: field(jqOf("blueprint"), "The blueprint of the entity, as jq: its identifier in quotes within the text."),
    title: field(value, "jq that yields the title."),
    icon: field(value, "jq that yields the name of an icon of Port's."),
    team: field(value, "jq that yields the owning team or teams."),
    properties: field(values, "jq that yields the value, by property."),
    relations: field(values, "jq that yields the related identifiers, or a search for them, by relation."),
  }),
).shape;

const mappings: Shape = { kind: "either", of: [mapping, { kind: "list", of: mapping }] };

const port = object(
  parts({
    entity: field(
      object(parts({ mappings: field(json(mappings), "The entity that becomes of a resource, or several.") })),
      "What it becomes.",
    ),
    itemsToParse: field(jqProgram(), "jq that yields a list, each element of which becomes an entity of its own."),
  }),
).shape;

const selector: ObjectShape = {
  ...objectShape(parts({ query: field(jqProgram(), "jq that tells whether one counts.") })),
  rest: { kind: "any" },
};

const mappedKind = object(
  parts({
    kind: field(text(), "Kind of the resources in the tool.").required(),
    selector: field(jsonObject(selector), "Which of them count: jq under `query`.").required(),
    port: field(json(port), "What becomes of them in Port: mappings under `entity`.").required(),
  }),
);

/** What an integration does, as far as Port says what it is made of; each integration knows more. */
const config = object(
  parts({
    deleteDependentEntities: field(truth(), "Whether entities that must relate to a deleted one are deleted too."),
    createMissingRelatedEntities: field(truth(), "Whether related entities that do not exist are created bare."),
    resources: field(list(mappedKind), "What is mapped, by kind."),
  }),
);

/** `port_integration`: an installed integration with a tool, and how it maps to Port. */
export const integration = resource(
  "integration",
  { description: "An integration with another tool, installed somewhere, and how it maps what it finds there to Port.", endpoint },
  parts({
    installationId: field(
      text({ pattern: { source: /^[a-z0-9-]+$/, says: "must be made of the letters a to z in lower case, digits and -" } }),
      "Unique name of the installation. Another name is another installation.",
    )
      .required()
      .replaces(),
    title: field(text(), "Name shown to people.").empty(""),
    installationAppType: field(text(), "The tool, such as `kubernetes`.").empty(""),
    version: field(text(), "Version of the integration. Left out, it stays as the integration itself said.").empty("").computed("given"),
    config: field(jsonObject(config.shape), "How the integration maps, as JSON text."),
    changelogDestination: changelogDestination("Where what happens to entities is reported to."),
    spec: inExtraJson({ kind: "any", object: true }, "What the integration can do, as it says itself."),
    actionsProcessingEnabled: inExtraJson({ kind: "boolean" }, "Whether the integration takes runs of actions."),
    id: madeByPort("Port's own id."),
    logAttributes: madeByPort("Where the integration sends its log."),
    resyncState: madeByPort("How the last synchronisation went."),
    createdAt: madeByPort("When it was installed."),
    createdBy: madeByPort("Who installed it."),
    updatedAt: madeByPort("When it was last changed."),
    updatedBy: madeByPort("Who changed it last."),
  }),
);
