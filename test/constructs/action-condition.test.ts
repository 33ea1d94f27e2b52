import { Action, Blueprint, Entity } from "cdktf-port";
import type { Construct } from "constructs";
import { problems, resources, warnings } from "./synthesis";

/** An action on services, offered where `rules` hold. */
function offered(stack: Construct, rules: readonly object[]): Action {
  const blueprint = new Blueprint(stack, "service", { identifier: "service", title: "Service", schema: { properties: {} } });
  const condition = { type: "SEARCH", combinator: "and", rules } as const;
  return new Action(stack, "run", {
    identifier: "run",
    trigger: { type: "self-service", operation: "DAY-2", blueprintIdentifier: blueprint, condition },
    invocationMethod: { type: "KAFKA" },
  });
}

describe("the condition of an action", () => {
  it("refers to blueprints, by name too, and to entities", () => {
    const { port_action } = resources((stack) => {
      const squad = new Blueprint(stack, "squad", { identifier: "squad", title: "Squad", schema: { properties: {} } });
      const core = new Entity(stack, "core", { blueprint: squad, identifier: "core" });
      offered(stack, [
        { property: "$blueprint", operator: "=", value: "service" },
        { combinator: "or", rules: [{ blueprint: squad, operator: "relatedTo", value: core }] },
      ]);
    });
    const identifier = (address: string) => `\${jsonencode(${address}.identifier)}`;
    const own = `{"operator":"=","property":"$blueprint","value":${identifier("port_blueprint.service")}}`;
    const related = `{"blueprint":${identifier("port_blueprint.squad")},"operator":"relatedTo","value":${identifier("port_entity.core")}}`;
    expect(port_action?.run?.self_service_trigger).toMatchObject({
      condition: `{"combinator":"and","rules":[${own},{"combinator":"or","rules":[${related}]}],"type":"SEARCH"}`,
    });
  });

  it("takes no construct of another kind for a blueprint", () => {
    const found = problems((stack) => {
      const squad = new Blueprint(stack, "squad", { identifier: "squad", title: "Squad", schema: { properties: {} } });
      const core = new Entity(stack, "core", { blueprint: squad, identifier: "core" });
      offered(stack, [{ blueprint: core, operator: "relatedTo", value: "x" }]);
    });
    expect(found).toEqual([expect.stringContaining("rules[0].blueprint takes a construct of kind blueprint")]);
  });

  it("is warned of where a key is a slip, which travels as any key does", () => {
    const rule = { property: "size", operatr: "=", value: 1, novel: true };
    expect(warnings((stack) => void offered(stack, [rule]))).toEqual([
      expect.stringContaining("condition.rules[0].operatr is no key that is known here, and is sent as it is: did you mean operator?"),
    ]);
    expect(resources((stack) => void offered(stack, [rule])).port_action?.run?.self_service_trigger).toMatchObject({
      condition: '{"combinator":"and","rules":[{"novel":true,"operatr":"=","property":"size","value":1}],"type":"SEARCH"}',
    });
  });
});
