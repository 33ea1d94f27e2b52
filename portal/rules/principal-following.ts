import type { EntityDocument, Identified } from "../documents";
import { ApiError, notFound } from "../errors";
import { isArray, isObject, type Json, type JsonObject, mapValues, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Table } from "../store/table";
import type { Transaction } from "../store/transaction";
import { findTeam, moderatorRole, type PrincipalKind, principalTable, teamCalled, teamName } from "./principals";

/**
 * Users and teams are the entities of `_user` and `_team`. Whichever route writes those, all that names them follows within the same
 * transaction: permissions, and the `team` of entities, which for a user lists the teams that it is a member of.
 */
export class PrincipalFollowing {
  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {}

  /** After an entity of a blueprint was written: nothing to do unless it is a user or a team. */
  written(blueprint: string, former: EntityDocument | undefined, present: EntityDocument): void {
    if (blueprint === "_team") this.#teamWritten(former, present);
    if (blueprint === "_user") this.#userWritten(former, present);
  }

  /** After an entity of a blueprint was removed. */
  removed(blueprint: string, document: EntityDocument): void {
    if (blueprint === "_user") this.#replace("users", document.identifier, undefined);
    if (blueprint !== "_team") return;
    this.#replace("teams", teamName(document), undefined);
    if (teamCalled(this.catalog, document.identifier) === undefined) this.#replace("teams", document.identifier, undefined);
  }

  blueprintRenamed(from: string, to: string): void {
    this.#replace("roles", moderatorRole(from), moderatorRole(to));
  }

  blueprintRemoved(identifier: string): void {
    this.#replace("roles", moderatorRole(identifier), undefined);
    const users = principalTable(this.catalog, "_user");
    for (const row of users.all()) {
      const { properties } = row.document;
      const moderated = own(properties, "moderated_blueprints");
      if (!isArray(moderated) || !moderated.includes(identifier)) continue;
      const left = { ...properties, moderated_blueprints: replaced(moderated, identifier, undefined) };
      this.transaction.follow(users, row, { ...row.document, properties: left });
    }
  }

  #teamWritten(former: EntityDocument | undefined, present: EntityDocument): void {
    const name = teamName(present);
    const teams = principalTable(this.catalog, "_team");
    const isTwin = (other: EntityDocument) => other.identifier !== present.identifier && teamName(other) === name;
    if (teams.all().some(({ document }) => isTwin(document))) throw teamTaken(name);
    const formerName = former === undefined ? undefined : teamName(former);
    if (formerName !== name) this.#keepMeaning(name, present);
    if (former === undefined || formerName === undefined) return;
    if (formerName !== name) this.#replace("teams", formerName, name);
    if (former.identifier !== present.identifier && teamCalled(this.catalog, former.identifier) === undefined)
      this.#replace("teams", former.identifier, present.identifier);
  }

  /** A name that another team has as its identifier begins to stand for the new team: what meant the other by it calls that by its name. */
  #keepMeaning(name: string, present: EntityDocument): void {
    const other = principalTable(this.catalog, "_team").get(name);
    if (other !== undefined && other.document.identifier !== present.identifier) this.#replace("teams", name, teamName(other.document));
  }

  #userWritten(former: EntityDocument | undefined, present: EntityDocument): void {
    for (const [index, team] of (present.team ?? []).entries()) {
      if (findTeam(this.catalog, team) !== undefined) continue;
      throw notFound("Team", team, { path: `team[${index}]`, remedy: "Create it first, or leave it out.", status: 422 });
    }
    if (former !== undefined && former.identifier !== present.identifier) this.#replace("users", former.identifier, present.identifier);
  }

  /** Everywhere another text, or none, for a user, a team or a role. */
  #replace(kind: PrincipalKind, from: string, to: string | undefined): void {
    this.#replaceInPermissions(this.catalog.blueprints, kind, from, to);
    this.#replaceInPermissions(this.catalog.actions, kind, from, to);
    this.#replaceInPermissions(this.catalog.pages, kind, from, to);
    if (kind !== "teams") return;
    for (const blueprint of this.catalog.blueprints.all()) {
      const table = this.catalog.entities(blueprint);
      for (const row of table.all()) {
        const { team } = row.document;
        if (team?.includes(from) === true) this.transaction.follow(table, row, { ...row.document, team: replaced(team, from, to) });
      }
    }
  }

  #replaceInPermissions<Document extends Identified>(
    table: Table<Document>,
    kind: PrincipalKind,
    from: string,
    to: string | undefined,
  ): void {
    for (const row of table.all()) {
      const former = own(row.aside, "permissions");
      if (!isObject(former)) continue;
      const permissions = permissionsFollowing(former, kind, from, to);
      if (permissions !== former) this.transaction.follow(table, row, row.document, { ...row.aside, permissions });
    }
  }
}

/** Blocks stand at any depth; each has all its lists, so a part without the list is no block but holds some. */
function permissionsFollowing(part: JsonObject, kind: PrincipalKind, from: string, to: string | undefined): JsonObject {
  const names = own(part, kind);
  if (isArray(names)) return names.includes(from) ? { ...part, [kind]: replaced(names, from, to) } : part;
  return mapValues(part, (inner) => (isObject(inner) ? permissionsFollowing(inner, kind, from, to) : inner));
}

function replaced<Item extends Json>(list: readonly Item[], from: Item, to: Item | undefined): Item[] {
  const kept = list.flatMap((item) => (item !== from ? [item] : to === undefined ? [] : [to]));
  return [...new Set(kept)];
}

function teamTaken(name: string): ApiError {
  const remedy = "Choose another name (the title of its entity), or update the existing one.";
  return new ApiError(409, "identifier_taken", `Team with the name ${JSON.stringify(name)} already exists. ${remedy}`);
}
