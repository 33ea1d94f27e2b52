import type { EntityDocument } from "../documents";
import { isArray, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import { findTeam, membersOf, moderatorRole, teamName } from "./principals";

/** A team as replies to its writes show it: users as addresses. */
export function presentWrittenTeam(catalog: Catalog, team: Row<EntityDocument>): JsonObject {
  return presentTeam(team, { users: membersOf(catalog, team).map(({ document }) => document.identifier) });
}

/** A team as reads show it: users as objects. */
export function presentReadTeam(catalog: Catalog, team: Row<EntityDocument>): JsonObject {
  return presentTeam(team, {
    users: membersOf(catalog, team).map(({ document }) => ({ email: document.identifier, ...stateOf(document) })),
  });
}

function presentTeam({ document, audit }: Row<EntityDocument>, members: JsonObject): JsonObject {
  const description = own(document.properties, "description");
  return {
    name: teamName(document),
    ...(description === undefined ? {} : { description }),
    ...members,
    provider: "port",
    createdAt: audit.createdAt,
    updatedAt: audit.updatedAt,
  };
}

export function presentUser(catalog: Catalog, { document, audit }: Row<EntityDocument>): JsonObject {
  const teams = (document.team ?? []).flatMap((text) => findTeam(catalog, text) ?? []);
  return {
    email: document.identifier,
    ...stateOf(document),
    type: own(document.properties, "port_type") ?? "Standard",
    teams: [...new Set(teams.map((team) => teamName(team.document)))],
    roles: rolesOf(document).map((name) => ({ name })),
    createdAt: audit.createdAt,
    updatedAt: audit.updatedAt,
  };
}

/** Who was never invited is staged. */
function stateOf({ properties }: EntityDocument): JsonObject {
  return { status: own(properties, "status") ?? "Staged" };
}

function rolesOf({ properties }: EntityDocument): string[] {
  const role = own(properties, "port_role");
  const moderated = own(properties, "moderated_blueprints");
  const moderators = isArray(moderated) ? moderated.map((blueprint) => moderatorRole(String(blueprint))) : [];
  if (typeof role === "string") return [role, ...moderators];
  return moderators.length > 0 ? moderators : ["Member"];
}
