import { TerraformOutput, TerraformVariable, Testing } from "cdktf";
import { Action, Blueprint, defineEnvironments, Entity, PortStack, Search } from "cdktf-port";
import type { Construct } from "constructs";
import { type Attributes, developmentStack, problems, synthesised, testApp, warnings } from "./synthesis";

const serviceIn = (stack: Construct) =>
  new Blueprint(stack, "service", { identifier: "service", title: "Service", schema: { properties: {} } });
const all = { combinator: "and", rules: [] } as const;

/** The attributes of the search `found` of a stack. */
function attributes(describe: (stack: PortStack) => void): Attributes {
  return synthesised(describe).data?.port_search?.found ?? {};
}

describe("a search", () => {
  it("asks with Port's query as JSON text, in which constructs and tokens are references and texts stay as they are", () => {
    const found = attributes((stack) => {
      const token = new TerraformVariable(stack, "size", { type: "number" });
      new Search(stack, "found", {
        query: {
          combinator: "and",
          rules: [
            { property: "$blueprint", operator: "in", value: [serviceIn(stack), "other"] },
            { property: "size", operator: ">", value: token.numberValue },
            { property: "title", operator: "=", value: '${x} "quoted"' },
          ],
        },
        include: ["title"],
        excludeCalculatedProperties: false,
      });
    });
    expect(found).toEqual({
      query:
        '{"combinator":"and","rules":[' +
        '{"operator":"in","property":"$blueprint","value":[${jsonencode(port_blueprint.service.identifier)},"other"]},' +
        '{"operator":">","property":"size","value":${jsonencode(var.size)}},' +
        '{"operator":"=","property":"title","value":"${"$"}{x} \\"quoted\\""}]}',
      include: ["title"],
      exclude_calculated_properties: false,
    });
  });

  it("gives its results as tokens, which stand in other constructs", () => {
    const file = synthesised((stack) => {
      const found = new Search(stack, "found", { query: all });
      new Entity(stack, "shop", { blueprint: "shop", identifier: "shop", relations: { services: found.identifiers } });
      const first = found.entities.get(0);
      const output = (name: string, value: unknown) => new TerraformOutput(stack, name, { value });
      output("blueprints", found.matchingBlueprints);
      output("entities", found.entities);
      output("first", `${first.blueprint}/${first.identifier}: ${first.title}`);
      output("language", first.getStringAttribute("properties.string_props.language"));
    });
    const path = "data.port_search.found.entities";
    expect(file).toMatchObject({
      output: {
        blueprints: { value: "${data.port_search.found.matching_blueprints}" },
        entities: { value: `\${${path}}` },
        first: { value: `\${${path}[0].blueprint}/\${${path}[0].identifier}: \${${path}[0].title}` },
        language: { value: `\${${path}[0].properties.string_props.language}` },
      },
      resource: { port_entity: { shop: { relations: { many_relations: { services: `\${${path}[*].identifier}` } } } } },
    });
  });

  it("is told what Terraform is told of it", () => {
    const found = attributes((stack) => {
      new Search(stack, "found", { query: all }, { dependsOn: [serviceIn(stack)], lifecycle: { createBeforeDestroy: true } });
    });
    expect(found).toMatchObject({ depends_on: ["port_blueprint.service"], lifecycle: { create_before_destroy: true } });
  });

  it("is the same on the official provider", () => {
    const [environment] = defineEnvironments([{ name: "development", provider: "official" }]);
    if (environment === undefined) throw new Error("There is an environment.");
    const stack = new PortStack(testApp(), "development", { environment });
    new Search(stack, "found", { query: all, attachTitleToRelation: true });
    stack.prepareStack();
    expect(JSON.parse(Testing.synth(stack, true))).toMatchObject({
      data: { port_search: { found: { query: '{"combinator":"and","rules":[]}', attach_title_to_relation: true } } },
      provider: { port: [{ client_id: "${var.PORT_CLIENT_ID}" }] },
    });
  });
});

describe("what is wrong with a search", () => {
  it("is said with the construct and the field", () => {
    expect(
      problems((stack) => {
        const action = new Action(stack, "run", {
          identifier: "run",
          trigger: { type: "self-service", operation: "CREATE" },
          invocationMethod: { type: "KAFKA" },
        });
        new Search(stack, "found", {
          query: { combinator: "xor" as never, rules: [{ operator: "relatedTo", blueprint: action as never }] },
        });
        new Search(stack, "empty", {} as never);
      }),
    ).toEqual([
      '[development/found] query.combinator must be "and" or "or", not "xor".',
      "[development/found] query.rules[0].blueprint takes a construct of kind blueprint, and development/run is of kind action.",
      "[development/empty] query is missing: what an entity must satisfy: rules, and how they combine.",
    ]);
  });

  it("is said when the stack is written without being asked", () => {
    const stack = developmentStack();
    new Search(stack, "found", {} as never);
    stack.prepareStack();
    expect(() => Testing.synth(stack, false)).toThrow("[development/found] query is missing");
    expect(() => Testing.synthHcl(stack)).toThrow("cannot be written as HCL");
  });

  it("is a key that is none, and a warning where one of a rule is spelt almost like another", () => {
    expect(problems((stack) => void new Search(stack, "found", { query: all, exlude: ["title"] } as never))).toEqual([
      "[development/found] exlude is no key of a search, which may say query, include, exclude, excludeCalculatedProperties or attachTitleToRelation.",
    ]);
    const rule = { property: "size", operatr: "=", value: 1 };
    expect(warnings((stack) => void new Search(stack, "found", { query: { combinator: "and", rules: [rule] } } as never))).toEqual([
      "development/found: query.rules[0].operatr is no key that is known here, and is sent as it is: did you mean operator?",
    ]);
  });
});
