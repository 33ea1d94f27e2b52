import type { BlueprintDocument } from "../documents";
import { invalid } from "../errors";
import { isObject, type Json, type JsonObject, mapValues, own, renameKey, without } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import { checkOf } from "./check";
import { checkPrincipals, moderatorRole } from "./principals";
import { join } from "./refusal";
import { readQuery } from "./search/query";

/** The blocks that stand for themselves; `read` is only there once it was set. */
const scopes = ["register", "update", "unregister"] as const;

const metaProperties = ["$identifier", "$title", "$team", "$icon"];

/** Where each property and relation has a block of its own, and which those are. */
const groups: { readonly [group: string]: { readonly part: string; keys(document: BlueprintDocument): readonly string[] } } = {
  updateProperties: { part: "property", keys: ({ schema }) => [...metaProperties, ...Object.keys(schema.properties)] },
  updateRelations: { part: "relation", keys: ({ relations }) => Object.keys(relations ?? {}) },
};

const names = { type: "array", items: { type: "string" } };
const lists = { users: names, roles: names, teams: names, ownedByTeam: { type: "boolean" } };
const block = { type: "object", additionalProperties: false, properties: lists };
const scope = { ...block, properties: { ...lists, policy: { type: ["object", "null"] } } };
const group = { type: "object", additionalProperties: block };

interface PermissionsBody extends JsonObject {
  readonly entities?: { readonly [name: string]: JsonObject };
}

const checkBody = checkOf<PermissionsBody>({
  type: "object",
  additionalProperties: false,
  properties: {
    entities: {
      type: "object",
      additionalProperties: false,
      properties: { read: scope, register: scope, update: scope, unregister: scope, updateProperties: group, updateRelations: group },
    },
  },
});

/** What `GET /v1/blueprints/{id}/permissions` shows: what was set, and for all else the administrators and the blueprint's moderators. */
export function presentBlueprintPermissions({ document, aside }: Row<BlueprintDocument>): JsonObject {
  const kept = permissionsIn(aside);
  const initial = { users: [], roles: [moderatorRole(document.identifier), "Admin"], teams: [], ownedByTeam: false };
  const read = own(kept, "read");
  const ofGroup = (name: string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key): [string, Json] => [key, own(objectIn(kept, name), key) ?? initial]));
  return {
    entities: {
      ...(read === undefined ? {} : { read }),
      ...Object.fromEntries(scopes.map((name): [string, Json] => [name, own(kept, name) ?? initial])),
      ...Object.fromEntries(Object.entries(groups).map(([name, { keys }]): [string, Json] => [name, ofGroup(name, keys(document))])),
    },
  };
}

/**
 * What is kept aside of a blueprint after a PATCH of its permissions: each block that the body has replaces the one before.
 * @throws ApiError 422 for a property or relation that the blueprint does not have, and for users, teams and roles that do not exist.
 */
export function asideWithPermissions(catalog: Catalog, { document, aside }: Row<BlueprintDocument>, body: Json | undefined): JsonObject {
  const kept = permissionsIn(aside);
  const changed = Object.entries(checkBody(body).entities ?? {}).map(([name, part]): [string, Json] => {
    const path = join("entities", name);
    if (own(groups, name) === undefined) return [name, readBlock(catalog, part, path)];
    return [name, { ...objectIn(kept, name), ...readGroup(catalog, document, name, part) }];
  });
  return { ...aside, permissions: { ...kept, ...Object.fromEntries(changed) } };
}

function readGroup(catalog: Catalog, document: BlueprintDocument, name: string, part: JsonObject): JsonObject {
  const declared = own(groups, name)?.keys(document) ?? [];
  return mapValues(part, (given, key) => {
    const path = join(join("entities", name), key);
    if (!declared.includes(key)) {
      const remedy = "Add it there first, or leave it out.";
      throw invalid(path, `is not a ${own(groups, name)?.part} of the blueprint "${document.identifier}". ${remedy}`);
    }
    return readBlock(catalog, isObject(given) ? given : {}, path);
  });
}

/** A block is replaced whole: a list that it leaves out is empty. */
function readBlock(catalog: Catalog, given: JsonObject, path: string): JsonObject {
  checkPrincipals(catalog, given, path);
  const { policy, ...rest } = given;
  if (isObject(policy)) readQuery(policy, join(path, "policy"));
  return { users: [], roles: [], teams: [], ownedByTeam: false, ...rest, ...(isObject(policy) ? { policy } : {}) };
}

/** What is kept aside of a blueprint without the permissions of what it no longer declares. */
export function asideFitting(aside: JsonObject | undefined, document: BlueprintDocument): JsonObject | undefined {
  return changedGroups(aside, (blocks, name) => {
    const declared = new Set(own(groups, name)?.keys(document));
    return without(blocks, new Set(Object.keys(blocks).filter((key) => !declared.has(key))));
  });
}

/** What is kept aside of a blueprint after a rename of one of its properties (`updateProperties`) or relations (`updateRelations`). */
export function asideRenaming(
  aside: JsonObject | undefined,
  renamed: "updateProperties" | "updateRelations",
  from: string,
  to: string,
): JsonObject | undefined {
  return changedGroups(aside, (blocks, name) => (name === renamed ? renameKey(blocks, from, to) : blocks));
}

function changedGroups(aside: JsonObject | undefined, change: (blocks: JsonObject, name: string) => JsonObject): JsonObject | undefined {
  const kept = own(aside, "permissions");
  if (!isObject(kept)) return aside;
  const permissions = mapValues(kept, (part, name) => (own(groups, name) !== undefined && isObject(part) ? change(part, name) : part));
  return { ...aside, permissions };
}

function permissionsIn(aside: JsonObject | undefined): JsonObject {
  return objectIn(aside, "permissions");
}

function objectIn(object: JsonObject | undefined, key: string): JsonObject {
  const value = own(object, key);
  return isObject(value) ? value : {};
}
