import { entityIdentifier } from "../fragments/names";
import { neighbour } from "../fragments/neighbour";
import { identifierOf, text } from "../kernel/codec";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { madeByPort } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import { ruled } from "../kernel/rules";

const endpoint: DocumentEndpoint = {
  collection: "/v1/sidebars/catalog/folders",
  keptBy: ["folder", "page"],
  standsIn: "parent",
  key: "identifier",
  envelope: "folder",
  list: { method: "GET", path: "/v1/sidebars/catalog", envelope: "sidebar.items", where: { sidebarType: "folder" } },
  readFromList: true,
  update: "PATCH",
  existing: "refuse",
  identity: ["identifier"],
};

/** `port_folder`: a place for pages in the catalog's sidebar. */
export const folder = resource(
  "folder",
  { description: "A place for pages, and for other folders, in the sidebar of the catalog.", endpoint },
  ruled(
    parts({
      identifier: field(entityIdentifier, "Unique name, used wherever the folder is referred to.").required(),
      title: field(text(), "Name shown to people.").empty(""),
      parent: field(identifierOf("folder"), "The folder that it stands in; none at the top.").empty(""),
      after: field(neighbour, "The page or folder that it stands behind. Left out, it stays where it is.").empty("").computed("given"),
      sidebar: madeByPort("The sidebar that it stands in."),
      sidebarType: madeByPort("What kind of thing stands there."),
      createdAt: madeByPort("When it was created."),
      createdBy: madeByPort("Who created it."),
      updatedAt: madeByPort("When it was last changed."),
      updatedBy: madeByPort("Who changed it last."),
    }),
    [
      {
        when: [{ key: "parent", same: "identifier" }],
        at: "parent",
        says: "is the folder itself: name another, or leave it out for the top",
      },
      { when: [{ key: "after", same: "identifier" }], at: "after", says: "is the folder itself: name what it stands behind" },
    ],
  ),
);
