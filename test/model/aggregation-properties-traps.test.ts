import { aggregationProperties, partAggregations } from "../../model/index";
import { type Data, type DataObject, Opaque, OpaqueProblem } from "../../model/kernel/data";
import { pathText } from "../../model/kernel/path";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

const counted: DataObject = { target_blueprint_identifier: "issue", method: { count_entities: true } };

function config(property: DataObject): State {
  return stateOf(aggregationProperties.attributes, { blueprint_identifier: "service", properties: { total: { ...counted, ...property } } });
}

function documentOf(aggregation: DataObject): DataObject {
  return { blueprintIdentifier: "service", aggregationProperties: { total: { target: "issue", ...aggregation } } };
}

function messages(given: State): string[] {
  return aggregationProperties.validate(given).map(({ message }) => message);
}

describe("what an aggregation computes", () => {
  it.each<[DataObject, DataObject]>([
    [{ count_entities: true }, { func: "count", calculationBy: "entities" }],
    [
      { average_entities: { average_of: "week", measure_time_by: "$updatedAt" } },
      { func: "average", calculationBy: "entities", averageOf: "week", measureTimeBy: "$updatedAt" },
    ],
    [
      { average_by_property: { average_of: "total", measure_time_by: "$createdAt", property: "cost" } },
      { func: "average", calculationBy: "property", averageOf: "total", measureTimeBy: "$createdAt", property: "cost" },
    ],
    [{ aggregate_by_property: { func: "max", property: "cost" } }, { func: "max", calculationBy: "property", property: "cost" }],
  ])("%j stands for %j", (method, calculationSpec) => {
    const { document } = deploy(aggregationProperties, config({ method }));
    expect(document).toEqual(documentOf({ calculationSpec }));
    expect(aggregationProperties.toTerraform(document)).toMatchObject({ properties: { total: { method } }, extra_json: null });
  });

  it("has defaults where entities are averaged", () => {
    const given = config({ method: { average_entities: {} } });
    const { document, state } = deploy(aggregationProperties, given);
    expect(document).toEqual(
      documentOf({ calculationSpec: { func: "average", calculationBy: "entities", averageOf: "day", measureTimeBy: "$createdAt" } }),
    );
    const bare = documentOf({ calculationSpec: { func: "average", calculationBy: "entities" } });
    expect(changes(aggregationProperties, refresh(aggregationProperties, state, bare), given)).toEqual([]);
  });

  it("that is changed for something else in Port is seen, and only that stands in state", () => {
    const { state } = deploy(aggregationProperties, config({}));
    const drifted = refresh(
      aggregationProperties,
      state,
      documentOf({ calculationSpec: { func: "sum", calculationBy: "property", property: "cost" } }),
    );
    expect(drifted.properties).toMatchObject({ total: { method: { count_entities: null, aggregate_by_property: { func: "sum" } } } });
  });

  it.each([
    ["entities", { func: "count", averageOf: "day" }, "averageOf"],
    ["entities", { func: "count", measureTimeBy: "$createdAt" }, "measureTimeBy"],
    ["property", { func: "sum", property: "cost", averageOf: "day" }, "averageOf"],
    ["property", { func: "max", property: "cost", measureTimeBy: "$updatedAt" }, "measureTimeBy"],
  ])("by %s with %j is no average, and Port takes no %s there", (calculationBy, spec, key) => {
    const document = documentOf({ title: "Total", calculationSpec: { calculationBy, ...spec } });
    expect(aggregationProperties.validateDocument(document)).toEqual([
      {
        severity: "error",
        path: ["aggregationProperties", "total", "calculationSpec", key],
        message: expect.stringContaining(`aggregationProperties.total.calculationSpec.${key} is for an average: `),
      },
    ]);
  });

  it("is one of four", () => {
    expect(messages(config({ method: { count_entities: true, aggregate_by_property: { func: "sum", property: "cost" } } }))).toEqual([
      "properties.total.method: only one of count_entities and aggregate_by_property can be set: keep the one you mean.",
    ]);
    expect(messages(config({ method: {} }))).toEqual([
      "properties.total.method: one of count_entities, average_entities, average_by_property, aggregate_by_property is needed: add the one you mean.",
    ]);
  });

  it("is validated in JSON, with its place", () => {
    const said = (calculationSpec: Data) =>
      aggregationProperties.validateDocument(documentOf({ calculationSpec })).map(({ message }) => message);
    const here = "aggregationProperties.total.calculationSpec";
    expect(said({ func: "sum", calculationBy: "property" })).toEqual([`${here}.property is missing: property whose values are taken.`]);
    expect(said({ func: "average", calculationBy: "property", property: "cost", averageOf: "day" })).toEqual([
      `${here}.measureTimeBy is missing: func "average" of a property needs it.`,
    ]);
    expect(said({ func: "median", calculationBy: "entities" })).toEqual([`${here}.func must be "count" or "average", not "median".`]);
    expect(said({ func: "count" })).toEqual([`${here}.calculationBy is missing: it must be "entities" or "property".`]);
  });

  it("cannot be a token, nor what tells it apart", () => {
    const token = new Opaque("token", "string");
    const read = (calculationSpec: Data) => () => aggregationProperties.toTerraform(documentOf({ calculationSpec }), { authored: true });
    expect(read(token)).toThrow(OpaqueProblem);
    expect(read({ func: token, calculationBy: "entities" })).toThrow(
      expect.objectContaining({ path: ["aggregationProperties", "total", "calculationSpec", "func"] }),
    );
  });
});

describe("traps of the official port_aggregation_properties that ours is without", () => {
  it("count_entities = false, which counts there, is refused", () => {
    expect(messages(config({ method: { count_entities: false } }))).toEqual([
      "properties.total.method.count_entities must be true or left out, not false.",
    ]);
  });

  it("an empty path_filter plans no change, and an empty query is refused", () => {
    const given = config({ path_filter: [] });
    const { live, state } = deploy(aggregationProperties, given);
    expect(changes(aggregationProperties, refresh(aggregationProperties, state, live), given)).toEqual([]);
    const left = documentOf({ calculationSpec: { func: "count", calculationBy: "entities" } });
    expect(changes(aggregationProperties, refresh(aggregationProperties, state, left), given)).toEqual([]);
    expect(messages(config({ query: "" }))).toHaveLength(1);
  });

  it("a query counts by meaning", () => {
    const given = config({ query: '{ "rules": [], "combinator": "and" }' });
    const { live, state } = deploy(aggregationProperties, given);
    expect(changes(aggregationProperties, refresh(aggregationProperties, state, live), given)).toEqual([]);
  });

  it.each<[string, DataObject]>([
    [
      "hops in a path",
      { calculationSpec: { func: "count", calculationBy: "entities" }, pathFilter: [{ path: [{ relation: "parent", maxHops: 3 }] }] },
    ],
    ["values that are no text", { calculationSpec: { func: "count", calculationBy: "entities", limit: 3 } }],
    ["a function that is not known", { calculationSpec: { func: "mode", calculationBy: "property", property: "cost" } }],
  ])("%s can be read, and survives a write", (_name, aggregation) => {
    const document = documentOf(aggregation);
    const imported = aggregationProperties.toTerraform(document);
    expect(aggregationProperties.toApi(imported)).toEqual(document);
    const { document: written } = deploy(aggregationProperties, imported, imported);
    expect(written).toEqual(document);
  });

  it("a type of number says nothing, and no query names another blueprint unseen", () => {
    const query = { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: "issue" }] };
    const document = documentOf({
      type: "number",
      query,
      calculationSpec: { func: "count", calculationBy: "entities" },
      pathFilter: [{ path: ["a"], fromBlueprint: "squad" }],
    });
    expect(aggregationProperties.toTerraform(document).extra_json).toBeNull();
    expect(aggregationProperties.references(document).map(({ path }) => pathText(path))).toEqual([
      "blueprintIdentifier",
      "aggregationProperties.total.target",
      "aggregationProperties.total.query.rules[0].value",
      "aggregationProperties.total.pathFilter[0].fromBlueprint",
    ]);
  });
});

describe("a blueprint's document in two", () => {
  const service = { identifier: "service", title: "Service", schema: { properties: {} } };

  it("gives its aggregations to a document of their own", () => {
    const given = { total: { target: "issue", calculationSpec: { func: "count", calculationBy: "entities" } } };
    expect(partAggregations({ ...service, aggregationProperties: given })).toEqual({
      blueprint: service,
      aggregations: { blueprintIdentifier: "service", aggregationProperties: given },
    });
  });

  it("has none of them where it names none", () => {
    expect(partAggregations(service)).toEqual({ blueprint: service, aggregations: undefined });
    expect(partAggregations({ ...service, aggregationProperties: {} })).toEqual({ blueprint: service, aggregations: undefined });
  });
});
