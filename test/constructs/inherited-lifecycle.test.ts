import { TerraformResource, type TerraformResourceLifecycle } from "cdktf";
import { Blueprint } from "cdktf-port";
import { resources } from "./synthesis";

const replaced = { replace_triggered_by: ["${terraform_data.size}"] };

/** The `lifecycle` of what leaves a blueprint of this one: the relation `next`, which closes a circle, and an aggregation. */
function inherited(lifecycle: TerraformResourceLifecycle): { relation: unknown; aggregations: unknown } {
  const { port_blueprint_relation, port_aggregation_properties } = resources((stack) => {
    const size = new TerraformResource(stack, "size", { terraformResourceType: "terraform_data" });
    const related = (identifier: string, target: string) =>
      ({ identifier, title: identifier, schema: { properties: {} }, relations: { next: { target } } }) as const;
    const all = { title: "All", target: "a", calculationSpec: { calculationBy: "entities", func: "count" } } as const;
    new Blueprint(stack, "a", related("a", "b"));
    const definition = { ...related("b", "a"), aggregationProperties: { all } };
    new Blueprint(stack, "b", definition, { lifecycle: { ...lifecycle, replaceTriggeredBy: [size] } });
  });
  return { relation: port_blueprint_relation?.b_next?.lifecycle, aggregations: port_aggregation_properties?.b?.lifecycle };
}

it.each<[string, TerraformResourceLifecycle, object, object]>([
  [
    "all of it",
    { preventDestroy: true, ignoreChanges: "all" },
    { prevent_destroy: true, ignore_changes: "all" },
    { prevent_destroy: true, ignore_changes: "all" },
  ],
  ["the relations", { ignoreChanges: ["title", "relations"] }, { ignore_changes: "all" }, {}],
  [
    "something of a relation",
    { ignoreChanges: ["title", 'relations["next"].title', "relations.next.many", "relations.other.title"] },
    { ignore_changes: ["title", "many"] },
    {},
  ],
  [
    "another relation",
    { preventDestroy: false, ignoreChanges: ["title", "relations.other"], createBeforeDestroy: true },
    { prevent_destroy: false },
    { prevent_destroy: false },
  ],
])("a blueprint's lifecycle that is about %s goes along with what leaves the blueprint", (_, lifecycle, relation, aggregations) => {
  expect(inherited(lifecycle)).toEqual({ relation: { ...relation, ...replaced }, aggregations: { ...aggregations, ...replaced } });
});

it("leaves what leaves a blueprint without one as it was", () => {
  const { port_blueprint_relation } = resources((stack) => {
    for (const [identifier, target] of [
      ["a", "b"],
      ["b", "a"],
    ] as const)
      new Blueprint(stack, identifier, { identifier, title: identifier, schema: { properties: {} }, relations: { next: { target } } });
  });
  expect(port_blueprint_relation?.b_next).not.toHaveProperty("lifecycle");
});
