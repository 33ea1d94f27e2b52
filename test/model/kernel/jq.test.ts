import { blueprint, integration, webhook } from "../../../model";
import { jqFault } from "../../../model/kernel/jq";
import { stateOf } from "../life";

describe("a jq program that", () => {
  it.each([
    ["is a path", ".body.id"],
    ["is none, yet may be stored", "test-rel.$identifier"],
    ["has brackets of each kind", '.a[0] | {b: (.c // []), "d": [.e[] | select(.f == "g")]}'],
    ["has a string in single quotes, with the others inside", `.a + ' "b" (' + .c`],
    ["has an interpolation with a string and brackets in it", '"\\(.a | join(", (")) and \\"b\\""'],
    ["decides", 'if .a then "b" elif .c then 1 else {if: 2, end: .end} end'],
    ["has a comment", "# it's (\n.a"],
    ["is empty", ""],
  ])("%s has no fault", (_, program) => {
    expect(jqFault(program)).toBeUndefined();
  });

  it.each([
    ['.a == "b', "has a string that is not closed"],
    ['"\\(.a"', "has a string that is not closed"],
    [".a | select(.b", 'has "(" that is not closed'],
    [".a)", 'has ")" that nothing opens'],
    [".a[0)", 'has "[" that ")" does not close'],
    ["if .a then 1 else 2", 'has "if" that is not closed'],
    [".a |", 'ends after "|", where something must follow'],
  ])("is %s is told of", (program, fault) => {
    expect(jqFault(program)).toBe(fault);
  });
});

it("jq that does not parse is a warning with its place, in a configuration and in a document", () => {
  const says = 'should be jq, and has "(" that is not closed: "(.a". Port stores it, and it will come to nothing.';
  const document = {
    identifier: "service",
    title: "Service",
    schema: { properties: {} },
    calculationProperties: { slug: { title: "Slug", calculation: "(.a", type: "string" } },
  };
  expect(blueprint.validateDocument(document)).toEqual([
    {
      path: ["calculationProperties", "slug", "calculation"],
      severity: "warning",
      message: `calculationProperties.slug.calculation ${says}`,
    },
  ]);
  const mappings = [{ blueprint: "service", filter: "(.a", entity: { identifier: ".b" } }];
  const config = stateOf(webhook.attributes, { title: "Hook", mappings });
  expect(webhook.validate(config)).toEqual([
    { path: ["mappings", 0, "filter"], severity: "warning", message: `mappings[0].filter ${says}` },
  ]);
});

it("jq that does not parse is a warning deep in JSON text too, and a misspelt key beside it", () => {
  const mappings = { identifier: ".id", properties: { size: "(.a", owner: { combinator: "and" } }, titel: ".name" };
  const selector = { query: "true |", aql: "name (" };
  const config = { resources: [{ kind: "issue", selector, port: { entity: { mappings } } }] };
  const warnings = integration.validate(stateOf(integration.attributes, { installation_id: "jira", config: JSON.stringify(config) }));
  expect(warnings.map(({ severity, message }) => [severity, message.replace(/[:,] .*/, "")])).toEqual([
    ["warning", "config.resources[0].selector.query should be jq"],
    ["warning", "config.resources[0].port.entity.mappings.properties.size should be jq"],
    ["warning", "config.resources[0].port.entity.mappings.titel is no key that is known here"],
  ]);
  expect(new Set(warnings.map(({ path }) => path.join()))).toEqual(new Set(["config"]));
});
