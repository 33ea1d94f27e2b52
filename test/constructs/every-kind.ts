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
  Workflow,
} from "cdktf-port";
import { Construct } from "constructs";

/** Whether to describe what only our provider has a place for, too. Default true. */
interface EveryKindProps {
  readonly beyondOfficial?: boolean;
}

/** A portal with one of every kind, in which constructs stand wherever they can. The variables `token` and `signature` are secrets. */
export class EveryKind extends Construct {
  private readonly squad = new Team(this, "squad", { name: "Squad", description: "Owns the shop" });

  constructor(scope: Construct, id: string, { beyondOfficial = true }: EveryKindProps = {}) {
    super(scope, id);
    const service = this.catalog(beyondOfficial);
    const action = this.automation(service);
    this.sidebar(service, action);
    this.settings(beyondOfficial);
  }

  private secret(name: string): string {
    const variable = new TerraformVariable(this, name, { sensitive: true });
    variable.overrideLogicalId(name);
    return variable.stringValue;
  }

  private catalog(beyondOfficial: boolean): Blueprint {
    const { squad } = this;
    const service = new Blueprint(
      this,
      "service",
      { identifier: "service", title: "Service", schema: { properties: { url: { type: "string", format: "url" } } } },
      { createCatalogPage: false },
    );
    const user = new SystemBlueprint(this, "user", {
      identifier: "_user",
      schema: { properties: { level: { type: "number" } } },
      relations: { services: { target: service, title: "Services", required: false, many: true } },
      aggregationProperties: {
        known: { title: "Known services", target: service, calculationSpec: { calculationBy: "entities", func: "count" } },
      },
    });
    const desk = new Blueprint(
      this,
      "desk",
      {
        identifier: "desk",
        title: "Desk",
        schema: { properties: {} },
        relations: { who: { target: user, required: false, many: false }, watches: { target: service, required: false, many: true } },
      },
      { createCatalogPage: false },
    );
    const cart = new Entity(this, "cart", {
      blueprint: service,
      identifier: "cart",
      title: "Cart",
      properties: { url: "https://example.com/cart" },
      team: beyondOfficial ? squad : [squad],
    });
    const found = new Search(
      this,
      "found",
      { query: { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: service }] } },
      { dependsOn: [cart] },
    );
    new Entity(this, "corner", {
      blueprint: desk,
      identifier: "corner",
      title: "Corner",
      relations: { who: null, watches: found.identifiers },
    });
    new Scorecard(this, "ready", {
      identifier: "ready",
      title: "Ready",
      blueprint: service,
      levels: [
        { title: "Basic", color: "red" },
        { title: "Gold", color: "gold", ...(beyondOfficial ? { description: "Fit to run" } : {}) },
      ],
      rules: [
        {
          identifier: "has_url",
          title: "Has a URL",
          level: "Gold",
          query: { combinator: "and", conditions: [{ property: "url", operator: "isNotEmpty" }] },
        },
      ],
    });
    const people = { users: [], roles: ["Admin"], teams: [squad] };
    new BlueprintPermissions(this, "service_permissions", {
      blueprintIdentifier: service,
      entities: {
        register: people,
        unregister: people,
        update: { ...people, ownedByTeam: true },
        updateProperties: { $identifier: people, $title: people, $team: people, $icon: people, url: people },
      },
    });
    return service;
  }

  private automation(service: Blueprint): Action {
    const { squad } = this;
    const action = new Action(this, "scaffold", {
      identifier: "scaffold",
      title: "Scaffold ${service}",
      trigger: { type: "self-service", operation: "CREATE", blueprintIdentifier: service, userInputs: { properties: {}, required: [] } },
      invocationMethod: { type: "WEBHOOK", url: "https://example.com/scaffold", headers: { Authorization: "{{ .secrets.TOKEN }}" } },
    });
    new ActionPermissions(this, "scaffold_permissions", {
      actionIdentifier: action,
      execute: { roles: ["Member"], teams: [squad], ownedByTeam: false },
      approve: { teams: [squad] },
    });
    new Automation(this, "follow_up", {
      identifier: "follow_up",
      title: "Follow up",
      trigger: { type: "automation", event: { type: "RUN_UPDATED", actionIdentifier: action } },
      invocationMethod: {
        type: "UPSERT_ENTITY",
        blueprintIdentifier: service,
        mapping: { identifier: "{{ .event.diff.after.id }}", team: [squad] },
      },
    });
    new Integration(this, "k8s", {
      installationId: "k8s",
      installationAppType: "kubernetes",
      config: {
        resources: [
          {
            kind: "namespace",
            selector: { query: "true" },
            port: { entity: { mappings: [{ identifier: ".metadata.uid", blueprint: service }] } },
          },
        ],
      },
    });
    new Webhook(this, "scanner", {
      identifier: "scanner",
      title: "Scanner",
      enabled: true,
      mappings: [{ blueprint: service, operation: "create", entity: { identifier: ".body.id", properties: { url: ".body.url" } } }],
      security: { secret: this.secret("signature"), signatureHeaderName: "x-signature", signatureAlgorithm: "sha256" },
    });
    new Workflow(this, "welcome", {
      identifier: "welcome",
      title: "Welcome",
      nodes: [
        { identifier: "made", config: { type: "EVENT_TRIGGER", event: { type: "ENTITY_CREATED", blueprintIdentifier: service } } },
        { identifier: "tell", config: { type: "WEBHOOK", url: "https://example.com/welcome", body: { id: "{{ .outputs.made.id }}" } } },
      ],
      connections: [{ sourceIdentifier: "made", targetIdentifier: "tell" }],
    });
    return action;
  }

  private sidebar(service: Blueprint, action: Action): void {
    const top = new Folder(this, "top", { identifier: "top", title: "Shop" });
    const inner = new Folder(this, "inner", { identifier: "inner", title: "More", parent: top });
    const table = new Page(this, "services", {
      identifier: "services",
      title: "Services",
      type: "blueprint-entities",
      blueprint: service,
      parent: top,
      after: inner,
    });
    const board = new Page(this, "board", {
      identifier: "board",
      title: "Board",
      type: "dashboard",
      parent: top,
      after: table,
      widgets: [
        {
          id: "rows",
          type: "dashboard-widget",
          layout: [{ height: 400, columns: [{ id: "run", size: 12 }] }],
          widgets: [{ id: "run", type: "action-card-widget", title: "Run", actions: [{ action }] }],
        },
      ],
    });
    new PagePermissions(this, "board_permissions", { pageIdentifier: board, read: { users: [], roles: ["Admin"], teams: [this.squad] } });
  }

  private settings(beyondOfficial: boolean): void {
    const announcement = { enabled: true, content: "Hello", color: "blue" } as const;
    new Organization(this, "organization", { name: "Shop Inc.", ...(beyondOfficial ? { announcement } : {}) });
    new OrganizationSecret(this, "secret", { secretName: "TOKEN", secretValue: this.secret("token"), description: "Signs" });
  }
}
