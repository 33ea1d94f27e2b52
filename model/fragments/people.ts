import { identifierOf, text } from "../kernel/codec";
import { set } from "../kernel/collections";
import { field, type Keyed } from "../kernel/part";

const described = {
  users: "Addresses of the people who may.",
  roles: "Roles that may: Admin, Member, or the identifier of a blueprint and -moderator.",
  teams: "Teams that may.",
};

/** Who may do something. Port has all three lists always: left out, one is empty. */
export function people(): Record<"users" | "roles" | "teams", Keyed> {
  return {
    users: field(set(text()), described.users).always([]),
    roles: field(set(text()), described.roles).always([]),
    teams: field(set(identifierOf("team")), described.teams).always([]),
  };
}

/** The same where Terraform's plan shows the empty lists. */
export function shownPeople(): Record<"users" | "roles" | "teams", Keyed> {
  return {
    users: field(set(text()), described.users).default([]),
    roles: field(set(text()), described.roles).default([]),
    teams: field(set(identifierOf("team")), described.teams).default([]),
  };
}
