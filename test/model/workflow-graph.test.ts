import { workflow } from "../../model/index";
import { type DataObject, emptyObject, unknown } from "../../model/kernel/data";
import { stateOf } from "./life";
import { config, edge, form, input, messages, webhook } from "./workflow-parts";

describe("what a workflow must be as a whole", () => {
  const fork = { identifier: "forks", condition: { outlets: [{ identifier: "big", expression: ".size > 3" }] } };

  it.each<[string, readonly DataObject[], readonly DataObject[], readonly string[]]>([
    [
      "a target that is none",
      [],
      [edge("start", "nowhere")],
      ['connections[0].target_identifier is "nowhere", which is none of the nodes.'],
    ],
    ["a source that is none", [webhook("a")], [edge("b", "a")], ['connections[0].source_identifier is "b", which is none of the nodes.']],
    [
      "an outlet that is none",
      [fork, webhook("a")],
      [edge("forks", "a", { source_outlet_identifier: "small" })],
      ['connections[0].source_outlet_identifier is "small", which is no outlet of "forks".'],
    ],
    [
      "no outlet where one is needed",
      [input("waits"), webhook("a")],
      [edge("waits", "a")],
      ['connections[0].source_outlet_identifier must name an outlet of "waits".'],
    ],
    [
      "an outlet of a node that has none",
      [webhook("a")],
      [edge("start", "a", { source_outlet_identifier: "x" })],
      ['connections[0].source_outlet_identifier is for nodes with outlets, and "start" has none.'],
    ],
    [
      "a fallback of what is no condition",
      [webhook("a")],
      [edge("start", "a", { fallback: true })],
      ['connections[0].fallback is for conditions, and "start" is none.'],
    ],
    [
      "a way into a trigger",
      [webhook("a")],
      [edge("a", "start")],
      ['connections[0].target_identifier is "start", a trigger: nothing leads into one.'],
    ],
    ["a node to itself", [webhook("a")], [edge("a", "a")], ['connections[0] leads from "a" to itself.']],
    [
      "a circle",
      [webhook("a"), webhook("b")],
      [edge("a", "b"), edge("b", "a")],
      [
        'connections[0] leads from "a" back to it: a workflow goes in no circle.',
        'connections[1] leads from "b" back to it: a workflow goes in no circle.',
      ],
    ],
    [
      "two ways out",
      [webhook("a"), webhook("b")],
      [edge("start", "a"), edge("start", "b")],
      ['connections[1] is a second way out of "start": only one may lead on.'],
    ],
    [
      "one name for two nodes",
      [webhook("a"), webhook("a")],
      [],
      ['node[2].identifier is "a", as another before it: give each one of its own.'],
    ],
    [
      "an outlet that is no button",
      [input("waits", { outlets: [{ identifier: "no", num_of_responders: 1 }] })],
      [],
      ['node[1].input.outlets[0].identifier is "no", which is none of the buttons.'],
    ],
    [
      "a timer without its property",
      [{ identifier: "timer", event_trigger: { type: "TIMER_EXPIRED", blueprint_identifier: "service" } }],
      [],
      ["node[1].event_trigger.property_identifier is missing: TIMER_EXPIRED needs it."],
    ],
    [
      "a policy that is no search",
      [{ identifier: "people", self_serve_trigger: { permissions: { policy: "{}" } } }],
      [],
      ["node[1].self_serve_trigger.permissions.policy must be a search: a combinator, and or or, and a list of rules."],
    ],
    [
      "an answer that is no object",
      [{ identifier: "asks", ai: { user_prompt: "Why?", output_schema: '{"type":"array"}' } }],
      [],
      ['node[1].ai.output_schema must be the JSON Schema of an object: "type": "object".'],
    ],
    [
      "a node without a kind",
      [{ identifier: "bare" }],
      [],
      [expect.stringMatching(/^node\[1\]: one of self_serve_trigger, .*, config_json is needed: add the one you mean\.$/)],
    ],
    [
      "a node of two kinds",
      [{ ...webhook("two"), kafka: {} }],
      [],
      ["node[1]: only one of kafka and webhook can be set: keep the one you mean."],
    ],
    [
      "what Terraform does not ask for, and Port does",
      [
        { identifier: "calls", webhook: {} },
        { identifier: "mails", input: { user_inputs: form, notifications: [{ target: "email" }] } },
      ],
      [],
      ["node[1].webhook.url is missing: what is called.", "node[2].input.notifications[0].fields is missing: target email needs it."],
    ],
    [
      "a model without whose it is",
      [{ identifier: "asks", ai: { user_prompt: "Why?", model: "m" } }],
      [],
      ["node[1].ai.model needs provider: add it, or leave both out."],
    ],
  ])("%s is told with its place", (_, nodes, connections, expected) => {
    expect(messages(nodes, connections)).toEqual(expected);
  });

  it("holds of a document as well, and of one without a trigger", () => {
    const nodes = [{ identifier: "a", config: { type: "KAFKA" } }];
    const connections = [{ sourceIdentifier: "a", targetIdentifier: "b" }];
    expect(workflow.validateDocument({ identifier: "release", nodes, connections }).map(({ message }) => message)).toEqual([
      "nodes must hold a trigger: add a node that people, an event or a schedule starts.",
      'connections[0].targetIdentifier is "b", which is none of the nodes.',
    ]);
    expect(workflow.validate(stateOf(workflow.attributes, { identifier: "release", node: [], connections: [] }))).toMatchObject([
      { path: ["node"] },
    ]);
  });

  it("is told where the kind itself is none", () => {
    expect(messages([{ identifier: "odd", config_json: '{"type":{"a":1}}' }])).toEqual([
      "node[1].config_json must say what the node is: give it a text `type`.",
    ]);
  });

  it("waits for nodes that are not known yet, one or all of them", () => {
    const known = config([webhook("a")], { connections: [edge("start", "a"), edge("a", "b")] });
    const nodes = Array.isArray(known.node) ? known.node : [];
    for (const node of [unknown, [...nodes, unknown]])
      expect(workflow.validate(Object.assign(emptyObject(), known, { node })).map(({ message }) => message)).toEqual([]);
  });

  it("takes a workflow in which all goes together", () => {
    const nodes = [fork, input("waits"), webhook("a"), webhook("b"), webhook("c")];
    const connections = [
      edge("start", "forks"),
      edge("forks", "waits", { source_outlet_identifier: "big" }),
      edge("forks", "b", { fallback: true }),
      edge("waits", "a", { source_outlet_identifier: "yes" }),
      edge("a", "c"),
      edge("b", "c"),
    ];
    expect(messages(nodes, connections)).toEqual([]);
    expect(workflow.toApi(config(nodes, { connections })).connections).toHaveLength(6);
  });
});
