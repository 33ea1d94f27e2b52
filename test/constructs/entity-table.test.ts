import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformOutput, TerraformVariable, Testing } from "cdktf";
import { Blueprint, defineEnvironments, Entity, EntityTable, PortStack } from "cdktf-port";
import type { Construct } from "constructs";
import { scratchFolder } from "../scratch-folder";
import { problems, resources, synthesised, testApp, warnings } from "./synthesis";

function blueprints(stack: Construct) {
  const squad = new Blueprint(stack, "squad", { identifier: "squad", title: "Squad", schema: { properties: {} } });
  const service = new Blueprint(stack, "service", {
    identifier: "service",
    title: "Service",
    schema: { properties: { size: { type: "number", maximum: 9 } }, required: ["size"] },
    relations: { owner: { target: squad }, users: { target: "squad", many: true }, on: { target: "service" } },
  });
  return { squad, service };
}

const rowsOf = (table: Readonly<Record<string, unknown>> | undefined) =>
  Object.fromEntries(Object.entries(Object(table?.entities)).map(([name, text]) => [name, String(text)]));

describe("a table of entities", () => {
  it("is one resource whose rows refer to entities, to rows of other tables and to each other", () => {
    const describe = (stack: Construct) => {
      const { squad, service } = blueprints(stack);
      const word = new TerraformVariable(stack, "word", {}).stringValue;
      const shop = new Entity(stack, "shop", { blueprint: squad, identifier: "shop" });
      const squads = new EntityTable(stack, "squads", { blueprint: squad, entities: { core: { title: "${core}" }, web: {} } });
      new EntityTable(stack, "services", {
        blueprint: service,
        entities: {
          cart: { title: word, properties: { size: 1 }, relations: { owner: shop, users: [squads.row("core"), "web", "elsewhere"] } },
          pay: { properties: { size: 2 }, relations: { on: "cart" } },
        },
      });
    };
    const { port_entities } = resources(describe);
    expect(port_entities?.squads).toEqual({
      blueprint: "${port_blueprint.squad.identifier}",
      create_missing_related_entities: false,
      entities: { core: '{"title":"${"$"}{core}"}', web: "{}" },
    });
    expect(port_entities?.services).toMatchObject({
      blueprint: "${port_blueprint.service.identifier}",
      depends_on: ["port_entities.squads"],
    });
    expect(rowsOf(port_entities?.services)).toEqual({
      cart: '{"properties":{"size":1},"relations":{"owner":${jsonencode(port_entity.shop.identifier)},"users":["core","web","elsewhere"]},"title":${jsonencode(var.word)}}',
      pay: '{"properties":{"size":2},"relations":{"on":"cart"}}',
    });
    expect(warnings(describe)).toEqual([]);
  });

  it("comes before entities that name its rows, by text or by row, and a row stands as a token anywhere", () => {
    const file = synthesised((stack) => {
      const { squad, service } = blueprints(stack);
      const squads = new EntityTable(stack, "squads", { blueprint: squad, entities: { core: {}, "a\\b": {} } });
      new Entity(stack, "text", { blueprint: service, identifier: "text", properties: { size: 1 }, relations: { owner: "core" } });
      new Entity(stack, "row", {
        blueprint: service,
        identifier: "row",
        properties: { size: 1 },
        relations: { owner: squads.row("core"), users: [squads.row("core"), squads.row("a\\b")] },
      });
      new Entity(stack, "other", { blueprint: squad, identifier: "other", title: `after ${squads.row("a\\b").identifier}` });
      new TerraformOutput(stack, "name", { value: squads.row("core").identifier });
    });
    expect(file).toMatchObject({
      output: { name: { value: '${one(keys({ "core" = port_entities.squads.blueprint }))}' } },
      resource: {
        port_entity: {
          text: { relations: { single_relations: { owner: "core" } }, depends_on: ["port_entities.squads"] },
          row: {
            relations: { single_relations: { owner: "core" }, many_relations: { users: ["core", "a\\b"] } },
            depends_on: ["port_entities.squads"],
          },
          other: { title: 'after ${one(keys({ "a\\\\b" = port_entities.squads.blueprint }))}' },
        },
      },
    });
  });

  it("leaves circles with entities and other tables by a text, and waits for relations that stand by themselves", () => {
    const { port_entities, port_entity, port_blueprint_relation } = resources((stack) => {
      for (const [id, target] of [
        ["a", "b"],
        ["b", "a"],
      ] as const)
        new Blueprint(stack, id, { identifier: id, title: id, schema: { properties: {} }, relations: { next: { target } } });
      const entities = { y: { relations: { next: "x" } }, z: { relations: { next: "w" } } };
      new EntityTable(stack, "t", { blueprint: "b", entities });
      new EntityTable(stack, "s", { blueprint: "a", entities: { w: { relations: { next: "y" } } } });
      new Entity(stack, "x", { blueprint: "a", identifier: "x", relations: { next: "z" } });
    });
    expect(Object.keys(port_blueprint_relation ?? {})).toEqual(["b_next"]);
    expect(port_entities?.t).toMatchObject({ create_missing_related_entities: true, depends_on: ["port_blueprint_relation.b_next"] });
    expect(rowsOf(port_entities?.t)).toEqual({
      y: '{"relations":{"next":${jsonencode(port_entity.x.identifier)}}}',
      z: '{"relations":{"next":"w"}}',
    });
    expect(port_entities?.s).toMatchObject({ create_missing_related_entities: false, depends_on: ["port_entities.t"] });
    expect(port_entity?.x).toMatchObject({ relations: { single_relations: { next: "z" } }, create_missing_related_entities: true });
    expect(port_entity?.x).not.toHaveProperty("depends_on");
  });

  it("is held to its blueprint, row by row, and to the other constructs", () => {
    expect(
      problems((stack) => {
        const { squad, service } = blueprints(stack);
        const squads = new EntityTable(stack, "squads", { blueprint: squad, entities: { core: {} } as Record<string, object> });
        const services = new EntityTable(stack, "services", {
          blueprint: service,
          entities: {
            cart: { properties: { size: 10 }, relations: { owner: squads.row("nobody") } },
            pay: { properties: {} as never, relations: { size: "x" } as never },
            shop: { properties: { size: 1, on: "x" } as never, relations: { users: "x" as never } },
            "b c": { properties: { size: 1 } },
          },
        });
        new EntityTable(stack, "more", { blueprint: "service", entities: { cart: { properties: { size: 1 } } } });
        new Entity(stack, "core", { blueprint: squad, identifier: "core" });
        new Entity(stack, "x", {
          blueprint: service,
          identifier: "x",
          properties: { size: 1 },
          relations: { owner: services.row("pay") as never },
        });
        new EntityTable(stack, "keys", { blueprint: "elsewhere", entities: { a: { icons: "x", identifier: "b" } as never } });
        const to = { target: squads.row("core") as never };
        new Blueprint(stack, "b", { identifier: "b", title: "B", schema: { properties: {} }, relations: { to } });
      }),
    ).toEqual([
      '[development/services] The key "b c" of entities must be made of letters, digits and @ _ . + : \\ / = -, and be neither "." nor "..", not "b c".',
      "[development/services] entities.cart.properties.size must be at most 9, not 10.",
      "[development/services] entities.pay.properties.size is missing: service requires it.",
      '[development/services] entities.pay.relations.size is no relation of service, which has "owner", "users" and "on".',
      '[development/services] entities.shop.properties.on is no property of service, which has "size".',
      "[development/services] entities.shop.relations.users leads to several entities: write a list of them.",
      '[development/services] entities.cart.relations.owner refers to the row "nobody" of development/squads, which has no such row.',
      '[development/more] The row "cart" is described by development/services already: Port has one entity of that name, so let one construct describe it.',
      '[development/core] identifier "core" is described by development/squads already: Port has one entity of that name, so let one construct describe it.',
      "[development/x] relations.owner leads to entities of squad, and pay of development/services is one of service.",
      "[development/keys] entities.a.icons is no key of a row, which may say title, icon, team, properties or relations.",
      "[development/keys] entities.a.identifier is no key of a row, which may say title, icon, team, properties or relations.",
      "[development/b] relations.to.target takes a construct of kind blueprint, and development/squads is of kind entity.",
    ]);
  });

  it("takes another table of the same blueprint beside it", () => {
    const { port_entities } = resources((stack) => {
      blueprints(stack);
      for (const name of ["a", "b"]) new EntityTable(stack, name, { blueprint: "squad", entities: { [name]: {} } });
    });
    expect(Object.keys(port_entities ?? {})).toEqual(["a", "b"]);
  });

  it("adopts those rows that the list names as entities", () => {
    const adopted = join(scratchFolder(), "list.json");
    writeFileSync(adopted, JSON.stringify({ port_blueprint: ["squad"], port_entity: ["squad:a", "squad:c", "squad:x", "service:b"] }));
    const [environment] = defineEnvironments([{ name: "development" }]);
    if (environment === undefined) throw new Error("There is an environment.");
    const stack = new PortStack(testApp(), "development", { environment, adopted });
    const { squad } = blueprints(stack);
    new EntityTable(stack, "some", { blueprint: squad, entities: { c: {}, a: {}, b: {} } });
    new EntityTable(stack, "none", { blueprint: squad, entities: { d: {} } });
    stack.prepareStack();
    expect(JSON.parse(Testing.synth(stack, true)).import).toEqual([
      { to: "port_blueprint.squad", id: "squad" },
      {
        to: "port_entities.some",
        id: 'squad?query={"combinator":"and","rules":[{"operator":"in","property":"$identifier","value":["a","c"]}]}',
      },
    ]);
  });

  it("is refused on the official provider", () => {
    const [environment] = defineEnvironments([{ name: "development", provider: "official" }]);
    if (environment === undefined) throw new Error("There is an environment.");
    const stack = new PortStack(testApp(), "development", { environment });
    const table = new EntityTable(stack, "some", { blueprint: "squad", entities: { a: {} } });
    stack.prepareStack();
    expect(table.node.validate()).toEqual([
      'A table of entities takes a resource that the official provider has not: describe each of them as an Entity, or let the environment have provider "bridge".',
    ]);
  });
});
