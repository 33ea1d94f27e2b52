import type { BlueprintDocument, EntityDocument } from "../documents";
import { identifierTaken, invalid } from "../errors";
import type { Json, JsonObject } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { checkOf } from "./check";
import { EntityWrites } from "./entity-writes";
import { principalPattern } from "./identifiers";
import { checkPrincipals, findTeam, moderatedBy, principalBlueprint, principalTable, teamName } from "./principals";
import { join } from "./refusal";

interface Membership extends JsonObject {
  readonly roles?: readonly string[];
  readonly teams?: readonly string[];
}

interface Invitation extends JsonObject {
  readonly invitee: Membership & { readonly email: string };
}

const names = { type: "array", items: { type: "string" } };

const checkInvitation = checkOf<Invitation>({
  type: "object",
  required: ["invitee"],
  additionalProperties: false,
  properties: {
    invitee: {
      type: "object",
      required: ["email"],
      properties: { email: { type: "string", pattern: principalPattern }, roles: names, teams: names },
    },
  },
});

const checkMembership = checkOf<Membership>({
  type: "object",
  additionalProperties: false,
  properties: { roles: { ...names, minItems: 1 }, teams: names },
});

/** The writes of users within one transaction. A user is an entity of `_user`, its address the identifier. */
export class UserWrites {
  readonly #entities: EntityWrites;
  readonly #blueprint: Row<BlueprintDocument>;

  constructor(
    private readonly catalog: Catalog,
    transaction: Transaction,
  ) {
    this.#blueprint = principalBlueprint(catalog, "_user");
    this.#entities = new EntityWrites(catalog, transaction);
  }

  invite(body: Json | undefined): Row<EntityDocument> {
    const { email, roles = ["Member"], teams = [] } = checkInvitation(body).invitee;
    if (principalTable(this.catalog, "_user").get(email) !== undefined) throw identifierTaken("User", email);
    const { team, properties = {} } = this.#entityPart({ roles, teams }, "invitee");
    const invited = { ...properties, status: "Invited", port_type: "Standard" };
    return this.#entities.post(this.#blueprint, { identifier: email, ...(team === undefined ? {} : { team }), properties: invited }, {})
      .row;
  }

  /** PATCH: roles and teams that the body has replace those before. */
  patch(current: Row<EntityDocument>, body: Json | undefined): Row<EntityDocument> {
    return this.#entities.patch(this.#blueprint, current, this.#entityPart(checkMembership(body), ""), {});
  }

  delete(user: Row<EntityDocument>): void {
    this.#entities.delete(this.#blueprint, user, false);
  }

  /** What roles and teams amount to on the entity. */
  #entityPart(membership: Membership, path: string): { team?: readonly string[]; properties?: JsonObject } {
    checkPrincipals(this.catalog, membership, path);
    const { roles, teams } = membership;
    return {
      ...(teams === undefined ? {} : { team: [...new Set(teams.map((text) => this.#nameOf(text)))] }),
      ...(roles === undefined ? {} : { properties: roleProperties(roles, join(path, "roles")) }),
    };
  }

  #nameOf(text: string): string {
    const team = findTeam(this.catalog, text);
    return team === undefined ? text : teamName(team.document);
  }
}

/** A user has one of the roles Admin and Member, and beside it moderates any number of blueprints. */
function roleProperties(roles: readonly string[], path: string): JsonObject {
  const [role = null, second] = new Set(roles.filter((name) => moderatedBy(name) === undefined));
  if (second !== undefined) throw invalid(path, `must have only one of Admin and Member.`);
  const moderated = new Set(roles.flatMap((name) => moderatedBy(name) ?? []));
  return { port_role: role, moderated_blueprints: moderated.size === 0 ? null : [...moderated] };
}
