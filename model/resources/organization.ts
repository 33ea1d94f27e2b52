import { text } from "../kernel/codec";
import type { SettingsEndpoint } from "../kernel/endpoint";
import { inExtraJson, madeByPort } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";

const endpoint: SettingsEndpoint = {
  key: "name",
  existing: "override",
  identity: ["name"],
  settingsOf: { path: "/v1/organization", envelope: "organization", named: [] },
};

/** `port_organization`: what can be set of the organisation that the credentials are of. */
export const organization = resource(
  "organization",
  {
    description: "The organisation that the credentials are of. It is neither created nor deleted; what is set of it is put back.",
    endpoint,
  },
  parts({
    name: field(text({ minLength: 1 }), "Name of the organisation. Left out, it stays as it is.").computed("given"),
    settings: inExtraJson({ kind: "any", object: true }, "Title and icon of the portal, hidden blueprints, and what else there is to set."),
    announcement: inExtraJson({ kind: "any", object: true }, "A banner that everybody sees."),
    id: madeByPort("Port's own id."),
    featureFlags: madeByPort("What Port has switched on for the organisation."),
    createdAt: madeByPort("When it was created."),
    createdBy: madeByPort("Who created it."),
    updatedAt: madeByPort("When it was last changed."),
    updatedBy: madeByPort("Who changed it last."),
  }),
);
