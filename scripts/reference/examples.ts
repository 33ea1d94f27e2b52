/** What one of each kind looks like, by the name of its resource: statements in a function of `stack`. */
export const examples: Readonly<Record<string, string>> = {
  action: `const scaffold = new Action(stack, "scaffold", {
  identifier: "scaffold",
  trigger: { type: "self-service", operation: "CREATE" },
  invocationMethod: { type: "WEBHOOK", url: "https://example.com/scaffold" },
});
new Automation(stack, "follow_up", {
  identifier: "follow_up",
  trigger: { type: "automation", event: { type: "RUN_UPDATED", actionIdentifier: scaffold } },
  invocationMethod: { type: "WEBHOOK", url: "https://example.com/follow-up" },
});`,
  action_permissions: `new ActionPermissions(stack, "scaffold_permissions", {
  actionIdentifier: "scaffold",
  execute: { roles: ["Member"], ownedByTeam: false },
  approve: { roles: ["Admin"] },
});`,
  blueprint: `new Blueprint(stack, "service", {
  identifier: "service",
  title: "Service",
  schema: { properties: { url: { type: "string", format: "url" } }, required: ["url"] },
  relations: { domain: { target: "domain", required: false, many: false } },
});`,
  blueprint_permissions: `const people = { roles: ["Admin"] };
new BlueprintPermissions(stack, "service_permissions", {
  blueprintIdentifier: "service",
  entities: {
    register: people,
    unregister: people,
    update: { ...people, ownedByTeam: true },
    updateProperties: { $identifier: people, $title: people, $team: people, $icon: people },
  },
});`,
  entity: `new Entity(stack, "cart", { blueprint: "service", identifier: "cart", title: "Cart", properties: { url: "https://example.com" } });`,
  entities: `new EntityTable(stack, "carts", {
  blueprint: "service",
  entities: { cart: { title: "Cart" }, basket: { title: "Basket", properties: { url: "https://example.com" } } },
});`,
  folder: `const shop = new Folder(stack, "shop", { identifier: "shop", title: "Shop" });
new Folder(stack, "archive", { identifier: "archive", title: "Archive", parent: shop });`,
  integration: `new Integration(stack, "k8s", {
  installationId: "k8s",
  config: {
    resources: [
      {
        kind: "namespace",
        selector: { query: "true" },
        port: { entity: { mappings: { identifier: ".metadata.uid", blueprint: '"service"' } } },
      },
    ],
  },
});`,
  organization: `new Organization(stack, "organization", { name: "Shop Inc.", announcement: { enabled: true, content: "Hello", color: "blue" } });`,
  organization_secret: `const token = new TerraformVariable(stack, "token", { sensitive: true });
new OrganizationSecret(stack, "ci_token", { secretName: "CI_TOKEN", secretValue: token.stringValue });`,
  page: `new Page(stack, "services", {
  identifier: "services",
  type: "dashboard",
  title: "Services",
  widgets: [{ id: "hello", type: "markdown", source: "custom", markdown: "# Hello" }],
});`,
  page_permissions: `new PagePermissions(stack, "services_permissions", { pageIdentifier: "services", read: { roles: ["Admin"], teams: ["Squad"] } });`,
  scorecard: `new Scorecard(stack, "ready", {
  identifier: "ready",
  title: "Ready",
  blueprint: "service",
  rules: [
    {
      identifier: "has_url",
      title: "Has a URL",
      level: "Gold",
      query: { combinator: "and", conditions: [{ property: "url", operator: "isNotEmpty" }] },
    },
  ],
});`,
  search: `const running = new Search(stack, "running", {
  query: {
    combinator: "and",
    rules: [
      { property: "$blueprint", operator: "=", value: "service" },
      { property: "replicas", operator: ">", value: 0 },
    ],
  },
  exclude: ["scorecards"],
});
new Entity(stack, "shop", { blueprint: "system", identifier: "shop", relations: { services: running.identifiers } });`,
  system_blueprint: `new SystemBlueprint(stack, "user", { identifier: "_user", schema: { properties: { level: { type: "number" } } } });`,
  team: `const squad = new Team(stack, "squad", { name: "Squad", users: ["ann@example.com"] });
new Entity(stack, "cart", { blueprint: "service", identifier: "cart", team: squad });`,
  workflow: `new Workflow(stack, "welcome", {
  identifier: "welcome",
  nodes: [
    { identifier: "made", config: { type: "EVENT_TRIGGER", event: { type: "ENTITY_CREATED", blueprintIdentifier: "service" } } },
    { identifier: "tell", config: { type: "WEBHOOK", url: "https://example.com/welcome" } },
  ],
  connections: [{ sourceIdentifier: "made", targetIdentifier: "tell" }],
});`,
  webhook: `const signature = new TerraformVariable(stack, "signature", { sensitive: true });
new Webhook(stack, "scanner", {
  identifier: "scanner",
  title: "Scanner",
  enabled: true,
  mappings: [{ blueprint: "service", entity: { identifier: ".body.id", properties: { url: ".body.url" } } }],
  security: { secret: signature.stringValue, signatureHeaderName: "x-signature", signatureAlgorithm: "sha256" },
});`,
};
