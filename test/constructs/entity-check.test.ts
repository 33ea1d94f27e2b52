import { TerraformVariable } from "cdktf";
import { Blueprint, Entity, type PortStack } from "cdktf-port";
import { problems } from "./synthesis";

/** A blueprint whose entities the compiler does not check, as JavaScript and documents from files have it. */
function describeEntity(entity: object): string[] {
  return problems((stack) => {
    blueprint(stack);
    new Blueprint(stack, "squad", { identifier: "squad", title: "Squad", schema: { properties: {} } });
    new Blueprint(stack, "person", { identifier: "person", title: "Person", schema: { properties: {} } });
    new Entity(stack, "it", { blueprint: "service", identifier: "it", ...entity });
  }).map((line) => line.replace("[development/it] ", ""));
}

function blueprint(stack: PortStack): Blueprint {
  return new Blueprint(stack, "service", {
    identifier: "service",
    title: "Service",
    schema: {
      properties: {
        name: { type: "string", minLength: 2, maxLength: 4 },
        language: { type: "string", enum: ["go", "ts"] },
        replicas: { type: "number", minimum: 1, maximum: 9 },
        size: { type: "number", enum: [1, 2] },
        live: { type: "boolean" },
        spec: { type: "object" },
        tags: { type: "array", minItems: 1, maxItems: 2, items: { type: "string", enum: ["a", "b"] } },
        tier: { type: "string", default: "low" },
      },
      required: ["language", "tier"],
    },
    relations: { owner: { target: "squad", required: true }, users: { target: "person", many: true } },
  }) as Blueprint;
}

const good = { properties: { language: "go" }, relations: { owner: "shop" } };
const withProperties = (properties: object) => describeEntity({ ...good, properties: { ...good.properties, ...properties } });
const withRelations = (relations: object) => describeEntity({ ...good, relations: { ...good.relations, ...relations } });

describe("an entity beside its blueprint of the same stack", () => {
  it("passes when it fits", () => {
    expect(describeEntity(good)).toEqual([]);
    expect(withProperties({ name: "ab😀", replicas: 9, size: 2, live: false, spec: { any: [1] }, tags: ["a"], tier: null })).toEqual([]);
    expect(withRelations({ users: ["ann", "bob"], owner: "x" })).toEqual([]);
  });

  it.each([
    [{ name: 7 }, "properties.name must be a text, not 7."],
    [{ name: "x" }, "properties.name must have at least 2 characters, not 1."],
    [{ name: "abcde" }, "properties.name must have at most 4 characters, not 5."],
    [{ language: "rust" }, 'properties.language must be "go" or "ts", not "rust".'],
    [{ replicas: "3" }, 'properties.replicas must be a number, not "3".'],
    [{ replicas: 0 }, "properties.replicas must be at least 1, not 0."],
    [{ replicas: 10 }, "properties.replicas must be at most 9, not 10."],
    [{ size: 3 }, "properties.size must be 1 or 2, not 3."],
    [{ live: "yes" }, 'properties.live must be true or false, not "yes".'],
    [{ spec: [] }, "properties.spec must be an object, not a list."],
    [{ tags: "a" }, 'properties.tags must be a list, not "a".'],
    [{ tags: [] }, "properties.tags must have at least 1 element, not 0."],
    [{ tags: ["a", "c"] }, 'properties.tags[1] must be "a" or "b", not "c".'],
    [{ language: null }, "properties.language is missing: service requires it."],
    [
      { langage: "go" },
      'properties.langage is no property of service, which has "name", "language", "replicas", "size", "live", "spec", "tags" and "tier".',
    ],
    [{ constructor: "x" }, expect.stringContaining("properties.constructor is no property of service")],
  ])("is refused with %j", (properties, message) => {
    expect(withProperties(properties)).toEqual([message]);
  });

  it.each([
    [{ owner: ["shop"] }, "relations.owner leads to one entity: write its identifier, or the entity itself."],
    [{ users: "ann" }, "relations.users leads to several entities: write a list of them."],
    [{ owner: null }, "relations.owner is missing: service requires it."],
    [{ ownr: "x" }, 'relations.ownr is no relation of service, which has "owner" and "users".'],
  ])("is refused with relations %j", (relations, message) => {
    expect(withRelations(relations)).toEqual([message]);
  });

  it("is refused where a relation holds an entity of another blueprint", () => {
    expect(
      problems((stack) => {
        const service = blueprint(stack);
        const cart = new Entity(stack, "cart", { blueprint: "service", identifier: "cart", ...good });
        new Entity(stack, "it", { blueprint: service, identifier: "it", properties: good.properties, relations: { owner: cart as never } });
      }),
    ).toEqual(["[development/it] relations.owner leads to entities of squad, and development/cart is one of service."]);
  });

  it("says all that is wrong at once, of every construct of the stack", () => {
    expect(
      problems((stack) => {
        blueprint(stack);
        new Entity(stack, "a", { blueprint: "service", properties: { language: "c", live: 1 } });
        new Blueprint(stack, "b", { identifier: "b", schema: { properties: { x: { type: "text" } } } } as never);
      }),
    ).toEqual([
      '[development/a] properties.language must be "go" or "ts", not "c".',
      "[development/a] properties.live must be true or false, not 1.",
      "[development/a] relations.owner is missing: service requires it.",
      expect.stringMatching(/^\[development\/b\] title is missing/),
      expect.stringMatching(/^\[development\/b\] schema\.properties\.x\.type must be .*not the text "text"\.$/),
    ]);
  });

  it("lets tokens pass: nobody knows yet what they hold", () => {
    expect(
      problems((stack) => {
        blueprint(stack);
        const any = new TerraformVariable(stack, "any", {});
        new Entity(stack, "it", {
          blueprint: "service",
          properties: { language: any.stringValue, live: any.booleanValue, replicas: any.numberValue, tags: [any.stringValue] },
          relations: { owner: any.stringValue, users: any.listValue },
        });
      }),
    ).toEqual([]);
  });
});
