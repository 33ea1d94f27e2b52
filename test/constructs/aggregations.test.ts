import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformVariable, Testing } from "cdktf";
import { Blueprint, type BlueprintDefinition, defineEnvironments, Entity, PortStack, SystemBlueprint } from "cdktf-port";
import type { Construct } from "constructs";
import { scratchFolder } from "../scratch-folder";
import { problems, resources, testApp, warnings } from "./synthesis";

const schema = { properties: {} };
const count = { title: "Count", calculationSpec: { calculationBy: "entities", func: "count" } } as const;

type Aggregations = NonNullable<BlueprintDefinition["aggregationProperties"]>;

const blueprintOf = (stack: Construct, identifier: string, aggregationProperties: Aggregations = {}, more: object = {}) =>
  new Blueprint(stack, identifier, { identifier, title: identifier, schema, aggregationProperties, ...more });

describe("aggregations of a blueprint", () => {
  it("are a resource of their own, whose targets are constructs, texts and blueprints that are elsewhere", () => {
    const describe = (stack: Construct) => {
      const squad = blueprintOf(stack, "squad", { services: { ...count, target: "service" } });
      const byTitle = { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: squad }] } as const;
      blueprintOf(stack, "service", {
        squads: { ...count, target: squad, query: byTitle },
        parts: { ...count, target: "service", title: "${parts}" },
        others: { ...count, target: "elsewhere", pathFilter: [{ path: ["up"], fromBlueprint: "squad" }] },
      });
    };
    const { port_blueprint, port_aggregation_properties } = resources(describe);
    expect(port_aggregation_properties).toMatchObject({
      squad: {
        blueprint_identifier: "${port_blueprint.squad.identifier}",
        properties: {
          services: {
            target_blueprint_identifier: "${port_blueprint.service.identifier}",
            title: "Count",
            method: { count_entities: true },
          },
        },
      },
      service: {
        blueprint_identifier: "${port_blueprint.service.identifier}",
        properties: {
          squads: {
            target_blueprint_identifier: "${port_blueprint.squad.identifier}",
            query: expect.stringContaining("${jsonencode(port_blueprint.squad.identifier)}"),
          },
          parts: { target_blueprint_identifier: "${port_blueprint.service.identifier}", title: '${"$"}{parts}' },
          others: {
            target_blueprint_identifier: "elsewhere",
            path_filter: [{ path: ["up"], from_blueprint: "${port_blueprint.squad.identifier}" }],
          },
        },
      },
    });
    for (const blueprint of Object.values(port_blueprint ?? {})) expect(JSON.stringify(blueprint)).not.toContain("ggregation");
    expect(warnings(describe)).toEqual([]);
  });

  it("leave everything else as it was", () => {
    const describe = (aggregations: Aggregations) => (stack: Construct) => {
      blueprintOf(stack, "a", {}, { relations: { next: { target: "b" } } });
      blueprintOf(stack, "b", aggregations, { relations: { next: { target: "a" } } });
      new Entity(stack, "x", { blueprint: "b", identifier: "x", relations: { next: "y" } });
    };
    const { port_aggregation_properties, ...rest } = resources(describe({ all: { ...count, target: "a" } }));
    expect(Object.keys(port_aggregation_properties ?? {})).toEqual(["b"]);
    expect(resources(describe({}))).toEqual(rest);
  });

  it("come after relations that stand by themselves, which they may count over", () => {
    const { port_aggregation_properties } = resources((stack) => {
      blueprintOf(stack, "a", { all: { ...count, target: "b" } }, { relations: { next: { target: "b" } } });
      blueprintOf(stack, "b", {}, { relations: { next: { target: "a" } } });
    });
    expect(port_aggregation_properties?.a).toMatchObject({ depends_on: ["port_blueprint_relation.b_next"] });
  });

  it("take tokens, and a blueprint whose identifier is one", () => {
    const { port_aggregation_properties } = resources((stack) => {
      const word = new TerraformVariable(stack, "word", {}).stringValue;
      const all = { ...count, title: `of ${word}`, target: word };
      new Blueprint(stack, "a", { identifier: word, title: "A", schema, aggregationProperties: { all } });
    });
    expect(port_aggregation_properties?.a).toMatchObject({
      blueprint_identifier: "${port_blueprint.a.identifier}",
      properties: { all: { title: "of ${var.word}", target_blueprint_identifier: "${var.word}" } },
    });
  });

  it("leave one of Port's own blueprints the same way, with what it refers to", () => {
    const describe = (stack: Construct) => {
      const service = blueprintOf(stack, "service");
      const schema = { properties: { size: { type: "number" } } } as const;
      const services = { ...count, target: service } as const;
      const user = new SystemBlueprint(stack, "user", { identifier: "_user", schema, aggregationProperties: { services } });
      blueprintOf(stack, "squad", { members: { ...count, target: user } });
    };
    const { port_system_blueprint, port_aggregation_properties } = resources(describe);
    expect(port_system_blueprint?.user).toEqual({
      identifier: "_user",
      properties: { number_props: { size: { required: false } } },
    });
    expect(port_aggregation_properties).toMatchObject({
      squad: { properties: { members: { target_blueprint_identifier: "${port_system_blueprint.user.identifier}" } } },
      user: {
        blueprint_identifier: "${port_system_blueprint.user.identifier}",
        properties: { services: { target_blueprint_identifier: "${port_blueprint.service.identifier}", method: { count_entities: true } } },
      },
    });
    expect(warnings(describe)).toEqual([]);
  });

  it("carry what the types do not know, from props and from extraJson", () => {
    const { port_aggregation_properties } = resources((stack) => {
      const aggregationProperties = { all: { ...count, target: "a", novel: 1 } as Aggregations[string] };
      const extraJson = { aggregationProperties: { all: { further: 2 }, more: { ...count, target: "a" } } };
      new Blueprint(stack, "a", { identifier: "a", title: "A", schema, aggregationProperties }, { extraJson });
    });
    expect(Object.keys(Object(port_aggregation_properties?.a?.properties))).toEqual(["all", "more"]);
    expect(port_aggregation_properties?.a?.extra_json).toBe('{"aggregationProperties":{"all":{"further":2,"novel":1}}}');
  });

  it("are held to what Port takes, with the place in the blueprint's document", () => {
    expect(
      problems((stack) => {
        const x = new Entity(stack, "x", { blueprint: "a", identifier: "x" });
        blueprintOf(stack, "a", {
          "b c": { ...count, target: "a" },
          d: { title: "D", target: x as never, calculationSpec: { calculationBy: "entities", func: "most" as never } },
        });
      }),
    ).toEqual([
      '[development/a] The key "b c" of aggregationProperties must be made of the letters a to z, digits and @ _ = \\ -, not "b c".',
      '[development/a] aggregationProperties.d.calculationSpec.func must be "count" or "average", not "most".',
      "[development/a] aggregationProperties.d.target takes a construct of kind blueprint, and development/x is of kind entity.",
    ]);
  });

  it("are imported where the list names them, on the official provider too, and stand there without what only ours has", () => {
    const folder = scratchFolder();
    mkdirSync(folder, { recursive: true });
    const adopted = join(folder, "list.json");
    writeFileSync(adopted, JSON.stringify({ port_blueprint: ["a", "b"], port_aggregation_properties: ["a"] }));
    for (const provider of ["bridge", "official"] as const) {
      const [environment] = defineEnvironments([{ name: "development", provider }]);
      if (environment === undefined) throw new Error("There is an environment.");
      const stack = new PortStack(testApp(), "development", { environment, adopted });
      for (const identifier of ["a", "b"]) blueprintOf(stack, identifier, { all: { ...count, target: "a" } });
      stack.prepareStack();
      expect(JSON.parse(Testing.synth(stack, true))).toMatchObject({
        import: [
          { to: "port_blueprint.a", id: "a" },
          { to: "port_aggregation_properties.a", id: "a" },
          { to: "port_blueprint.b", id: "b" },
        ],
        resource: { port_aggregation_properties: { a: { properties: { all: {} } }, b: {} } },
      });
    }
  });
});
