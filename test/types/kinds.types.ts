/** What the compiler takes and refuses of the kinds whose props nothing is inferred from. */
import { TerraformVariable } from "cdktf";
import {
  Action,
  ActionPermissions,
  Automation,
  Blueprint,
  BlueprintPermissions,
  Entity,
  Folder,
  Integration,
  Organization,
  OrganizationSecret,
  Page,
  PagePermissions,
  Scorecard,
  Search,
  SystemBlueprint,
  Team,
  Webhook,
} from "cdktf-port";
import type { Construct } from "constructs";

declare const scope: Construct;
const variable = new TerraformVariable(scope, "variable", {});
const service = new Blueprint(scope, "service", { identifier: "service", title: "Service", schema: { properties: {} } });
const squad = new Team(scope, "squad", { name: "Squad", users: variable.listValue });
const top = new Folder(scope, "top", { identifier: "top", title: variable.stringValue });
const user = new SystemBlueprint(scope, "user", { identifier: "_user", schema: { properties: { level: { type: "number" } } } });
const page = new Page(scope, "page", { identifier: "page", type: "dashboard", parent: top, after: top, locked: variable.booleanValue });
const action = new Action(scope, "action", {
  identifier: "action",
  trigger: { type: "self-service", operation: "CREATE" },
  invocationMethod: { type: "KAFKA" },
});

// Constructs and tokens stand where identifiers do.
new Page(scope, "p", { identifier: "p", type: "blueprint-entities", blueprint: service, after: page });
new Folder(scope, "f", { identifier: "f", after: page });
new Entity(scope, "e", { blueprint: user, identifier: "a@b.c", properties: { level: 1, status: "Active" }, team: squad });
new Entity(scope, "e", { blueprint: service, identifier: "e", team: [squad, "Others", variable.stringValue] });
new Blueprint(scope, "b", { identifier: "b", title: "B", schema: {}, relations: { who: { target: user } } });
new PagePermissions(scope, "pp", { pageIdentifier: page, read: { teams: [squad] } });
new ActionPermissions(scope, "ap", { actionIdentifier: action, execute: { teams: [squad.identifier] }, approve: {} });
const event = { type: "RUN_CREATED", actionIdentifier: action } as const;
const automation = new Automation(scope, "a", {
  identifier: "a",
  trigger: { type: "automation", event },
  invocationMethod: { type: "UPSERT_ENTITY", blueprintIdentifier: user, mapping: { team: [squad] } },
});
new ActionPermissions(scope, "ap", { actionIdentifier: automation, execute: {}, approve: {} });
new Organization(scope, "o", { settings: { hiddenBlueprints: [service] } });
new OrganizationSecret(scope, "s", { secretName: "S" }, { secretValueWo: variable.stringValue, secretValueWoVersion: 1 });
new Integration(scope, "i", {
  installationId: "i",
  config: {
    resources: [{ kind: "k", selector: { query: "true" }, port: { entity: { mappings: { identifier: ".id", blueprint: service } } } }],
  },
});
new Webhook(scope, "w", { mappings: [{ blueprint: service, operation: "delete", entity: { identifier: ".body.id" } }] });

// Misspelt keys, other kinds, what is missing.
// @ts-expect-error: a misspelt key
new Team(scope, "t", { name: "T", user: [] });
// @ts-expect-error: a team where a folder belongs
new Page(scope, "p", { identifier: "p", type: "dashboard", parent: squad });
// @ts-expect-error: a folder where a page belongs
new PagePermissions(scope, "pp", { pageIdentifier: top, read: {} });
// @ts-expect-error: a folder where a team belongs
new PagePermissions(scope, "pp", { pageIdentifier: page, read: { teams: [top] } });
// @ts-expect-error: a page where a blueprint belongs
new Scorecard(scope, "s", { identifier: "s", title: "S", blueprint: page, rules: [] });
// @ts-expect-error: rules are missing
new Scorecard(scope, "s", { identifier: "s", title: "S", blueprint: service });
new Automation(scope, "a", {
  identifier: "a",
  // @ts-expect-error: a person starts it
  trigger: { type: "self-service", operation: "CREATE" },
  invocationMethod: { type: "KAFKA" },
});
// @ts-expect-error: what may be done with properties is missing
new BlueprintPermissions(scope, "bp", { blueprintIdentifier: service, entities: { register: {}, unregister: {} } });
// @ts-expect-error: no such option
new OrganizationSecret(scope, "s", { secretName: "S" }, { secretWo: "x" });
// @ts-expect-error: none of the choices
new Webhook(scope, "w", { security: { signatureAlgorithm: "md5" } });
// @ts-expect-error: a misspelt key in a mapping
new Webhook(scope, "w", { mappings: [{ blueprint: service, entity: { identifer: ".body.id" } }] });
// @ts-expect-error: a property of another kind
new SystemBlueprint(scope, "sb", { identifier: "_user", schema: { properties: { level: { type: "number", format: "url" } } } });

// A search takes Port's query, and gives tokens.
const found = new Search(scope, "found", {
  query: {
    combinator: "and",
    rules: [
      { property: "$blueprint", operator: "=", value: service },
      { operator: "relatedTo", blueprint: service, value: variable.stringValue },
      { combinator: "or", rules: [{ property: "size", operator: ">", value: 1 }] },
    ],
  },
  include: variable.listValue,
  excludeCalculatedProperties: variable.booleanValue,
});
new Team(scope, "found", { name: found.entities.get(0).title, users: found.identifiers });
// @ts-expect-error: a search needs its query
new Search(scope, "found", {});
// @ts-expect-error: "xor" combines nothing
new Search(scope, "found", { query: { combinator: "xor", rules: [] } });
// @ts-expect-error: no such key
new Search(scope, "found", { query: { combinator: "and", rules: [] }, includes: [] });
