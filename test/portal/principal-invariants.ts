import type { Json, JsonObject, PortalOrganization } from "../../portal";
import { isArray, isObject, own } from "../../portal/json/json";
import { at } from "./client";

/** Teams and users are their entities, permissions name only what exists, and a user is in no team that does not. */
export async function checkPrincipals(organization: PortalOrganization): Promise<void> {
  const read = async (path: string): Promise<Json> => (await organization.request("GET", path)).body;
  const blueprints = objects(at(await read("/v1/blueprints"), "blueprints"));
  const teams = objects(at(await read("/v1/blueprints/_team/entities"), "entities"));
  const users = objects(at(await read("/v1/blueprints/_user/entities"), "entities"));

  checkTeams(objects(at(await read("/v1/teams"), "teams")), teams, users);
  expect(objects(at(await read("/v1/users"), "users")).map((user) => own(user, "email"))).toEqual(users.map(identifierOf));
  const known: Known = {
    users: new Set(users.map(identifierOf)),
    teams: new Set(teams.flatMap((team) => [nameOf(team), identifierOf(team)])),
    roles: new Set(["Admin", "Member", ...blueprints.map((blueprint) => `${identifierOf(blueprint)}-moderator`)]),
  };
  for (const user of users) for (const team of strings(own(user, "team"))) expect([...known.teams]).toContain(team);
  for (const blueprint of blueprints) {
    const path = `/v1/blueprints/${encodeURIComponent(identifierOf(blueprint))}/permissions`;
    checkPermissions(at(await read(path), "permissions", "entities"), blueprint, known);
  }
  for (const action of objects(at(await read("/v1/actions"), "actions"))) {
    const permissions = at(await read(`/v1/actions/${encodeURIComponent(identifierOf(action))}/permissions`), "permissions");
    for (const name of ["execute", "approve"]) checkBlock(at(permissions, name), known);
  }
}

interface Known {
  readonly users: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

function checkTeams(shown: readonly JsonObject[], entities: readonly JsonObject[], users: readonly JsonObject[]): void {
  const names = entities.map(nameOf);
  expect(new Set(names).size).toBe(names.length);
  expect(shown.map((team) => own(team, "name"))).toEqual(names);
  for (const [index, entity] of entities.entries()) {
    const texts = names.includes(identifierOf(entity)) ? [nameOf(entity)] : [nameOf(entity), identifierOf(entity)];
    const members = users.filter((user) => strings(own(user, "team")).some((text) => texts.includes(text)));
    expect(at(shown[index], "description") ?? null).toEqual(at(entity, "properties", "description"));
    expect(objects(at(shown[index], "users")).map((user) => own(user, "email"))).toEqual(members.map(identifierOf));
    expect(at(entity, "properties", "size")).toBe(members.length);
  }
}

function checkPermissions(entities: Json | undefined, blueprint: JsonObject, known: Known): void {
  const properties = ["$identifier", "$title", "$team", "$icon", ...Object.keys(members(at(blueprint, "schema", "properties")))];
  const blocks = {
    updateProperties: members(at(entities, "updateProperties")),
    updateRelations: members(at(entities, "updateRelations")),
  };
  expect(Object.keys(blocks.updateProperties)).toEqual(properties);
  expect(Object.keys(blocks.updateRelations)).toEqual(Object.keys(members(own(blueprint, "relations"))));
  for (const name of ["register", "update", "unregister"]) checkBlock(at(entities, name), known);
  for (const block of [...Object.values(blocks.updateProperties), ...Object.values(blocks.updateRelations)]) checkBlock(block, known);
}

function checkBlock(block: Json | undefined, known: Known): void {
  for (const kind of ["users", "teams", "roles"] as const) {
    expect(isArray(at(block, kind))).toBe(true);
    expect(strings(at(block, kind)).filter((name) => !known[kind].has(name))).toEqual([]);
  }
}

function identifierOf(document: JsonObject): string {
  return String(own(document, "identifier"));
}

function nameOf(team: JsonObject): string {
  const title = own(team, "title");
  return typeof title === "string" && title !== "" ? title : identifierOf(team);
}

function objects(value: Json | undefined): JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}

function strings(value: Json | undefined): string[] {
  return isArray(value) ? value.map(String) : [];
}

function members(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
