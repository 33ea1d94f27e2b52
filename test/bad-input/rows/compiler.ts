import type { Row } from "../row";

/** Programs that the compiler refuses: `squad` and `service` are blueprints, `shop` is a squad. */
export const compiler: readonly Row[] = [
  {
    mistake: "A property of the wrong type",
    given: 'new Entity(scope, "cart", { blueprint: service, properties: { language: "go", replicas: "3" } });',
    message: "(1,79): error TS2322: Type 'string' is not assignable to type 'number'.",
    mended: 'new Entity(scope, "cart", { blueprint: service, properties: { language: "go", replicas: 3 } });',
  },
  {
    mistake: "A value out of an enum",
    given: 'new Entity(scope, "cart", { blueprint: service, properties: { language: "rust" } });',
    message: '(1,63): error TS2322: Type \'"rust"\' is not assignable to type \'IResolvable | "go" | "ts"\'.',
    mended: 'new Entity(scope, "cart", { blueprint: service, properties: { language: "go" } });',
  },
  {
    mistake: "A property that the blueprint has not",
    given: 'new Entity(scope, "cart", { blueprint: service, properties: { langage: "go" } });',
    message:
      "(1,63): error TS2561: Object literal may only specify known properties, but 'langage' does not exist in type 'Entries<{ readonly language: IResolvable | \"go\" | \"ts\"; readonly replicas: number; }, \"language\">'. Did you mean to write 'language'?",
    mended: 'new Entity(scope, "cart", { blueprint: service, properties: { language: "go" } });',
  },
  {
    mistake: "A relation that the blueprint has not",
    given: 'new Entity(scope, "cart", { blueprint: service, properties: { language: "go" }, relations: { ownr: shop } });',
    message:
      "(1,94): error TS2561: Object literal may only specify known properties, but 'ownr' does not exist in type 'Entries<{ readonly owner: string | EntityOf<\"squad\">; }, never>'. Did you mean to write 'owner'?",
    mended: 'new Entity(scope, "cart", { blueprint: service, properties: { language: "go" }, relations: { owner: shop } });',
  },
  {
    mistake: "A required property that is missing",
    given: 'new Entity(scope, "cart", { blueprint: service, properties: {} });',
    message:
      "(1,49): error TS2322: Type '{}' is not assignable to type 'Entries<{ readonly language: IResolvable | \"go\" | \"ts\"; readonly replicas: number; }, \"language\">'.\n  Property 'language' is missing in type '{}' but required in type '{ readonly language: IResolvable | \"go\" | \"ts\"; }'.",
    mended: 'new Entity(scope, "cart", { blueprint: service, properties: { language: "go" } });',
  },
  {
    mistake: "A kind of property that Port has not",
    given: 'new Blueprint(scope, "b", { identifier: "b", title: "B", schema: { properties: { size: { type: "text" } } } });',
    message: '(1,90): error TS2322: Type \'"text"\' is not assignable to type \'"string" | "number" | "boolean" | "object" | "array"\'.',
    mended: 'new Blueprint(scope, "b", { identifier: "b", title: "B", schema: { properties: { size: { type: "string" } } } });',
  },
  {
    mistake: "A template in place of what tells forms apart",
    given:
      'new Action(scope, "own", { identifier: "own", trigger: { type: "self-service", operation: "DAY-2" }, invocationMethod: { type: `${variable.stringValue}`, url: "https://example.com" } });',
    message:
      '(1,122): error TS2322: Type \'string\' is not assignable to type \'"KAFKA" | "WEBHOOK" | "GITHUB" | "GITLAB" | "AZURE_DEVOPS" | "UPSERT_ENTITY" | "INTEGRATION_ACTION"\'.',
    mended:
      'new Action(scope, "own", { identifier: "own", trigger: { type: "self-service", operation: "DAY-2" }, invocationMethod: { type: "WEBHOOK", url: "https://example.com" } });',
  },
  {
    mistake: "Environments whose values are missing",
    given: 'defineEnvironments<{ readonly replicas: number }>([{ name: "development" }]);',
    message:
      "(1,52): error TS2322: Type '{ name: string; }' is not assignable to type 'EnvironmentSettings<{ readonly replicas: number; }>'.\n  Property 'values' is missing in type '{ name: string; }' but required in type '{ readonly values: { readonly replicas: number; }; }'.",
    mended: 'defineEnvironments<{ readonly replicas: number }>([{ name: "development", values: { replicas: 1 } }]);',
  },
].map((row): Row => ({ ...row, found: "compiler", code: 2 }));
