import { actionPermissions, blueprintPermissions, organization, organizationSecret, pagePermissions, team } from "../../../model";
import { entriesOf } from "../../../model/kernel/container";
import { isObject } from "../../../model/kernel/data";
import type { ByHand } from "./by-hand";
import { data } from "./provider-under-test";
import type { Hints } from "./shape-examples";
import type { Wide } from "./wide";
import { prepareTargets } from "./wide-catalog";
import { blueprintCalled } from "./wide-scores";

const emails = ["a@example.com", "b@example.com"] as const;

/** People, and two teams. */
async function preparePeople(byHand: ByHand): Promise<void> {
  for (const email of emails) await byHand.request("POST", "/v1/users/invite", { invitee: { email, roles: ["Member"], teams: [] } });
  for (const name of ["core", "web"]) await byHand.request("POST", "/v1/teams", { name });
}

const people: Hints = [
  [/(^|\.)users$/, [emails[0]], [emails[1]]],
  [/\.roles$/, ["Admin"], ["Member"]],
  [/\.teams$/, ["core"], ["web"]],
  [/\.policy$/, data({ combinator: "and", rules: [] }), data({ combinator: "or", rules: [] })],
];

export const wideTeam: Wide = {
  resource: team,
  hints: [[/^name$/, "crew"], ...people],
  needs: [preparePeople],
  // Every key of a team has its attribute.
  unset: [/^extra_json$/],
};

export const widePagePermissions: Wide = {
  resource: pagePermissions,
  hints: [[/^pageIdentifier$/, "docs"], ...people],
  needs: [preparePeople],
  owner: {
    key: "pageIdentifier",
    name: "docs",
    resources: (identifier) => ({ "port_page.owner": data({ identifier, type: "dashboard", title: "Docs" }) }),
  },
  lasting: [["update"]],
};

const policy = (word: string) => data({ queries: { all: { combinator: word, rules: [] } }, conditions: [".results.all"] });

export const wideActionPermissions: Wide = {
  resource: actionPermissions,
  hints: [[/^actionIdentifier$/, "ship"], [/\.policy$/, policy("and"), policy("or")], ...people],
  needs: [preparePeople],
  owner: {
    key: "actionIdentifier",
    name: "ship",
    resources: (identifier) => ({
      "port_action.owner": data({ identifier, title: "Ship", self_service_trigger: { operation: "CREATE" }, kafka_method: {} }),
    }),
  },
  // Left from an older schema; every key of the document has its attribute.
  unset: [/^blueprint_identifier$/, /^extra_json$/],
};

export const wideBlueprintPermissions: Wide = {
  resource: blueprintPermissions,
  hints: [[/^blueprintIdentifier$/, "service"], [/\.roles$/, ["service-moderator", "Admin"], ["Member"]], ...people],
  fit: (document) => {
    const updateProperties = entriesOf(document, ["entities", "updateProperties"]);
    const { $title: block = null } = updateProperties;
    if (isObject(block)) updateProperties.entry = { ...block };
    return document;
  },
  needs: [prepareTargets, preparePeople],
  owner: { key: "blueprintIdentifier", name: "service", resources: blueprintCalled },
  lasting: [["entities", "read"]],
  levels: [["entities"], ["entities", "updateProperties"], ["entities", "updateRelations"]],
  // Every key of the document has its attribute.
  unset: [/^extra_json$/],
};

export const wideOrganization: Wide = {
  resource: organization,
  hints: [
    [/^name$/, "Acme", "Acme too"],
    [/hiddenBlueprints$/, ["_user"], ["_team"]],
  ],
};

export const wideSecret: Wide = {
  resource: organizationSecret,
  hints: [[/^secretName$/, "TOKEN"]],
  // It has a value.
  mend: (document) => ({ secretValue: "text", ...document }),
  // Write-only: test/provider-bridge/rpc/write-only.test.ts. Every key of the document has its attribute.
  unset: [/^secret_value_wo(_version)?$/, /^extra_json$/],
};
