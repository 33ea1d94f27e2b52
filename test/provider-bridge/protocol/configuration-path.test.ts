import { workflow } from "../../../model/index";
import type { Attribute, Path } from "../../../model/kernel/schema";
import { configurationPath } from "../../../provider-bridge/protocol/configuration-path";

function attribute(name: string, form: Pick<Attribute, "type" | "nested">): Attribute {
  return { name, description: "", presence: "optional", ...form };
}

const title = attribute("title", { type: "string" });
const attributes = [
  attribute("widgets", { type: ["list", "string"] }),
  attribute("teams", { type: ["set", "string"] }),
  attribute("labels", { type: ["map", "string"] }),
  attribute("schema", { nested: { mode: "single", attributes: [title] } }),
  attribute("rows", { nested: { mode: "map", attributes: [title] } }),
  attribute("rules", { nested: { mode: "list", attributes: [title] } }),
  attribute("step", { nested: { mode: "list", block: true, attributes: [title] } }),
];

function steps(path: Path, within: readonly Attribute[] = attributes): unknown[] {
  return configurationPath(path, within).steps.map(({ selector }) =>
    selector?.$case === "elementKeyInt" ? selector.elementKeyInt : selector?.$case === "attributeName" ? selector.attributeName : selector,
  );
}

describe("of a path, Terraform gets", () => {
  it.each<[string, Path, unknown[]]>([
    ["the attribute", ["schema"], ["schema"]],
    ["no attribute of a value", ["schema", "title"], ["schema"]],
    ["an element of a list, and nothing within it", ["rules", 1, "title"], ["rules", 1]],
    ["an element of a list of texts", ["widgets", 1], ["widgets", 1]],
    ["no element of a set", ["teams", 1], ["teams"]],
    ["no key of a map, of which it may crash", ["labels", "a"], ["labels"]],
    ["no row of a map", ["rows", "a", "title"], ["rows"]],
    ["what it may not know", ["elsewhere", 1, "title"], ["elsewhere"]],
    ["a block that nothing tells apart", ["step", 1], ["step", 1]],
    ["the attribute of a block", ["step", 1, "title"], ["step", 1, "title"]],
  ])("%s", (_name, path, expected) => {
    expect(steps(path)).toEqual(expected);
  });

  it.each<[string, Path, unknown[]]>([
    ["all blocks of a name", ["node"], ["node"]],
    ["what tells a block apart", ["node", 1], ["node", 1, "identifier"]],
    ["a block in a block", ["node", 1, "webhook"], ["node", 1, "webhook"]],
    ["an attribute of a block in a block", ["node", 1, "webhook", "url"], ["node", 1, "webhook", "url"]],
    ["an element of a block's list", ["node", 1, "links", 2], ["node", 1, "links", 2]],
    ["no key of a block's map", ["node", 1, "variables", "a"], ["node", 1, "variables"]],
  ])("in a workflow, %s", (_name, path, expected) => {
    expect(steps(path, workflow.attributes)).toEqual(expected);
  });
});
