import { open } from "./editor";

const service = `
const squad = new Blueprint(scope, "squad", { identifier: "squad", title: "Squad", schema: { properties: {} } });
const service = new Blueprint(scope, "service", {
  identifier: "service", title: "Service",
  schema: { properties: { language: { type: "string", enum: ["go", "ts"] }, replicas: { type: "number" } }, required: ["language"] },
  relations: { owner: { target: squad } },
});
const cart = new Entity(scope, "cart", { blueprint: service, properties: { language: "go" } });
`;
const entity = (rest: string) => `${service}new Entity(scope, "e", { blueprint: service, ${rest} });`;
const page = (rest: string) => `new Page(scope, "p", { identifier: "p", type: "dashboard", ${rest} });`;
const automation = (trigger: string) =>
  `new Automation(scope, "a", { identifier: "a", trigger: ${trigger}, invocationMethod: { type: "KAFKA" } });`;
const blueprint = (rest: string) => `new Blueprint(scope, "b", { identifier: "b", title: "B", ${rest} });`;

describe("what the editor says of a mistake", () => {
  it.each([
    [
      entity('properties: { language: "go", replica: 1 }'),
      "replica",
      /'replica' does not exist in type .* Did you mean to write 'replicas'\?/,
    ],
    [entity('properties: { language: "rust" }'), "language", /Type '"rust"' is not assignable to type 'IResolvable \| "go" \| "ts"'/],
    [entity('properties: { language: "go", replicas: "3" }'), "replicas", /Type 'string' is not assignable to type 'number'/],
    [entity("properties: {}"), "properties", /Property 'language' is missing/],
    [
      entity('properties: { language: "go" }, relations: { owner: cart }'),
      "owner",
      /EntityOf<"squad">[\s\S]*Type '"service"' is not assignable to type '"squad"'/,
    ],
    [entity('properties: { language: "go" }, relations: { ownr: "x" }'), "ownr", /Did you mean to write 'owner'\?/],
    [blueprint('schema: { properties: { x: { type: "strin" } } }'), "type", /Did you mean '"string"'\?/],
    [blueprint('schema: { properties: { x: { type: "string", enumm: ["a"] } } }'), "enumm", /NoSuchKey<"enumm">/],
    [blueprint("schema: {}, descripton: 'x'"), "descripton", /NoSuchKey<"descripton">/],
    [blueprint("schema: {}, relations: { r: { targt: 'x' } }"), "targt", /Did you mean to write 'target'\?/],
    [page('blueprnt: "b"'), "blueprnt", /'blueprnt' does not exist in type .* Did you mean to write 'blueprint'\?/],
    [page('widgets: [{ type: "novel", x: 1 }, { type: "markdown", markdwon: "x" }]'), "markdwon", /Did you mean to write 'markdown'\?/],
    [page('pageFilters: [{ identifer: "f" }]'), "identifer", /Did you mean to write 'identifier'\?/],
    [automation('{ type: "self-service", operation: "CREATE" }'), "type", /Type '"self-service"' is not assignable to type '"automation"'/],
    [`new Blueprint(scope, "b", { identifier: "b", schema: {} });`, "{ identifier", /Property 'title' is missing/],
  ])("%#: names the place and what belongs there", (text, place, message) => {
    const { problems } = open(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.says).toMatch(message);
    expect(problems[0]?.at.startsWith(place)).toBe(true);
  });

  it("is nothing where nothing is wrong", () => {
    expect(open(entity('properties: { language: "go" }, relations: { owner: "shop" }')).problems).toEqual([]);
  });
});

describe("what the editor offers", () => {
  it("are the properties and relations of an entity's blueprint, and their choices", () => {
    expect(open(entity("properties: { | }")).offered).toEqual(expect.arrayContaining(["language", "replicas"]));
    expect(open(entity('properties: { language: "|" }')).offered).toEqual(["go", "ts"]);
    expect(open(entity("relations: { | }")).offered).toContain("owner");
  });

  it("are the keys of Port's JSON, and the choices they have", () => {
    expect(open(blueprint("schema: {}, | ")).offered).toEqual(expect.arrayContaining(["relations", "mirrorProperties", "ownership"]));
    expect(open(blueprint('schema: { properties: { x: { type: "|" } } }')).offered).toEqual(expect.arrayContaining(["string", "array"]));
    expect(open(blueprint('schema: { properties: { x: { type: "number", | } } }')).offered).toEqual(
      expect.arrayContaining(["minimum", "enum"]),
    );
  });
});

describe("what the editor shows on hover", () => {
  it("are the docs of the model, in props that are inferred too", () => {
    const editor = open(`
      new Blueprint(scope, "b", { identifier: "b", title: "B", icon: "X", schema: { properties: { x: { type: "string", minLength: 1 } } }, relations: { r: { target: "c", many: true } } });
      new Action(scope, "a", { identifier: "a", description: "d", trigger: { type: "self-service", operation: "CREATE" }, invocationMethod: { type: "WEBHOOK", url: "u" } });
      new Entity(scope, "e", { blueprint: "b", team: "t", relations: {} });
    `);
    expect(editor.problems).toEqual([]);
    expect(editor.hover("icon")).toBe("Name of an icon of Port's.");
    expect(editor.hover("minLength")).toContain("Fewest characters.");
    expect(editor.hover("many")).toBe("Whether an entity may relate to several others.");
    expect(editor.hover("operation")).toBe("CREATE makes something new; DAY-2 and DELETE run on an entity.");
    expect(editor.hover("url")).toBe("Where the run is posted.");
    expect(editor.hover("team")).toBe("Names of the teams that own the entity.");
    expect(editor.hover("relations: {} ")).toBe("The related entities, by relation of the blueprint: identifiers or constructs.");
  });

  it("are the docs of the constructs", () => {
    const editor = open(
      'new Blueprint(scope, "b", { identifier: "b", title: "B", schema: {} }, { forceDeleteEntities: true }).identifier;',
    );
    expect(editor.hover("Blueprint")).toBe("The data model of a kind of entities: its properties and its relations to other blueprints.");
    expect(editor.hover("forceDeleteEntities")).toBe("Whether destroying the blueprint deletes its entities first.");
    expect(editor.hover("identifier;")).toContain("The identifier as a token");
    const others = open(`
      new Team(scope, "t", { name: "T", users: ["a@b.c"] });
      new Scorecard(scope, "s", { identifier: "s", title: "S", blueprint: "b", rules: [] });
      new OrganizationSecret(scope, "o", { secretName: "S" }, { secretValueWoVersion: 1 });
      new Automation(scope, "a", { identifier: "a", publish: true, trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: "x" } }, invocationMethod: { type: "KAFKA" } });
    `);
    expect(others.problems).toEqual([]);
    expect(others.hover("Team")).toBe("People who own entities together.");
    expect(others.hover("users")).toBe("E-mail addresses of the members. Left out, the team has none.");
    expect(others.hover("rules")).toBe("The rules, in the order shown.");
    expect(others.hover("secretValueWoVersion")).toBe("Any number; another one has `secretValueWo` written again.");
    expect(others.hover("publish")).toContain("Whether people see the action, and whether an automation runs.");
    expect(others.hover("trigger")).toBe("What sets it off: an event, and what the event must satisfy.");
    expect(others.hover("event")).toBe("What sets the automation off.");
  });
});
