import { audit } from "../fragments/audit";
import { pageIdentifier } from "../fragments/names";
import { neighbour } from "../fragments/neighbour";
import { pageFilter, widget } from "../fragments/widgets";
import { identifierOf, text, truth } from "../kernel/codec";
import { list } from "../kernel/collections";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { objectText } from "../kernel/json-codec";
import { inExtraJson } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import { ruled } from "../kernel/rules";

const endpoint: DocumentEndpoint = {
  collection: "/v1/pages",
  key: "identifier",
  envelope: "page",
  list: { method: "GET", path: "/v1/pages", envelope: "pages", query: { compact: "false" } },
  standing: [
    { attribute: "type", value: "entity" },
    { attribute: "identifier", value: "$home" },
  ],
  existing: "refuse",
  identity: ["identifier"],
};

/** `port_page`: a page of the portal. */
export const page = resource(
  "page",
  { description: "A page of the portal: a dashboard, a table of entities, the page of an entity, or the home page.", endpoint },
  ruled(
    parts({
      identifier: field(pageIdentifier, "Unique name, used wherever the page is referred to; `$home` is the home page.").required(),
      type: field(text({ oneOf: ["blueprint-entities", "dashboard", "home", "entity"] }), "What the page is.").required(),
      title: field(text(), "Name shown to people."),
      icon: field(text(), "Name of an icon of Port's."),
      description: field(text(), "What the page is for."),
      parent: field(identifierOf("folder"), "The folder that the page is in."),
      after: field(neighbour, "The page or folder that it comes after; left out, it stays where it is.").computed("given"),
      blueprint: field(identifierOf("blueprint"), "The blueprint whose entities the page is about."),
      locked: field(truth(), "Whether people are kept from changing it in the portal.").empty(false),
      showInSidebar: inExtraJson({ kind: "boolean" }, "Whether the page is in the catalog's sidebar."),
      widgets: field(list(objectText(widget)), "What the page shows.").vacuous([]),
      pageFilters: field(list(objectText(pageFilter)), "Filters over all that the page shows.").vacuous([]),
    }),
    [{ when: [{ key: "parent", same: "identifier" }], at: "parent", says: "is the page itself: name a folder, or leave it out" }],
  ),
  audit(),
);
