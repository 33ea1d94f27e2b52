import type { ActionDocument } from "../documents";
import { isObject, type Json, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import { checkOf } from "./check";
import { checkPrincipals } from "./principals";
import { join } from "./refusal";
import { readQuery } from "./search/query";

const names = { type: "array", items: { type: "string" } };
const policy = {
  type: ["object", "null"],
  required: ["queries", "conditions"],
  additionalProperties: false,
  properties: {
    queries: { type: "object", minProperties: 1, additionalProperties: { type: "object" } },
    conditions: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
  },
};
const approve = { type: "object", additionalProperties: false, properties: { users: names, roles: names, teams: names, policy } };
const execute = { ...approve, properties: { ...approve.properties, ownedByTeam: { type: "boolean" } } };

const checkBody = checkOf<{ readonly [block: string]: JsonObject }>({
  type: "object",
  additionalProperties: false,
  properties: { execute, approve },
});

/** A block is replaced whole: what it leaves out is empty, and a policy of null is none. */
const empty: { readonly [block: string]: JsonObject } = {
  execute: { users: [], roles: [], teams: [], ownedByTeam: false, policy: null },
  approve: { users: [], roles: [], teams: [], policy: null },
};

/** Members may run an action and administrators approve a run, until something else is said. */
const initial: JsonObject = {
  execute: { ...empty.execute, roles: ["Member", "Admin"] },
  approve: { ...empty.approve, roles: ["Admin"] },
};

/** What `GET /v1/actions/{id}/permissions` shows: both blocks, whole. */
export function presentActionPermissions({ aside }: Row<ActionDocument>): JsonObject {
  const kept = own(aside, "permissions");
  return { ...initial, ...(isObject(kept) ? kept : {}) };
}

/**
 * What is kept aside of an action after a PATCH of its permissions.
 * @throws ApiError 422 for users, teams and roles that do not exist, and for a policy that is none.
 */
export function asideWithActionPermissions(catalog: Catalog, row: Row<ActionDocument>, body: Json | undefined): JsonObject {
  const changed = Object.entries(checkBody(body)).map(([name, block]): [string, Json] => {
    checkPrincipals(catalog, block, name);
    checkQueries(block, join(name, "policy"));
    return [name, { ...own(empty, name), ...block }];
  });
  return { ...row.aside, permissions: { ...presentActionPermissions(row), ...Object.fromEntries(changed) } };
}

function checkQueries(block: JsonObject, path: string): void {
  const given = own(block, "policy");
  const queries = isObject(given) ? own(given, "queries") : undefined;
  for (const [name, query] of Object.entries(isObject(queries) ? queries : {})) readQuery(query, join(join(path, "queries"), name));
}
