import type { Portal } from "../../../portal";
import { ByHand } from "../../provider-bridge/rpc/by-hand";

/** Fills the organisation `development` with blueprints, entities and actions that refer to each other, and with texts that code must escape. */
export async function fill(portal: Portal): Promise<void> {
  const byHand = new ByHand(portal);
  const make = (path: string, body: object) => byHand.request("POST", path, body);
  const of = (owner: string, body: object) => make(`/v1/blueprints/${encodeURIComponent(owner)}/entities`, body);
  const blueprintOf = (identifier: string, more: object) =>
    make("/v1/blueprints", {
      identifier,
      title: identifier,
      schema: { properties: {} },
      ...more,
    });
  await blueprintOf("squad", {
    icon: "Team",
    schema: {
      properties: {
        channel: {
          type: "string",
          title: 'Say "hi" in `it` */ ${now} </script>',
        },
      },
    },
  });
  await blueprintOf("class", {
    description: "",
    schema: { properties: {}, required: [] },
  });
  await blueprintOf("service", {
    schema: {
      properties: {
        language: {
          type: "string",
          enum: ["go", "ts"],
          enumColors: { go: "blue" },
        },
        "line-count": { type: "number", minimum: 0 },
        ["__proto__"]: { type: "string" },
        tags: {
          type: "array",
          items: { type: "string" },
          uniqueItems: true,
          default: [],
        },
        spec: {
          type: "object",
          properties: { a: { type: "string" } },
          additionalProperties: false,
        },
      },
      required: ["language"],
    },
    relations: {
      owner: { target: "squad", title: "Owner", required: false, many: false },
      kinds: { target: "class", many: true },
    },
    mirrorProperties: { channel: { path: "owner.channel" } },
    aggregationProperties: {
      squads: { title: "Squads", target: "squad", calculationSpec: { calculationBy: "entities", func: "count" } },
      newer: {
        title: "Newer",
        type: "number",
        target: "service",
        query: { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: "squad" }] },
        pathFilter: [],
        calculationSpec: { calculationBy: "entities", func: "average", averageOf: "day", measureTimeBy: "$createdAt" },
      },
    },
    ownership: { type: "Direct" },
  });
  for (const [identifier, channel] of [
    ["shop", "#shop"],
    ["a/b", "line\nbreak\u2028\u0000"],
    ["a_b", "jq: .a | \"\\(.b)\" 'x'"],
  ])
    await of("squad", {
      identifier,
      title: identifier,
      properties: { channel },
    });
  await of("class", { identifier: "new" });
  const properties = JSON.parse('{"language":"go","line-count":12,"__proto__":"x","tags":["a"],"spec":{"a":"b"}}');
  await of("service", {
    identifier: "cart",
    properties,
    relations: { owner: "a/b", kinds: ["new"] },
    team: [],
  });
  await of("service", {
    identifier: "Cart",
    properties: { language: "ts" },
    relations: { owner: "shop" },
    title: "",
  });
  await make("/v1/actions", {
    identifier: "own",
    title: "Own services",
    trigger: {
      type: "self-service",
      operation: "DAY-2",
      blueprintIdentifier: "service",
      userInputs: {
        properties: {
          squad: { type: "string", format: "entity", blueprint: "squad" },
          why: { type: "string" },
        },
        required: ["squad"],
        order: ["squad"],
      },
    },
    invocationMethod: {
      type: "WEBHOOK",
      url: "https://example.com/own",
      body: { nothing: null, jq: '{{ .inputs.why // "it\'s" }}' },
    },
  });
  await make("/v1/actions", {
    identifier: "own.after",
    publish: true,
    trigger: {
      type: "automation",
      event: { type: "RUN_CREATED", actionIdentifier: "own" },
    },
    invocationMethod: {
      type: "UPSERT_ENTITY",
      blueprintIdentifier: "service",
      mapping: { identifier: "x", properties: { language: "go" } },
    },
  });
}
