import { Fn, Lazy, TerraformLocal, TerraformVariable, Token } from "cdktf";
import { Action, Blueprint, Entity } from "cdktf-port";
import { problems, resources } from "./synthesis";

const plain = { identifier: "service", title: "Service", schema: { properties: {} } } as const;

describe("tokens", () => {
  it("resolve in texts, numbers, booleans, lists and maps, beside literals that stay what they are", () => {
    const { port_blueprint } = resources((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, {});
      new Blueprint(stack, "service", {
        identifier: variable("id").stringValue,
        title: `\${title}: ${variable("title").stringValue} 100% {`,
        schema: {
          properties: {
            tier: { type: "string", enum: variable("tiers").listValue, default: variable("tier").stringValue },
            replicas: { type: "number", default: variable("replicas").numberValue, enum: Token.asNumberList(variable("counts").value) },
            live: { type: "boolean", default: variable("live").booleanValue },
          },
        },
        relations: { owner: { target: "squad", required: variable("needed").booleanValue } },
        calculationProperties: {
          age: { type: "string", calculation: ".x", colors: Token.asStringMap(variable("colors").value) },
        },
      });
    });
    expect(port_blueprint?.service).toMatchObject({
      identifier: "${var.id}",
      title: '${"$"}{title}: ${var.title} 100% {',
      properties: {
        string_props: { tier: { enum: "${var.tiers}", default: "${var.tier}" } },
        number_props: { replicas: { default: "${var.replicas}", enum: "${var.counts}" } },
        boolean_props: { live: { default: "${var.live}" } },
      },
      relations: { owner: { required: "${var.needed}" } },
      calculation_properties: { age: { colors: "${var.colors}" } },
    });
  });

  it("are encoded by Terraform inside JSON, in keys too, so that no value can break it", () => {
    const { port_action } = resources((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, {});
      new Action(stack, "own", {
        identifier: "own",
        trigger: { type: "self-service", operation: "CREATE" },
        invocationMethod: {
          type: "WEBHOOK",
          url: "https://example.com",
          body: {
            template: "{{ .inputs.x }} ${{ y }}",
            text: variable("text").stringValue,
            mixed: `say "${variable("word").stringValue}" \n \${z}`,
            number: variable("number").numberValue,
            truth: variable("truth").booleanValue,
            list: variable("list").listValue,
            [`key ${variable("key").stringValue}`]: 1,
          },
        },
      });
    });
    expect(port_action?.own?.webhook_method).toEqual({
      url: "https://example.com",
      body: [
        '{${jsonencode("key ${var.key}")}:1',
        '"list":${jsonencode(var.list)}',
        '"mixed":${jsonencode("say \\"${var.word}\\" \\u000a ${"$"}{z}")}',
        '"number":${jsonencode(var.number)}',
        '"template":"{{ .inputs.x }} ${"$"}{{ y }}"',
        '"text":${jsonencode(var.text)}',
        '"truth":${jsonencode(var.truth)}}',
      ].join(","),
    });
  });

  it("that are functions or local values stand for whole values and for parts of texts", () => {
    const { port_blueprint } = resources((stack) => {
      const local = new TerraformLocal(stack, "words", ["a", "b"]);
      new Blueprint(stack, "service", {
        ...plain,
        title: Fn.join("-", local.asList),
        description: `<${Fn.upper(local.asString)}>`,
      });
    });
    expect(port_blueprint?.service).toMatchObject({
      title: '${join("-", local.words)}',
      description: "<${upper(local.words)}>",
    });
  });

  it("that are lazy give what they give at synthesis, as if it had been written there", () => {
    let title = "early";
    const { port_blueprint } = resources((stack) => {
      new Blueprint(stack, "service", {
        ...plain,
        title: Lazy.stringValue({ produce: () => title }),
        description: `\${a} ${Lazy.stringValue({ produce: () => "${b} ${" })}`,
        schema: { properties: { n: { type: "number", default: Lazy.numberValue({ produce: () => 7 }) } } },
      });
      title = 'late "${title}"';
    });
    expect(port_blueprint?.service).toMatchObject({
      title: 'late "${"$"}{title}"',
      description: '${"$"}{a} ${"$"}{b} ${"$"}{',
      properties: { number_props: { n: { default: 7 } } },
    });
  });

  it("of a number or truth may fill an entity's property of the blueprint's kind, a text token a number", () => {
    const { port_entity } = resources((stack) => {
      const service = new Blueprint(stack, "service", {
        identifier: "service",
        title: "Service",
        schema: {
          properties: {
            live: { type: "boolean" },
            replicas: { type: "number" },
            ports: { type: "array", items: { type: "number" } },
            spec: { type: "object" },
          },
        },
      });
      const value = (name: string) => new TerraformVariable(stack, name, {}).value;
      new Entity(stack, "cart", {
        blueprint: service,
        identifier: "cart",
        properties: {
          live: value("live"),
          replicas: Token.asNumber(value("replicas")),
          ports: value("ports"),
          spec: value("spec"),
        },
      });
    });
    expect(port_entity?.cart?.properties).toEqual({
      boolean_props: { live: "${var.live}" },
      number_props: { replicas: "${var.replicas}" },
      array_props: { number_items: { ports: "${var.ports}" } },
      object_props: { spec: "${jsonencode(var.spec)}" },
    });
  });

  it("keep keys that JavaScript knows otherwise", () => {
    const { port_action } = resources((stack) => {
      new Action(stack, "own", {
        identifier: "own",
        trigger: { type: "self-service", operation: "CREATE" },
        invocationMethod: {
          type: "WEBHOOK",
          url: "u",
          headers: JSON.parse('{"__proto__": "a", "constructor": "b", "//": "c", "${x}": "d"}'),
        },
      });
    });
    expect(Object.entries(Object(port_action?.own?.webhook_method).headers)).toEqual([
      ['${"$"}{x}', "d"],
      ['${"//"}', "c"],
      ['${"__proto__"}', "a"],
      ["constructor", "b"],
    ]);
  });

  it("are refused with the path where they would decide the form of what is around them", () => {
    expect(
      problems((stack) => {
        const any = new TerraformVariable(stack, "any", {}).value;
        const blueprint = { ...plain, schema: { properties: { x: any } }, changelogDestination: { type: any, url: "u" } };
        new Blueprint(stack, "service", blueprint as never);
        new Entity(stack, "cart", { blueprint: "elsewhere", properties: { live: any } });
      }),
    ).toEqual([
      "[development/service] changelogDestination.type decides the form of the object, so it cannot be a token.",
      "[development/service] schema.properties.x: the value is a token, but its form must be known here.",
      "[development/cart] properties.live: the kind of this token decides where it stands, and is not known: give the entity its blueprint construct.",
    ]);
  });
});
