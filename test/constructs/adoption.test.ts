import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Testing } from "cdktf";
import { Action, Blueprint, defineEnvironments, Entity, Folder, Integration, Page, PortStack, Scorecard, Team, Webhook } from "cdktf-port";
import type { Construct } from "constructs";
import { scratchFolder } from "../scratch-folder";
import { testApp } from "./synthesis";

const schema = { properties: {} };

/** A list in a file of its own. */
function listed(text: string): string {
  const path = join(scratchFolder(), "list.json");
  writeFileSync(path, text);
  return path;
}

function stackWith(adopted: string, provider: "bridge" | "official" = "bridge"): PortStack {
  const [environment] = defineEnvironments([{ name: "development", provider }, { name: "production" }]);
  if (environment === undefined) throw new Error("There are two environments.");
  return new PortStack(testApp(), "development", { environment, adopted });
}

function synthesised(stack: PortStack, describe: (stack: Construct) => void) {
  describe(stack);
  stack.prepareStack();
  const file: { import?: { to: string; id: string }[]; provider: { port: Record<string, unknown>[] } } = JSON.parse(
    Testing.synth(stack, true),
  );
  return { blocks: Object.fromEntries((file.import ?? []).map(({ to, id }) => [to, id])), provider: file.provider.port[0] };
}

const everything = JSON.stringify({
  organization: "org_1",
  port_action: ["own"],
  port_blueprint: ["a:b", "b", "nobody"],
  port_blueprint_relation: ["b:back", "b:other"],
  port_entity: ["a%3Ab:x:y", "b:x"],
});

function catalog(stack: Construct): void {
  const a = new Blueprint(stack, "a", { identifier: "a:b", title: "A", schema, relations: { to: { target: "b" } } });
  const relations = { back: { target: a }, free: { target: a } };
  new Blueprint(stack, "b", { identifier: "b", title: "B", schema, relations });
  new Entity(stack, "x", { blueprint: a, identifier: "x:y", relations: { to: "x" } });
  new Entity(stack, "y", { blueprint: "b", identifier: "x", relations: { back: "x:y" } });
  new Entity(stack, "later", { blueprint: "b", identifier: "later" });
  new Entity(stack, "token", { blueprint: "b", identifier: a.getStringAttribute("title") });
  new Action(stack, "own", {
    identifier: "own",
    trigger: { type: "self-service", operation: "CREATE" },
    invocationMethod: { type: "KAFKA" },
  });
}

describe("a stack with an adoption list", () => {
  it("imports what the list names, by ids that say what no document does, and names the organisation", () => {
    const { blocks, provider } = synthesised(stackWith(listed(everything)), catalog);
    expect(blocks).toEqual({
      "port_action.own": "own",
      "port_blueprint.a": "a:b",
      "port_blueprint.b": "b?without=back,free",
      "port_blueprint_relation.b_back": "b:back",
      "port_entity.x": "a%3Ab:x:y",
      "port_entity.y": "b:x?create_missing_related_entities=true",
    });
    expect(provider).toMatchObject({ organization_id: "org_1" });
  });

  it("imports every kind that has a construct, by what names one in Port", () => {
    const kinds = {
      port_folder: ["docs"],
      port_integration: ["k8s"],
      port_page: ["$home"],
      port_scorecard: ["b:ready"],
      port_team: ["Core"],
    };
    const { blocks } = synthesised(stackWith(listed(JSON.stringify({ ...kinds, port_webhook: ["events", "b"] }))), (stack) => {
      const blueprint = new Blueprint(stack, "b", { identifier: "b", title: "B", schema });
      new Scorecard(stack, "ready", { identifier: "ready", blueprint, title: "Ready", rules: [] });
      new Page(stack, "home", { identifier: "$home", type: "home", title: "Home" });
      new Page(stack, "guide", { identifier: "guide", type: "dashboard", title: "Guide" });
      new Folder(stack, "docs", { identifier: "docs" });
      new Integration(stack, "k8s", { installationId: "k8s" });
      new Team(stack, "core", { name: "Core" });
      new Webhook(stack, "events", { identifier: "events", title: "Events" });
    });
    expect(blocks).toEqual({
      "port_folder.docs": "docs",
      "port_integration.k8s": "k8s",
      "port_page.home": "$home",
      "port_scorecard.ready": "b:ready",
      "port_team.core": "Core",
      "port_webhook.events": "events",
    });
  });

  it("leaves out, on the official provider, what that does not know", () => {
    const { blocks, provider } = synthesised(stackWith(listed(everything), "official"), (stack) => {
      new Blueprint(stack, "b", { identifier: "b", title: "B", schema });
    });
    expect(blocks).toEqual({ "port_blueprint.b": "b" });
    expect(provider).not.toHaveProperty("organization_id");
  });

  it("leaves to a construct the import that it asks for itself", () => {
    const { blocks } = synthesised(stackWith(listed(everything)), (stack) => {
      new Blueprint(stack, "b", { identifier: "b", title: "B", schema }).importFrom("other");
    });
    expect(blocks).toEqual({ "port_blueprint.b": "other" });
  });

  it("creates everything without one", () => {
    const { blocks, provider } = synthesised(stackWith(join(scratchFolder(), "nosuch.json")), catalog);
    expect(blocks).toEqual({});
    expect(provider).not.toHaveProperty("organization_id");
  });

  it("finds it under the environment's name where the app runs, and refuses one that is damaged", () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "adopted"));
    writeFileSync(join(folder, "adopted", "production.json"), "[]");
    const spy = jest.spyOn(process, "cwd").mockReturnValue(folder);
    try {
      const [development, production] = defineEnvironments([{ name: "development" }, { name: "production" }]);
      if (development === undefined || production === undefined) throw new Error("There are two environments.");
      const app = testApp();
      new PortStack(app, "development", { environment: development });
      expect(() => new PortStack(app, "production", { environment: production })).toThrow(
        'adopted/production.json: It must be an object: { "organization": "org_…", "port_blueprint": ["service"] }. Write it anew with "npx cdktf-port adopt production".',
      );
    } finally {
      spy.mockRestore();
    }
  });
});
