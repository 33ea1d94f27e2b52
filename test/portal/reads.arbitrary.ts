import fc from "fast-check";
import { routes } from "../../portal/routes/routes";
import { latestMigration, latestRun } from "./flows.arbitrary";
import type { RandomRequest } from "./requests.arbitrary";

/** What a path's parameters stand for: what the other requests make, and what is never there. */
const names: { readonly [parameter: string]: readonly string[] } = {
  blueprint: ["a", "b/β", "constructor", "new.name", "_user", "_team", "_scorecard", "_rule", "_rule_result"],
  entity: ["e1", "e/2", "__proto__", "core", "ada@x.test", "a:sc", "a:sc:r1", "a:sc:r1:e1"],
  scorecard: ["sc", "s/c", "__proto__"],
  action: ["act", "other"],
  page: ["p1", "as", "aEntity", "$home", "__proto__"],
  team: ["core", "Core Team", "__proto__"],
  user: ["ada@x.test", "bob@x.test"],
  secret: ["KEY", "MANGLED"],
  webhook: ["w1", "constructor"],
  integration: ["git", "-"],
  workflow: ["w1", "é2"],
  run: [latestRun],
  migration: [latestMigration],
};

/** Queries that reads take, by a part of the route's path. */
const queries: readonly (readonly [RegExp, readonly string[]])[] = [
  [/entities/, ["exclude_calculated_properties=true", "include=identifier,title", "attach_title_to_relation=true", "exclude=properties.p"]],
  [
    /audit-log/,
    [
      "limit=3",
      "resources=entity&resources=run",
      "entity=e1&blueprint=a",
      "action=DELETE",
      "includes=diff",
      "actionType=automation",
      "from=x",
    ],
  ],
  [/actions\/runs$/, ["limit=2", "active=true", "entity=e1", "source=API", "limit=0"]],
  [/logs$/, ["limit=1&offset=1", "offset=9"]],
  [/approvers$/, ["include_pending_approvers=true"]],
  [/actions$/, ["trigger_type=automation", "operation=CREATE&published=true", "blueprint_identifier=a"]],
  [/teams|users|apps/, ["fields=name&fields=users.email", "fields=email"]],
  [/pages$/, ["compact=true"]],
  [/integration/, ["byField=logIngestId", "byField=installationId", "actionsProcessingEnabled=true"]],
];

const reads = routes.filter(({ method }) => method === "GET");

/** A read of any route that is served. */
export const readRequest: fc.Arbitrary<RandomRequest> = fc.constantFrom(...reads).chain(({ path }) => {
  const known = queries.flatMap(([part, some]) => (part.test(path) ? some : []));
  const filled = path.split("/").map((part) => (part.startsWith(":") ? fc.constantFrom(...namesOf(part.slice(1))) : fc.constant(part)));
  const query = fc.option(fc.constantFrom("unknown=1", ...known), { nil: "" });
  return fc.tuple(fc.tuple(...filled), query).map(([parts, chosen]): RandomRequest => {
    const url = parts.map((part) => (part.startsWith("{") ? part : encodeURIComponent(part))).join("/");
    return { method: "GET", path: chosen === "" ? url : `${url}?${chosen}` };
  });
});

function namesOf(parameter: string): readonly string[] {
  const known = names[parameter];
  if (known === undefined)
    throw new Error(`No read names a "${parameter}": add to the names of reads.arbitrary.ts what a life makes of it.`);
  return known;
}
