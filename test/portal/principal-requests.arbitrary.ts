import fc from "fast-check";
import type { Json } from "../../portal";
import type { RandomRequest } from "./requests.arbitrary";

/** The value of every secret: no answer may hold it. */
export const hiddenValue = "hidden-from-everybody";

/** Few of each, so that they meet: identifiers of teams are names of others. */
const teamName = fc.constantFrom("core", "kernel", "Core Team", "__proto__");
const teamEntity = fc.constantFrom("core", "kernel", "constructor", "Core-Team");
const email = fc.constantFrom("ada@x.test", "bob@x.test", "__proto__");
const blueprint = fc.constantFrom("a", "b/β", "_user", "_team", "new.name");
const role = fc.constantFrom("Admin", "Member", "a-moderator", "new.name-moderator");
const property = fc.constantFrom("p", "q", "__proto__", "$title", "$team", "size", "toString");
const relation = fc.constantFrom("r", "s", "valueOf");

const teams = fc.uniqueArray(fc.oneof(teamName, teamEntity), { maxLength: 2 });
const users = fc.uniqueArray(email, { maxLength: 2 });
const roles = fc.uniqueArray(role, { maxLength: 2 });

/** Some of the keys of a record. */
function some(arbitraries: { readonly [key: string]: fc.Arbitrary<Json> }): fc.Arbitrary<Json> {
  const entries = Object.entries(arbitraries).map(([key, value]) =>
    fc.option(
      value.map((part): [string, Json] => [key, part]),
      { nil: undefined, freq: 4 },
    ),
  );
  return fc.tuple(...entries).map((parts): Json => Object.fromEntries(parts.filter((part) => part !== undefined)));
}

const team = some({ name: teamName, users, description: fc.constantFrom("d", "") });
const block = some({ users, roles, teams, ownedByTeam: fc.boolean() });
const blueprintPermissions = some({
  entities: some({
    read: block,
    register: block,
    update: block,
    updateProperties: fc.dictionary(property, block, { maxKeys: 2, noNullPrototype: true }).map((body): Json => body),
    updateRelations: fc.dictionary(relation, block, { maxKeys: 1, noNullPrototype: true }).map((body): Json => body),
  }),
});
const secret = some({
  secretName: fc.constantFrom("KEY", "__proto__"),
  secretValue: fc.constant(hiddenValue),
  description: fc.constant("d"),
});

function request(method: RandomRequest["method"], path: fc.Arbitrary<string>, body?: fc.Arbitrary<Json>): fc.Arbitrary<RandomRequest> {
  return body === undefined
    ? path.map((url) => ({ method, path: url }))
    : fc.tuple(path, body).map(([url, sent]) => ({ method, path: url, body: sent }));
}

const under = (base: string, part: fc.Arbitrary<string>) => part.map((name) => `${base}/${encodeURIComponent(name)}`);
const entities = (identifier: string) => `/v1/blueprints/${identifier}/entities`;
const teamProperties = some({ description: fc.constantFrom("d", ""), size: fc.constant(7) });

/** Requests about teams and users from both sides, permissions, and secrets. */
export const principalRequest: fc.Arbitrary<RandomRequest> = fc.oneof(
  { weight: 3, arbitrary: request("POST", fc.constant("/v1/teams"), team) },
  { weight: 2, arbitrary: request("PUT", under("/v1/teams", teamName), team) },
  { weight: 2, arbitrary: request("PATCH", under("/v1/teams", teamName), team) },
  { weight: 1, arbitrary: request("DELETE", under("/v1/teams", teamName)) },
  { weight: 3, arbitrary: request("POST", fc.constant("/v1/users/invite"), some({ invitee: some({ email, roles, teams }) })) },
  { weight: 2, arbitrary: request("PATCH", under("/v1/users", email), some({ roles, teams })) },
  { weight: 1, arbitrary: request("DELETE", under("/v1/users", email)) },
  {
    weight: 3,
    arbitrary: request(
      "POST",
      fc.constant(`${entities("_team")}?upsert=true`),
      some({ identifier: teamEntity, title: fc.oneof(teamName, fc.constant("")), team: teams, properties: teamProperties }),
    ),
  },
  { weight: 2, arbitrary: request("PATCH", under(entities("_team"), teamEntity), some({ identifier: teamEntity, title: teamName })) },
  { weight: 1, arbitrary: request("DELETE", under(entities("_team"), teamEntity)) },
  { weight: 2, arbitrary: request("POST", fc.constant(`${entities("_user")}?upsert=true`), some({ identifier: email, team: teams })) },
  { weight: 1, arbitrary: request("PATCH", under(entities("_user"), email), some({ identifier: email, team: teams })) },
  {
    weight: 1,
    arbitrary: request(
      "DELETE",
      under("/v1/blueprints", fc.constantFrom("_team", "_user")).map((url) => `${url}/all-entities`),
    ),
  },
  {
    weight: 1,
    arbitrary: request("POST", fc.constant(`${entities("a")}?upsert=true`), some({ identifier: fc.constant("e1"), team: teams })),
  },
  {
    weight: 4,
    arbitrary: request(
      "PATCH",
      under("/v1/blueprints", blueprint).map((url) => `${url}/permissions`),
      blueprintPermissions,
    ),
  },
  { weight: 2, arbitrary: request("PATCH", fc.constant("/v1/actions/act/permissions"), some({ execute: block, approve: block })) },
  { weight: 1, arbitrary: request("POST", fc.constant("/v1/organization/secrets"), secret) },
  { weight: 1, arbitrary: request("PATCH", under("/v1/organization/secrets", fc.constantFrom("KEY", "__proto__")), secret) },
);
