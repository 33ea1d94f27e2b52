import type { BlueprintDocument, EntityDocument } from "../documents";
import type { Json, JsonObject } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { checkOf } from "./check";
import { EntityWrites } from "./entity-writes";
import { principalPattern } from "./identifiers";
import { checkPrincipals, principalBlueprint, principalTable, spellingsOf, teamName } from "./principals";

type TeamRow = Row<EntityDocument>;

interface TeamBody extends JsonObject {
  readonly name?: string;
  readonly users?: readonly string[];
  readonly description?: string | null;
}

interface WholeTeamBody extends TeamBody {
  readonly name: string;
}

const name = { type: "string" };
const users = { type: "array", items: { type: "string" } };
const description = { type: ["string", "null"] };

const checkWhole = checkOf<WholeTeamBody>({ type: "object", required: ["name"], properties: { name, users, description } });
const checkPart = checkOf<TeamBody>({ type: "object", properties: { name, users, description } });

/** A name that a team is given; one that it has already may be another, because its entity's title may be. */
const checkName = checkOf<string>({ type: "string", pattern: principalPattern });

/** The writes of teams within one transaction. A team is an entity of `_team` called by its title; its members are the users whose `team` names it. */
export class TeamWrites {
  readonly #entities: EntityWrites;
  readonly #blueprint: Row<BlueprintDocument>;

  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {
    this.#blueprint = principalBlueprint(catalog, "_team");
    this.#entities = new EntityWrites(catalog, transaction);
  }

  create(body: Json | undefined): TeamRow {
    const team = checkWhole(body);
    checkName(team.name, "name");
    const identifier = this.#freeIdentifier(team.name);
    const properties = { description: team.description ?? null };
    const { row } = this.#entities.post(this.#blueprint, { identifier, title: team.name, properties }, {});
    return this.#withMembers(row, team.users ?? []);
  }

  /** PUT: the body is the whole team; another name renames it. */
  replace(current: TeamRow, body: Json | undefined): TeamRow {
    const { name, users = [], description = null } = checkWhole(body);
    return this.#change(current, { name, users, description });
  }

  /** PATCH: what the body leaves out stays. */
  patch(current: TeamRow, body: Json | undefined): TeamRow {
    return this.#change(current, checkPart(body));
  }

  delete(team: TeamRow): void {
    this.#entities.delete(this.#blueprint, team, false);
  }

  #change(current: TeamRow, { name = teamName(current.document), users, description }: TeamBody): TeamRow {
    if (name !== teamName(current.document)) checkName(name, "name");
    const properties = description === undefined ? {} : { description };
    const row = this.#entities.patch(this.#blueprint, current, { title: name, properties }, {});
    return users === undefined ? row : this.#withMembers(row, users);
  }

  /** Makes exactly these users the team's members; gives the team as it then is. */
  #withMembers(team: TeamRow, members: readonly string[]): TeamRow {
    checkPrincipals(this.catalog, { users: members }, "");
    const spellings = spellingsOf(this.catalog, team);
    const table = principalTable(this.catalog, "_user");
    for (const row of table.all()) {
      const { identifier, team: former = [] } = row.document;
      const belongs = former.some((text) => spellings.has(text));
      if (belongs === members.includes(identifier)) continue;
      const teams = belongs ? former.filter((text) => !spellings.has(text)) : [...former, teamName(team.document)];
      this.transaction.follow(table, row, { ...row.document, team: teams });
    }
    return principalTable(this.catalog, "_team").get(team.document.identifier) ?? team;
  }

  /** The identifier for a team of that name: the name where it can be one, else what is left of it, told from others by a number. */
  #freeIdentifier(name: string): string {
    const table = principalTable(this.catalog, "_team");
    const plain = name.replaceAll(/[^\p{L}0-9@_.+:\\/=-]+/gu, "-").slice(0, 990);
    const stem = /^\.{1,2}$/.test(plain) ? "team" : plain;
    for (let count = 1; ; count++) {
      const identifier = count === 1 ? stem : `${stem}-${count}`;
      if (table.get(identifier) === undefined) return identifier;
    }
  }
}
