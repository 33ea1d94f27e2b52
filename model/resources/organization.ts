import { identifierOf, text, truth } from "../kernel/codec";
import { list, objectShape } from "../kernel/collections";
import type { SettingsEndpoint } from "../kernel/endpoint";
import { inExtraJson, madeByPort } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";

const endpoint: SettingsEndpoint = {
  key: "name",
  existing: "override",
  identity: ["name"],
  settingsOf: { path: "/v1/organization", envelope: "organization", named: [], put: ["name", "settings", "announcement"] },
};

const settings = parts({
  hiddenBlueprints: field(list(identifierOf("blueprint")), "Blueprints that are not shown in the portal.").vacuous([]),
  federatedLogout: field(truth(), "Whether who leaves the portal leaves the provider of single sign-on, too.").vacuous(false),
  portalIcon: field(text(), "Icon of the portal.").vacuous(""),
  portalTitle: field(text({ maxLength: 30 }), "Title of the portal.").vacuous(""),
  supportUserPermission: madeByPort("Whether people of Port's may look at the organisation."),
  supportUserTTL: madeByPort("How long they may."),
  supportUserExpiresAt: madeByPort("Until when they may."),
});

const announcement = parts({
  enabled: field(truth(), "Whether it is shown."),
  content: field(text({ minLength: 1, maxLength: 300 }), "The text."),
  link: field(text({ maxLength: 300 }), "Where it leads."),
  color: field(text({ oneOf: ["blue", "red"] }), "Colour of the banner."),
});

/** `port_organization`: what can be set of the organisation that the credentials are of. */
export const organization = resource(
  "organization",
  {
    description: "The organisation that the credentials are of. It is neither created nor deleted; what is set of it is put back.",
    endpoint,
  },
  parts({
    name: field(text({ minLength: 1 }), "Name of the organisation. Left out, it stays as it is.").computed("given"),
    settings: inExtraJson(objectShape(settings), "Title and icon of the portal, hidden blueprints, and what else there is to set."),
    announcement: inExtraJson(objectShape(announcement), "A banner that everybody sees."),
    id: madeByPort("Port's own id."),
    featureFlags: madeByPort("What Port has switched on for the organisation."),
    createdAt: madeByPort("When it was created."),
    createdBy: madeByPort("Who created it."),
    updatedAt: madeByPort("When it was last changed."),
    updatedBy: madeByPort("Who changed it last."),
  }),
);
