import type { PlacedDocument } from "../documents";
import type { JsonObject } from "../json/json";
import { checkOf } from "./check";
import { pageIdentifier } from "./identifiers";

const text = { type: "string" };
const flag = { type: "boolean" };
const filter = { type: "object", properties: { identifier: text, title: text, query: { type: "object" } } };

/** Checks a whole page, but for what stands inside its widgets. Open: a page keeps keys that the reference does not name. */
export const checkPage = checkOf<PlacedDocument>({
  type: "object",
  required: ["identifier", "type"],
  properties: {
    identifier: pageIdentifier,
    type: { enum: ["blueprint-entities", "dashboard", "home", "entity"] },
    title: text,
    icon: text,
    description: text,
    parent: text,
    after: text,
    blueprint: text,
    locked: flag,
    showInSidebar: flag,
    widgets: { type: "array", items: { type: "object" } },
    pageFilters: { type: "array", items: filter },
  },
});

const names = { type: "array", items: text };
const block = { type: "object", additionalProperties: false, properties: { users: names, roles: names, teams: names } };

/** Checks a change of a page's permissions. */
export const checkPagePermissions = checkOf<JsonObject>({
  type: "object",
  additionalProperties: false,
  properties: { read: block, update: block },
});
