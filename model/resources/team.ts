import { type Codec, text } from "../kernel/codec";
import { set } from "../kernel/collections";
import { type Data, isObject } from "../kernel/data";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { madeByPort } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";

/** What Port is asked for, since it says who is in a team only where it is asked. */
const fields = ["name", "provider", "description", "createdAt", "updatedAt", "users.email"];

/** The teams again, as entities, called by their titles. */
const teamEntities: DocumentEndpoint = {
  collection: "/v1/blueprints/_team/entities",
  key: "title",
  envelope: "entity",
  list: {
    method: "GET",
    path: "/v1/blueprints/_team/entities",
    envelope: "entities",
    query: { exclude_calculated_properties: "true", include: ["identifier", "title"] },
  },
  existing: "refuse",
  identity: ["title"],
};

const endpoint: DocumentEndpoint = {
  collection: "/v1/teams",
  key: "name",
  envelope: "team",
  list: { method: "GET", path: "/v1/teams", envelope: "teams", query: { fields } },
  readQuery: { fields },
  existing: "refuse",
  identity: ["name"],
  lookUp: { feature: "USERS_AND_TEAMS_OWNERSHIP_V2", among: teamEntities, by: "name", gives: { identifier: "identifier" } },
};

/** A member by e-mail address. Port takes the address, and answers to a GET with an object about the user. */
const member: Codec = {
  ...text(),
  shape: { kind: "string", canonical: address },
  read: (value, context) => text().read(address(value), context),
};

function address(value: Data): Data {
  return isObject(value) ? (value.email ?? value) : value;
}

/** `port_team`: people who own entities together. */
export const team = resource(
  "team",
  { description: "People who own entities together.", endpoint },
  parts({
    name: field(
      text({
        pattern: {
          source: /^[^;#/\\?\s][^;#/\\?]*[^;#/\\?\s]$/,
          says: "must have two characters or more, none of them ; # / \\ ?, and neither begin nor end with a blank",
        },
      }),
      "Unique name, by which entities name their teams.",
    ).required(),
    description: field(text(), "What the team does.").empty(""),
    users: field(set(member), "E-mail addresses of the members. Left out, the team has none.").always([]),
    provider: field(text(), "Where the team comes from: Port, or the provider of single sign-on.")
      .named("provider_name")
      .computed("kept", ""),
    identifier: field(text(), "Identifier of the team's entity of the blueprint _team, where the organisation has such entities.").computed(
      "volatile",
    ),
    id: madeByPort("Port's own id."),
    createdAt: field(text(), "When it was created, ISO 8601.").computed("kept"),
    updatedAt: field(text(), "When it was last changed, ISO 8601.").computed("volatile"),
  }),
);
