import { folder, page } from "../../../model";
import { type DataObject, isObject } from "../../../model/kernel/data";
import type { ByHand } from "./by-hand";
import { data } from "./provider-under-test";
import type { Hints } from "./shape-examples";
import type { Wide } from "./wide";
import { prepareTargets } from "./wide-catalog";

/** Pages and a folder that others stand beside and in. */
async function preparePlaces(byHand: ByHand): Promise<void> {
  await byHand.request("POST", "/v1/sidebars/catalog/folders", { identifier: "attic", title: "Attic" });
  for (const identifier of ["first", "second"]) await byHand.request("POST", "/v1/pages", { identifier, type: "dashboard" });
}

const folderCalled = (identifier: string) => ({ "port_folder.owner": data({ identifier, title: "Shelf" }) });
const placed = { needs: [prepareTargets, preparePlaces], owner: { key: "parent", name: "shelf", resources: folderCalled } };
const place: Hints = [
  [/^parent$/, "shelf", "attic"],
  [/^after$/, "first", "second"],
];

export const wideFolder: Wide = {
  resource: folder,
  hints: [[/^identifier$/, "drawer"], ...place],
  ...placed,
  // Every key of a folder has its attribute.
  unset: [/^extra_json$/],
};

const shown: Hints = [
  [/^blueprint$/, "squad", "team"],
  [/\.urlType$/, "public", "protected"],
  [/\.url$/, "https://a.example", "https://b.example"],
];

export const widePage: Wide = {
  resource: page,
  hints: [[/^identifier$/, "board"], [/^type$/, "dashboard", "blueprint-entities"], ...place, ...shown],
  fit: withOwnIds,
  ...placed,
};

const standing = (called: string, identifier: string, type: string): Wide => ({
  resource: page,
  called,
  hints: [
    [/^identifier$/, identifier],
    [/^type$/, type],
    [/^(parent|after)$/, null],
    ...(type === "home" ? [[/^blueprint$/, null] as const] : [[/^blueprint$/, "squad"] as const]),
    ...shown,
  ],
  fit: withOwnIds,
  needs: [prepareTargets, preparePlaces],
  renamed: null,
  stays: true,
});

export const standingPages: readonly Wide[] = [
  standing("the home page", "$home", "home"),
  standing("the page of an entity", "squadEntity", "entity"),
];

/** No two widgets of a page have one id. */
function withOwnIds(document: DataObject): DataObject {
  const widgets = Array.isArray(document.widgets) ? document.widgets.filter(isObject) : [];
  for (const [index, widget] of widgets.entries()) widget.id = `widget${index}`;
  return document;
}
