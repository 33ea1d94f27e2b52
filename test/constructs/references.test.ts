import { Lazy, TerraformOutput, TerraformStack, Testing } from "cdktf";
import { Action, Blueprint, defineEnvironments, Entity, PortStack } from "cdktf-port";
import type { Construct } from "constructs";
import { developmentStack, problems, resources, synthesised, testApp, warnings } from "./synthesis";

const empty = { properties: {} };
const blueprintOf = (
  stack: Construct,
  identifier: string,
  relations: Record<string, { target: string | Blueprint; many?: boolean }> = {},
  id = identifier,
) => new Blueprint(stack, id, { identifier, title: identifier, schema: empty, relations });

describe("a construct", () => {
  it("tells Terraform what its options say, which no document of Port's holds", () => {
    const options = { createCatalogPage: false, deletePropertyValues: ["size"], forceDeleteEntities: true };
    const { port_blueprint } = resources((stack) => {
      new Blueprint(stack, "squad", { identifier: "squad", title: "Squad", schema: empty }, options);
    });
    expect(port_blueprint?.squad).toMatchObject({
      create_catalog_page: false,
      delete_property_values: ["size"],
      force_delete_entities: true,
    });
  });

  it("stands wherever Port's JSON has its identifier, and makes Terraform's dependency", () => {
    const { port_blueprint, port_entity, port_action } = resources((stack) => {
      const squad = blueprintOf(stack, "squad");
      const service = new Blueprint(stack, "service", {
        identifier: "service",
        title: "Service",
        schema: empty,
        relations: { owner: { target: squad }, users: { target: squad, many: true } },
      });
      const shop = new Entity(stack, "shop", { blueprint: squad, identifier: "shop" });
      new Entity(stack, "cart", { blueprint: service, identifier: "cart", relations: { owner: shop, users: [shop, "bank"] } });
      const own = new Action(stack, "own", {
        identifier: "own",
        trigger: {
          type: "self-service",
          operation: "DAY-2",
          blueprintIdentifier: service,
          userInputs: { properties: { squad: { type: "string", format: "entity", blueprint: squad } } },
        },
        invocationMethod: { type: "UPSERT_ENTITY", blueprintIdentifier: service, mapping: { relations: { owner: squad.identifier } } },
      });
      new Action(stack, "after", {
        identifier: "after",
        trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: own } },
        invocationMethod: { type: "KAFKA" },
      });
    });
    expect(port_blueprint?.service).toMatchObject({
      relations: { owner: { target: "${port_blueprint.squad.identifier}" }, users: { target: "${port_blueprint.squad.identifier}" } },
    });
    expect(port_entity?.cart).toMatchObject({
      blueprint: "${port_blueprint.service.identifier}",
      relations: {
        single_relations: { owner: "${port_entity.shop.identifier}" },
        many_relations: { users: ["${port_entity.shop.identifier}", "bank"] },
      },
    });
    expect(port_action?.own).toMatchObject({
      self_service_trigger: {
        blueprint_identifier: "${port_blueprint.service.identifier}",
        user_properties: { string_props: { squad: { blueprint: "${port_blueprint.squad.identifier}" } } },
      },
      upsert_entity_method: {
        blueprint_identifier: "${port_blueprint.service.identifier}",
        mapping: { relations: '{"owner":${jsonencode(port_blueprint.squad.identifier)}}' },
      },
    });
    expect(port_action?.after).toMatchObject({
      automation_trigger: { run_created_event: { action_identifier: "${port_action.own.identifier}" } },
    });
  });

  it("gives its identifier and other attributes as tokens, and the text in its definition", () => {
    const file = synthesised((stack) => {
      const squad = blueprintOf(stack, "squad");
      expect(squad.definition.identifier).toBe("squad");
      new TerraformOutput(stack, "made", { value: `${squad.identifier} at ${squad.getStringAttribute("created_at")}` });
    });
    expect(file).toMatchObject({ output: { made: { value: "${port_blueprint.squad.identifier} at ${port_blueprint.squad.created_at}" } } });
  });

  it("is refused where another kind belongs", () => {
    expect(
      problems((stack) => {
        const squad = blueprintOf(stack, "squad");
        const shop = new Entity(stack, "shop", { blueprint: squad, identifier: "shop" });
        new Blueprint(stack, "service", {
          identifier: "service",
          title: "S",
          schema: empty,
          relations: { owner: { target: shop as never } },
        });
        new Entity(stack, "loose", { blueprint: squad, identifier: "loose", title: stack as never });
      }),
    ).toEqual([
      "[development/service] relations.owner.target takes a construct of kind blueprint, and development/shop is of kind entity.",
      "[development/loose] title holds the construct development, which is nothing in Port: take one of its attributes.",
    ]);
  });

  it("is refused in a stack of another environment, and taken over in another stack of its own", () => {
    const [development, production] = defineEnvironments([{ name: "development" }, { name: "production" }]);
    if (development === undefined || production === undefined) throw new Error("There are two environments.");
    const app = testApp();
    const squad = blueprintOf(new PortStack(app, "development", { environment: development }), "squad");
    const other = new PortStack(app, "more", { environment: development });
    const foreign = new PortStack(app, "production", { environment: production });
    for (const stack of [other, foreign])
      new Entity(stack, "shop", { blueprint: squad, identifier: "shop", properties: { x: 1 } as never });
    for (const stack of [other, foreign]) stack.prepareStack();
    expect(foreign.node.findChild("shop").node.validate()).toEqual([
      "properties.x is no property of squad, which has none.",
      "blueprint refers to development/squad of the environment development, and this stack describes production: give each environment constructs of its own.",
    ]);
    expect(other.node.findChild("shop").node.validate()).toEqual(["properties.x is no property of squad, which has none."]);
  });

  it("of another stack of the same environment is taken out of that stack's state", () => {
    const [environment] = defineEnvironments([{ name: "development" }]);
    if (environment === undefined) throw new Error("There is an environment.");
    const app = testApp();
    const squad = blueprintOf(new PortStack(app, "base", { environment }), "squad");
    const stack = new PortStack(app, "more", { environment });
    new Entity(stack, "shop", { blueprint: squad, identifier: "shop" });
    stack.prepareStack();
    const { resource } = JSON.parse(Testing.synth(stack, true));
    expect(resource.port_entity.shop.blueprint).toMatch(/^\$\{data\.terraform_remote_state\.[\w-]+\.outputs\.[\w-]+\}$/);
  });
});

describe("a text that is the identifier of a construct of the stack", () => {
  it("becomes the reference to it", () => {
    const { port_blueprint, port_entity, port_action } = resources((stack) => {
      new Action(stack, "own", {
        identifier: "own",
        trigger: { type: "self-service", operation: "DAY-2", blueprintIdentifier: "service" },
        invocationMethod: { type: "KAFKA" },
      });
      new Entity(stack, "cart", { blueprint: "service", identifier: "cart", relations: { owner: "shop" } });
      blueprintOf(stack, "service", { owner: { target: "squad" }, other: { target: "elsewhere" } });
      new Entity(stack, "shop", { blueprint: "squad", identifier: "shop" });
      blueprintOf(stack, "squad");
    });
    expect(port_action?.own).toMatchObject({ self_service_trigger: { blueprint_identifier: "${port_blueprint.service.identifier}" } });
    expect(port_entity?.cart).toMatchObject({
      blueprint: "${port_blueprint.service.identifier}",
      relations: { single_relations: { owner: "${port_entity.shop.identifier}" } },
    });
    expect(port_blueprint?.service).toMatchObject({
      relations: { owner: { target: "${port_blueprint.squad.identifier}" }, other: { target: "elsewhere" } },
    });
  });

  it("counts with its blueprint where it names an entity", () => {
    const { port_entity } = resources((stack) => {
      blueprintOf(stack, "squad");
      blueprintOf(stack, "person");
      blueprintOf(stack, "service", { owner: { target: "squad" } });
      new Entity(stack, "someone", { blueprint: "person", identifier: "shop" });
      new Entity(stack, "cart", { blueprint: "service", identifier: "cart", relations: { owner: "shop" } });
    });
    expect(port_entity?.cart).toMatchObject({ relations: { single_relations: { owner: "shop" } } });
  });

  it("stays a text in a blueprint that relates to itself", () => {
    const describe = (stack: Construct) => void blueprintOf(stack, "service", { parent: { target: "service" } });
    expect(resources(describe).port_blueprint?.service).toMatchObject({ relations: { parent: { target: "service" } } });
    expect(warnings(describe)).toEqual([]);
  });

  it("stays a text, with a warning, where the reference would close a circle that no relation can leave", () => {
    const describe = (stack: Construct) => {
      const own = new Action(stack, "own", {
        identifier: "own",
        trigger: { type: "self-service", operation: "DAY-2", blueprintIdentifier: "service" },
        invocationMethod: { type: "KAFKA" },
      });
      new Blueprint(stack, "service", { identifier: "service", title: own.identifier, schema: empty });
    };
    expect(resources(describe).port_action?.own).toMatchObject({ self_service_trigger: { blueprint_identifier: "service" } });
    expect(warnings(describe)).toEqual([
      'development/own: trigger.blueprintIdentifier stays the text "service": a reference to development/service would close a circle. Port may refuse it while that blueprint does not exist.',
    ]);
  });
});

describe("constructs that refer to each other in a circle", () => {
  it("are one problem that names the circle, where no relation can leave it", () => {
    const describe = (stack: Construct) => {
      const names: { actionIdentifier?: Action } = {};
      const following = (id: string, actionIdentifier: Lazy | Action) =>
        new Action(stack, id, {
          identifier: id,
          trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: actionIdentifier as Action } },
          invocationMethod: { type: "KAFKA" },
        });
      const a = following("a", Lazy.anyValue({ produce: () => names.actionIdentifier }) as Lazy);
      names.actionIdentifier = following("b", a);
    };
    expect(problems(describe)).toEqual([
      "[development/a] These need each other in a circle, and Terraform creates what is needed first: development/a → development/b → development/a. Write one of the references as its identifier, a text.",
    ]);
  });
});

describe("two constructs for one thing in Port", () => {
  it("are refused; entities of two blueprints may share an identifier", () => {
    expect(
      problems((stack) => {
        const squad = blueprintOf(stack, "squad");
        blueprintOf(stack, "squad", {}, "again");
        blueprintOf(stack, "person");
        new Entity(stack, "one", { blueprint: squad, identifier: "x" });
        new Entity(stack, "two", { blueprint: "person", identifier: "x" });
        new Entity(stack, "three", { blueprint: "squad", identifier: "x" });
      }),
    ).toEqual([
      '[development/again] identifier "squad" is described by development/squad already: Port has one blueprint of that name, so let one construct describe it.',
      '[development/three] identifier "x" is described by development/one already: Port has one entity of that name, so let one construct describe it.',
    ]);
  });
});

describe("a stack of CDKTF's own", () => {
  it("holds the constructs as well, beside a provider that the app brings", () => {
    const stack = new TerraformStack(testApp(), "own");
    blueprintOf(stack, "squad");
    expect(JSON.parse(Testing.synth(stack)).resource.port_blueprint.squad).toMatchObject({ identifier: "squad" });
    expect(developmentStack().node.findAll().length).toBeGreaterThan(1);
  });
});
