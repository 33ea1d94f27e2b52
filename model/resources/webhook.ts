import { audit } from "../fragments/audit";
import { webhookMappings } from "../fragments/webhook-mappings";
import { text, truth } from "../kernel/codec";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { flat, group, inExtraJson } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import { ruled } from "../kernel/rules";

const endpoint: DocumentEndpoint = {
  collection: "/v1/webhooks",
  key: "identifier",
  envelope: "integration",
  list: { method: "GET", path: "/v1/webhooks", envelope: "integrations" },
  existing: "refuse",
  identity: ["identifier"],
};

const security = parts({
  secret: field(text(), "What the sender signs with.").sensitive(),
  signatureHeaderName: field(text(), "Header that holds the signature."),
  signatureAlgorithm: field(text({ oneOf: ["sha1", "sha256", "plain"] }), "How the signature is made."),
  signaturePrefix: field(text(), "What stands before the signature in its header."),
  requestIdentifierPath: field(text(), "jq that yields the id of a request, so that none is taken twice."),
});

/** `port_webhook`: an address that takes events, and what becomes of them. */
export const webhook = resource(
  "webhook",
  { description: "An address that takes events from elsewhere, and the entities that they become.", endpoint },
  ruled(
    parts({
      identifier: field(text({ minLength: 1, maxLength: 30 }), "Unique name. Port makes one up where none is given.").computed("given"),
      title: field(text({ maxLength: 30 }), "Name shown to people."),
      icon: field(text(), "Name of an icon of Port's."),
      description: field(text({ maxLength: 200 }), "What the webhook is for."),
      enabled: field(truth(), "Whether events are taken.").default(false),
      mappings: field(webhookMappings(), "What becomes of an event, by blueprint.").empty([]),
      security: flat(group("security", security, "How Port knows that an event comes from where it should."), {
        description: "How Port knows that an event comes from where it should.",
        always: true,
      }),
      integrationType: inExtraJson({ kind: "string", limits: { oneOf: ["custom", "template"] } }, "Whether Port's own template made it."),
      webhookKey: field(text(), "The key in the webhook's address.").computed("kept"),
      url: field(text(), "Where events are posted.").computed("kept"),
    }),
    [{ when: [{ key: "title", set: false }], at: "title", says: "is missing: Port takes no webhook without one" }],
  ),
  audit(),
);
