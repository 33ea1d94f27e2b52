import { action, blueprint, entity } from "../../../model";
import type { Portal } from "../../../portal";
import { openPortal } from "../../provider-bridge/rpc/port-session";
import { compiled } from "./compiler";
import { fill } from "./example-portal";
import { documentsOf } from "./laws";
import { codeOf, deployed, pendingAfterAdoption, read } from "./live";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await fill(portal);
});
afterAll(() => portal.close());

describe("the code of a portal", () => {
  it("compiles, with references in place of identifiers, and says all", async () => {
    const { code, problems } = await codeOf(portal);
    expect(problems).toEqual([]);
    expect(compiled(new Map([["live", code]]))).toEqual([]);
    expect([...code.keys()]).toEqual([
      "catalog/actions.ts",
      "catalog/blueprints.ts",
      "catalog/entities/class.ts",
      "catalog/entities/service.ts",
      "catalog/entities/squad.ts",
      "catalog/index.ts",
    ]);
    expect(code.get("catalog/entities/service.ts")).toMatchInlineSnapshot(`
     "import { Entity } from "cdktf-port";
     import type { Construct } from "constructs";
     import type { ClassBlueprintEntities } from "./class";
     import type { SquadEntities } from "./squad";

     export function defineServiceEntities(
       scope: Construct,
       classBlueprintEntities: ClassBlueprintEntities,
       squadEntities: SquadEntities,
     ) {
       new Entity(scope, "service_Cart", {
         identifier: "Cart",
         blueprint: "service",
         properties: { language: "ts" },
         relations: { owner: squadEntities.shop },
       });

       new Entity(scope, "service_cart", {
         identifier: "cart",
         blueprint: "service",
         properties: {
           ["__proto__"]: "x",
           language: "go",
           "line-count": 12,
           spec: { a: "b" },
           tags: ["a"],
         },
         relations: {
           kinds: [classBlueprintEntities.newEntity],
           owner: squadEntities.aB,
         },
       });
     }
     "
    `);
    expect(code.get("catalog/blueprints.ts")).toMatchInlineSnapshot(`
     "import { Blueprint } from "cdktf-port";
     import type { Construct } from "constructs";

     export function defineBlueprints(scope: Construct) {
       const classBlueprint = new Blueprint(scope, "class", {
         identifier: "class",
         title: "class",
         description: "",
         schema: {},
       });

       const squad = new Blueprint(scope, "squad", {
         identifier: "squad",
         title: "squad",
         icon: "Team",
         schema: {
           properties: {
             channel: {
               type: "string",
               title: 'Say "hi" in \`it\` */ \${now} </script>',
             },
           },
         },
       });

       const service = new Blueprint(scope, "service", {
         identifier: "service",
         title: "service",
         schema: {
           properties: {
             ["__proto__"]: { type: "string" },
             language: {
               type: "string",
               enum: ["go", "ts"],
               enumColors: { go: "blue" },
             },
             "line-count": { type: "number", minimum: 0 },
             spec: {
               type: "object",
               properties: { a: { type: "string" } },
               additionalProperties: false,
             },
             tags: {
               type: "array",
               uniqueItems: true,
               items: { type: "string" },
               default: [],
             },
           },
           required: ["language"],
         },
         relations: {
           kinds: { target: classBlueprint, many: true },
           owner: { target: squad, title: "Owner" },
         },
         mirrorProperties: { channel: { path: "owner.channel" } },
         aggregationProperties: {
           newer: {
             title: "Newer",
             target: "service",
             query: {
               combinator: "and",
               rules: [{ property: "$blueprint", operator: "=", value: squad }],
             },
             calculationSpec: { calculationBy: "entities", func: "average" },
           },
           squads: {
             title: "Squads",
             target: squad,
             calculationSpec: { calculationBy: "entities", func: "count" },
           },
         },
         ownership: { type: "Direct" },
       });

       return { classBlueprint, squad, service };
     }

     export type Blueprints = ReturnType<typeof defineBlueprints>;
     "
    `);
    expect(code.get("catalog/actions.ts")).toMatchInlineSnapshot(`
     "import { Action } from "cdktf-port";
     import type { Construct } from "constructs";
     import type { Blueprints } from "./blueprints";

     export function defineActions(scope: Construct, blueprints: Blueprints) {
       const own = new Action(scope, "own", {
         identifier: "own",
         title: "Own services",
         trigger: {
           type: "self-service",
           operation: "DAY-2",
           blueprintIdentifier: blueprints.service,
           userInputs: {
             properties: {
               squad: {
                 type: "string",
                 format: "entity",
                 blueprint: blueprints.squad,
               },
               why: { type: "string" },
             },
             required: ["squad"],
             order: ["squad"],
           },
         },
         invocationMethod: {
           type: "WEBHOOK",
           url: "https://example.com/own",
           body: { jq: '{{ .inputs.why // "it\\'s" }}', nothing: null },
         },
       });

       new Action(scope, "own_after", {
         identifier: "own.after",
         trigger: {
           type: "automation",
           event: { type: "RUN_CREATED", actionIdentifier: own },
         },
         invocationMethod: {
           type: "UPSERT_ENTITY",
           blueprintIdentifier: blueprints.service,
           mapping: { identifier: "x", properties: { language: "go" } },
         },
       });
     }
     "
    `);
  });

  it("plans nothing where it comes from", async () => {
    expect(await pendingAfterAdoption(portal, (await codeOf(portal)).code)).toEqual({});
  });

  it("makes the same elsewhere, whose code is the same", async () => {
    const { code } = await codeOf(portal);
    expect(await deployed(portal, code, "production")).toEqual({});
    expect(await codeOf(portal, "production")).toEqual({ code, problems: [] });
    const [made, wanted] = [await read(portal, "production"), await read(portal)].map(documentsOf);
    expect(made?.length).toBe(wanted?.length);
    expect(new Set(made?.map(({ resource }) => resource))).toEqual(new Set([action, blueprint, entity]));
  });
});
