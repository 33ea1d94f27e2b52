import { people } from "../fragments/people";
import { identifierOf } from "../kernel/codec";
import { object, objectShape } from "../kernel/collections";
import type { SettingsEndpoint } from "../kernel/endpoint";
import { inExtraJson } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";

const endpoint: SettingsEndpoint = {
  key: "page_identifier",
  existing: "override",
  identity: ["page_identifier"],
  settingsOf: { path: "/v1/pages/{page_identifier}/permissions", envelope: "permissions", named: ["page_identifier"] },
};

/** `port_page_permissions`: who sees a page. */
export const pagePermissions = resource(
  "page_permissions",
  { description: "Who sees a page of the portal. What was there before comes back when it is destroyed.", endpoint },
  parts({
    pageIdentifier: field(identifierOf("page"), "The page.").required(),
    read: field(object(parts(people())), "Who sees it.").required(),
    update: inExtraJson(objectShape(parts(people())), "Who may change it."),
  }),
);
