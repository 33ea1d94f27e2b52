import type { BlueprintDocument, EntityDocument } from "../documents";
import { notFound } from "../errors";
import { isArray, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { EntityTable } from "../store/table";
import { join } from "./refusal";

/** Who a block of permissions may name. Users and teams are the entities of `_user` and `_team`, and nothing else. */
export type PrincipalKind = "users" | "teams" | "roles";

/** The blueprint whose entities are the organisation's users or teams. */
export function principalBlueprint(catalog: Catalog, identifier: "_user" | "_team"): Row<BlueprintDocument> {
  const row = catalog.blueprints.get(identifier);
  if (row === undefined) throw new Error(`The organisation lacks the system blueprint ${identifier}.`);
  return row;
}

/** The entities that are the organisation's users or teams. */
export function principalTable(catalog: Catalog, blueprint: "_user" | "_team"): EntityTable {
  return catalog.entities(principalBlueprint(catalog, blueprint));
}

/** What a team is called: the title of its entity, or the identifier where that has none. */
export function teamName({ identifier, title }: EntityDocument): string {
  return title === undefined || title === "" ? identifier : title;
}

/** The team of that name. */
export function teamCalled(catalog: Catalog, name: string): Row<EntityDocument> | undefined {
  const table = principalTable(catalog, "_team");
  const likely = table.get(name);
  if (likely !== undefined && teamName(likely.document) === name) return likely;
  return table.all().find(({ document }) => teamName(document) === name);
}

/** The team that a text stands for wherever teams are named: a team's name or, where none is called so, the identifier of its entity. */
export function findTeam(catalog: Catalog, text: string): Row<EntityDocument> | undefined {
  return teamCalled(catalog, text) ?? principalTable(catalog, "_team").get(text);
}

/** The texts that stand for a team. */
export function spellingsOf(catalog: Catalog, team: Row<EntityDocument>): ReadonlySet<string> {
  const { identifier } = team.document;
  const texts = findTeam(catalog, identifier)?.number === team.number ? [identifier] : [];
  return new Set([teamName(team.document), ...texts]);
}

/** The users whose `team` names the team, in the order in which they were created. */
export function membersOf(catalog: Catalog, team: Row<EntityDocument>): Row<EntityDocument>[] {
  const spellings = spellingsOf(catalog, team);
  const isMember = ({ document }: Row<EntityDocument>) => document.team?.some((text) => spellings.has(text)) === true;
  return principalTable(catalog, "_user").all().filter(isMember);
}

const moderator = "-moderator";

/** The role of those who moderate a blueprint. */
export function moderatorRole(blueprint: string): string {
  return blueprint + moderator;
}

/** The blueprint that a role moderates; nothing for the other roles. */
export function moderatedBy(role: string): string | undefined {
  return role.endsWith(moderator) ? role.slice(0, -moderator.length) : undefined;
}

const kinds: readonly (readonly [PrincipalKind, kind: string, exists: (catalog: Catalog, name: string) => boolean])[] = [
  ["users", "User", (catalog, name) => principalTable(catalog, "_user").get(name) !== undefined],
  ["teams", "Team", (catalog, name) => findTeam(catalog, name) !== undefined],
  ["roles", "Role", (catalog, name) => ["Admin", "Member"].includes(name) || catalog.blueprints.get(moderatedBy(name) ?? "") !== undefined],
];

/**
 * Refuses a block of permissions (`users`, `teams`, `roles`; the lists that it has) which names somebody that the organisation does not have.
 * @param path the block's place in the body.
 * @throws ApiError 422 that names the place.
 */
export function checkPrincipals(catalog: Catalog, block: JsonObject, path: string): void {
  for (const [key, kind, exists] of kinds) {
    const names = own(block, key);
    for (const [index, name] of (isArray(names) ? names : []).entries()) {
      if (typeof name !== "string" || exists(catalog, name)) continue;
      const remedy = key === "roles" ? "Roles are Admin, Member and <blueprint>-moderator." : "Create it first, or leave it out.";
      throw notFound(kind, name, { path: join(join(path, key), String(index)), remedy, status: 422 });
    }
  }
}
