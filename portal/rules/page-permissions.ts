import type { PlacedDocument } from "../documents";
import { isObject, type Json, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import { checkPagePermissions } from "./page-schema";
import { checkPrincipals } from "./principals";

const nobody: JsonObject = { users: [], roles: [], teams: [] };

/** A page is readable by everybody until something else is said. */
const initial: JsonObject = { read: { users: [], roles: ["Admin", "Member"], teams: [] } };

/** What `GET /v1/pages/{id}/permissions` shows of a page. */
export function permissionsOf({ aside }: Row<PlacedDocument>): JsonObject {
  const permissions = own(aside, "permissions");
  return isObject(permissions) ? permissions : initial;
}

/** The permissions with a change laid over them: what a block does not name stays as it is. */
export function mergePermissions(catalog: Catalog, row: Row<PlacedDocument>, body: Json | undefined): JsonObject {
  const current = permissionsOf(row);
  const changed = Object.entries(checkPagePermissions(body)).map(([name, change]): [string, Json] => {
    const block = isObject(change) ? change : {};
    checkPrincipals(catalog, block, name);
    const former = own(current, name);
    return [name, { ...(isObject(former) ? former : nobody), ...block }];
  });
  return { ...current, ...Object.fromEntries(changed) };
}
