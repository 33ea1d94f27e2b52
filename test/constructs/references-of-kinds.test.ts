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
  Page,
  PagePermissions,
  type PortStack,
  Scorecard,
  SystemBlueprint,
  Team,
  Webhook,
  Workflow,
} from "cdktf-port";
import type { Construct } from "constructs";
import { resources } from "./synthesis";

const empty = { properties: {} };
const service = (stack: Construct) => new Blueprint(stack, "service", { identifier: "service", title: "Service", schema: empty });
const own = (stack: Construct) =>
  new Action(stack, "own", {
    identifier: "own",
    trigger: { type: "self-service", operation: "CREATE" },
    invocationMethod: { type: "KAFKA" },
  });
const refs = { service: "${port_blueprint.service.identifier}", squad: "${port_team.squad.name}", own: "${port_action.own.identifier}" };

describe("constructs stand where identifiers do, and make Terraform's order:", () => {
  it("in scorecards, their blueprint and that of a rule's query", () => {
    const { port_scorecard } = resources((stack) => {
      new Scorecard(stack, "ready", {
        identifier: "ready",
        title: "Ready",
        blueprint: service(stack),
        levels: [
          { title: "Basic", color: "red" },
          { title: "Gold", color: "gold" },
        ],
        rules: [
          {
            identifier: "owned",
            title: "Owned",
            level: "Gold",
            query: { combinator: "and", conditions: [{ property: "$team", operator: "isNotEmpty" }] },
          },
        ],
      });
    });
    expect(port_scorecard?.ready).toMatchObject({ blueprint: refs.service, rules: [{ identifier: "owned", level: "Gold" }] });
  });

  it("in the mappings of webhooks", () => {
    const { port_webhook } = resources((stack) => {
      new Webhook(stack, "hook", {
        identifier: "hook",
        title: "Hook",
        mappings: [{ blueprint: service(stack), entity: { identifier: ".body.id", properties: { url: ".body.url" } } }],
        security: { secret: new TerraformVariable(stack, "token", { sensitive: true }).stringValue, signatureAlgorithm: "sha256" },
      });
    });
    expect(port_webhook?.hook).toMatchObject({ mappings: [{ blueprint: refs.service }], security: { secret: "${var.token}" } });
  });

  it("in pages: the blueprint, the folder, what comes before, and in widgets", () => {
    const { port_page, port_folder } = resources((stack) => {
      const blueprint = service(stack);
      const action = own(stack);
      const team = new Team(stack, "squad", { name: "Squad" });
      const top = new Folder(stack, "top", { identifier: "top" });
      const inner = new Folder(stack, "inner", { identifier: "inner", parent: top });
      const table = new Page(stack, "services", {
        identifier: "services",
        type: "blueprint-entities",
        blueprint,
        parent: top,
        after: inner,
      });
      new Folder(stack, "last", { identifier: "last", parent: top, after: table });
      new Page(stack, "board", {
        identifier: "board",
        type: "dashboard",
        after: table,
        widgets: [
          {
            id: "all",
            type: "table-entities-explorer",
            blueprint,
            dataset: { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: blueprint }] },
          },
          { id: "act", type: "action-card-widget", actions: [{ action }] },
          { id: "who", type: "team-info", team_name: team },
        ],
        pageFilters: [{ identifier: "f", query: { blueprint, combinator: "and", rules: [] } }],
      });
    });
    expect(port_page?.services).toMatchObject({
      blueprint: refs.service,
      parent: "${port_folder.top.identifier}",
      after: "${port_folder.inner.identifier}",
    });
    expect(port_folder?.inner).toMatchObject({ parent: "${port_folder.top.identifier}" });
    expect(port_folder?.last).toMatchObject({ after: "${port_page.services.identifier}" });
    const encoded = (reference: string) => reference.replace(/^\$\{(.*)\}$/, "${jsonencode($1)}");
    expect(port_page?.board).toMatchObject({
      after: "${port_page.services.identifier}",
      widgets: [
        expect.stringContaining(`"value":${encoded(refs.service)}`),
        expect.stringContaining(`"action":${encoded(refs.own)}`),
        expect.stringContaining(`"team_name":${encoded(refs.squad)}`),
      ],
      page_filters: [expect.stringContaining(encoded(refs.service))],
    });
  });

  it("in permissions: what they are of, and the teams", () => {
    const file = resources((stack) => {
      const squad = new Team(stack, "squad", { name: "Squad" });
      const page = new Page(stack, "board", { identifier: "board", type: "dashboard" });
      const people = { roles: ["Admin"], teams: [squad, "Others"] };
      new PagePermissions(stack, "read", { pageIdentifier: page, read: people, update: { teams: [squad] } });
      new ActionPermissions(stack, "run", { actionIdentifier: own(stack), execute: people, approve: { teams: [squad] } });
      const updateProperties = { $identifier: people, $title: people, $team: people, $icon: people, size: people };
      new BlueprintPermissions(stack, "see", {
        blueprintIdentifier: service(stack),
        entities: { read: people, register: people, unregister: people, update: people, updateProperties },
      });
    });
    const teams = [refs.squad, "Others"];
    expect(file.port_page_permissions?.read).toMatchObject({
      page_identifier: "${port_page.board.identifier}",
      read: { teams },
      extra_json: expect.stringContaining("jsonencode(port_team.squad.name)"),
    });
    expect(file.port_action_permissions?.run).toMatchObject({
      action_identifier: refs.own,
      permissions: { execute: { teams }, approve: { teams: [refs.squad] } },
    });
    expect(file.port_blueprint_permissions?.see).toMatchObject({
      blueprint_identifier: refs.service,
      entities: { read: { teams }, update_metadata_properties: { icon: { teams } }, update_properties: { size: { teams } } },
    });
  });

  it("in automations, for the action or the blueprint that they watch", () => {
    const { port_action } = resources((stack) => {
      const event = { type: "RUN_UPDATED", actionIdentifier: own(stack) } as const;
      const first = new Automation(stack, "first", {
        identifier: "first",
        trigger: { type: "automation", event, condition: { type: "JQ", expressions: ["true"] } },
        invocationMethod: { type: "UPSERT_ENTITY", blueprintIdentifier: service(stack), mapping: { identifier: "x" } },
      });
      new Automation(stack, "second", {
        identifier: "second",
        trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: first } },
        invocationMethod: { type: "KAFKA" },
      });
    });
    expect(port_action?.first).toMatchObject({
      automation_trigger: { run_updated_event: { action_identifier: refs.own } },
      upsert_entity_method: { blueprint_identifier: refs.service },
    });
    expect(port_action?.second).toMatchObject({
      automation_trigger: { run_created_event: { action_identifier: "${port_action.first.identifier}" } },
    });
  });

  it("in integrations, for the blueprint of a mapping, which jq has in quotes", () => {
    const { port_integration, port_action } = resources((stack) => {
      const blueprint = service(stack);
      const mapped = (mappings: object) => ({ kind: "namespace", selector: { query: "true" }, port: { entity: { mappings } } });
      const k8s = new Integration(stack, "k8s", {
        installationId: "k8s",
        config: {
          resources: [
            mapped({ identifier: ".metadata.uid", blueprint }),
            mapped([{ identifier: ".x", blueprint: '"service"' }, { blueprint: '.kind + "service"' }]),
          ],
        },
      });
      new Action(stack, "run", {
        identifier: "run",
        trigger: { type: "self-service", operation: "CREATE" },
        invocationMethod: {
          type: "INTEGRATION_ACTION",
          installationId: k8s,
          integrationActionType: "dispatch_workflow",
          integrationActionExecutionProperties: { org: "o", repo: "r", workflow: "w" },
        },
      });
    });
    const quoted = "${jsonencode(jsonencode(port_blueprint.service.identifier))}";
    const { config } = Object(port_integration?.k8s);
    expect(config).toContain(`"mappings":{"blueprint":${quoted},"identifier":".metadata.uid"}`);
    expect(config).toContain(`"mappings":[{"blueprint":${quoted},"identifier":".x"},{"blueprint":".kind + \\"service\\""}]`);
    expect(port_action?.run).toMatchObject({ integration_method: { installation_id: "${port_integration.k8s.installation_id}" } });
  });

  it("in entities, and what makes them, for the teams that own them", () => {
    const { port_entity, port_action } = resources((stack) => {
      const blueprint = service(stack);
      const squad = new Team(stack, "squad", { name: "Squad" });
      new Entity(stack, "one", { blueprint, identifier: "one", team: squad });
      new Entity(stack, "two", { blueprint, identifier: "two", team: [squad, "Others"] });
      new Entity(stack, "three", { blueprint, identifier: "three", team: "Squad" });
      new Entity(stack, "four", { blueprint, identifier: "four", team: new TerraformVariable(stack, "who", {}).stringValue });
      new Action(stack, "make", {
        identifier: "make",
        trigger: { type: "self-service", operation: "CREATE" },
        invocationMethod: { type: "UPSERT_ENTITY", blueprintIdentifier: blueprint, mapping: { identifier: "x", team: [squad, "Others"] } },
      });
    });
    expect(port_entity).toMatchObject({
      one: { teams: [refs.squad] },
      two: { teams: [refs.squad, "Others"] },
      three: { teams: [refs.squad] },
      four: { teams: ["${var.who}"] },
    });
    expect(port_action?.make).toMatchObject({ upsert_entity_method: { mapping: { teams: [refs.squad, "Others"] } } });
  });

  it("in workflows, for the blueprints and teams of their nodes", () => {
    const { port_workflow } = resources((stack) => {
      const squad = new Team(stack, "squad", { name: "Squad" });
      new Workflow(stack, "flow", {
        identifier: "flow",
        nodes: [
          { identifier: "asked", config: { type: "SELF_SERVE_TRIGGER", permissions: { teams: [squad] } } },
          { identifier: "make", config: { type: "UPSERT_ENTITY", blueprintIdentifier: service(stack), mapping: { identifier: "x" } } },
        ],
        connections: [{ sourceIdentifier: "asked", targetIdentifier: "make" }],
      });
    });
    const { node } = Object(port_workflow?.flow);
    expect(node).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ self_serve_trigger: expect.objectContaining({ permissions: { teams: [refs.squad] } }) }),
        expect.objectContaining({ upsert_entity: expect.objectContaining({ blueprint_identifier: refs.service }) }),
      ]),
    );
  });

  it("and what is added to one of Port's own blueprints, for that blueprint", () => {
    const { port_system_blueprint, port_blueprint, port_entity } = resources((stack) => {
      const user = new SystemBlueprint(stack, "user", {
        identifier: "_user",
        schema: { properties: { level: { type: "number" } } },
        relations: { uses: { target: service(stack), many: true } },
      });
      new Blueprint(stack, "desk", { identifier: "desk", title: "Desk", schema: empty, relations: { who: { target: user } } });
      new Entity(stack, "ann", { blueprint: user, identifier: "ann@example.com", properties: { level: 1, status: "Active" } });
    });
    expect(port_system_blueprint?.user).toMatchObject({ identifier: "_user", relations: { uses: { target: refs.service } } });
    expect(port_blueprint?.desk).toMatchObject({ relations: { who: { target: "${port_system_blueprint.user.identifier}" } } });
    expect(port_entity?.ann).toMatchObject({ blueprint: "${port_system_blueprint.user.identifier}" });
  });
});

describe("a text that is the identifier of a construct of the stack becomes the reference to it,", () => {
  const describeAll = (stack: PortStack) => {
    service(stack);
    own(stack);
    new Team(stack, "squad", { name: "Squad" });
    new Folder(stack, "top", { identifier: "top" });
    new Page(stack, "board", { identifier: "board", type: "dashboard", parent: "top", after: "top" });
    new Page(stack, "list", { identifier: "list", type: "blueprint-entities", blueprint: "service", after: "board" });
    new PagePermissions(stack, "read", { pageIdentifier: "board", read: { teams: ["Squad", "Nobody"] } });
    new ActionPermissions(stack, "run", { actionIdentifier: "own", execute: {}, approve: {} });
    new Scorecard(stack, "ready", { identifier: "ready", title: "Ready", blueprint: "service", rules: [] });
    new SystemBlueprint(stack, "user", { identifier: "_user", relations: { uses: { target: "service" } } });
    new Blueprint(stack, "desk", { identifier: "desk", title: "Desk", schema: empty, relations: { who: { target: "_user" } } });
    new Entity(stack, "ann", { blueprint: "_user", identifier: "ann@example.com" });
  };

  it("whatever its kind is", () => {
    const file = resources(describeAll);
    expect(file.port_page?.board).toMatchObject({ parent: "${port_folder.top.identifier}", after: "${port_folder.top.identifier}" });
    expect(file.port_page?.list).toMatchObject({ blueprint: refs.service, after: "${port_page.board.identifier}" });
    expect(file.port_page_permissions?.read).toMatchObject({
      page_identifier: "${port_page.board.identifier}",
      read: { teams: [refs.squad, "Nobody"] },
    });
    expect(file.port_action_permissions?.run).toMatchObject({ action_identifier: refs.own });
    expect(file.port_scorecard?.ready).toMatchObject({ blueprint: refs.service });
    expect(file.port_system_blueprint?.user).toMatchObject({ relations: { uses: { target: refs.service } } });
    expect(file.port_entity?.ann).toMatchObject({ blueprint: "${port_system_blueprint.user.identifier}" });
  });

  it("but for a relation to one of Port's own blueprints, which is always there", () => {
    expect(resources(describeAll).port_blueprint?.desk).toMatchObject({ relations: { who: { target: "_user" } } });
  });
});
