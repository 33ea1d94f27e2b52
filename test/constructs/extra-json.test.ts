import { Action, Blueprint, Entity } from "cdktf-port";
import { problems, resources } from "./synthesis";

const method = { type: "KAFKA" } as const;
const trigger = { type: "self-service", operation: "CREATE", userInputs: { properties: { name: { type: "string" } } } } as const;

describe("extraJson", () => {
  it("carries keys that the props do not know, at any depth, in Terraform's extra_json", () => {
    const { port_action } = resources((stack) => {
      const extraJson = { newKey: { a: [1, null] }, trigger: { userInputs: { properties: { name: { newer: true } } } } };
      new Action(stack, "own", { identifier: "own", trigger, invocationMethod: method }, { extraJson });
    });
    const { extra_json: extra, ...rest } = port_action?.own ?? {};
    expect(JSON.parse(String(extra))).toEqual({
      newKey: { a: [1, null] },
      trigger: { userInputs: { properties: { name: { newer: true } } } },
    });
    expect(rest).toMatchObject({ identifier: "own", kafka_method: {} });
  });

  it("is JSON text where a number has more digits than JavaScript has, and reaches the attribute", () => {
    const { port_entity } = resources((stack) => {
      const blueprint = new Blueprint(stack, "service", {
        identifier: "service",
        title: "Service",
        schema: { properties: { bytes: { type: "number" } } },
      });
      const extraJson = '{"properties":{"bytes":12345678901234567890}}';
      new Entity(stack, "cart", { blueprint, identifier: "cart", properties: { bytes: 0 } }, { extraJson });
    });
    expect(port_entity?.cart).toMatchObject({ properties: { number_props: { bytes: "${12345678901234567890}" } } });
  });

  it("takes constructs, whose references Terraform resolves", () => {
    const { port_action } = resources((stack) => {
      const blueprint = new Blueprint(stack, "service", { identifier: "service", title: "Service", schema: {} });
      new Action(stack, "own", { identifier: "own", trigger, invocationMethod: method }, { extraJson: { newKey: blueprint } });
    });
    expect(port_action?.own).toMatchObject({ extra_json: '{"newKey":${jsonencode(port_blueprint.service.identifier)}}' });
  });

  it("is held to the form of the document, and must be an object", () => {
    const given = ['{"title":1}', "[]", "{", '"text"'];
    expect(
      given.map((extraJson) =>
        problems((stack) => new Action(stack, "own", { identifier: "own", trigger, invocationMethod: method }, { extraJson })),
      ),
    ).toEqual([
      ["[development/own] title must be text, not 1."],
      ...Array(3).fill(["[development/own] extraJson must be an object, or JSON text of one."]),
    ]);
  });
});
