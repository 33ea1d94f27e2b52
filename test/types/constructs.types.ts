/** What the compiler takes and refuses: `npm run types` fails where a line marked as an error is none, and where another is one. */
import { TerraformVariable } from "cdktf";
import {
  Action,
  Blueprint,
  type BlueprintDefinition,
  defineEnvironments,
  Entity,
  EntityTable,
  type Environment,
  PortStack,
  type PortStackProps,
} from "cdktf-port";
import type { Construct } from "constructs";

declare const scope: Construct;
const variable = new TerraformVariable(scope, "variable", {});

const squad = new Blueprint(scope, "squad", { identifier: "squad", title: "Squad", schema: { properties: {} } });
const service = new Blueprint(scope, "service", {
  identifier: "service",
  title: "Service",
  schema: {
    properties: {
      language: { type: "string", enum: ["go", "ts"] },
      repository: { type: "string", format: "url" },
      replicas: { type: "number" },
      live: { type: "boolean" },
      spec: { type: "object" },
      tags: { type: "array", items: { type: "string", enum: ["a", "b"] } },
      ports: { type: "array", items: { type: "number" } },
      anything: { type: "array" },
      tier: { type: "string", default: "low" },
    },
    required: ["language", "tier"],
  },
  relations: { owner: { target: squad, required: true, many: false }, users: { target: squad, many: true }, parent: { target: "service" } },
});
const shop = new Entity(scope, "shop", { blueprint: squad, identifier: "shop" });

// An entity has its blueprint's properties and relations: with values, tokens and constructs.
const cart = new Entity(scope, "cart", {
  blueprint: service,
  identifier: "cart",
  title: "Cart",
  team: ["a"],
  properties: {
    language: "go",
    repository: "https://x",
    replicas: 3,
    live: true,
    spec: { any: [1, null] },
    tags: ["a"],
    ports: [80],
    anything: [1, "x"],
  },
  relations: { owner: shop, users: [shop, "other"], parent: null },
});
new Entity(scope, "tokens", {
  blueprint: service,
  properties: {
    language: variable.value,
    repository: `https://${variable.stringValue}`,
    replicas: variable.numberValue,
    live: variable.booleanValue,
    spec: { deep: variable.booleanValue, owner: squad },
    tags: variable.value,
    ports: variable.value,
  },
  relations: { owner: variable.stringValue, users: variable.listValue, parent: cart },
});

// Names, kinds, choices.
// @ts-expect-error: no such property
new Entity(scope, "e", { blueprint: service, properties: { language: "go", langage: "go" }, relations: { owner: shop } });
// @ts-expect-error: no such relation
new Entity(scope, "e", { blueprint: service, properties: { language: "go" }, relations: { owner: shop, ownr: shop } });
// @ts-expect-error: a text where a number belongs
new Entity(scope, "e", { blueprint: service, properties: { language: "go", replicas: "3" }, relations: { owner: shop } });
// @ts-expect-error: a number where a truth belongs
new Entity(scope, "e", { blueprint: service, properties: { language: "go", live: 1 }, relations: { owner: shop } });
// @ts-expect-error: none of the choices
new Entity(scope, "e", { blueprint: service, properties: { language: "rust" }, relations: { owner: shop } });
// @ts-expect-error: none of the choices, in a list
new Entity(scope, "e", { blueprint: service, properties: { language: "go", tags: ["c"] }, relations: { owner: shop } });
// @ts-expect-error: texts where numbers belong, in a list
new Entity(scope, "e", { blueprint: service, properties: { language: "go", ports: ["80"] }, relations: { owner: shop } });
// @ts-expect-error: one value where a list belongs
new Entity(scope, "e", { blueprint: service, properties: { language: "go", tags: "a" }, relations: { owner: shop } });
// @ts-expect-error: a key that no entity has
new Entity(scope, "e", { blueprint: service, titel: "E", properties: { language: "go" }, relations: { owner: shop } });

// What is required must be there; what has a default need not.
// @ts-expect-error: no properties
new Entity(scope, "e", { blueprint: service, relations: { owner: shop } });
// @ts-expect-error: language is missing
new Entity(scope, "e", { blueprint: service, properties: {}, relations: { owner: shop } });
// @ts-expect-error: language is required
new Entity(scope, "e", { blueprint: service, properties: { language: null }, relations: { owner: shop } });
// @ts-expect-error: no relations
new Entity(scope, "e", { blueprint: service, properties: { language: "go" } });
// @ts-expect-error: owner is missing
new Entity(scope, "e", { blueprint: service, properties: { language: "go" }, relations: {} });

// One or several; of the blueprint that the relation leads to.
// @ts-expect-error: several where one belongs
new Entity(scope, "e", { blueprint: service, properties: { language: "go" }, relations: { owner: [shop] } });
// @ts-expect-error: one where several belong
new Entity(scope, "e", { blueprint: service, properties: { language: "go" }, relations: { owner: shop, users: shop } });
// @ts-expect-error: an entity of another blueprint
new Entity(scope, "e", { blueprint: service, properties: { language: "go" }, relations: { owner: cart } });
// @ts-expect-error: an entity of another blueprint, in a list
new Entity(scope, "e", { blueprint: service, properties: { language: "go" }, relations: { owner: shop, users: [cart] } });
// @ts-expect-error: a blueprint where an entity belongs
new Entity(scope, "e", { blueprint: service, properties: { language: "go" }, relations: { owner: squad } });
// @ts-expect-error: an entity where a blueprint belongs
new Entity(scope, "e", { blueprint: shop, identifier: "e" });
// @ts-expect-error: a blueprint without properties has none
new Entity(scope, "e", { blueprint: squad, properties: { x: 1 } });
// @ts-expect-error: a blueprint without relations has none
new Entity(scope, "e", { blueprint: squad, relations: { x: shop } });

// A blueprint that the compiler does not see takes anything.
declare const unseen: Blueprint;
declare const definition: BlueprintDefinition;
new Entity(scope, "e", {
  blueprint: "elsewhere",
  properties: { x: { y: [variable.booleanValue] } },
  relations: { z: shop, w: ["a", cart] },
});
new Entity(scope, "e", { blueprint: unseen, properties: { x: 1 }, relations: { z: "a" } });
new Entity(scope, "e", { blueprint: new Blueprint(scope, "b", definition), properties: { x: 1 }, relations: { z: "a" } });
// @ts-expect-error: but for what JSON cannot hold
new Entity(scope, "e", { blueprint: "elsewhere", properties: { x: () => 1 } });

// Blueprints: keys, forms, references.
const base = { identifier: "b", title: "B", schema: { properties: {} } } as const;
new Blueprint(scope, "b", {
  ...base,
  relations: { r: { target: squad }, s: { target: squad.identifier }, t: { target: variable.stringValue } },
});
new Blueprint(
  scope,
  "b",
  { ...base, ownership: { type: "Direct" }, includeInGlobalSearch: variable.booleanValue },
  { forceDeleteEntities: true, deletePropertyValues: ["size"] },
);
// @ts-expect-error: a misspelt key
new Blueprint(scope, "b", { ...base, descripton: "x" });
// @ts-expect-error: a misspelt key, deep inside
new Blueprint(scope, "b", { ...base, schema: { properties: { x: { type: "string", enumm: ["a"] } } } });
// @ts-expect-error: a key of another kind of property
new Blueprint(scope, "b", { ...base, schema: { properties: { x: { type: "string", minimum: 1 } } } });
// @ts-expect-error: no kind of property
new Blueprint(scope, "b", { ...base, schema: { properties: { x: { type: "text" } } } });
// @ts-expect-error: a text where a number belongs
new Blueprint(scope, "b", { ...base, schema: { properties: { x: { type: "string", minLength: "1" } } } });
// @ts-expect-error: what tells forms apart is written out
new Blueprint(scope, "b", { ...base, schema: { properties: { x: { type: variable.booleanValue } } } });
// @ts-expect-error: a misspelt key of a relation
new Blueprint(scope, "b", { ...base, relations: { r: { target: squad, mny: true } } });
// @ts-expect-error: an entity where a blueprint belongs
new Blueprint(scope, "b", { ...base, relations: { r: { target: shop } } });
// @ts-expect-error: a title is missing
new Blueprint(scope, "b", { identifier: "b", schema: { properties: {} } });

// Actions: unions by type, references, tokens.
const trigger = { type: "self-service", operation: "DAY-2", blueprintIdentifier: service } as const;
const invocationMethod = { type: "WEBHOOK", url: "https://x", body: { owner: squad, live: variable.booleanValue } } as const;
const own = new Action(scope, "a", { identifier: "a", trigger, invocationMethod });
new Action(scope, "a", {
  identifier: "a",
  trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: own } },
  invocationMethod: { type: "KAFKA" },
});
new Action(scope, "a", {
  identifier: "a",
  // @ts-expect-error: a blueprint where an action belongs
  trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: squad } },
  invocationMethod,
});
// @ts-expect-error: a key of another method
new Action(scope, "a", { identifier: "a", trigger, invocationMethod: { type: "KAFKA", url: "x" } });
// @ts-expect-error: none of the choices
new Action(scope, "a", { identifier: "a", trigger: { ...trigger, operation: "DAY2" }, invocationMethod });
const dayTwo = { type: "self-service", operation: "DAY-2", blueprintIdentifier: service } as const;
const condition = { type: "SEARCH", combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: service }] } as const;
new Action(scope, "a", { identifier: "a", trigger: { ...dayTwo, condition }, invocationMethod });
// @ts-expect-error: a misspelt key of a condition
new Action(scope, "a", { identifier: "a", trigger: { ...dayTwo, condition: { ...condition, rulez: [] } }, invocationMethod });
new Action(scope, "a", {
  identifier: "a",
  // @ts-expect-error: an action where a blueprint belongs
  trigger: { ...dayTwo, condition: { ...condition, rules: [{ operator: "relatedTo", blueprint: own, value: shop }] } },
  invocationMethod,
});

// Environments: values are typed, and must be there where they have a type.
const [development] = defineEnvironments([{ name: "development", values: { replicas: 1 } }]);
export const replicas: 1 | undefined = development?.values.replicas;
// @ts-expect-error: the values are missing
defineEnvironments<{ readonly replicas: number }>([{ name: "development" }]);
// @ts-expect-error: no such provider
defineEnvironments([{ name: "development", provider: "terraform" }]);
declare const props: PortStackProps<{ readonly replicas: number }>;
export const environment: Environment<{ readonly replicas: number }> = new PortStack(scope, "s", props).environment;

// A table of entities has rows of its blueprint, each like an entity without its identifier, and its rows stand where entities do.
const squads = new EntityTable(scope, "squads", { blueprint: squad, entities: { core: { title: "Core" }, web: {} } });
new EntityTable(scope, "services", {
  blueprint: service,
  entities: {
    cart: {
      properties: { language: "go", replicas: variable.numberValue, tags: ["a"] },
      relations: { owner: squads.row("core"), users: [shop, squads.row("web"), "x"] },
    },
  },
});
// @ts-expect-error: no such row
squads.row("nobody");
new EntityTable(scope, "misspelt", {
  blueprint: service,
  entities: {
    // @ts-expect-error: "rust" is no choice
    a: { properties: { language: "rust" }, relations: { owner: "x" } },
    // @ts-expect-error: the language is required
    b: { properties: { replicas: 1 }, relations: { owner: "x" } },
    // @ts-expect-error: a squad, not a service
    c: { properties: { language: "go" }, relations: { owner: cart } },
    // @ts-expect-error: the identifier is the row's name
    d: { identifier: "d", properties: { language: "go" }, relations: { owner: "x" } },
    // @ts-expect-error: no such key
    e: { titel: "x", properties: { language: "go" }, relations: { owner: "x" } },
  },
});
const services = new EntityTable(scope, "more", { blueprint: service, entities: {} as Record<string, never> });
// @ts-expect-error: a row of services is no squad
new Entity(scope, "wrong_row", { blueprint: service, properties: { language: "go" }, relations: { owner: services.row("cart") } });
const listed = ["a", "b"].map((name) => [name, { title: name }] as const);
new EntityTable(scope, "listed", { blueprint: squad, entities: Object.fromEntries(listed) }).row("a");
new EntityTable(scope, "by_name", { blueprint: "anything", entities: { a: { properties: { any: [1] }, relations: { any: "x" } } } });
