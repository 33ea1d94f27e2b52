import { pointersAt, pointerText } from "../../migrations/pointers";
import { objectOf } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import type { PortApi } from "../../provider-bridge/api";
import { data } from "../provider-bridge/rpc/provider-under-test";

const rule = (property: string) => ({ combinator: "and", rules: [{ property, operator: "=", value: "1" }] });

const service = {
  identifier: "service",
  relations: { parent: { target: "service" }, other: { target: "system" } },
  mirrorProperties: {
    up: { path: "parent.size" },
    title: { path: "parent.$title" },
    elsewhere: { path: "other.size" },
    far: { path: "parent.parent.size" },
  },
  calculationProperties: {
    dot: { calculation: ".properties.size", type: "string" },
    quoted: { calculation: '.properties["size"] + .properties."size"', type: "string" },
    single: { calculation: ".properties['size']", type: "string" },
    other: { calculation: ".properties.sizes + .properties.size-x + .size + .properties.oversize", type: "string" },
  },
};
const system = {
  identifier: "system",
  relations: { main: { target: "service" } },
  mirrorProperties: { size: { path: "main.parent.size" }, nowhere: { path: "gone.size" } },
  calculationProperties: { own: { calculation: ".properties.size", type: "string" } },
  aggregationProperties: {
    largest: { target: "service", calculationSpec: { func: "max", property: "size" }, query: rule("size") },
    late: { target: "service", calculationSpec: { func: "count", measureTimeBy: "size" } },
    other: { target: "system", calculationSpec: { func: "max", property: "size" }, query: rule("size") },
  },
};
const actions = [
  {
    identifier: "timer",
    trigger: { type: "automation", event: { type: "TIMER_PROPERTY_EXPIRED", blueprintIdentifier: "service", propertyIdentifier: "size" } },
  },
  {
    identifier: "grow",
    trigger: { blueprintIdentifier: "service", condition: rule("size") },
    invocationMethod: { body: ["{{ .entity.properties.size }}"] },
  },
  { identifier: "other", trigger: { blueprintIdentifier: "system" }, invocationMethod: { body: "{{ .entity.properties.size }}" } },
];
const scorecards = [
  {
    identifier: "ready",
    rules: [{ identifier: "sized", query: { combinator: "and", conditions: [{ property: "size", operator: "isNotEmpty" }] } }],
  },
];

const never = (): never => {
  throw new Error("It only reads.");
};
const api: PortApi = {
  organization: never,
  read: never,
  list: async () => actions.map((action) => data(action)),
  meet: never,
  create: never,
  update: never,
  modify: never,
  merge: never,
  delete: never,
  request: async () => objectOf([["scorecards", parseJson(JSON.stringify(scorecards))]]),
  close: never,
};

it("what points at a property is found wherever it stands, and nothing else", async () => {
  const pointers = await pointersAt(api, { blueprint: "service", property: "size", blueprints: [data(service), data(system)] });
  expect(pointers.map((pointer) => `${pointerText(pointer)} → ${pointer.renamed?.("weight") ?? "by hand"}`)).toEqual([
    'blueprint "service", mirrorProperties.up.path: parent.size → parent.weight',
    'blueprint "service", mirrorProperties.far.path: parent.parent.size → parent.parent.weight',
    'blueprint "service", calculationProperties.dot.calculation: .properties.size → by hand',
    'blueprint "service", calculationProperties.quoted.calculation: .properties["size"] + .properties."size" → by hand',
    "blueprint \"service\", calculationProperties.single.calculation: .properties['size'] → by hand",
    'blueprint "system", mirrorProperties.size.path: main.parent.size → main.parent.weight',
    'blueprint "system", aggregationProperties.largest.calculationSpec.property: size → weight',
    'blueprint "system", aggregationProperties.largest.query.rules[0].property: size → by hand',
    'blueprint "system", aggregationProperties.late.calculationSpec.measureTimeBy: size → weight',
    'action "timer", trigger.event.propertyIdentifier: size → weight',
    'action "grow", trigger.condition.rules[0].property: size → by hand',
    'action "grow", invocationMethod.body[0]: {{ .entity.properties.size }} → by hand',
    'scorecard "ready", rules[0].query.conditions[0].property: size → by hand',
  ]);
});

it("names with characters that mean something else in patterns are found as they are", async () => {
  const odd = {
    identifier: "service",
    calculationProperties: {
      one: { calculation: '.properties["a\\b=-@"]', type: "string" },
      two: { calculation: ".properties.axb", type: "string" },
    },
  };
  const pointers = await pointersAt(
    { ...api, list: async () => [], request: async () => objectOf([]) },
    { blueprint: "service", property: "a\\b=-@", blueprints: [data(odd)] },
  );
  expect(pointers.map(({ path }) => path[1])).toEqual(["one"]);
});
