import { Fn, TerraformLocal, TerraformProvider, TerraformResource, TerraformVariable, Testing } from "cdktf";
import { Blueprint, BlueprintPermissions, defineEnvironments, Entity, PortStack, Scorecard } from "cdktf-port";
import type { Construct } from "constructs";
import fc from "fast-check";
import { problems, resources, synthesised, testApp, warnings } from "./synthesis";

const empty = { properties: {} };
class OtherPort extends TerraformProvider {}

type Relations = Record<string, { target: string | Blueprint; required?: boolean; many?: boolean; title?: string }>;
const blueprintOf = (stack: Construct, identifier: string, relations: Relations = {}, more: object = {}) =>
  new Blueprint(stack, identifier, { identifier, title: identifier, schema: empty, relations, ...more });

/** The relations that stand by themselves, by their Terraform names. */
const moved = (describe: (stack: PortStack) => void): string[] => Object.keys(resources(describe).port_blueprint_relation ?? {}).sort();

describe("blueprints that relate to each other in a circle", () => {
  it("give up the relation of the last of them, to a resource of its own", () => {
    const describe = (stack: Construct) => {
      blueprintOf(stack, "a", { next: { target: "b" } });
      blueprintOf(stack, "b", { next: { target: "c" } });
      blueprintOf(stack, "c", { next: { target: "a", many: true, title: "${x}" }, other: { target: "elsewhere" } });
    };
    const { port_blueprint, port_blueprint_relation } = resources(describe);
    expect(port_blueprint).toMatchObject({
      a: { relations: { next: { target: "${port_blueprint.b.identifier}" } } },
      b: { relations: { next: { target: "${port_blueprint.c.identifier}" } } },
      c: { relations: { other: { target: "elsewhere" } }, relations_elsewhere: ["next"] },
    });
    expect(port_blueprint?.a).not.toHaveProperty("relations_elsewhere");
    expect(port_blueprint?.c).not.toHaveProperty("relations.next");
    expect(port_blueprint_relation).toMatchObject({
      c_next: {
        blueprint: "${port_blueprint.c.identifier}",
        identifier: "next",
        target: "${port_blueprint.a.identifier}",
        many: true,
        title: '${"$"}{x}',
      },
    });
    expect(warnings(describe)).toEqual([]);
  });

  it("do so also where constructs stand for the targets, and where tokens stand in the relation", () => {
    const describe = (stack: Construct) => {
      const relations: Relations = {};
      const b = blueprintOf(stack, "b", relations);
      const a = blueprintOf(stack, "a", { next: { target: b } });
      relations.back = { target: a, title: `of ${new TerraformVariable(stack, "word", {}).stringValue}` };
    };
    expect(resources(describe)).toMatchObject({
      port_blueprint: { a: { relations: { next: { target: "${port_blueprint.b.identifier}" } } }, b: { relations_elsewhere: ["back"] } },
      port_blueprint_relation: { b_back: { target: "${port_blueprint.a.identifier}", title: "of ${var.word}" } },
    });
  });

  it("keep the relation that ownership follows, where another can go", () => {
    const describe = (paths: Record<string, string>) => (stack: Construct) => {
      for (const [id, target] of [
        ["a", "b"],
        ["b", "a"],
      ] as const) {
        const path = paths[id];
        blueprintOf(stack, id, { next: { target } }, path === undefined ? {} : { ownership: { type: "Inherited", path } });
      }
    };
    expect(moved(describe({}))).toEqual(["b_next"]);
    expect(moved(describe({ b: "next.team" }))).toEqual(["a_next"]);
    expect(moved(describe({ a: "next", b: "next" }))).toEqual(["b_next"]);
  });

  it("keep the relation that a mirror follows, where another can go", () => {
    const describe = (ids: readonly string[]) => (stack: Construct) => {
      for (const [id, target] of [
        ["a", "b"],
        ["b", "a"],
      ] as const)
        blueprintOf(stack, id, { next: { target } }, ids.includes(id) ? { mirrorProperties: { name: { path: "next.$title" } } } : {});
    };
    expect(moved(describe([]))).toEqual(["b_next"]);
    expect(moved(describe(["b"]))).toEqual(["a_next"]);
    expect(moved(describe(["a", "b"]))).toEqual(["b_next"]);
  });

  it("see circles that close through tokens, dependsOn and resources of other providers", () => {
    const { port_blueprint } = resources((stack) => {
      const a = blueprintOf(stack, "a", { next: { target: "b" }, later: { target: "c" }, last: { target: "d" }, free: { target: "e" } });
      new Blueprint(stack, "b", { identifier: "b", title: Fn.upper(a.identifier), schema: empty });
      new Blueprint(stack, "c", { identifier: "c", title: "C", schema: empty }, { dependsOn: [a] });
      const local = new TerraformLocal(stack, "name", a.identifier);
      const data = new TerraformResource(stack, "data", { terraformResourceType: "terraform_data" });
      data.addOverride("input", `\${${local.fqn}}`);
      new Blueprint(stack, "d", { identifier: "d", title: data.getStringAttribute("output"), schema: empty });
      blueprintOf(stack, "e");
    });
    expect(port_blueprint?.a).toMatchObject({ relations_elsewhere: ["last", "later", "next"], relations: { free: {} } });
  });

  it("take their provider along", () => {
    const { port_blueprint_relation } = resources((stack) => {
      const provider = new OtherPort(stack, "other", {
        terraformResourceType: "port",
        terraformGeneratorMetadata: { providerName: "port" },
      });
      blueprintOf(stack, "a", { next: { target: "b" } });
      const relations = { "b@c": { target: "a" } };
      new Blueprint(stack, "b", { identifier: "b", title: "B", schema: empty, relations }, { provider });
    });
    const [[name, relation] = []] = Object.entries(port_blueprint_relation ?? {});
    expect(name).toMatch(/^b_bc_[0-9a-f]{8}$/);
    expect(relation).toMatchObject({ identifier: "b@c", provider: "port" });
  });

  it("are refused where two relations would have one address", () => {
    expect(
      problems((stack) => {
        for (const [id, relation] of [
          ["b", "b_c"],
          ["b_b", "c"],
        ] as const) {
          new Blueprint(stack, id, { identifier: id, title: id, schema: empty, relations: { [relation]: { target: `first_${id}` } } });
          new Blueprint(stack, `a_${id}`, { identifier: `first_${id}`, title: id, schema: empty, relations: { to: { target: id } } });
        }
      }),
    ).toEqual([
      "[development/b_b] the relation b_c of development/b and the relation c of development/b_b would both be port_blueprint_relation.b_b_c in Terraform: give one of the blueprints another id.",
    ]);
  });

  it("are refused on the official provider", () => {
    const [environment] = defineEnvironments([{ name: "development", provider: "official" }]);
    if (environment === undefined) throw new Error("There is an environment.");
    const stack = new PortStack(testApp(), "development", { environment });
    blueprintOf(stack, "a", { next: { target: "b" } });
    const b = blueprintOf(stack, "b", { next: { target: "a" } });
    stack.prepareStack();
    expect(b.node.validate()).toEqual([
      'relations.next closes a circle of blueprints, which takes a resource that the official provider 2.23 has not: leave it out, or let the environment have provider "bridge".',
    ]);
  });

  it("keep what they gave up, whatever is added and in whatever order they are written", () => {
    const relation = fc.record({ from: fc.nat(5), to: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 10 }), fc.array(relation, { maxLength: 4 }), (some, more) => {
        const describe = (all: readonly { from: number; to: number }[], order: readonly number[]) => (stack: Construct) => {
          for (const from of order) {
            const own = all.filter((one) => one.from === from).map(({ to }) => [`to${to}`, { target: `b${to}` }] as const);
            blueprintOf(stack, `b${from}`, Object.fromEntries(own));
          }
        };
        const before = moved(describe(some, [0, 1, 2, 3, 4, 5]));
        expect(moved(describe(some, [5, 3, 1, 0, 2, 4]))).toEqual(before);
        expect(moved(describe([...some, ...more], [0, 1, 2, 3, 4, 5]))).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 40 },
    );
  });
});

it("a blueprint that relates to itself needs nothing moved, as text and as construct", () => {
  const describe = (stack: Construct) => {
    const relations: Relations = { parent: { target: "service" } };
    relations.other = { target: blueprintOf(stack, "service", relations) };
  };
  expect(resources(describe)).toMatchObject({
    port_blueprint: { service: { relations: { parent: { target: "service" }, other: { target: "service" } } } },
  });
  expect(moved(describe)).toEqual([]);
});

it("permissions and scorecards of a blueprint come after its relations that stand by themselves, which they may name", () => {
  const { port_blueprint_permissions, port_scorecard } = resources((stack) => {
    const people = { roles: ["Admin"] };
    const entities = {
      register: people,
      unregister: people,
      update: people,
      updateProperties: { $identifier: people, $title: people, $team: people, $icon: people },
      updateRelations: { next: people },
    };
    const conditions = [{ relation: "next", operator: "isNotEmpty" }];
    const rules = [{ identifier: "r", title: "R", level: "Gold", query: { combinator: "and", conditions } }] as const;
    for (const [id, target] of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const blueprint = blueprintOf(stack, id, { next: { target } });
      new BlueprintPermissions(stack, `${id}_p`, { blueprintIdentifier: blueprint, entities });
      new Scorecard(stack, `${id}_s`, { identifier: "s", title: "S", blueprint: id, rules });
    }
  });
  for (const one of [port_blueprint_permissions?.b_p, port_scorecard?.b_s])
    expect(one).toMatchObject({ depends_on: ["port_blueprint_relation.b_next"] });
  for (const one of [port_blueprint_permissions?.a_p, port_scorecard?.a_s]) expect(one).not.toHaveProperty("depends_on");
});

describe("entities of blueprints in a circle", () => {
  const circle = (stack: Construct, relation: object = {}) => {
    blueprintOf(stack, "a", { next: { target: "b", ...relation } });
    blueprintOf(stack, "b", { next: { target: "a" }, free: { target: "c" } });
    blueprintOf(stack, "c");
  };

  it("come after the relation that they set, beside what they depend on otherwise", () => {
    const { port_entity } = resources((stack) => {
      circle(stack);
      const first = new Entity(stack, "first", { blueprint: "b", identifier: "first", relations: { free: "x" } });
      new Entity(stack, "second", { blueprint: "b", identifier: "second", relations: { next: "elsewhere" } }, { dependsOn: [first] });
      new Entity(stack, "third", { blueprint: "b", identifier: "third", relations: { next: null } });
    });
    expect(port_entity?.first).not.toHaveProperty("depends_on");
    expect(port_entity?.third).not.toHaveProperty("depends_on");
    expect(port_entity?.second).toMatchObject({ depends_on: ["port_entity.first", "port_blueprint_relation.b_next"] });
  });

  it("close their own circle by a text, whose entity is made bare first", () => {
    const describe = (stack: Construct) => {
      circle(stack);
      new Entity(stack, "x", { blueprint: "a", identifier: "x", relations: { next: "y" } });
      new Entity(stack, "y", { blueprint: "b", identifier: "y", relations: { next: "x" } });
    };
    expect(resources(describe).port_entity).toMatchObject({
      x: { relations: { single_relations: { next: "${port_entity.y.identifier}" } }, create_missing_related_entities: false },
      y: { relations: { single_relations: { next: "x" } }, create_missing_related_entities: true },
    });
    expect(warnings(describe)).toEqual([]);
  });

  it("close it with what is not required, where constructs stand for them too", () => {
    const describe = (required: boolean) => (stack: Construct) => {
      circle(stack, { required });
      const relations: Record<string, string | Entity> = {};
      const x = new Entity(stack, "x", { blueprint: "a", identifier: "x", relations });
      relations.next = new Entity(stack, "y", { blueprint: "b", identifier: "y", relations: { next: x } });
    };
    for (const required of [true, false])
      expect(resources(describe(required)).port_entity?.y).toMatchObject({ relations: { single_relations: { next: "x" } } });
    const all = (stack: Construct) => {
      blueprintOf(stack, "a", { next: { target: "a", required: true } });
      new Entity(stack, "x", { blueprint: "a", identifier: "x", relations: { next: "y" } });
      new Entity(stack, "y", { blueprint: "a", identifier: "y", relations: { next: "x" } });
    };
    expect(warnings(all)).toEqual([
      "development/y: relations.next closes a circle of required relations with development/x: Port deletes none of such entities, so let one of the relations be optional before you destroy them.",
    ]);
  });

  it("say so where an option forbids to make it bare", () => {
    expect(
      warnings((stack) => {
        blueprintOf(stack, "a", { next: { target: "a" } });
        new Entity(stack, "x", { blueprint: "a", identifier: "x", relations: { next: "y" } });
        const options = { createMissingRelatedEntities: false };
        new Entity(stack, "y", { blueprint: "a", identifier: "y", relations: { next: "x" } }, options);
      }),
    ).toEqual([
      "development/y: relations.next closes a circle with development/x, which comes after: leave createMissingRelatedEntities out, so that Port makes it bare first.",
    ]);
  });

  it("may relate to themselves", () => {
    const { port_entity } = resources((stack) => {
      blueprintOf(stack, "a", { next: { target: "a", many: true } });
      const relations: Record<string, (string | Entity)[]> = {};
      relations.next = ["x", new Entity(stack, "x", { blueprint: "a", identifier: "x", relations })];
    });
    expect(port_entity?.x).toMatchObject({ relations: { many_relations: { next: ["x", "x"] } } });
  });
});

it("a stack of CDKTF's own holds moved relations as well, and so does what tests see", () => {
  const file = synthesised((stack) => {
    blueprintOf(stack, "a", { next: { target: "b" } });
    blueprintOf(stack, "b", { next: { target: "a" } });
  });
  expect(Testing.toHaveResourceWithProperties(JSON.stringify(file), "port_blueprint_relation", { identifier: "next" })).toBe(true);
});
